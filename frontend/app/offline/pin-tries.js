/** How often a PIN may be tried, and how long to wait in between; counted before the try, so that closing the page wins nothing. */

export const MOST_TRIES = 10;

/** Seconds to wait after so many wrong tries; the first three cost nothing. */
const WAITS = [0, 0, 0, 0, 10, 30, 60, 120, 300, 600];

/** @param {number} tries wrong ones so far @returns {number} milliseconds */
export const waitAfter = (tries) => (WAITS[tries] ?? 600) * 1000;

/**
 * Milliseconds that lie before a new try; a clock set back makes none of them longer.
 * @param {{ tries: number, next_try_at: number }} head
 * @param {number} now
 */
export const waitLeft = (head, now) => Math.min(waitAfter(head.tries), Math.max(0, head.next_try_at - now));

/**
 * The head as it must be written before a try is made.
 * @template {{ tries: number, next_try_at: number }} H
 * @param {H} head
 * @param {number} now
 * @returns {H}
 */
export function counted(head, now) {
  const tries = head.tries + 1;
  return { ...head, tries, next_try_at: now + waitAfter(tries) };
}

/** @template {{ tries: number, next_try_at: number }} H @param {H} head @returns {H} after the right PIN */
export const cleared = (head) => ({ ...head, tries: 0, next_try_at: 0 });
