/** A server that was put back from an older copy: what went to it in the last days goes again; ids make repeats harmless. */
import { again } from "./queue.js";

/** @import { SyncAnswer, VisitRecord } from "./types.d.ts" */

/** So long a sent visit stays on the phone, sealed like the others. */
export const RESENT_DAYS = 7;
/** A server is asked for its epoch again after so long, where nothing is sent to it. */
const ASK_EVERY = 3_600_000;

const WITH_SERVER = new Set(["sent", "held", "declined", "conflict"]);
let askedAt = 0;

/**
 * The records changed by an answer of another epoch than theirs. Their photos stay where they went: they are not on the
 * phone any more.
 * @param {VisitRecord[]} records
 * @param {SyncAnswer} answer
 * @returns {VisitRecord[]}
 */
export function afterEpoch(records, { epoch, server_now }) {
  if (epoch === undefined) return [];
  const since = Date.parse(server_now) - RESENT_DAYS * 86_400_000;
  return records
    .filter(
      (one) => WITH_SERVER.has(one.state) && (one.epoch ?? "") !== epoch && Date.parse(one.sent_at ?? "") >= since,
    )
    .map((one) => ({ ...again(one), conflicts: [], attempted: true, taken: false, in_round: false }));
}

/**
 * Whether the server is to be asked for its epoch although nothing is sent: once an hour, while something older lies here.
 * @param {VisitRecord[]} records
 * @param {number} now by the phone's clock
 */
export function isEpochDue(records, now) {
  if (Math.abs(now - askedAt) < ASK_EVERY) return false;
  return records.some(({ state, saved_at }) => WITH_SERVER.has(state) && now - saved_at > ASK_EVERY);
}

/** @param {number} now */
export function notedAsked(now) {
  askedAt = now;
}
