/** One person of the sheet: what is known in a line, what is asked as large choices, leaving the household. */
import { html, useState } from "../../../vendor/kit.js";
import { valueOf } from "../../offline/round.js";
import { head, wardDay } from "../../offline/shell.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Dialog } from "../../ui/dialog.js";
import { Choice, Question } from "./choices.js";
import { askedOfPerson, placeOf, shownValue } from "./draft.js";
import { t } from "./vi.js";

/** @import { RoundPerson } from "../../offline/types.d.ts" */

const REASONS = /** @type {const} */ ([["moved", "sheet.leftMoved"], ["death", "sheet.leftDeath"], ["mistake", "sheet.leftMistake"]]);

/** @param {import("./choices.js").Editing & { person: RoundPerson, isNew: boolean }} props */
function personCard({ draft, change, person, isNew }) {
  const items = head.value?.items ?? {};
  const today = wardDay.value;
  const value = (/** @type {string} */ item) => shownValue(draft, person, item, items[item], today);
  const asked = askedOfPerson(person, value, today);
  const known = asked.filter((item) => !items[item]?.effort).every((item) => valueOf(person.state, item, items[item], today) !== null);
  const touched = asked.some((item) => !items[item]?.effort && draft.answers[placeOf(person.id, item)] !== undefined);
  const [opened, open] = useState(touched);
  const [leaving, leave] = useState(false);
  const whole = opened || !known;
  const about = [head.value?.relations[person.relation], person.birth_year && t("sheet.born", { year: person.birth_year }), isNew && t("person.new")].filter(Boolean).join(" · ");
  const summary = asked.filter((item) => !items[item]?.effort).map((item) => items[item]?.values[value(item) ?? ""] ?? t("sheet.unknown"));
  return html`<section class="card person" aria-label=${person.full_name}>
    <header><h3>${person.full_name}</h3><p class="soft small">${about}</p></header>
    ${!whole && summary.length > 0 && html`<div class="as-before"><p><strong>${t("sheet.asBefore")}:</strong> ${summary.join(" · ")}</p>
      ${Button({ label: t("sheet.change"), icon: "edit", small: true, onClick: () => open(true) })}</div>`}
    ${asked.filter((item) => whole || items[item]?.effort).map((item) => Question({ key: item, draft, change, subject: person, item }))}
    ${Button({ label: t("sheet.left"), kind: "quiet", small: true, onClick: () => leave(true) })}
    ${leaving && Dialog({
      title: t("sheet.leftTitle", { name: person.full_name }), sheet: true, onClose: () => leave(false),
      children: html`<div class="picks is-wide">${REASONS.map(([reason, label]) => Choice({
        key: reason, label: t(label), pressed: false,
        onClick: () => change(isNew
          ? { ...draft, new_persons: draft.new_persons.filter(({ id }) => id !== person.id) }
          : { ...draft, left_persons: [...draft.left_persons, { id: person.id, reason, on: today }] }),
      }))}</div>`,
    })}
  </section>`;
}

export const PersonCard = component(personCard);
