/** One task: what the plan asks, until when, of whom; the work of each unit below. */
import { html, useState } from "../../../vendor/kit.js";
import { post } from "../../api/client.js";
import { invalidate, useGet } from "../../core/resource.js";
import { useQuery } from "../../core/query.js";
import { can } from "../../core/session.js";
import { stylesheet } from "../../core/stylesheet.js";
import { date, number } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { useForm } from "../../ui/form.js";
import { FormDialog } from "../../ui/form-dialog.js";
import { Facts, Page, Section } from "../../ui/page.js";
import { Progress } from "../../ui/progress.js";
import { Select } from "../../ui/select.js";
import { Loaded } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { toast } from "../../ui/toast.js";
import { t as shared } from "../../ui/vi.js";
import { Linked } from "../difficulties/linked.js";
import { Work } from "./assignment.js";
import { TaskReminding } from "./reminders.js";
import { deadlineOf, standing, toneOf } from "./tones.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"TaskRead">} Task */
/** @typedef {import("../../api/types.d.ts").Schema<"AssignmentRow">} Assignment */

await stylesheet("tasks");

/** @param {import("../../core/router.js").PageProps} props */
export default function TaskPage({ params }) {
  const [query] = useQuery();
  const task = useGet("/tasks/{task_id}", { params: { task_id: params.id ?? "" } });
  const row = task.data;
  const only = row?.assignments.length === 1 ? row.assignments[0]?.id : undefined;
  const chosen = row?.assignments.find((one) => one.id === query.giao)?.id ?? only;
  return Page({
    title: row ? t("task.ref", { ref: row.ref }) : t("task"),
    lead: row?.heading || undefined,
    status: row && standing(row),
    crumbs: [{ label: t("title"), href: "/nhiem-vu" }, { label: row ? t("task.ref", { ref: row.ref }) : t("task") }],
    children: Loaded({
      of: task,
      children: (data) => html`<div class="stack">
        ${Asked({ task: data })}
        ${!only && Units({ task: data, chosen })}
        ${chosen && can("task.people") && Work({ key: chosen, id: chosen, jump: !only })}
        ${can("difficulty.read") && Linked({ taskId: data.id })}
      </div>`,
    }),
  });
}

/** @type {Component<{ task: Task }>} */
const Asked = component(function Asked({ task }) {
  return html`<section class="card stack" aria-label=${t("task.content")}>
    <p class="task-body">${task.text || task.heading}</p>
    ${task.items.length > 0 && html`<ul class="task-items">${task.items.map((item) => html`<li key=${item}>${item}</li>`)}</ul>`}
    ${Facts({
      facts: [
        { label: t("task.due"), value: deadlineOf(task) },
        ...(task.quota ? [{ label: t("task.quota"), value: number(task.quota) }] : []),
        { label: t("task.leads"), value: task.leads || "—" },
        { label: t("task.helpers"), value: task.helpers || "—" },
        task.document_id
          ? { label: t("task.fromDocument"), value: html`<a href=${`/van-ban/${task.document_id}`}>${task.ref}</a>` }
          : {
              label: t("task.fromPlan"),
              value: html`<a href=${`/ke-hoach/${task.plan_id}`}>${task.plan_code || t("plan")}</a>`,
            },
        ...(task.total > 1
          ? [
              {
                label: t("task.progress"),
                value: html`${t("task.unitsDone", { done: number(task.done), total: number(task.total) })}
                  ${Progress({ value: task.percent, label: t("task.progress") })}`,
              },
            ]
          : []),
      ],
    })}
  </section>`;
});

/** @type {Component<{ task: Task, chosen?: string }>} */
const Units = component(function Units({ task, chosen }) {
  const [, change] = useQuery();
  const [picked, pick] = useState(/** @type {Set<string>} */ (new Set()));
  const [open, show] = useState(/** @type {"remind" | "add" | null} */ (null));
  const remind = can("task.remind");
  const pressed = task.assignments.filter((row) => picked.has(row.id) && row.status && toneOf(row.status) !== "good");
  return Section({
    title: t("task.units.title"),
    hint: t("task.units.hint"),
    actions: html`
      ${
        remind &&
        pressed.length > 0 &&
        Button({ label: t("task.remindMany", { count: pressed.length }), icon: "bell", onClick: () => show("remind") })
      }
      ${task.actions.includes("add_unit") && Button({ label: t("task.addUnit"), icon: "plus", onClick: () => show("add") })}`,
    children: html`
      ${DataTable({
        caption: t("task.units.title"),
        rows: task.assignments,
        rowKey: (/** @type {Assignment} */ row) => row.id,
        rowLabel: (row) => row.unit_name,
        selected: remind ? picked : undefined,
        onSelect: remind ? pick : undefined,
        tone: (row) =>
          toneOf(row.status) === "danger" ? "danger" : toneOf(row.status) === "warning" ? "warning" : undefined,
        columns: [
          {
            key: "unit",
            label: t("filter.unit"),
            kind: "main",
            show: (row) =>
              !can("task.people")
                ? row.unit_name
                : html`<button type="button" class="link" aria-current=${row.id === chosen ? "true" : undefined}
                onClick=${() => change({ giao: row.id })}>${row.unit_name}</button>`,
          },
          {
            key: "status",
            label: t("work.status"),
            show: (row) => Status({ label: row.status_label, tone: toneOf(row.status) }),
          },
          {
            key: "percent",
            label: t("task.progress"),
            width: "10rem",
            show: (row) => Progress({ value: row.percent, label: row.unit_name }),
          },
          { key: "people", label: t("task.people"), kind: "number", value: (row) => row.people },
          {
            key: "last",
            label: t("task.last"),
            show: (row) =>
              row.last_on
                ? html`${date(row.last_on)}${row.last_note && html`<span class="soft small task-text">${row.last_note}</span>`}`
                : "—",
          },
        ],
      })}
      ${
        open === "remind" &&
        TaskReminding({
          assignmentIds: pressed.map((row) => row.id),
          onClose: () => {
            show(null);
            pick(new Set());
          },
        })
      }
      ${open === "add" && AddUnit({ task, onClose: () => show(null) })}`,
  });
});

/** @type {Component<{ task: Task, onClose: () => void }>} */
const AddUnit = component(function AddUnit({ task, onClose }) {
  const all = useGet("/units");
  const taken = new Set(task.assignments.map((one) => one.unit_id));
  const options = (all.data ?? [])
    .filter((unit) => unit.kind !== "ward" && !taken.has(unit.id))
    .map(({ id, name }) => ({ value: id, label: name }));
  const form = useForm({
    draft: `unit ${task.id}`,
    initial: { unit_id: "" },
    check: ({ unit_id: unit }) => (unit ? {} : { unit_id: shared("field.missing") }),
    submit: (body, key) => post("/tasks/{task_id}/assignments", { params: { task_id: task.id }, body, key }),
    done: () => {
      invalidate("/tasks");
      toast(t("task.unitAdded"));
      onClose();
    },
  });
  return FormDialog({
    title: t("task.addUnit"),
    form,
    submit: t("task.addUnit"),
    onClose,
    children: Select({
      ...form.bind("unit_id"),
      label: t("filter.unit"),
      hint: t("task.addUnitHint"),
      options,
      required: true,
    }),
  });
});
