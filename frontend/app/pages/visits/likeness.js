/** One tap that gives to some of a household what another one answered: outcomes alone, and never over what is known of them; pure. */
import { askedOfPerson } from "./asked.js";
import { placeOf, shownValue } from "./draft.js";

/** @import { ItemSpec, RoundPerson } from "../../offline/types.d.ts" */
/** @import { Draft } from "./draft.js" */
/** @typedef {{ items: Record<string, ItemSpec>, today: string }} Given */

/**
 * The outcomes asked of a person that nobody has answered yet. Efforts are not among them: they are marked one by one.
 * @param {Draft} draft
 * @param {RoundPerson} person
 * @param {Given} given
 */
export function openOutcomes(draft, person, { items, today }) {
  const value = (/** @type {string} */ item) => shownValue(draft, person, item, items[item], today);
  return askedOfPerson(person, value, today, items).filter(
    (item) => items[item] && !items[item].effort && value(item) === null,
  );
}

/**
 * The draft in which each of `others` has the outcomes of `from` wherever they are asked for one and have none.
 * @param {Draft} draft
 * @param {RoundPerson} from
 * @param {RoundPerson[]} others
 * @param {Given} given
 * @returns {Draft}
 */
export function likened(draft, from, others, given) {
  const told = (/** @type {string} */ item) => shownValue(draft, from, item, given.items[item], given.today);
  let now = draft;
  for (const person of others)
    for (;;) {
      const item = openOutcomes(now, person, given).find((one) => told(one) !== null); // an answer brings up the next question
      if (!item) break;
      now = { ...now, answers: { ...now.answers, [placeOf(person.id, item)]: told(item) ?? "" } };
    }
  return now;
}

/**
 * To whom a person's answers may be given: nobody while they have a question open themselves.
 * @param {Draft} draft
 * @param {RoundPerson | undefined} from
 * @param {RoundPerson[]} others
 * @param {Given} given
 */
export const whoLacks = (draft, from, others, given) =>
  !from || openOutcomes(draft, from, given).length > 0
    ? []
    : others.filter((person) => likened(draft, from, [person], given) !== draft);
