/** The browser's offer to install the application, kept until a page shows a button for it. */
import { signal } from "../../vendor/kit.js";

/** @type {import("../../vendor/kit.js").Signal<(Event & { prompt: () => Promise<unknown> }) | null>} null: none made, or used up */
export const installOffer = signal(null);

addEventListener("beforeinstallprompt", (event) => {
  event.preventDefault(); // else the browser shows a bar of its own
  installOffer.value = /** @type {any} */ (event);
});
addEventListener("appinstalled", () => {
  installOffer.value = null;
});

/** Asks the person once; an offer serves one question. */
export async function install() {
  const offer = installOffer.peek();
  installOffer.value = null;
  await offer?.prompt();
}
