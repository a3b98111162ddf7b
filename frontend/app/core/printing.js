/** Printing a page whole: every tab, every folded part, every clipped text, whatever of it the screen shows. */
import { signal } from "../../vendor/kit.js";

/** Whether the page is being laid out for paper; tabs then show all their panels. */
export const printing = signal(false);

const LONGEST = 8_000;
const STEP = 100;
const OPENED = "data-opened-for-print";

/** Opens what is folded; what the person had open stays as it is afterwards. */
function unfold() {
  printing.value = true;
  for (const part of document.querySelectorAll("details:not([open])")) {
    part.setAttribute("open", "");
    part.setAttribute(OPENED, "");
  }
}

function foldAgain() {
  printing.value = false;
  for (const part of document.querySelectorAll(`details[${OPENED}]`)) {
    part.removeAttribute("open");
    part.removeAttribute(OPENED);
  }
}

const isLoading = () => document.querySelector("#noi-dung .skeleton") !== null;

/** Prints once what the other tabs read has come; after some seconds what is there is printed. */
export async function printPage() {
  unfold();
  const until = Date.now() + LONGEST;
  do await new Promise((done) => setTimeout(done, STEP));
  while (isLoading() && Date.now() < until);
  unfold(); // what came meanwhile may be folded too
  print();
}

/** Takes over Ctrl+P, and lays out the page for paper when the browser's own menu prints. */
export function listenForPrinting() {
  addEventListener("beforeprint", unfold);
  addEventListener("afterprint", foldAgain);
  addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || event.key.toLowerCase() !== "p") return;
    event.preventDefault();
    void printPage();
  });
}
