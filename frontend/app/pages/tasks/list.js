/** Tasks as a list, a board, a calendar or along the year; filters in the address. */
import { html } from "../../../vendor/kit.js";
import * as labels from "../../api/labels.js";
import { get } from "../../api/client.js";
import { useGet } from "../../core/resource.js";
import { useQuery } from "../../core/query.js";
import { can } from "../../core/session.js";
import { stylesheet } from "../../core/stylesheet.js";
import { number } from "../../core/text.js";
import { Button, LinkButton } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { FilterBar } from "../../ui/filter-bar.js";
import { Page } from "../../ui/page.js";
import { Pager } from "../../ui/pager.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { ViewSwitch } from "../../ui/tabs.js";
import { TaskCalendar, TaskTimeline } from "./calendar.js";
import { TaskReminding } from "./reminders.js";
import { useUnitOptions } from "../../ui/unit-options.js";
import { t } from "./vi.js";
import { TaskBoard, TaskTable } from "./views.js";

/** @typedef {import("../../api/types.d.ts").Schema<"SummaryRead">} Summary */

await stylesheet("tasks");

const VIEWS = [
  { name: "danh-sach", label: t("view.list"), icon: /** @type {const} */ ("table") },
  { name: "bang", label: t("view.board"), icon: /** @type {const} */ ("board") },
  { name: "lich", label: t("view.calendar"), icon: /** @type {const} */ ("calendar") },
  { name: "thoi-gian", label: t("view.timeline"), icon: /** @type {const} */ ("clock") },
];

const STATUSES = [
  { value: "late", label: t("late") },
  { value: "due_soon", label: t("dueSoon") },
  { value: "not_started", label: labels.WorkState.not_started },
  { value: "in_progress", label: labels.WorkState.in_progress },
  { value: "done", label: labels.WorkState.done },
];

export default function TaskList() {
  const [query, change] = useQuery();
  const summary = useGet("/tasks/summary");
  const pressing = can("task.remind")
    ? (summary.data?.assignments_by_unit ?? []).filter((unit) => unit.late + unit.due_soon > 0)
    : [];
  const days = query.view === "lich" || query.view === "thoi-gian";
  const units = useUnitOptions(summary.data?.assignments_by_unit ?? []);
  const filters = [
    { name: "status", label: t("filter.status"), options: STATUSES },
    ...(units.length > 1 ? [{ name: "unit_id", label: t("filter.unit"), options: units }] : []),
    {
      name: "person",
      label: t("filter.person"),
      all: t("filter.everybody"),
      options: [{ value: "me", label: t("filter.me") }],
    },
  ];
  return Page({
    title: t("title"),
    lead: t(can("task.manage") || units.length > 1 ? "lead" : "leadOwn"),
    actions: html`${
      pressing.length > 0 &&
      Button({
        label: t("remindUnits", { count: pressing.length }),
        icon: "bell",
        onClick: () => change({ viec: "don-doc" }),
      })
    }${LinkButton({ label: t("view.agenda"), href: "/lich", icon: "calendar" })}`,
    children: html`
      ${summary.data && Counts({ summary: summary.data })}
      <div class="task-views">${ViewSwitch({ views: VIEWS, label: t("views") })}</div>
      ${!days && FilterBar({ search: t("search"), filters })}
      ${query.view === "lich" ? TaskCalendar({}) : query.view === "thoi-gian" ? TaskTimeline({}) : Rows({})}
      ${
        query.viec === "don-doc" &&
        pressing.length > 0 &&
        TaskReminding({ unitIds: pressing.map((unit) => unit.unit_id), onClose: () => change({ viec: null }) })
      }`,
  });
}

/**
 * Each card counts the tasks of the list that it opens, and below them the shares that units have in them.
 * @type {Component<{ summary: Summary }>}
 */
const Counts = component(function Counts({ summary: { tasks, assignments } }) {
  const cards = /** @type {const} */ ([
    { href: "/nhiem-vu?status=late", name: "late", label: t("counts.late") },
    { href: "/nhiem-vu?status=due_soon", name: "due_soon", label: t("counts.soon") },
    { href: "/nhiem-vu?status=done", name: "done", label: t("counts.done") },
    { href: "/nhiem-vu", name: "total", label: t("counts.all") },
  ]);
  return (
    tasks.total > 0 &&
    html`<ul class="counts" aria-label=${t("counts")}>
      ${cards.map(
        ({
          href,
          name,
          label,
        }) => html`<li key=${name}><a class="count-card" href=${href}><b>${number(tasks[name])}</b><span>${label}</span>
          ${assignments.total > tasks.total && html`<span>${t("counts.parts", { count: number(assignments[name]) })}</span>`}</a></li>`,
      )}
    </ul>`
  );
});

const Rows = component(function Rows() {
  const [query, change] = useQuery();
  const { q, status, unit_id, person, plan_id, sort } = query;
  const board = query.view === "bang";
  const wanted = {
    q,
    status,
    unit_id,
    person,
    plan_id,
    sort: sort === "due" ? "due" : "plan",
    limit: board ? 100 : 50,
  };
  const tasks = useGet("/tasks", { query: wanted });
  const filtered = Boolean(q || status || unit_id || person);
  return Loaded({
    of: tasks,
    empty: (page) => page.items.length === 0,
    lines: 8,
    whenEmpty: html`<div class="card">
      ${EmptyState({ title: t(filtered ? "noMatches" : "none"), hint: t(filtered ? "noMatchesHint" : "noneHint"), icon: "tasks" })}
    </div>`,
    children: (page) => html`<div>
      ${
        board
          ? TaskBoard({ rows: page.items })
          : TaskTable({ rows: page.items, sort, onSort: (next) => change({ sort: next === "due" ? "due" : null }) })
      }
      ${(page.next || !board) && Pager({ page, more: (cursor) => get("/tasks", { query: { ...wanted, cursor } }), onMore: tasks.set })}
    </div>`,
  });
});
