/** Difficulties written down on the phone: kept sealed beside the visits, shown in every tab, raised with the next sync. */
import { batch } from "../../vendor/kit.js";
import { asProblem } from "../api/problem.js";
import * as db from "./db.js";
import { uuid7 } from "./ids.js";
import { difficulties, unsentCount } from "./open-round.js";
import { send } from "./remote.js";
import * as vault from "./vault.js";

/** @import { DifficultyRecord, VisitRecord } from "./types.d.ts" */

/** Server codes of a difficulty that stays as refused until the person changes or drops it. */
const REFUSED = new Set([400, 403, 404, 409, 413, 422]);
/** What reaches the server of a record, beside its visit. @param {DifficultyRecord} record */
export const wordsOf = ({ id, kind, content, cause, proposal }) => ({ id, kind, content, cause, proposal });

/** @param {DifficultyRecord[]} records */
export const show = (records) =>
  batch(() => {
    const sent = difficulties.peek().filter((one) => one.state === "sent" && !records.some(({ id }) => id === one.id));
    difficulties.value = [...sent, ...records];
    vault.countedUnsent(unsentCount.peek());
  });

/** Writes one down before anything is sent. @param {Pick<DifficultyRecord, "kind" | "content" | "cause" | "proposal" | "visit_id">} said */
export async function keepDifficulty(said) {
  const { db: store, key } = vault.opened();
  await db.writeDifficulty(store, key, { ...said, id: uuid7(), saved_at: Date.now(), state: "waiting", message: "" });
  show(await db.readDifficulties(store, key));
}

/** @param {string} id */
export async function forgetDifficulty(id) {
  const { db: store, key } = vault.opened();
  await db.dropDifficulty(store, id);
  difficulties.value = difficulties.peek().filter((one) => one.id !== id);
  show(await db.readDifficulties(store, key));
}

/** A refused one on its way again. @param {DifficultyRecord} record */
export async function retryDifficulty(record) {
  const { db: store, key } = vault.opened();
  await db.writeDifficulty(store, key, { ...record, state: "waiting", message: "" });
  show(await db.readDifficulties(store, key));
}

/**
 * What a run of sync does with them.
 * @param {db.Database} store
 * @param {CryptoKey} key
 * @param {boolean} shown whether the round is open, so that the pages hear of it
 */
export const ofPhone = (store, key, shown) => ({
  waiting: async () => (await db.readDifficulties(store, key)).filter(({ state }) => state === "waiting"),
  settle: async (/** @type {DifficultyRecord} */ record) => {
    if (record.state === "sent") await db.dropDifficulty(store, record.id);
    else await db.writeDifficulty(store, key, record);
    if (!shown) return;
    if (record.state === "sent")
      difficulties.value = [...difficulties.peek().filter(({ id }) => id !== record.id), record];
    show(await db.readDifficulties(store, key));
  },
});

/** Those whose visit has gone before them, or that have none. @param {DifficultyRecord[]} waiting @param {VisitRecord[]} visits */
export const ready = (waiting, visits) =>
  waiting.filter(({ visit_id }) => !visits.some(({ id, state }) => id === visit_id && state === "waiting"));

/**
 * Raises one; its visit is named only where the server has it. Raises ApiProblem while the server cannot be asked.
 * @param {DifficultyRecord} record
 * @param {VisitRecord[]} visits
 * @returns {Promise<DifficultyRecord>}
 */
export async function raised(record, visits) {
  const visit = visits.find(({ id }) => id === record.visit_id);
  const named = !visit || visit.state === "sent" || visit.state === "conflict" ? record.visit_id : null;
  try {
    await send("/difficulties", { ...wordsOf(record), visit_id: named });
    return { ...record, state: "sent", message: "" };
  } catch (error) {
    const problem = asProblem(error);
    if (!REFUSED.has(problem.status)) throw error;
    if (named && problem.errors.some(({ field }) => field === "visit_id"))
      return raised({ ...record, visit_id: null }, visits);
    const why = [problem.message, ...problem.errors.map(({ message }) => message)];
    return { ...record, state: "rejected", message: [...new Set(why)].join(" ") };
  }
}
