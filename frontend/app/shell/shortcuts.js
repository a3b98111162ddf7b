/** Keyboard shortcuts: "?" lists them, "/" goes to the search, "g" and a digit to a place. */
import { html, signal, useEffect } from "../../vendor/kit.js";
import { navigate } from "../core/router.js";
import { t as shared } from "../ui/vi.js";
import { component } from "../ui/component.js";
import { Dialog } from "../ui/dialog.js";
import { t } from "./vi.js";

/** @typedef {import("../core/roles.js").NavEntry} NavEntry */

const open = signal(false);
const CHORD = 1_500;

/** Shows the list of shortcuts. */
export function openShortcuts() {
  open.value = true;
}

/** @param {EventTarget | null} target */
const isTyping = (target) => target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** @param {NavEntry[]} entries */
function keyListener(entries) {
  let goingSince = 0;
  return (/** @type {KeyboardEvent} */ event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || document.querySelector("dialog[open]")) return;
    const target = Date.now() - goingSince < CHORD ? entries[Number(event.key) - 1] : undefined;
    goingSince = 0;
    if (target) navigate(target.path);
    else if (event.key === "g") goingSince = Date.now();
    else if (event.key === "?") openShortcuts();
    else if (event.key === "/") {
      const search = document.querySelector("[data-search]");
      if (!(search instanceof HTMLElement)) return;
      event.preventDefault();
      search.focus();
    }
  };
}

/** @param {{ entries: NavEntry[] }} props */
function shortcuts({ entries }) {
  useEffect(() => {
    const listen = keyListener(entries);
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, [entries.length]);
  if (!open.value) return null;
  /** @type {[string[], string][]} */
  const rows = [
    [["?"], t("keys.help")],
    [["/"], t("keys.search")],
    ...entries.slice(0, 9).map((entry, index) => /** @type {[string[], string]} */ ([["g", String(index + 1)], t("keys.go", { place: shared(entry.label) })])),
    [["Enter", "↓"], `${t("keys.grid")}: ${t("keys.down")}`],
    [["Shift+Enter", "↑"], `${t("keys.grid")}: ${t("keys.up")}`],
    [["Esc"], t("keys.escape")],
  ];
  return Dialog({
    title: t("keys.title"), onClose: () => { open.value = false; },
    children: html`<div class="shortcuts">${rows.map(([keys, what]) => html`<span key=${`${what}-keys`}>${keys.map((one) => html`<kbd key=${one}>${one}</kbd> `)}</span><span key=${what}>${what}</span>`)}</div>`,
  });
}

export const Shortcuts = component(shortcuts);
