/**
 * Keyboard shortcuts: "?" lists them, F1 opens the help of the page, "/" goes to the search, Ctrl+K searches everything,
 * "g" and a digit go to a place.
 */
import { html, signal, useLayoutEffect } from "../../vendor/kit.js";
import { navigate } from "../core/router.js";
import { component } from "../ui/component.js";
import { isTyping } from "../ui/dialog.js";

/** @typedef {import("../core/roles.js").NavEntry} NavEntry */

/** @type {import("../../vendor/kit.js").Signal<typeof import("./shortcut-list.js").ShortcutList | null>} */
const list = signal(null);
/** @type {import("../../vendor/kit.js").Signal<typeof import("./palette.js").Palette | null>} */
const palette = signal(null);
/** @type {import("../../vendor/kit.js").Signal<typeof import("./help.js").Help | null>} */
const help = signal(null);
const CHORD = 1_500;

/** Shows the list of shortcuts. */
export async function openShortcuts() {
  list.value = (await import("./shortcut-list.js")).ShortcutList;
}

/** Opens the search over everything. */
export async function openPalette() {
  palette.value = (await import("./palette.js")).Palette;
}

/** Opens the help beside the page, or closes it. */
export async function toggleHelp() {
  help.value = help.value ? null : (await import("./help.js")).Help;
}

/** @param {NavEntry[]} entries */
function keyListener(entries) {
  let goingSince = 0;
  return (/** @type {KeyboardEvent} */ event) => {
    if (document.querySelector("dialog[open]")) return;
    const held = event.ctrlKey || event.metaKey;
    if (event.key === "F1" || (held && event.key.toLowerCase() === "k")) {
      event.preventDefault();
      return void (held ? openPalette() : toggleHelp());
    }
    if (held || event.altKey || isTyping(event.target)) return;
    const target = Date.now() - goingSince < CHORD ? entries[Number(event.key) - 1] : undefined;
    goingSince = 0;
    if (target) navigate(target.path);
    else if (event.key === "g") goingSince = Date.now();
    else if (event.key === "?") void openShortcuts();
    else if (event.key === "/") {
      const search = document.querySelector("[data-search]");
      event.preventDefault();
      if (search instanceof HTMLElement) search.focus();
      else void openPalette();
    }
  };
}

/** @type {Component<{ entries: NavEntry[], path: string }>} */
export const Shortcuts = component(function Shortcuts({ entries, path }) {
  useLayoutEffect(() => {
    const listen = keyListener(entries);
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, [entries.length]);
  const shown = list.value ? list : palette;
  return html`${help.value?.({ path, onClose: () => void toggleHelp() })}
  ${shown.value?.({
    entries,
    onClose: () => {
      shown.value = null;
    },
  })}`;
});
