/**
 * Printing a page whole: every tab, every folded part, every further page of a list, whatever of it the screen shows.
 *
 * Ctrl+P and the button read what is missing first. The browser's own menu waits for nobody: what had not been read then
 * is named on the paper (styles/print.css), and the button is offered afterwards.
 */
import { signal } from "../../vendor/kit.js";

/** Whether the page is being laid out for paper; tabs then show all their panels. */
export const printing = signal(false);

/** Reads the next page of each list that has one. @type {Set<() => Promise<void>>} */
const further = new Set();

/**
 * Names how a list reads on, for paper; the answer takes that back.
 * @param {() => Promise<void>} readOn
 */
export function readsOn(readOn) {
  further.add(readOn);
  return () => void further.delete(readOn);
}

const LONGEST = 8_000;
const MOST_PAGES = 60;
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
const isMissing = () => isLoading() || document.querySelector("#noi-dung .pager.has-more") !== null;

/** Waits until the other tabs have read what they show, some seconds at most. */
async function settled() {
  const until = Date.now() + LONGEST;
  do await new Promise((done) => setTimeout(done, STEP));
  while (isLoading() && Date.now() < until);
}

/** Prints once everything has come; after some seconds, or very many pages, what is there with what is missing named. */
export async function printPage() {
  unfold();
  await settled();
  for (let pages = 0; further.size > 0 && pages < MOST_PAGES; pages += 1) {
    await Promise.all([...further].map((readOn) => readOn()));
    await settled();
  }
  unfold(); // what came meanwhile may be folded too
  print();
}

/**
 * Takes over Ctrl+P, and lays out the page for paper when the browser's own menu prints.
 * @param {() => void} whenMissing called after a print that lacked something
 */
export function listenForPrinting(whenMissing) {
  addEventListener("beforeprint", unfold);
  addEventListener("afterprint", () => {
    const missing = isMissing();
    foldAgain();
    if (missing) whenMissing();
  });
  addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || event.key.toLowerCase() !== "p") return;
    event.preventDefault();
    void printPage();
  });
}
