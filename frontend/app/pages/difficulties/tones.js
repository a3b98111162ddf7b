/** How states and clocks of difficulties look. */
import { html } from "../../../vendor/kit.js";
import { stylesheet } from "../../core/stylesheet.js";
import { date, number } from "../../core/text.js";
import { component } from "../../ui/component.js";
import { Status } from "../../ui/status.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"DifficultyRow">} Row */
/** @typedef {import("../../api/types.d.ts").Schema<"DifficultyRead">} Difficulty */

await stylesheet("difficulties");

export const TONES = /** @type {const} */ ({
  raised: "info",
  handling: "progress",
  escalated: "warning",
  answered: "good",
  closed: "done",
  withdrawn: "neutral",
});
const SOON = 2;

/**
 * @type {Component<{ row: Pick<Row, "due_on" | "days_left" | "clock_text" | "answer_number"> }>} the day and what is left
 *   of it, or the document that ended it
 */
export const Clock = component(function Clock({ row }) {
  if (!row.due_on)
    return row.answer_number
      ? html`<span>${t("answeredBy", { number: row.answer_number })}</span>`
      : html`<span class="soft">—</span>`;
  const left = row.days_left ?? 0;
  const late = row.clock_text.startsWith("Quá hạn");
  return html`<span class="due difficulty-clock"><span class="nowrap">${date(row.due_on)}</span> ${
    late || left <= SOON
      ? Status({ label: row.clock_text, tone: late ? "danger" : "warning" })
      : html`<span class="soft">${row.clock_text}</span>`
  }</span>`;
});

/** @param {Pick<Row, "age">} row */
export const ageOf = ({ age }) => (age === 0 ? t("age.today") : t("age.days", { days: number(age) }));
