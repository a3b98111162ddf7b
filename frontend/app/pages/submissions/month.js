/** A month on a line: its steps with their days, today, and how far each has come. */
import { html } from "../../../vendor/kit.js";
import { can, today } from "../../core/session.js";
import { addDays, dayMonth, daysBetween, deadline } from "../../core/text.js";
import { classes, component } from "../../ui/component.js";
import { t } from "./vi.js";

/** @import { Schema } from "../../api/types.d.ts" */
/** @typedef {Schema<"SubmissionRow">} Row */
/** @typedef {Schema<"PeriodRow">} Period */
/** @typedef {{ done: boolean, say: string, open?: string }} Reach how far a step has come; `open`: the document that waits to be signed */

export const HANDED = new Set(["submitted", "accepted", "locked"]);
const AHEAD = 5;

const SAID = /** @type {const} */ ({
  none: "month.notYet",
  approved: "month.approved",
  submitted: "month.waits",
  recalled: "month.recalled",
});

/**
 * Of the units of a step how many have handed in; of the report what has become of it.
 * @param {Period["steps"][number]} step
 * @param {Period} period
 * @param {Row[]} rows
 * @returns {Reach}
 */
function reachOf({ key }, { report_state: state, sending }, rows) {
  const asked = rows.filter((row) => row.rung === key && row.lateness.code !== "exempt");
  if (asked.length > 0) {
    const handed = asked.filter((row) => HANDED.has(row.state)).length;
    return { done: handed === asked.length, say: t("month.handed", { done: handed, all: asked.length }) };
  }
  const approved = state === "approved";
  if (key === "leader" && approved && sending)
    return { done: sending.signed, say: sending.label, ...(!sending.signed && { open: sending.document_id }) };
  const say = SAID[/** @type {keyof typeof SAID} */ (state ?? "none")] ?? "month.written";
  return { done: approved || (key !== "leader" && state === "submitted"), say: t(say) };
}

/** @param {Reach} reach @param {number} left days */
const toneOf = ({ done, open }, left) =>
  done ? "good" : open ? "warning" : left < 0 ? "danger" : left === 0 ? "warning" : "neutral";

/**
 * The steps of a ladder by their days: a plan may give desks an earlier day than khu phố.
 * @template {{ due_on: string }} S
 * @param {S[]} steps
 */
export const byDay = (steps) => [...steps].sort((one, other) => one.due_on.localeCompare(other.due_on));

/** Steps of the report, whose state everybody reads; how far other units have come, only who sees them all. */
const OF_REPORT = new Set(["compile", "leader"]);

/** @type {Component<{ period: Period, rows: Row[] | null, own?: boolean }>} `rows` null: only the days; `own`: of one's own unit */
export const Month = component(function Month({ period, rows, own = false }) {
  const days = period.steps.map((step) => step.due_on).sort();
  const first = [addDays(days[0] ?? today.value, -AHEAD), today.value].sort()[0] ?? today.value;
  const last = [addDays(days.at(-1) ?? today.value, 1), today.value].sort()[1] ?? today.value;
  const x = (/** @type {string} */ day) => (100 * daysBetween(first, day)) / Math.max(1, daysBetween(first, last));
  const steps = byDay(period.steps).map((step) => {
    const left = daysBetween(today.value, step.due_on);
    const told = !own || OF_REPORT.has(step.key) || rows?.some((row) => row.rung === step.key);
    const reach = told ? rows && reachOf(step, period, rows) : null;
    return { step, left, reach, tone: reach ? toneOf(reach, left) : "neutral" };
  });
  return html`<div class="month">
    <svg class="month-line" viewBox="0 0 100 20" preserveAspectRatio="none" aria-hidden="true">
      <path d="M0 10H100" /><path class="is-past" d=${`M0 10H${x(today.value)}`} />
      <path class="is-today" d=${`M${x(today.value)} 0V20`} />
      ${steps.map(
        ({ step, tone }) =>
          html`<path key=${step.key} class=${classes("month-dot", `is-${tone}`)} d=${`M${x(step.due_on)} 10h0`} />`,
      )}
    </svg>
    <ol class="ladder">${steps.map(
      ({ step, left, reach, tone }) =>
        html`<li key=${step.key} class=${`is-${tone}`}>
          <span class="soft small">${dayMonth(step.due_on)}, ${step.weekday}${step.moved ? `, ${t("steps.moved")}` : ""}</span>
          ${reach && html`<b>${reach.say}</b>`}
          <span>${step.label}</span>
          ${
            reach?.open
              ? can("document.read") && html`<a class="small" href=${`/van-ban/${reach.open}`}>${t("month.toSign")}</a>`
              : !reach?.done && (reach || left >= 0) && html`<span class="small">${deadline(left)}</span>`
          }
        </li>`,
    )}</ol>
  </div>`;
});
