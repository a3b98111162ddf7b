/** The visits that wait: which go next, what the server's answer makes of them, and later ones set upon earlier ones; pure. */

/** @import { Answer, Conflict, SyncAnswer, SyncResult, Visit, VisitRecord } from "./types.d.ts" */

export const BATCH = 50;

/** So long a saved visit can be taken back before it goes. */
export const PATIENCE = 10_000;

const WITH_SERVER = new Set(["sent", "held", "declined"]);

/** @param {VisitRecord} record a visit that the server does not have whole yet */
export const isUnsent = ({ state }) => !WITH_SERVER.has(state);

/** @param {{ subject_id: string, item: string }} of */
const place = ({ subject_id, item }) => `${subject_id} ${item}`;

/** @param {VisitRecord} record @param {number} now */
const isFresh = (record, now) => now >= record.saved_at && now - record.saved_at < PATIENCE;

/**
 * What goes to the server now: at most one visit a household, so that each later one can be set upon the earlier one;
 * none whose field still waits for the person's choice.
 * @param {VisitRecord[]} records by seq
 * @param {{ now: number, hurry?: boolean, limit?: number }} how `hurry`: also those just saved
 */
export function nextBatch(records, { now, hurry = false, limit = BATCH }) {
  const held = new Set();
  /** @type {Map<string, Set<string>>} */
  const undecided = new Map();
  /** @type {VisitRecord[]} */
  const batch = [];
  for (const record of records) {
    const asked = undecided.get(record.household_id) ?? new Set();
    if (record.state === "conflict") {
      record.conflicts.filter(({ told }) => !told).forEach((conflict) => asked.add(place(conflict)));
      undecided.set(record.household_id, asked);
    }
    if (record.state !== "waiting" || held.has(record.household_id)) continue;
    held.add(record.household_id);
    const ready = (hurry || !isFresh(record, now)) && !record.answers.some((answer) => asked.has(place(answer)));
    if (ready && batch.length < limit) batch.push(record);
  }
  return batch;
}

/**
 * The visit as the server takes it; empty optional fields stay out.
 * @param {VisitRecord} record
 */
export function toWire({
  id,
  household_id,
  base_version,
  visited_at,
  clock,
  on,
  result,
  revisit_on,
  note,
  needs,
  warned,
  answers,
  new_persons,
  left_persons,
  photo_ids,
  photo_consent,
}) {
  return {
    id,
    household_id,
    base_version,
    visited_at,
    written_on: on,
    result,
    answers,
    ...(clock && { clock: { server_at: clock.server_at, phone_at: new Date(clock.phone_at).toISOString() } }),
    ...(new_persons.length > 0 && { new_persons }),
    ...(left_persons.length > 0 && { left_persons }),
    ...(revisit_on && { revisit_on }),
    ...(note && { note }),
    ...(needs.length > 0 && { needs }),
    ...(warned && warned.length > 0 && { warned }),
    ...(photo_ids.length > 0 && { photo_ids }),
    ...(photo_ids.length > 0 && photo_consent && { photo_consent }),
  };
}

/**
 * @param {VisitRecord} record
 * @param {SyncResult} result
 * @param {string} serverNow
 * @returns {VisitRecord}
 */
function afterResult(record, { state, code, message, errors, conflicts }, serverNow) {
  const said = { ...record, message: message ?? "", errors: errors ?? [], code: code ?? "" };
  if (state === "rejected") return { ...said, state, attempted: false };
  if (state === "held" || state === "declined") return { ...said, state, sent_at: serverNow };
  if (state === "taken") return { ...said, state: "sent", sent_at: serverNow, taken: true };
  const open = /** @type {Conflict[]} */ (conflicts ?? []);
  return {
    ...record,
    state: open.length > 0 ? "conflict" : "sent",
    sent_at: serverNow,
    message: message ?? "",
    errors: errors ?? [],
    conflicts: open,
  };
}

/**
 * Answers of a later visit whose base was an answer that the server never took: they stand on what that one stood on.
 * @param {Answer[]} later
 * @param {Answer[]} earlier
 */
function withBasesOf(later, earlier) {
  return later.map((answer) => {
    const before = earlier.find((one) => place(one) === place(answer));
    return before && before.value === answer.base ? { ...answer, base: before.base } : answer;
  });
}

const NOT_TAKEN = new Set(["rejected", "held", "declined"]);

/**
 * A waiting visit set upon what became of an earlier one to the same household.
 * @param {VisitRecord} later
 * @param {VisitRecord} earlier as it was sent
 * @param {SyncResult} result
 * @returns {VisitRecord}
 */
function rebased(later, earlier, result) {
  if (NOT_TAKEN.has(result.state)) return { ...later, answers: withBasesOf(later.answers, earlier.answers) };
  return result.household_version ? { ...later, base_version: result.household_version } : later;
}

/**
 * The records that the server's answer changes.
 * @param {VisitRecord[]} records all of them, by seq
 * @param {SyncAnswer} answer
 * @param {Set<string>} [held] households that came with it and lie on the phone
 * @returns {VisitRecord[]}
 */
