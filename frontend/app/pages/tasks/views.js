/** The same tasks as rows of a table and as cards on a board. */
import { html } from "../../../vendor/kit.js";
import * as labels from "../../api/labels.js";
import { date, number } from "../../core/text.js";
import { Board } from "../../ui/board.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { Progress } from "../../ui/progress.js";
import { standing } from "./tones.js";
import { t } from "./vi.js";

/** @typedef {import("./tones.js").TaskRow} TaskRow */
/** @typedef {import("../../ui/status.js").Tone} Tone */

/** @param {TaskRow} row */
const name = (row) =>
  html`
    ${row.heading && row.text && html`<span class="task-heading">${row.heading}</span>`}
    <span class="task-text">${row.ref}. ${row.text || row.heading}</span>`;

/** @param {TaskRow} row */
const units = (row) =>
  row.total > 1 ? t("task.unitsDone", { done: number(row.done), total: number(row.total) }) : row.leads;

/** @param {TaskRow} row */
const tone = (row) => (row.late > 0 ? "danger" : row.due_soon > 0 ? "warning" : undefined);

/** @type {Component<{ rows: TaskRow[], sort?: string, onSort: (sort: string) => void }>} */
export const TaskTable = component(function TaskTable({ rows, sort, onSort }) {
  return DataTable({
    caption: t("title"),
    rows,
    rowKey: (/** @type {TaskRow} */ row) => row.id,
    href: (row) => `/nhiem-vu/${row.id}`,
    tone,
    sort,
    onSort,
    columns: [
      { key: "name", label: t("task"), kind: "main", show: name },
      { key: "units", label: t("task.units"), show: (row) => html`<span class="task-units">${units(row)}</span>` },
      {
        key: "deadline",
        label: t("task.deadline"),
        sort: "due",
        show: (row) =>
          html`<span>
            ${row.deadline || "—"}
            ${row.due_on && html`<small class="soft task-due">${t("timeline.due", { label: t("work.due"), on: date(row.due_on) })}</small>`}
          </span>`,
      },
      { key: "status", label: t("filter.status"), show: standing },
      {
        key: "progress",
        label: t("task.progress"),
        width: "10rem",
        show: (row) => Progress({ value: row.percent, label: t("task.progress") }),
      },
    ],
  });
});

/** A card's column: what presses first, then how far the work is. @param {TaskRow} row */
function columnOf(row) {
  if (row.late > 0) return "late";
  if (row.due_soon > 0) return "due_soon";
  return row.state;
}

/** @type {{ name: string, label: string, tone: Tone }[]} */
const COLUMNS = [
  { name: "late", label: t("late"), tone: "danger" },
  { name: "due_soon", label: t("dueSoon"), tone: "warning" },
  { name: "not_started", label: labels.WorkState.not_started, tone: "neutral" },
  { name: "in_progress", label: labels.WorkState.in_progress, tone: "progress" },
  { name: "done", label: labels.WorkState.done, tone: "good" },
  { name: "stopped", label: labels.WorkState.stopped, tone: "done" },
];

/** @type {Component<{ rows: TaskRow[] }>} */
export const TaskBoard = component(function TaskBoard({ rows }) {
  return Board({
    label: t("title"),
    rowKey: (/** @type {TaskRow} */ row) => row.id,
    columns: COLUMNS.map((column) => ({ ...column, rows: rows.filter((row) => columnOf(row) === column.name) })).filter(
      (column) => column.name !== "stopped" || column.rows.length > 0,
    ),
    card: (row) => html`<a href=${`/nhiem-vu/${row.id}`}>${name(row)}</a>
      <span class="soft small">${units(row)}</span>
      <span class="small">${row.deadline || "—"}</span>
      ${row.percent != null && Progress({ value: row.percent, label: t("task.progress") })}`,
  });
});
