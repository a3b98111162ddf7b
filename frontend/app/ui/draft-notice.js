/** What a form says of drafts: one from earlier is offered, what somebody else wrote meanwhile stands beside one's own. */
import { html, useLayoutEffect, useRef, useState } from "../../vendor/kit.js";
import { withAt } from "../core/merge.js";
import { dateTime } from "../core/text.js";
import { Button } from "./button.js";
import { component } from "./component.js";
import { t } from "./draft-vi.js";
import { t as shared } from "./vi.js";

/** @typedef {import("../core/merge.js").Clash} Clash */

/** Milliseconds after the last key within which somebody still writes. */
const RECENT = 15 * 60_000;

/**
 * @type {Component<{ at: number, elsewhere?: boolean, onTake: () => void, onDrop: () => void }>} `at`: milliseconds since
 *   1970; `elsewhere`: typed on another machine
 */
export const Offer = component(function Offer({ at, elsewhere, onTake, onDrop }) {
  return html`<div class="notice" role="group" aria-label=${t("draft.offer")}>
    <p>${t(elsewhere ? "draft.foundElsewhere" : "draft.found", { at: dateTime(new Date(at).toISOString()) })}</p>
    <div class="row">
      ${Button({ label: t("draft.take"), small: true, kind: "primary", onClick: onTake })}
      ${Button({ label: t("draft.drop"), small: true, onClick: onDrop })}
    </div>
  </div>`;
});

/** A first press was stored, with other words. @type {Component<{ onOpen: () => void, onAnother: () => void }>} */
export const Stored = component(function Stored({ onOpen, onAnother }) {
  return html`<div class="notice is-warning" role="group" aria-label=${t("stored.title")}><div class="row">
    ${Button({ label: t("stored.open"), small: true, kind: "primary", onClick: onOpen })}
    ${Button({ label: t("stored.another"), small: true, onClick: onAnother })}
  </div></div>`;
});

/** What was sent so long ago that the server no longer knows it again. @type {Component<{ at: number }>} milliseconds since 1970 */
export const MaybeStored = component(function MaybeStored({ at }) {
  return html`<div class="notice is-warning" role="status">
    <p>${t("stored.maybe", { at: dateTime(new Date(at).toISOString()) })}</p>
  </div>`;
});

/** Others who write: none of their words. @type {Component<{ others: import("./shared-draft.js").Other[] }>} */
export const Others = component(function Others({ others }) {
  return html`<div class="notice" role="status"><div>
    ${others.map(({ name, since, last }) => {
      const now = Date.now() - Date.parse(last) < RECENT;
      return html`<p key=${name}>${t(now ? "draft.other" : "draft.otherEarlier", { name, at: dateTime(since) })}</p>`;
    })}
  </div></div>`;
});

/**
 * @type {Component<{ clashes: Clash[], told: string, live: () => import("./use-draft.js").Live<any>, onDone: () => void }>}
 *   `told`: who wrote it and when; "": the server told nobody
 */
export const Clashes = component(function Clashes({ clashes, told, live, onDone }) {
  const element = useRef(/** @type {HTMLElement | null} */ (null));
  const [labels, name] = useState(/** @type {string[]} */ ([]));
  const [theirs, choose] = useState(/** @type {number[]} */ ([]));
  useLayoutEffect(() => {
    const form = element.current?.closest("form") ?? element.current?.closest("main");
    name(clashes.map(({ path }) => labelOf(form, path)));
    element.current?.focus();
  }, [clashes]);
  const pick = (/** @type {number} */ at, /** @type {boolean} */ other) => {
    const { path, ...texts } = /** @type {Clash} */ (clashes[at]);
    const { values, restore } = live();
    restore(withAt(values, path, other ? texts.theirs : texts.mine), true);
    choose(other ? [...theirs, at] : theirs.filter((one) => one !== at));
  };
  return html`<section class="notice is-warning" ref=${element} tabindex="-1" role="group" aria-label=${t("clash.title")}>
    <div class="stack">
      <p><strong>${told || t("clash.somebody")}</strong> ${t(clashes.length > 0 ? "clash.hint" : "clash.merged")}</p>
      ${clashes.map((clash, at) => {
        const other = theirs.includes(at);
        return html`<div key=${at} role="group" aria-label=${labels[at] || t("clash.place")}>
          <p><strong>${labels[at] || t("clash.place")}</strong></p>
          ${Text({ label: t("clash.mine"), value: clash.mine, chosen: !other, onChoose: () => pick(at, false) })}
          ${Text({ label: t("clash.theirs"), value: clash.theirs, chosen: other, onChoose: () => pick(at, true) })}
        </div>`;
      })}
      ${Button({ label: t("clash.done"), small: true, onClick: onDone })}
    </div>
  </section>`;
});

/** @type {Component<{ label: string, value: unknown, chosen: boolean, onChoose: () => void }>} */
const Text = component(function Text({ label, value, chosen, onChoose }) {
  return html`<div class="clash-text">
    ${Button({ label, small: true, pressed: chosen, icon: chosen ? "check" : undefined, onClick: onChoose })}
    <p class="clash-words" tabindex="0" role="group" aria-label=${label}>${inWords(value)}</p>
  </div>`;
});

/** @param {unknown} value @returns {string} */
function inWords(value) {
  if (value === "" || value === null || value === undefined) return t("clash.empty");
  if (typeof value === "boolean") return t(value ? "clash.yes" : "clash.no");
  if (Array.isArray(value) && value.every((one) => typeof one !== "object")) return value.join("; ");
  if (typeof value === "object") return Object.values(value).map(inWords).join("; ");
  return String(value);
}

/**
 * What the form itself calls a place in its values.
 * @param {Element | null | undefined} form or the page, where its boxes stand in none
 * @param {string[]} path
 */
export function labelOf(form, path) {
  const names = [...path.map((_, from) => path.slice(from).join(".")), ...[...path].reverse()];
  for (const name of names) {
    const control = form?.querySelector(`[name="${CSS.escape(name)}"], [data-name="${CSS.escape(name)}"]`);
    const label =
      control?.getAttribute("type") === "radio"
        ? control.closest("fieldset")?.querySelector("legend")
        : control && /** @type {any} */ (control).labels?.[0];
    const text = label ? label.textContent : control?.getAttribute("aria-label");
    if (text) return String(text).replace(` (${shared("field.required")})`, "");
  }
  return "";
}
