/** The round as a member sees it: the downloaded households with the waiting visits laid over them; pure. */
import { fold } from "../core/text.js";

/** @import { Answer, ItemSpec, RoundHousehold, RoundPerson, State, VisitRecord } from "./types.d.ts" */
/** @typedef {"todo" | "met" | "again" | "absent" | "refused" | "moved"} Standing */

/** Under what name the state of a subject holds an item. @param {string} item @param {ItemSpec | undefined} spec */
const fieldOf = (item, spec) => (spec?.effort && !spec.many ? `${item}_on` : item);

/**
 * The first day of the reporting year of a day: 15/12 (NĐ 09/2019/NĐ-CP; the server's kit.periods).
 * @param {string} day
 */
export function yearStart(day) {
  const year = Number(day.slice(0, 4));
  return `${day.slice(5) >= "12-15" ? year : year - 1}-12-15`;
}

/**
 * What is known of an item, in the words of the protocol: "smart", "yes", "dvc+postal"; null where nothing is.
 * An effort counts in its reporting year only.
 * @param {State} state
 * @param {string} item
 * @param {ItemSpec | undefined} spec
 * @param {string} today
 * @returns {string | null}
 */
export function valueOf(state, item, spec, today) {
  const held = state[fieldOf(item, spec)];
  if (Array.isArray(held)) return held.length > 0 ? held.join("+") : null;
  if (held == null) return null;
  if (spec?.effort) return held >= yearStart(today) ? "yes" : null;
  return held;
}

/**
 * @param {State} state
 * @param {Answer[]} answers about this subject
 * @param {Record<string, ItemSpec>} items
 * @param {string} on
 * @returns {State}
 */
function answered(state, answers, items, on) {
  const next = { ...state };
  for (const { item, value } of answers) {
    const spec = items[item];
    if (spec?.many) next[item] = value.split("+");
    else next[fieldOf(item, spec)] = spec?.effort ? on : value;
  }
  return next;
}

/** What of a visit holds on the phone: fields given up in a conflict do not. @param {VisitRecord} record */
function standingAnswers(record) {
  const givenUp = new Set(
    record.conflicts.filter(({ keep }) => keep === "theirs").map(({ subject_id, item }) => `${subject_id} ${item}`),
  );
  return record.answers.filter(({ subject_id, item }) => !givenUp.has(`${subject_id} ${item}`));
}

/**
 * A household as it is once the given visits to it are counted in, in the order of saving.
 * @param {RoundHousehold} household
 * @param {VisitRecord[]} visits to this household, not refused, not yet part of the round
 * @param {Record<string, ItemSpec>} items
 * @returns {RoundHousehold}
 */
export function withVisits(household, visits, items) {
  return visits.reduce((now, record) => {
    const answers = standingAnswers(record);
    const of = (/** @type {string} */ id) => answers.filter(({ subject_id }) => subject_id === id);
    const left = new Set(record.left_persons.map(({ id }) => id));
    const known = new Set(now.persons.map(({ id }) => id));
    const arrived = record.new_persons
      .filter(({ id }) => !known.has(id))
      .map(
        (person) =>
          /** @type {RoundPerson} */ ({
            version: 1,
            sex: null,
            birth_year: null,
            adult: person.birth_year ? Number(record.on.slice(0, 4)) - person.birth_year > 18 : null,
            state: {},
            ...person,
          }),
      );
    const met = record.result === "met";
    return {
      ...now,
      last_result: record.result,
      last_visited_on: record.on,
      revisit_on: record.revisit_on,
      notes: record.note || now.notes,
      ...(record.result === "met" && { wishes: [] }),
      state: { ...answered(now.state, of(household.id), items, record.on), ...(met && { visited_on: record.on }) },
      persons: [...now.persons, ...arrived]
        .filter(({ id }) => !left.has(id))
        .map((person) => ({ ...person, state: answered(person.state, of(person.id), items, record.on) })),
    };
  }, household);
}

/**
 * The visits that stand over a round taken at an instant: those whose household did not come with their answer.
 * @param {VisitRecord[]} records
 * @param {string} takenAt
 */
export const overRound = (records, takenAt) =>
  records.filter(
    ({ state, sent_at, in_round }) =>
      state !== "rejected" &&
      state !== "held" &&
      state !== "declined" &&
      (state !== "sent" || (!in_round && Date.parse(sent_at ?? "") > Date.parse(takenAt))),
  );

/**
 * @param {RoundHousehold} household
 * @param {string} today
 * @returns {Standing}
 */
export function standingOf({ closed, last_result, last_visited_on, revisit_on, state }, today) {
  if (closed || last_result === "moved") return "moved";
  if (revisit_on) return "again";
  const start = yearStart(today);
  if (typeof state.visited_on === "string" && state.visited_on >= start) return "met";
  if (!last_visited_on || last_visited_on < start) return "todo";
  return last_result === "refused" ? "refused" : last_result === "absent" ? "absent" : "todo";
}

/** What "chưa gặp" means: somebody still has to go there. @param {Standing} standing */
export const isOpen = (standing) => standing === "todo" || standing === "absent" || standing === "again";

/**
 * Every household in one count.
 * @param {RoundHousehold[]} households
 * @param {string} today
 */
export function countsOf(households, today) {
  const counts = { todo: 0, met: 0, again: 0, refused: 0, moved: 0, all: households.length };
  for (const household of households) {
    const standing = standingOf(household, today);
    if (standing === "again") counts.again += 1;
    else if (isOpen(standing)) counts.todo += 1;
    else counts[standing] += 1;
  }
  return counts;
}

/**
 * @template T
 * @param {T[]} rows
 * @param {(row: T) => string} key
 * @returns {Map<string, T[]>}
 */
export function grouped(rows, key) {
  const groups = new Map();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}

/** Along the street: by the order of the sheet, then by code. @param {RoundHousehold} one @param {RoundHousehold} other */
export const alongStreet = (one, other) => one.position - other.position || one.code.localeCompare(other.code);

/** What a household is found by, folded once. @param {RoundHousehold} household */
export const searchKey = ({ name, house_no, place_note, code, phone, persons }) =>
  ` ${fold([name, house_no, place_note, code, phone ?? "", ...persons.map(({ full_name }) => full_name)].join(" "))}`;

/** Whether each word of the query begins a word of the key. @param {string} key @param {string} query */
export const isFound = (key, query) =>
  fold(query)
    .split(" ")
    .every((word) => key.includes(` ${word}`));

/**
 * The household to offer after this one: the next open one along its street, then any open one of the street.
 * @param {RoundHousehold[]} households all of the street, in its order
 * @param {string} id the one just visited
 * @param {string} today
 */
export function nextAfter(households, id, today) {
  const place = households.findIndex((household) => household.id === id);
  const turned = [...households.slice(place + 1), ...households.slice(0, Math.max(place, 0))];
  return (
    turned.find((household) => isOpen(standingOf(household, today)) && (household.revisit_on ?? today) <= today) ?? null
  );
}
