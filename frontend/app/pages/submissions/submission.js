/** One submission: the form of figures and narrative for its unit; for the desk, taking over or returning. */
import { html } from "../../../vendor/kit.js";
import { useGet } from "../../core/resource.js";
import { can } from "../../core/session.js";
import { stylesheet } from "../../core/stylesheet.js";
import { date, dateTime } from "../../core/text.js";
import { component } from "../../ui/component.js";
import { Icon } from "../../ui/icons.js";
import { Facts, Page, Section } from "../../ui/page.js";
import { Loaded } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { Tabs } from "../../ui/tabs.js";
import { StepsTaken, whoActed } from "../reports/history.js";
import { Linked } from "../difficulties/linked.js";
import { Figures } from "./figures.js";
import { HelpGiven } from "./help-given.js";
import { stateTone, latenessTone } from "./labels.js";
import { Narrative } from "./narrative.js";
import { Correcting, Snapshots } from "./snapshots.js";
import { PaperForm, Steps } from "./steps.js";
import { useSheet } from "./sheet.js";
import { t } from "./vi.js";

await stylesheet("submissions");

/** @typedef {import("../../api/types.d.ts").Schema<"SubmissionRead">} Submission */

/** @param {{ params: { id: string } }} props */
export default function SubmissionPage({ params }) {
  const one = useGet("/submissions/{submission_id}", { params: { submission_id: params.id } });
  const found = one.data;
  return Page({
    title: found ? `${found.unit.name} — ${found.period.title}` : t("title"),
    lead: found?.period.label,
    crumbs: [
      { label: t("title"), href: found ? `/so-lieu?ky=${found.period.code}` : "/so-lieu" },
      { label: found?.unit.name ?? "" },
    ],
    status: found && Status({ label: found.state_label, tone: stateTone(found.state) }),
    children: Loaded({
      of: one,
      lines: 10,
      children: (/** @type {Submission} */ row) => Sheet({ row, key: row.id, set: one.set }),
    }),
  });
}

/** @type {Component<{ row: Submission, set: (row: Submission) => void }>} */
const Sheet = component(function Sheet({ row, set }) {
  const sheet = useSheet(row, set);
  const current = sheet.row;
  return html`<div class="stack">
    ${current.state === "returned" && Returned({ row: current })}
    ${current.after_report && html`<div class="notice is-warning">${Icon({ name: "alert" })}<p>${current.after_report}</p></div>`}
    ${current.period.state === "closed" && current.actions.length === 0 && html`<p class="notice">${t("period.closed")}</p>`}
    ${Correcting({ row: current })}
    ${Facts({
      facts: [
        { label: t("dataUntil"), value: date(current.data_until) },
        {
          label: t("due"),
          value: html`${date(current.due_on)} ${Status({ label: current.lateness.label, tone: latenessTone(current.lateness) })}`,
        },
        { label: t("source"), value: current.source_label },
        ...(current.entered_by
          ? [{ label: t("entered", { name: "" }).replace(": ", ""), value: current.entered_by }]
          : []),
      ],
    })}
    ${current.help && HelpGiven({ help: current.help })}
    ${sheet.notice}
    ${Tabs({
      label: t("title"),
      query: "muc",
      tabs: [
        { name: "so-lieu", label: t("form.figures"), show: () => Figures({ sheet }) },
        {
          name: "noi-dung",
          label: t("form.narrative"),
          show: () =>
            html`<div class="stack">
              ${Narrative({ sheet })}
              ${sheet.editable && can("difficulty.read") && Linked({ unitId: current.unit.id })}
            </div>`,
        },
        { name: "nhiem-vu", label: t("form.tasks"), count: current.tasks.length, show: () => Tasks({ row: current }) },
      ],
    })}
    ${Settled({ row: current })}
    ${Steps({ sheet })}
    ${PaperForm({ row: current })}
    ${Snapshots({ row: current })}
    ${
      current.timeline.length > 0 &&
      Section({ title: t("timeline"), children: StepsTaken({ steps: current.timeline, label: t("timeline") }) })
    }
  </div>`;
});

/** @type {Component<{ row: Submission }>} */
const Returned = component(function Returned({ row }) {
  const last = row.timeline.filter((step) => step.step === "return" || step.step === "reopen").at(-1);
  return last
    ? html`<div class="notice is-warning">
      <strong>${last.label}</strong> ${last.reason} <span class="soft small">${whoActed(last)}, ${dateTime(last.at)}</span>
    </div>`
    : html``;
});

/** @type {Component<{ row: Submission }>} figures that were taken over: the way that is left to who sees them wrong */
const Settled = component(function Settled({ row }) {
  if (!["accepted", "locked"].includes(row.state) || row.actions.includes("reopen")) return html``;
  const desk = can("submission.review");
  return html`<p class="notice">${t(desk ? "settled.desk" : "settled.unit")}
    ${desk && html` <a href=${`/bao-cao?ky=${row.period.code}`}>${t("settled.report")}</a>`}</p>`;
});

/** @type {Component<{ row: Submission }>} */
const Tasks = component(function Tasks({ row }) {
  if (row.tasks.length === 0) return html`<p class="soft">${t("form.tasksNone")}</p>`;
  return html`<ul class="worklist">
    ${row.tasks.map(
      (/** @type {any} */ task) =>
        html`<li key=${task.assignment_id}>
          <div class="worklist-main">
            <a href=${`/nhiem-vu/${task.task_id}`}>${task.task_ref}. ${task.text}</a>
            ${task.note && html`<span class="soft small">${task.note}</span>`}
          </div>
          ${Status({ label: task.label || task.state_label, tone: "neutral" })}
        </li>`,
    )}
  </ul>`;
});
