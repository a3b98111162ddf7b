/** One person of the sheet: what is known in a line, what is asked as large choices, leaving the household. */
import { html, useState } from "../../../vendor/kit.js";
import { head, wardDay } from "../../offline/open-round.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Dialog } from "../../ui/dialog.js";
import { askedOfPerson } from "./asked.js";
import { AsBefore, Choice, isLeft, knownWords, Question } from "./choices.js";
import { shownValue } from "./draft.js";
import { likened, whoLacks } from "./likeness.js";
import { t } from "./vi.js";

/** @import { RoundPerson } from "../../offline/types.d.ts" */

const REASONS = /** @type {const} */ ([
  ["moved", "sheet.leftMoved"],
  ["death", "sheet.leftDeath"],
  ["mistake", "sheet.leftMistake"],
]);

/**
 * @type {Component<import("./choices.js").Editing & { person: RoundPerson, isNew: boolean, above?: RoundPerson, below: RoundPerson[] }>}
 *   `above`, `below`: the others of the household in their order
 */
export const PersonCard = component(function PersonCard({ draft, change, person, isNew, above, below }) {
  const items = head.value?.items ?? {};
  const today = wardDay.value;
  const value = (/** @type {string} */ item) => shownValue(draft, person, item, items[item], today);
  const asked = askedOfPerson(person, value, today, items);
  const words = knownWords(draft, person, asked);
  const [opened, open] = useState(false);
  const [leaving, leave] = useState(false);
  const given = { items, today };
  const rest = whoLacks(draft, person, below, given);
  const whole = opened || words === null;
  const about = [
    head.value?.relations[person.relation],
    person.birth_year && t("sheet.born", { year: person.birth_year }),
    isNew && t("person.new"),
  ]
    .filter(Boolean)
    .join(" · ");
  return html`<section class="card person" aria-label=${person.full_name}>
    <header><h3>${person.full_name}</h3><p class="soft small">${about}</p></header>
    ${
      above &&
      whoLacks(draft, above, [person], given).length > 0 &&
      Choice({
        label: t("sheet.likeAbove", { name: above.full_name }),
        pressed: false,
        onClick: () => change(likened(draft, above, [person], given)),
      })
    }
    ${!whole && words && AsBefore({ words, onOpen: () => open(true) })}
    ${asked.filter((item) => whole || isLeft(person, item)).map((item) => Question({ key: item, draft, change, subject: person, item }))}
    ${
      rest.length > 1 &&
      Choice({
        label: t("sheet.allLike", { count: rest.length, name: person.full_name }),
        pressed: false,
        onClick: () => change(likened(draft, person, rest, given)),
      })
    }
    ${Button({ label: t("sheet.left"), kind: "quiet", small: true, onClick: () => leave(true) })}
    ${
      leaving &&
      Dialog({
        title: t("sheet.leftTitle", { name: person.full_name }),
        sheet: true,
        onClose: () => leave(false),
        children: html`<div class="picks is-wide">${REASONS.map(([reason, label]) =>
          Choice({
            key: reason,
            label: t(label),
            pressed: false,
            onClick: () =>
              change(
                isNew
                  ? { ...draft, new_persons: draft.new_persons.filter(({ id }) => id !== person.id) }
                  : { ...draft, left_persons: [...draft.left_persons, { id: person.id, reason, on: today }] },
              ),
          }),
        )}</div>`,
      })
    }
  </section>`;
});
