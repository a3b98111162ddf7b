/** One question as large buttons for a thumb: what was known is marked, a tap answers. */
import { html } from "../../../vendor/kit.js";
import { valueOf } from "../../offline/round.js";
import { head, wardDay } from "../../offline/shell.js";
import { classes, component } from "../../ui/component.js";
import { Icon } from "../../ui/icons.js";
import { placeOf, shownValue, tapped } from "./draft.js";
import { t } from "./vi.js";

/** @import { State } from "../../offline/types.d.ts" */
/** @typedef {{ draft: import("./draft.js").Draft, change: (draft: import("./draft.js").Draft) => void }} Editing */

/** @param {{ label: string, pressed: boolean, onClick: () => void, disabled?: boolean }} props */
function choice({ label, pressed, onClick, disabled }) {
  return html`<button type="button" class="pick" aria-pressed=${String(pressed)} disabled=${disabled} onClick=${onClick}>
    ${pressed && Icon({ name: "check" })}<span>${label}</span></button>`;
}

export const Choice = component(choice);

/** @param {Editing & { subject: { id: string, state: State }, item: string }} props */
function question({ draft, change, subject, item }) {
  const spec = head.value?.items[item];
  if (!spec) return null;
  const today = wardDay.value;
  const base = valueOf(subject.state, item, spec, today);
  const shown = shownValue(draft, subject, item, spec, today);
  const chosen = new Set(spec.many ? shown?.split("+") : shown ? [shown] : []);
  const fixed = new Set(spec.effort ? base?.split("+") : []);
  const single = spec.effort && !spec.many;
  const tap = (/** @type {string} */ value) => change(tapped(draft, subject, item, spec, value, today));
  return html`<div class=${classes("question", draft.answers[placeOf(subject.id, item)] !== undefined && "is-changed")} role="group" aria-label=${spec.label}>
    ${!single && html`<p class="question-label">${spec.label}</p>`}
    <div class=${classes("picks", (single || spec.many) && "is-wide")}>
      ${Object.entries(spec.values).map(([value, label]) => Choice({
        key: value, pressed: chosen.has(value), disabled: fixed.has(value), onClick: () => tap(value),
        label: single ? (fixed.has(value) ? `${spec.label} (${t("sheet.doneThisYear")})` : spec.label) : label,
      }))}
    </div>
  </div>`;
}

export const Question = component(question);
