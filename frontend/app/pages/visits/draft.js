/** The sheet of one household while it is filled in: what is asked of whom, what a tap changes, the record that comes out; pure. */
import { uuid7 } from "../../offline/ids.js";
import { valueOf } from "../../offline/round.js";
import { askedOfHousehold, askedOfPerson } from "./asked.js";

/** @import { Answer, ClockPair, ItemSpec, LeftPerson, NewPerson } from "../../offline/types.d.ts" */
/** @import { RoundHousehold, RoundPerson, State, VisitRecord } from "../../offline/types.d.ts" */

/**
 * `answers`: only what the visitor changed, by "<subject> <item>"; what is not there stays as the last time.
 * `photo_by`: who of the household let photos be taken; nobody beforehand. `photos`: ids of photos that are kept beside it
 * until the sheet is saved. `id`: that of a refused visit that is written anew.
 * @typedef {{
 *   household_id: string, id: string | null, result: string, answers: Record<string, string>, note: string, needs:
 *   string[], warned?: string[], revisit_on: string | null,
 *   new_persons: NewPerson[], left_persons: LeftPerson[], photos: string[], photo_by?: string,
 *   since?: Pick<VisitRecord, "visited_at" | "clock" | "on" | "photo_ids"> | null,
 * }} Draft `since`: of a visit written anew, when it was made and which photos the server has
 */

export const NOTE_LENGTH = 500;
export const PHOTO_LIMIT = 3;
/** @param {string} householdId @returns {Draft} */
export const emptyDraft = (householdId) => ({
  household_id: householdId,
  id: null,
  result: "",
  answers: {},
  note: "",
  needs: [],
  revisit_on: null,
  new_persons: [],
  left_persons: [],
  photos: [],
});

/** @param {string} subjectId @param {string} item */
export const placeOf = (subjectId, item) => `${subjectId} ${item}`;

/**
 * What stands in the sheet for an item: the visitor's answer, or what was known before.
 * @param {Draft} draft
 * @param {{ id: string, state: State }} subject
 * @param {string} item
 * @param {ItemSpec | undefined} spec
 * @param {string} today
 */
export const shownValue = (draft, subject, item, spec, today) =>
  draft.answers[placeOf(subject.id, item)] ?? valueOf(subject.state, item, spec, today);

/**
 * The draft after a tap on a choice. A tap on what was known takes the answer back; several topics add up; what is
 * done stays done.
 * @param {Draft} draft
 * @param {{ id: string, state: State }} subject
 * @param {string} item
 * @param {ItemSpec} spec
 * @param {string} value
 * @param {string} today
 * @returns {Draft}
 */
export function tapped(draft, subject, item, spec, value, today) {
  const place = placeOf(subject.id, item);
  const base = valueOf(subject.state, item, spec, today);
  const shown = draft.answers[place] ?? base;
  const next = spec.many ? toggledTopics(spec, shown, base, value) : shown === value && spec.effort ? base : value;
  const answers = { ...draft.answers };
  if (next === null || next === base) delete answers[place];
  else answers[place] = next;
  return { ...draft, answers };
}

/**
 * The draft after a tap on "all of them" of a question with several answers: all, or, when all are marked, what was known.
 * @param {Draft} draft
 * @param {{ id: string, state: State }} subject
 * @param {string} item
 * @param {ItemSpec} spec
 * @param {string} today
 * @returns {Draft}
 */
export function tappedAll(draft, subject, item, spec, today) {
  const place = placeOf(subject.id, item);
  const all = Object.keys(spec.values).join("+");
  const answers = { ...draft.answers };
  if (draft.answers[place] === all) delete answers[place];
  else answers[place] = all;
  return valueOf(subject.state, item, spec, today) === all ? draft : { ...draft, answers };
}

/** @param {ItemSpec} spec @param {string | null} shown @param {string | null} base @param {string} value */
function toggledTopics(spec, shown, base, value) {
  const on = new Set(shown?.split("+") ?? []);
  if (!on.has(value)) on.add(value);
  else if (!base?.split("+").includes(value)) on.delete(value);
  return on.size > 0
    ? Object.keys(spec.values)
        .filter((code) => on.has(code))
        .join("+")
    : null;
}

/**
 * Everybody of the household who stays, the new ones included.
 * @param {Draft} draft
 * @param {RoundHousehold} household
 * @returns {RoundPerson[]}
 */
export function residents(draft, household) {
  const left = new Set(draft.left_persons.map(({ id }) => id));
  const arrived = draft.new_persons.map((person) => ({
    version: 1,
    sex: person.sex ?? null,
    birth_year: person.birth_year ?? null,
    adult: null,
    state: {},
    id: person.id,
    full_name: person.full_name,
    relation: person.relation,
  }));
  return [...household.persons.filter(({ id }) => !left.has(id)), ...arrived];
}

/**
 * "Cả hộ đã được tuyên truyền": marks everybody, or takes exactly that back.
 * @param {Draft} draft
 * @param {RoundPerson[]} persons
 * @param {ItemSpec} spec
 * @param {string} today
 * @returns {Draft}
 */
