/** How tasks and assignments look: shape and colour of a standing, words of a task, its last valid day. */
import * as labels from "../../api/labels.js";
import { date } from "../../core/text.js";
import { Status } from "../../ui/status.js";
import { t } from "./vi.js";

/** @typedef {import("../../ui/status.js").Tone} Tone */
/** @typedef {import("../../api/types.d.ts").Schema<"TaskRow">} TaskRow */
/** @typedef {import("../../api/types.d.ts").Schema<"StatusCode">} StatusCode */
/** @typedef {import("../../api/types.d.ts").Schema<"WorkState">} WorkState */

/** @type {Record<StatusCode, Tone>} */
const STANDING = {
  not_due: "neutral",
  due_soon: "warning",
  overdue: "danger",
  done_on_time: "good",
  done_late: "good",
  heartbeat_missing: "danger",
  lapsed: "warning",
};

/** @type {Record<WorkState, Tone>} */
export const STATE = { not_started: "neutral", in_progress: "progress", done: "good", stopped: "done" };

const RECURRING = new Set(["weekly", "monthly", "continuous"]);

/** @param {StatusCode | null} status null: stopped */
export const toneOf = (status) => (status ? STANDING[status] : "done");

/** The standing of a task; while nothing presses, how far its work is. @param {TaskRow} row */
export function standing(row) {
  if (row.status && row.status !== "not_due")
    return Status({ label: labels.StatusCode[row.status], tone: STANDING[row.status] });
  return Status({ label: labels.WorkState[row.state], tone: STATE[row.state] });
}

/** What a task is called: its text, else the group it stands under. @param {{ ref: string, text: string, heading?: string }} row */
export const nameOf = ({ ref, text, heading = "" }) => `${ref}. ${text || heading}`;

/**
 * The plan's wording with the last day on which finishing is on time, and the last worked one where that is a day off;
 * `due_on` is the next one of a recurring task.
 * @param {{ kind: string, deadline: string, last_valid_on: string | null, last_working_on: string | null, due_on: string | null }} task
 */
export function deadlineOf({ kind, deadline: printed, last_valid_on: last, last_working_on: worked, due_on: due }) {
  if (kind === "none" || !last) return printed || t("task.noDeadline");
  if (!RECURRING.has(kind)) {
    const off = worked && worked !== last ? t("task.dayOff", { on: date(worked) }) : "";
    return t("task.lastDay", { printed, on: date(last) }) + off;
  }
  return due ? t("task.recurringDay", { printed, on: date(due) }) : printed;
}
