/** Frauds of which a household is warned: kinds that the ward chose, and whom the sheet marks as warned. */
import { html } from "../../../vendor/kit.js";
import { head, wardDay } from "../../offline/open-round.js";
import { valueOf } from "../../offline/round.js";
import { component } from "../../ui/component.js";
import { isOfAge } from "./asked.js";
import { Choice } from "./choices.js";
import { placeOf, residents } from "./draft.js";
import { t } from "./vi.js";

/** @import { ItemSpec, RoundHousehold, RoundPerson } from "../../offline/types.d.ts" */
/** @import { Draft } from "./draft.js" */
/** @typedef {import("./choices.js").Editing} Editing */

/**
 * The draft after a tap on a kind of fraud: the first marks everybody of an age to be asked as warned, which each card
 * can take back; without any kind nobody is newly marked.
 * @param {Draft} draft
 * @param {RoundPerson[]} persons
 * @param {string} code
 * @param {ItemSpec | undefined} spec
 * @param {string} today
 * @returns {Draft}
 */
export function warnedOf(draft, persons, code, spec, today) {
  const before = draft.warned ?? [];
  const warned = before.includes(code) ? before.filter((one) => one !== code) : [...before, code];
  const answers = { ...draft.answers };
  for (const person of persons) {
    const place = placeOf(person.id, "safety");
    if (warned.length === 0) delete answers[place];
    else if (before.length === 0 && isOfAge(person, today) && !valueOf(person.state, "safety", spec, today))
      answers[place] = "yes";
  }
  return { ...draft, warned, answers };
}

/** @type {Component<Editing & { household: RoundHousehold }>} the kinds, with what is said of those chosen */
export const Warnings = component(function Warnings({ draft, change, household }) {
  const kinds = head.value?.warnings ?? [];
  const spec = head.value?.items.safety;
  const persons = residents(draft, household);
  if (kinds.length === 0) return null;
  const told = kinds.filter(({ code, advice }) => advice && draft.warned?.includes(code));
  return html`<div class="question" role="group" aria-label=${t("sheet.warned")}><p class="question-label">${t("sheet.warned")}</p>
    <div class="picks">
      ${kinds.map(({ code, label }) =>
        Choice({
          key: code,
          label,
          pressed: Boolean(draft.warned?.includes(code)),
          onClick: () => change(warnedOf(draft, persons, code, spec, wardDay.value)),
        }),
      )}
    </div>
    ${told.map(({ code, advice }) => html`<p class="small" key=${code}>${advice}</p>`)}
  </div>`;
});
