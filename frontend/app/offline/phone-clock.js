/** The phone's clock, which anybody may set: it never goes back, and says when nobody was there and when a round is over; pure. */

/** Idle time after which the PIN is asked again. */
const IDLE = 15 * 60 * 1000;

/**
 * When somebody was at the phone last, and whether that is long ago; a clock set back counts on from where it stands then.
 * @param {number} last
 * @param {number} now
 */
export function idleness(last, now) {
  const since = Math.min(last, now);
  return { since, over: now - since > IDLE };
}

/** How long a downloaded round stays on the phone. */
export const KEPT = 7 * 24 * 60 * 60 * 1000;

/** What each setting back of the clock costs of the days that a round is kept: how long the phone lay there nobody knows. */
const SET_BACK_COSTS = 24 * 60 * 60 * 1000;
/** So little a clock goes back when it is put right. */
const PUT_RIGHT = 60 * 60 * 1000;

/** @typedef {{ seen_at: number, set_back?: number }} Ticks `set_back`: milliseconds that the clock was set back in all */

/**
 * The phone's time, which never goes back and goes on from where it stood when its clock was set back.
 * @param {Ticks} head
 * @param {number} now
 */
const instantOf = (head, now) => Math.max(head.seen_at, now + (head.set_back ?? 0));

/**
 * The head with the instant that the phone has shown now.
 * @template {Ticks} H
 * @param {H} head
 * @param {number} now
 * @returns {H}
 */
export function ticked(head, now) {
  const back = head.seen_at - (now + (head.set_back ?? 0));
  const set_back = (head.set_back ?? 0) + (back > 0 ? back : 0) + (back > PUT_RIGHT ? SET_BACK_COSTS : 0);
  return { ...head, set_back, seen_at: Math.max(head.seen_at, now + set_back) };
}

/** @param {Ticks & { expires_at: number | null }} head @param {number} now */
export const isExpired = (head, now) => head.expires_at !== null && instantOf(head, now) >= head.expires_at;