export function afterAnswer(records, answer, held = new Set()) {
  const now = new Map(records.map((record) => [record.id, record]));
  for (const result of answer.results) {
    const sent = now.get(result.id ?? "");
    if (!sent || sent.state !== "waiting") continue;
    const after = { ...afterResult(sent, result, answer.server_now), epoch: answer.epoch };
    now.set(sent.id, after.state === "sent" && held.has(sent.household_id) ? { ...after, in_round: true } : after);
    for (const later of records) {
      const waiting = now.get(later.id);
      if (
        waiting &&
        waiting.household_id === sent.household_id &&
        waiting.seq > sent.seq &&
        waiting.state === "waiting"
      )
        now.set(later.id, rebased(waiting, sent, result));
    }
  }
  return records.map((record) => now.get(record.id) ?? record).filter((record, index) => record !== records[index]);
}

/** Sheets that wait for the head of the khu phố. @param {VisitRecord[]} records */
const held = (records) => records.filter(({ state }) => state === "held");

/** What the server is asked about: sheets that wait for the head, and those of which a field waits for the person's choice. */
/** @param {VisitRecord[]} records */
export const unsettled = (records) => [...held(records), ...undecided(records)];

/**
 * The records changed by what the server says of sheets that wait for a decision. One that waits for the head and that it
 * does not know goes again; of one that waited for the person's choice nothing is left there to choose.
 * @param {VisitRecord[]} records
 * @param {string[]} ids asked about
 * @param {SyncAnswer} answer
 * @returns {VisitRecord[]}
 */
export function afterAsked(records, ids, answer) {
  const told = new Map(answer.asked.map((result) => [result.id, result]));
  return unsettled(records)
    .filter(({ id }) => ids.includes(id))
    .flatMap((record) => {
      const result = told.get(record.id);
      if (!result) return [record.state === "held" ? again(record) : { ...record, state: "sent", conflicts: [] }];
      const after = { ...afterResult(record, result, answer.server_now), epoch: answer.epoch };
      const conflicts = after.conflicts.map(
        (one) => record.conflicts.find(({ id, keep }) => keep && id === one.id) ?? one,
      );
      const same = after.state === record.state && JSON.stringify(conflicts) === JSON.stringify(record.conflicts);
      return same ? [] : [{ ...after, conflicts }];
    });
}

/**
 * The records changed by a person's choice: the conflict itself, and waiting visits that stood on the value given up.
 * @param {VisitRecord[]} records
 * @param {string} id of the visit
 * @param {string} conflictId
 * @param {"mine" | "theirs"} keep
 * @returns {VisitRecord[]}
 */
export function afterChoice(records, id, conflictId, keep) {
  const record = records.find((one) => one.id === id);
  const conflict = record?.conflicts.find((one) => one.id === conflictId);
  if (!record || !conflict) return [];
  const settled = { ...record, conflicts: record.conflicts.map((one) => (one === conflict ? { ...one, keep } : one)) };
  if (keep === "mine") return [settled];
  const later = records.filter(
    (one) => one.household_id === record.household_id && one.seq > record.seq && one.state === "waiting",
  );
  const moved = later.map((one) => ({
    ...one,
    answers: one.answers.map((answer) =>
      place(answer) === place(conflict) && answer.base === conflict.mine
        ? { ...answer, base: conflict.theirs }
        : answer,
    ),
  }));
  return [settled, ...moved];
}

/** Choices that the server has not heard yet. @param {VisitRecord[]} records */
export const untold = (records) =>
  records.flatMap((record) =>
    record.conflicts.filter(({ keep, told }) => keep && !told).map((conflict) => ({ record, conflict })),
  );

/** Records of which a field still waits for the person's choice. @param {VisitRecord[]} records */
export const undecided = (records) =>
  records.filter(({ state, conflicts }) => state === "conflict" && conflicts.some(({ keep }) => !keep));

/** The record once the server has said that a choice is not this person's any more. @param {VisitRecord} record @param {string} id */
export const withoutChoice = (record, id) => ({
  ...record,
  conflicts: record.conflicts.map((one) => (one.id === id ? { ...one, keep: undefined } : one)),
});

/**
 * The record once the server has heard a choice; sent when nothing is left to choose.
 * @param {VisitRecord} record
 * @param {string} conflictId
 * @returns {VisitRecord}
 */
export function afterTold(record, conflictId) {
  const conflicts = record.conflicts.map((one) => (one.id === conflictId ? { ...one, told: true } : one));
  return conflicts.every(({ told }) => told)
    ? { ...record, conflicts, state: "sent", message: "" }
    : { ...record, conflicts, state: "conflict" };
}

/** A visit on its way again, as it was written. @param {VisitRecord} record @returns {VisitRecord} */
export const again = (record) => ({ ...record, state: "waiting", message: "", errors: [], code: "" });

/**
 * Sent visits that need not lie on the phone any more: the round already holds them.
 * @param {VisitRecord[]} records
 * @param {string} takenAt of the newest round
 * @param {number} days how long the outbox still shows them
 */
export const outdated = (records, takenAt, days = 1) =>
  records.filter(
    ({ state, sent_at }) => state === "sent" && Date.parse(takenAt) - Date.parse(sent_at ?? "") > days * 86_400_000,
  );

/** Milliseconds until the next attempt after so many failed ones: 5 s doubling to 5 minutes. @param {number} failures */
export const backOff = (failures) => Math.min(5_000 * 2 ** Math.max(0, failures - 1), 300_000);
