/** The targets with goal, result and verdict; the tasks of the plan. */
import { html } from "../../../vendor/kit.js";
import { can } from "../../core/session.js";
import { number } from "../../core/text.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { Section } from "../../ui/page.js";
import { EmptyState } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { Figure } from "./figure.js";
import { attainment, taskTone } from "./labels.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"ReportRead">} Report */
/** @typedef {Report["tasks"][number]} Task */

/** @type {Component<{ report: Report, open: (figure: string) => void }>} */
export const Targets = component(function Targets({ report, open }) {
  return Section({
    title: t("targets.title"),
    hint: t("targets.hint"),
    plain: true,
    children: DataTable({
      caption: t("targets.title"),
      rows: report.targets,
      rowKey: (/** @type {Report["targets"][number]} */ row) => row.code,
      columns: [
        {
          key: "measure",
          label: t("targets.measure"),
          kind: "main",
          show: (row) => html`<span title=${row.title}><span class="soft">${row.ref}.</span> ${row.label}</span>`,
        },
        { key: "goal", label: t("targets.goal"), kind: "number", show: (row) => row.goal_text },
        {
          key: "result",
          label: t("targets.result"),
          kind: "number",
          show: (row) => Figure({ id: row.figure_id, text: row.text, open, label: row.label }),
        },
        { key: "attained", label: t("targets.attained"), show: (row) => Status(attainment(row.attained)) },
      ],
    }),
  });
});

/** @type {Component<{ report: Report, open: (figure: string) => void }>} */
export const TaskTable = component(function TaskTable({ report, open }) {
  const count = (/** @type {Task} */ task, /** @type {"of" | "done" | "late"} */ code, /** @type {number} */ value) =>
    Figure({
      id: `tasks.${code}_units.cum@nv-${task.ref}`,
      text: number(value),
      open,
      label: t("tasks.of", { ref: task.ref }),
    });
  if (report.tasks.length === 0) return EmptyState({ title: t("tasks.none"), icon: "tasks" });
  return Section({
    title: t("tasks.title"),
    plain: true,
    children: DataTable({
      caption: t("tasks.title"),
      rows: report.tasks,
      rowKey: (/** @type {Task} */ task) => task.task_id,
      href: (task) => (can("task.read") ? `/nhiem-vu/${task.task_id}` : undefined),
      tone: (task) => (task.late > 0 ? "danger" : undefined),
      columns: [
        {
          key: "task",
          label: t("tasks.task"),
          kind: "main",
          show: (task) => html`<span class="clamp" title=${task.text}>${task.ref}. ${task.text}</span>`,
        },
        { key: "deadline", label: t("tasks.deadline"), value: (task) => task.deadline_text },
        { key: "units", label: t("tasks.units"), kind: "number", show: (task) => count(task, "of", task.units) },
        { key: "done", label: t("tasks.done"), kind: "number", show: (task) => count(task, "done", task.done) },
        { key: "late", label: t("tasks.late"), kind: "number", show: (task) => count(task, "late", task.late) },
        {
          key: "label",
          label: t("tasks.label"),
          show: (task) => html`<div class="is-wrapping">${Status({ label: task.label, tone: taskTone(task) })}</div>`,
        },
      ],
    }),
  });
});
