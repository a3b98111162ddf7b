/** What a leader reads of the pace: one picture a target, its word, the ten-second answer. Pure, over the API's answer. */
import * as labels from "../../api/labels.js";
import { MISSING, daysBetween, number, percent } from "../../core/text.js";
import { t } from "./vi.js";

/** @import { Schema } from "../../api/types.d.ts" */
/** @typedef {Schema<"PaceRead">} Pace */
/** @typedef {Schema<"PaceTargetRead">} Target */
/** @typedef {Schema<"PaceCellRead">} Cell */

/**
 * The states of the forecast; where nothing is foreseen, whether the last week kept the pace needed.
 * @typedef {Exclude<Cell["state"], "unknown"> | "steady" | "slow" | "unknown"} Standing
 */

/** The worst first. @type {Standing[]} */
const STANDINGS = ["overdue", "unlikely", "slow", "open", "unknown", "steady", "likely", "reached", "no_goal"];

/** @type {Record<Standing, import("../../ui/status.js").Tone>} */
export const TONES = {
  overdue: "danger",
  unlikely: "warning",
  slow: "warning",
  open: "info",
  unknown: "neutral",
  steady: "progress",
  likely: "good",
  reached: "good",
  no_goal: "neutral",
};

/** @param {Standing} standing */
export const wordOf = (standing) =>
  standing === "steady" || standing === "slow" ? t(`standing.${standing}`) : labels.PaceState[standing];

/**
 * More done in a week, from what was added since a day about a week ago.
 * @param {Cell} cell @param {Pace} pace
 */
export const weekly = ({ added }, { since, on }) =>
  added == null || !since ? null : (7 * added) / Math.max(1, daysBetween(since, on));

/** @param {Cell} cell @param {Pace} pace @returns {Standing} */
export function standingOf(cell, pace) {
  if (cell.state !== "unknown") return cell.state;
  const went = weekly(cell, pace);
  if (went == null || cell.per_week == null) return "unknown";
  return went >= cell.per_week ? "steady" : "slow";
}

/** @typedef {{ target: Target, standing: Standing, measures: number }} Lead one target: the measure that holds it back most */

/**
 * One a target, in the plan's order; a target of several measures is only reached when all of them are.
 * @param {Pace} pace
 * @returns {Lead[]}
 */
export function leadsOf(pace) {
  /** @type {Map<string, Lead>} */
  const leads = new Map();
  for (const target of pace.targets) {
    const lead = { target, standing: standingOf(target.total, pace), measures: 1 };
    const known = leads.get(target.ref);
    if (!known) leads.set(target.ref, lead);
    else leads.set(target.ref, { ...(worse(lead, known) ? lead : known), measures: known.measures + 1 });
  }
  return [...leads.values()];
}

/** @param {Lead} one @param {Lead} other */
function worse(one, other) {
  const by = STANDINGS.indexOf(one.standing) - STANDINGS.indexOf(other.standing);
  return by < 0 || (by === 0 && share(one) < share(other));
}

/** Whether anybody is known of whom it is asked. @param {{ target: Target }} lead */
export const isCounted = ({ target }) => target.total.base > 0;

/**
 * The day of a target in words, or that the plan names none.
 * @param {Target} target @param {(day: string) => string} written
 */
export const dueOf = ({ due_on: due, due_stated: stated, paced }, written) =>
  paced ? t(stated ? "due.stated" : "due.year", { due: written(due) }) : t("due.none");

/** How far to its goal. @param {Lead} lead */
const share = ({ target: { total, goal_percent: goal } }) => (total.percent ?? 0) / (goal || 100);

/** The targets of each standing that there is, the worst first. @param {Lead[]} leads */
export const grouped = (leads) =>
  STANDINGS.map((standing) => ({
    standing,
    leads: leads.filter((one) => one.standing === standing),
  })).filter(({ leads: own }) => own.length > 0);

const FAR = 10;

/** Places whose survey lies ten points and more behind the whole, at most three, the furthest first. @param {Pace} pace */
export const behind = ({ places, surveyed }) =>
  places
    .filter((place) => place.percent != null && surveyed.percent != null && surveyed.percent - place.percent >= FAR)
    .sort((one, other) => (one.percent ?? 0) - (other.percent ?? 0))
    .slice(0, 3);

/** The three parts of a bar with the band foreseen. @param {Cell} cell @param {number} goal */
export const partsOf = ({ done, open, unasked, forecast }, goal) => ({
  done,
  open,
  unasked,
  goal,
  ...(forecast && { low: forecast.low, high: forecast.high }),
});

/** What a bar shows beside what is done, in words. @param {Cell} cell */
export const restOf = ({ open, unasked }) => t("rest", { open: number(open), unasked: number(unasked) });

/** The middle and the bounds foreseen. @param {Cell} cell */
export function foreseen({ forecast }) {
  if (!forecast) return MISSING;
  const whole = (/** @type {number} */ value) => percent(value, 0);
  return t("range", { percent: whole(forecast.percent), low: whole(forecast.low), high: whole(forecast.high) });
}
