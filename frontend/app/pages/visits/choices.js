/** One question as large buttons for a thumb: what was known is marked, a tap answers. */
import { html } from "../../../vendor/kit.js";
import { valueOf } from "../../offline/round.js";
import { head, wardDay } from "../../offline/open-round.js";
import { Button } from "../../ui/button.js";
import { classes, component } from "../../ui/component.js";
import { Icon } from "../../ui/icons.js";
import { placeOf, shownValue, tapped, tappedAll } from "./draft.js";
import { t } from "./vi.js";

/** @import { State } from "../../offline/types.d.ts" */
/** @typedef {import("./draft.js").Draft} Draft */
/** @typedef {Draft | ((now: Draft) => Draft)} Change the sheet anew, or what becomes of it as it is by then */
/** @typedef {{ draft: Draft, change: (next: Change) => void }} Editing */

/** @type {Component<{ label: string, pressed: boolean, onClick: () => void, disabled?: boolean }>} */
export const Choice = component(function Choice({ label, pressed, onClick, disabled }) {
  return html`<button type="button" class="pick" aria-pressed=${String(pressed)} disabled=${disabled} onClick=${onClick}>
    ${pressed && Icon({ name: "check" })}<span>${label}</span></button>`;
});

/** @type {Component<Editing & { subject: { id: string, state: State }, item: string }>} */
export const Question = component(function Question({ draft, change, subject, item }) {
  const spec = head.value?.items[item];
  if (!spec) return null;
  const today = wardDay.value;
  const base = valueOf(subject.state, item, spec, today);
  const shown = shownValue(draft, subject, item, spec, today);
  const chosen = new Set(spec.many ? shown?.split("+") : shown ? [shown] : []);
  const fixed = new Set(spec.effort ? base?.split("+") : []);
  const single = spec.effort && !spec.many;
  const tap = (/** @type {string} */ value) => change(tapped(draft, subject, item, spec, value, today));
  return html`<div class=${classes("question", draft.answers[placeOf(subject.id, item)] !== undefined && "is-changed")}
    role="group" aria-label=${spec.label}>
    ${!single && html`<p class="question-label">${spec.label}</p>`}
    <div class=${classes("picks", (single || spec.many) && "is-wide")}>
      ${
        spec.many &&
        fixed.size === 0 &&
        Choice({
          label: t("sheet.allOf", { count: Object.keys(spec.values).length }),
          pressed: chosen.size === Object.keys(spec.values).length,
          onClick: () => change(tappedAll(draft, subject, item, spec, today)),
        })
      }
      ${Object.entries(spec.values).map(([value, label]) =>
        Choice({
          key: value,
          pressed: chosen.has(value),
          disabled: fixed.has(value),
          onClick: () => tap(value),
          label: single ? (fixed.has(value) ? `${spec.label} (${t("sheet.doneThisYear")})` : spec.label) : label,
        }),
      )}
    </div>
  </div>`;
});

/** Answers whose labels alone would not say what they answer. */
const WORDS = /** @type {Record<string, string>} */ ({
  "account yes": t("known.accountYes"),
  "account no": t("known.accountNo"),
  "apps yes": t("known.appsYes"),
  "apps no": t("known.appsNo"),
  "opened yes": t("known.openedYes"),
  "opened no": t("known.openedNo"),
  "transacting yes": t("known.transactingYes"),
  "transacting no": t("known.transactingNo"),
  "local yes": t("known.localYes"),
  "local no": t("known.localNo"),
  "young_payer yes": t("known.youngYes"),
  "young_payer no": t("known.youngNo"),
});

/**
 * What is known of the asked outcomes in one line, kept by doing nothing; null while something is not known.
 * @param {import("./draft.js").Draft} draft
 * @param {{ id: string, state: State }} subject
 * @param {string[]} asked
 */
export function knownWords(draft, subject, asked) {
  const items = head.value?.items ?? {};
  const today = wardDay.value;
  const outcomes = asked.filter((item) => !items[item]?.effort);
  if (
    outcomes.some(
      (item) =>
        valueOf(subject.state, item, items[item], today) === null ||
        draft.answers[placeOf(subject.id, item)] !== undefined,
    )
  )
    return null;
  return outcomes
    .map((item) => {
      const value = valueOf(subject.state, item, items[item], today) ?? "";
      return WORDS[`${item} ${value}`] ?? items[item]?.values[value] ?? value;
    })
    .join(" · ");
}

/** Whether an effort still has something to mark this year. @param {{ state: State }} subject @param {string} item */
export function isLeft(subject, item) {
  const spec = head.value?.items[item];
  const done = valueOf(subject.state, item, spec, wardDay.value)?.split("+").length ?? 0;
  return Boolean(spec?.effort) && done < Object.keys(spec?.values ?? {}).length;
}

/** @type {Component<{ words: string, onOpen: () => void }>} */
export const AsBefore = component(function AsBefore({ words, onOpen }) {
  return html`<div class="as-before"><p><strong>${t("sheet.asBefore")}:</strong> ${words}</p>
    ${Button({ label: t("sheet.change"), icon: "edit", small: true, onClick: onOpen })}</div>`;
});