export function allInformed(draft, persons, spec, today) {
  const whole = isAllInformed(draft, persons, spec, today);
  const answers = { ...draft.answers };
  for (const person of persons) {
    const place = placeOf(person.id, "informed");
    if (whole) delete answers[place];
    else if (valueOf(person.state, "informed", spec, today) !== "yes") answers[place] = "yes";
  }
  return { ...draft, answers };
}

/** @param {Draft} draft @param {RoundPerson[]} persons @param {ItemSpec} spec @param {string} today */
export const isAllInformed = (draft, persons, spec, today) =>
  persons.length > 0 && persons.every((person) => shownValue(draft, person, "informed", spec, today) === "yes");

/**
 * With somebody who lives there too; of a household that was said to be informed as a whole, they are one more.
 * @param {Draft} draft @param {RoundPerson[]} persons @param {NewPerson} person @param {ItemSpec | undefined} spec
 * @param {string} today @returns {Draft}
 */
export function withNewcomer(draft, persons, person, spec, today) {
  const said = persons.some(({ id }) => draft.answers[placeOf(id, "informed")] === "yes");
  const whole = spec && said && isAllInformed(draft, persons, spec, today);
  const answers = whole ? { ...draft.answers, [placeOf(person.id, "informed")]: "yes" } : draft.answers;
  return { ...draft, answers, new_persons: [...draft.new_persons, person] };
}

/** What a sheet must have before it can be saved. @param {Draft} draft @returns {"result" | "note" | null} */
export const missing = (draft) => (!draft.result ? "result" : draft.note.length > NOTE_LENGTH ? "note" : null);

/**
 * Whether an answer still belongs to its sheet: a later one may have made its question go away.
 * @param {Draft} draft
 * @param {RoundHousehold | RoundPerson} subject
 * @param {string} item
 * @param {{ items: Record<string, ItemSpec>, today: string }} given
 */
function isAsked(draft, subject, item, { items, today }) {
  const value = (/** @type {string} */ one) => shownValue(draft, subject, one, items[one], today);
  const asked =
    "kind" in subject ? askedOfHousehold(subject.kind, value, items) : askedOfPerson(subject, value, today, items);
  return asked.includes(item);
}

/**
 * The visit as it is written down. Answers and persons belong to a household that was met.
 * @param {Draft} draft
 * @param {RoundHousehold} household as the phone shows it
 * @param {{ items: Record<string, ItemSpec>, today: string, now: number, question?: number, clock?: ClockPair | null }} given
 * @returns {VisitRecord}
 */
export function recordOf(draft, household, { items, today, now, question = 1, clock: pair = null }) {
  const met = draft.result === "met";
  const subjects = new Map([household, ...residents(draft, household)].map((subject) => [subject.id, subject]));
  const answers = Object.entries(met ? draft.answers : {}).flatMap(([place, value]) => {
    const [subjectId = "", item = ""] = place.split(" ");
    const subject = subjects.get(subjectId);
    return subject && isAsked(draft, subject, item, { items, today })
      ? [
          /** @type {Answer} */ ({
            subject_id: subjectId,
            item,
            value,
            base: valueOf(subject.state, item, items[item], today),
          }),
        ]
      : [];
  });
  const by =
    subjects.has(draft.photo_by ?? "") && draft.photos.length + (draft.since?.photo_ids.length ?? 0) > 0
      ? draft.photo_by
      : null;
  const { visited_at, clock, on, photo_ids } = draft.since ?? {
    visited_at: new Date(now).toISOString(),
    clock: pair,
    on: today,
    photo_ids: [],
  };
  return {
    id: draft.id ?? uuid7(now),
    household_id: household.id,
    base_version: household.version,
    visited_at,
    clock,
    result: draft.result,
    revisit_on: draft.revisit_on,
    note: draft.note.trim(),
    needs: draft.needs,
    warned: met ? (draft.warned ?? []) : [],
    answers,
    new_persons: met ? draft.new_persons : [],
    left_persons: met ? draft.left_persons : [],
    photos: draft.photos,
    photo_ids: met ? photo_ids : [],
    photo_consent: by ? { person_id: by, text_number: question } : null,
    seq: 0,
    household_name: household.name,
    on,
    state: "waiting",
    saved_at: now,
    sent_at: null,
    message: "",
    errors: [],
    conflicts: [],
    photo_problem: "",
  };
}

/** A saved visit back in the sheet. @param {VisitRecord} record @returns {Draft} */
export const draftOf = (record) => ({
  household_id: record.household_id,
  id: record.id,
  result: record.result,
  note: record.note,
  needs: record.needs,
  warned: record.warned ?? [],
  revisit_on: record.revisit_on,
  answers: Object.fromEntries(record.answers.map(({ subject_id, item, value }) => [placeOf(subject_id, item), value])),
  new_persons: record.new_persons,
  left_persons: record.left_persons,
  photos: record.photos,
  photo_by: record.photo_consent?.person_id ?? "",
  since: { visited_at: record.visited_at, clock: record.clock, on: record.on, photo_ids: record.photo_ids },
});
