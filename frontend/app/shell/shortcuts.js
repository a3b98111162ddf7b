/** Keyboard shortcuts: "?" lists them, "/" goes to the search, "g" and a digit to a place. */
import { signal, useLayoutEffect } from "../../vendor/kit.js";
import { navigate } from "../core/router.js";
import { component } from "../ui/component.js";

/** @typedef {import("../core/roles.js").NavEntry} NavEntry */

/** @type {import("../../vendor/kit.js").Signal<typeof import("./shortcut-list.js").ShortcutList | null>} */
const list = signal(null);
const CHORD = 1_500;

/** Shows the list of shortcuts. */
export async function openShortcuts() {
  list.value = (await import("./shortcut-list.js")).ShortcutList;
}

/** @param {EventTarget | null} target */
const isTyping = (target) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** @param {NavEntry[]} entries */
function keyListener(entries) {
  let goingSince = 0;
  return (/** @type {KeyboardEvent} */ event) => {
    if (
      event.ctrlKey ||
      event.metaKey ||
      event.altKey ||
      isTyping(event.target) ||
      document.querySelector("dialog[open]")
    )
      return;
    const target = Date.now() - goingSince < CHORD ? entries[Number(event.key) - 1] : undefined;
    goingSince = 0;
    if (target) navigate(target.path);
    else if (event.key === "g") goingSince = Date.now();
    else if (event.key === "?") void openShortcuts();
    else if (event.key === "/") {
      const search = document.querySelector("[data-search]");
      if (!(search instanceof HTMLElement)) return;
      event.preventDefault();
      search.focus();
    }
  };
}

/** @type {Component<{ entries: NavEntry[] }>} */
export const Shortcuts = component(function Shortcuts({ entries }) {
  useLayoutEffect(() => {
    const listen = keyListener(entries);
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, [entries.length]);
  return (
    list.value &&
    list.value({
      entries,
      onClose: () => {
        list.value = null;
      },
    })
  );
});
