/** How days, hours and states of activities look. */
import { date } from "../../core/text.js";

/** @typedef {import("../../api/types.d.ts").Schema<"ActivityRow">} Row */

export const TONES = /** @type {const} */ ({
  planned: "info",
  open: "progress",
  done: "good",
  closed: "done",
  cancelled: "neutral",
});

/** @param {Pick<Row, "first_on" | "last_on" | "starts">} row "19:30, 20/7/2024", "20/7/2024 – 22/7/2024" */
export function when({ first_on: first, last_on: last, starts }) {
  const days = first === last ? date(first) : `${date(first)} – ${date(last)}`;
  return starts ? `${starts}, ${days}` : days;
}

/** @param {string} month "2024-07" @returns {{ since: string, until: string }} its first and last day */
export function daysOf(month) {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return { since: `${month}-01`, until: `${month}-${String(last).padStart(2, "0")}` };
}

/** @param {string} today "2024-07-20" @returns {string[]} the month to come, this one and the eleven before it */
export function months(today) {
  const [year = 0, number = 1] = today.split("-").map(Number);
  return Array.from({ length: 13 }, (_, back) => new Date(Date.UTC(year, number - back, 1)).toISOString().slice(0, 7));
}
