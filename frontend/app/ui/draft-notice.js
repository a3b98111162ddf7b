/** What a form says of drafts: one from earlier is offered, what somebody else wrote meanwhile stands beside one's own. */
import { html, useLayoutEffect, useRef, useState } from "../../vendor/kit.js";
import { withAt } from "../core/merge.js";
import { date, dateTime, number } from "../core/text.js";
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
  const [shown, read] = useState(/** @type {{ label: string, mine: string, theirs: string }[]} */ ([]));
  const [theirs, choose] = useState(/** @type {number[]} */ ([]));
  useLayoutEffect(() => {
    const form = element.current?.closest("form") ?? element.current?.closest("main");
    read(
      clashes.map(({ path, mine, theirs }) => {
        const control = controlOf(form, path);
        return { label: nameOf(control), mine: inWords(mine, control), theirs: inWords(theirs, control) };
      }),
    );
    choose([]); // of what clashed before
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
      ${shown.map((words, at) => {
        const other = theirs.includes(at);
        const label = words.label || t("clash.place");
        return html`<div key=${at} role="group" aria-label=${label}>
          <p><strong>${label}</strong></p>
          ${Text({ label: t("clash.mine"), words: words.mine, chosen: !other, onChoose: () => pick(at, false) })}
          ${Text({ label: t("clash.theirs"), words: words.theirs, chosen: other, onChoose: () => pick(at, true) })}
        </div>`;
      })}
      ${Button({ label: t("clash.done"), small: true, onClick: onDone })}
    </div>
  </section>`;
});

/** @type {Component<{ label: string, words: string, chosen: boolean, onChoose: () => void }>} */
const Text = component(function Text({ label, words, chosen, onChoose }) {
  return html`<div class="clash-text">
    ${Button({ label, small: true, pressed: chosen, icon: chosen ? "check" : undefined, onClick: onChoose })}
    <p class="clash-words" tabindex="0" role="group" aria-label=${label}>${words}</p>
  </div>`;
});

/** A value as the form says it. @param {unknown} value @param {Element | null | undefined} control its box @returns {string} */
function inWords(value, control) {
  if (value === "" || value === null || value === undefined) return t("clash.empty");
  if (Array.isArray(value) && value.length === 0) return t("clash.empty");
  return plain(value, control) || t("clash.chosen");
}

const ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
const DAY = /^\d{4}-\d\d-\d\d$/;

/**
 * The words of a choice, a day as it is written, no ids.
 * @param {unknown} value
 * @param {Element | null | undefined} control
 * @returns {string}
 */
function plain(value, control) {
  if (value === null || value === undefined || value === "") return "";
  if (typeof value === "boolean") return t(value ? "clash.yes" : "clash.no");
  if (typeof value === "number") return number(value);
  if (typeof value === "object") {
    const rows = Object.values(value);
    const parts = rows.map((one) => plain(one, control));
    return parts.filter(Boolean).join(typeof rows[0] === "object" ? "\n" : "; ");
  }
  const text = String(value);
  const choice = control?.querySelector(`:is(option, input)[value="${CSS.escape(text)}"]`);
  if (choice) return (choice.matches("option") ? choice : choice.nextElementSibling)?.firstChild?.textContent ?? "";
  return ID.test(text) ? "" : DAY.test(text) ? date(text) : text;
}

/**
 * The box of a place in a form's values.
 * @param {Element | null | undefined} form or the page, where its boxes stand in none
 * @param {string[]} path
 */
function controlOf(form, path) {
  const names = [...path.map((_, from) => path.slice(from).join(".")), ...[...path].reverse()];
  for (const name of names) {
    const control = form?.querySelector(`[name="${CSS.escape(name)}"], [data-name="${CSS.escape(name)}"]`);
    if (nameOf(control)) return control;
  }
  return null;
}

/** What the form itself calls a box. @param {Element | null | undefined} control */
function nameOf(control) {
  const choices = control?.matches(".choices, [type=radio]");
  const label = choices
    ? control?.closest("fieldset")?.querySelector("legend")
    : /** @type {any} */ (control)?.labels?.[0];
  const text = label ? label.textContent : control?.getAttribute("aria-label");
  return String(text ?? "").replace(` (${shared("field.required")})`, "");
}

/**
 * Adds what a form calls the places that were written in, and how it says what stands there where that is not as it is typed.
 * @param {{ labels: Record<string, string>, words: Record<string, string> }} boxes by path
 * @param {Element | null | undefined} form
 * @param {{ path: string[], value: unknown }[]} changes
 */
export function tellOf({ labels, words }, form, changes) {
  for (const { path, value } of changes) {
    const [name, control] = [path.join("."), controlOf(form, path)];
    const said = plain(value, control);
    labels[name] ||= nameOf(control);
    if (control && said !== value) words[name] = said;
  }
}
