/** The browser's offer to install the application, kept until a page shows a button for it; its promise to keep what lies here. */
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

export const isInstalled = () => matchMedia("(display-mode: standalone)").matches;

/** @type {Promise<boolean> | undefined} the one question of this run: some browsers put it to the person */
let asked;

/** Asks the browser not to throw away what lies here when the phone is full. @returns {Promise<boolean>} whether it promises that */
export const askToKeep = () => (asked ??= navigator.storage?.persist?.() ?? Promise.resolve(false));

/** Whether the browser has promised it; asked again once the application is installed, which is when most do. */
export async function isKept() {
  if (!navigator.storage?.persisted || (await asked)) return true;
  return (await navigator.storage.persisted()) || (isInstalled() && askToKeep());
}
