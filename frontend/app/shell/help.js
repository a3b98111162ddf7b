/** The help of the page that is open, beside it: it is read while the work is done, and follows to the next page. */
import { html, useEffect, useLayoutEffect, useRef, useState } from "../../vendor/kit.js";
import { helpName, partsOf, readHelp } from "../core/help-text.js";
import { worded } from "../core/place-words.js";
import { stylesheet } from "../core/stylesheet.js";
import { component } from "../ui/component.js";
import { Icon } from "../ui/icons.js";
import { t } from "./help-vi.js";

/** @typedef {import("../core/help-text.js").Block} Block */

/** Its text, beside the styles that index.html names; throws when it can't be had. @param {string} name */
async function textOf(name) {
  await stylesheet("help");
  const { href } = /** @type {HTMLLinkElement} */ (document.querySelector('link[rel="stylesheet"]'));
  const answer = await fetch(new URL(`../help/${name}.md`, href));
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.text();
}

/** @param {string} name @returns {string | null | undefined} undefined while it is fetched, null when it can't be had */
function useText(name) {
  const [held, set] = useState(/** @type {{ name: string, text: string | null } | null} */ (null));
  useEffect(() => {
    let wanted = true;
    textOf(name)
      .catch(() => null)
      .then((text) => wanted && set({ name, text }));
    return () => {
      wanted = false;
    };
  }, [name]);
  return held?.name === name ? held.text : undefined;
}

/** @param {string} line */
const words = (line) => partsOf(worded(line)).map((part, place) => (place % 2 ? html`<b>${part}</b>` : part));

/** @param {Block} block @param {number} key */
function shown({ kind, lines }, key) {
  const items = lines.map((line) => html`<li key=${line}>${words(line)}</li>`);
  if (kind === "steps") return html`<ol key=${key}>${items}</ol>`;
  if (kind === "points") return html`<ul key=${key}>${items}</ul>`;
  if (kind === "heading") return html`<h3 key=${key}>${words(lines.join(" "))}</h3>`;
  return html`<p key=${key}>${words(lines.join(" "))}</p>`;
}

/** @type {Component<{ path: string, onClose: () => void }>} */
export const Help = component(function Help({ path, onClose }) {
  const text = useText(helpName(path));
  const close = useRef(/** @type {HTMLButtonElement | null} */ (null));
  useLayoutEffect(() => {
    const before = document.activeElement;
    close.current?.focus();
    document.documentElement.classList.add("has-help");
    return () => {
      document.documentElement.classList.remove("has-help");
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  const { title, blocks } = readHelp(text ?? "");
  return html`<aside class="help no-print" tabindex="0" aria-label=${t("label")}
    onKeyDown=${(/** @type {KeyboardEvent} */ event) => event.key === "Escape" && onClose()}>
    <header class="help-head"><h2 aria-live="polite">${worded(title)}</h2>
      <button type="button" ref=${close} class="button is-quiet is-icon" title=${t("close")} onClick=${onClose}>
        ${Icon({ name: "cross" })}<span class="visually-hidden">${t("close")}</span>
      </button>
    </header>
    ${text === null ? html`<p>${t("lost")}</p>` : blocks.map(shown)}
    <p class="help-keys">${t("keys")}</p>
  </aside>`;
});
