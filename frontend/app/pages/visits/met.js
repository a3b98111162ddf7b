/** The part of a sheet for a household where somebody was met: all at once, the household, each person. */
import { html, useState } from "../../../vendor/kit.js";
import { head, wardDay } from "../../offline/open-round.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Section } from "../../ui/page.js";
import { t as shared } from "../../ui/vi.js";
import { askedOfHousehold } from "./asked.js";
import { AsBefore, Choice, isLeft, knownWords, Question } from "./choices.js";
import { allInformed, isAllInformed, residents, shownValue, withNewcomer } from "./draft.js";
import { NewPersonDialog } from "./new-person.js";
import { PersonCard } from "./person-card.js";
import { t } from "./vi.js";

/** @import { RoundHousehold } from "../../offline/types.d.ts" */

/** What is asked when somebody was met. @type {Component<import("./choices.js").Editing & { household: RoundHousehold }>} */
export const Met = component(function Met({ household, draft, change }) {
  const [adding, add] = useState(false);
  const [opened, open] = useState(false);
  const items = head.value?.items ?? {};
  const today = wardDay.value;
  const persons = residents(draft, household);
  const asked = askedOfHousehold(
    household.kind,
    (item) => shownValue(draft, household, item, items[item], today),
    items,
  );
  const known = opened ? null : knownWords(draft, household, asked);
  const informed = items.informed;
  const fresh = new Set(draft.new_persons.map(({ id }) => id));
  return html`
    ${
      informed?.asked !== false &&
      informed &&
      persons.length > 0 &&
      Choice({
        label: t("sheet.allInformed"),
        pressed: isAllInformed(draft, persons, informed, today),
        onClick: () => change(allInformed(draft, persons, informed, today)),
      })
    }
    ${
      asked.length > 0 &&
      Section({
        title: t("sheet.household"),
        children: html`<div class="stack">
          ${known && AsBefore({ words: known, onOpen: () => open(true) })}
          ${asked
            .filter((item) => known === null || isLeft(household, item))
            .map((item) => Question({ key: item, draft, change, subject: household, item }))}
        </div>`,
      })
    }
    ${household.kind === "enterprise" && persons.length === 0 ? null : html`<h2>${t("sheet.persons", { count: persons.length })}</h2>`}
    ${persons.map((person, place) =>
      PersonCard({
        key: person.id,
        draft,
        change,
        person,
        isNew: fresh.has(person.id),
        above: persons[place - 1],
        below: persons.slice(place + 1),
      }),
    )}
    ${draft.left_persons.map(
      ({ id }) => html`<div class="notice" key=${id}>
        <p>${t("sheet.leftUndo", { name: household.persons.find((one) => one.id === id)?.full_name ?? "" })}</p>
        ${Button({
          label: shared("act.undo"),
          small: true,
          onClick: () => change({ ...draft, left_persons: draft.left_persons.filter((one) => one.id !== id) }),
        })}
      </div>`,
    )}
    ${Button({ label: t("sheet.addPerson"), icon: "plus", onClick: () => add(true) })}
    ${
      adding &&
      NewPersonDialog({
        onClose: () => add(false),
        onAdd: (person) => change(withNewcomer(draft, persons, person, informed, today)),
      })
    }`;
});
