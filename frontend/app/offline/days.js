/** The days for which a round may lie on the phone, by its own clock, which may be wrong: the round alone goes with them. */
import { signal } from "../../vendor/kit.js";
import { changeHead, dropRound } from "./db.js";
import { isExpired } from "./phone-clock.js";

/** Whether the days of the round that lay here are over, and no other has come since. */
export const daysOver = signal(false);

/**
 * Takes the round off the phone where its days are over; what the server has not stays, sealed.
 * @param {import("./db.js").Database} db
 * @param {import("./types.d.ts").VaultHead} head
 * @param {number} now
 * @returns {Promise<boolean>} true: they are, and no other round has come since
 */
export async function endDays(db, head, now) {
  const ends = isExpired(head, now);
  if (ends) {
    await dropRound(db);
    await changeHead(db, (before) => ({ ...before, expires_at: null, over: true }));
  }
  return (daysOver.value = ends || Boolean(head.over));
}
