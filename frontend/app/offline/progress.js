/** A member's own progress from what the phone holds, in the shape and by the rules of the server's (GET /visits/mine); pure. */
import { yearStart } from "./round.js";

/** @import { RoundHead, RoundHousehold, VisitRecord } from "./types.d.ts" */
/** @typedef {{ visits: number }} Work */
/** @typedef {{ id: string, name: string, group_name: string, households: number, visited: number, left: number }} StreetProgress */
/** @typedef {{ today: Work, week: Work, streets: StreetProgress[], households: number, visited: number }} Progress */

const DAY = 86_400_000;
const REFUSED = new Set(["rejected", "held", "declined"]);

/** The Monday of the week of a day. @param {string} day */
function monday(day) {
  const at = new Date(`${day}T00:00:00Z`);
  return new Date(at.getTime() - ((at.getUTCDay() + 6) % 7) * DAY).toISOString().slice(0, 10);
}

/**
 * Sheets from a day on: those that the server counted when the round was taken, and those written since.
 * @param {RoundHead} head
 * @param {VisitRecord[]} records
 * @param {"today" | "week"} span
 * @param {string} from
 * @returns {Work}
 */
function workOf({ work, taken_at }, records, span, from) {
  const known = work?.[span].first_day === from ? work[span].visits : null;
  const since = records.filter(
    ({ on, state, sent_at }) =>
      on >= from && !REFUSED.has(state) && (known === null || !sent_at || Date.parse(sent_at) > Date.parse(taken_at)),
  );
  return { visits: (known ?? 0) + since.length };
}

/**
 * @param {RoundHead} head
 * @param {RoundHousehold[]} households with what waits laid over them
 * @param {VisitRecord[]} records
 * @param {string} today
 * @returns {Progress}
 */
export function progressOf(head, households, records, today) {
  const start = yearStart(today);
  const open = households.filter(({ closed }) => !closed);
  const streets = head.streets.map(({ id, name, group_name }) => {
    const along = open.filter(({ street_id }) => street_id === id);
    const visited = along.filter(({ state }) => String(state.visited_on ?? "") >= start).length;
    return { id, name, group_name, households: along.length, visited, left: along.length - visited };
  });
  return {
    today: workOf(head, records, "today", today),
    week: workOf(head, records, "week", monday(today)),
    streets,
    households: open.length,
    visited: streets.reduce((sum, street) => sum + street.visited, 0),
  };
}
