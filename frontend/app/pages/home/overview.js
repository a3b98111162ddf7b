/** The ward at a glance for those who may read its report: who is late, and how far each goal is. */
import { html, useState } from "../../../vendor/kit.js";
import { useGet } from "../../core/resource.js";
import { date, MISSING } from "../../core/text.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { Section } from "../../ui/page.js";
import { Loaded } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"OverviewRead">} Ward */
/** @typedef {import("../../api/types.d.ts").Schema<"TargetRead">} Target */

export const Overview = component(function Overview() {
  return Loaded({
    of: useGet("/overview"),
    children: (/** @type {Ward} */ ward) => html`<div class="stack">
      ${ward.open_period && ward.late_units.length > 0 && Late({ ward })}
      ${ward.report_period && Goals({ ward })}
    </div>`,
  });
});

/** @type {Component<{ ward: Ward }>} */
export const Late = component(function Late({ ward }) {
  return Section({
    title: t("overview.late", { period: ward.open_period?.title ?? "" }),
    hint: t("overview.handed", { done: ward.submitted, all: ward.expected }),
    children: html`<ul class="worklist">${[...new Set(ward.late_units.map(({ label }) => label))].map(
      (label) => html`<li key=${label}>
        <div class="worklist-main"><a href=${`/so-lieu?ky=${ward.open_period?.code}`}>${ward.late_units
          .filter((unit) => unit.label === label)
          .map((unit) => unit.unit_name)
          .join(", ")}</a></div>
        ${Status({ label, tone: "danger" })}
      </li>`,
    )}</ul>`,
  });
});

/** @type {Component<{ ward: Ward, folded?: boolean }>} `folded`: pictures say it already */
export const Goals = component(function Goals({ ward, folded }) {
  const title = t("overview.goals", { period: ward.report_period?.title ?? "" });
  const [open, set] = useState(false);
  if (!folded) return Section({ title, plain: true, children: GoalTable({ ward }) });
  return html`<details class="card" onToggle=${(/** @type {Event} */ event) =>
    set(/** @type {HTMLDetailsElement} */ (event.currentTarget).open)}>
    <summary>${title}</summary>
    ${open && GoalTable({ ward })}
  </details>`;
});

/** @type {Component<{ day: string }>} */
const Due = component(function Due({ day }) {
  return html`<br /><span class="soft small">${t("overview.due", { day: date(day) })}</span>`;
});

/** @type {Component<{ ward: Ward }>} */
const GoalTable = component(function GoalTable({ ward }) {
  return DataTable({
    caption: t("overview.goals", { period: ward.report_period?.title ?? "" }),
    rows: ward.targets,
    rowKey: (/** @type {Target} */ row) => row.figure_id,
    columns: [
      {
        key: "label",
        label: t("overview.measure"),
        kind: "main",
        show: (row) =>
          html`<span><span class="soft small">${t("overview.target", { ref: row.ref })}</span><br />${row.label}</span>`,
      },
      {
        key: "goal",
        label: t("overview.goal"),
        kind: "number",
        show: (row) => html`<span>${row.goal_text}${row.due_on && Due({ day: row.due_on })}</span>`,
      },
      {
        key: "text",
        label: t("overview.reached"),
        kind: "number",
        show: (row) => html`<a href=${`/bao-cao/${ward.report_id}`}>${row.text}</a>`,
      },
      {
        key: "state",
        label: t("overview.state"),
        show: (row) =>
          Status(
            row.attained === null
              ? { label: t(row.goal_text === MISSING ? "overview.noGoal" : "overview.unknown"), tone: "neutral" }
              : row.attained
                ? { label: t("overview.yes"), tone: "good" }
                : { label: t("overview.no"), tone: "warning" },
          ),
      },
    ],
  });
});
