/** A plan in its full reading order, as it will be printed; and what was settled when it was imported. */
import { html } from "../../../vendor/kit.js";
import { date } from "../../core/text.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { Status } from "../../ui/status.js";
import { kindOf, namesOf } from "./content.js";
import { Items } from "./elements.js";
import { t } from "./vi.js";

/** @typedef {import("./content.js").Content} Content */
/** @typedef {import("./content.js").Task} Task */

const ROMAN = ["I", "II", "III", "IV", "V"];

/** @type {Component<{ content: Content }>} */
export const Reading = component(function Reading({ content }) {
  const aims = [
    { label: t("part.purposes"), show: Items({ items: content.purposes }), there: content.purposes.length },
    { label: t("part.requirements"), show: Items({ items: content.requirements }), there: content.requirements.length },
    { label: t("part.targets"), show: Targets({ content }), there: content.targets.length },
  ].filter((part) => part.there);
  const sections = [
    {
      label: aims.map(({ label }, index) => (index ? label.toLowerCase() : label)).join(", "),
      there: aims.length,
      show: aims.map(({ label, show }, index) => html`<h3 key=${label}>${index + 1}. ${label}</h3>${show}`),
    },
    { label: t("part.tasks"), there: content.tasks.length, show: Tasks({ tasks: content.tasks }) },
    { label: t("part.funding"), there: content.funding, show: html`<p class="element-text">${content.funding}</p>` },
    {
      label: t("part.duties"),
      there: content.duties.length,
      show: content.duties.map(
        (duty, index) => html`<h3 key=${index}>${index + 1}. ${duty.name}</h3>${Items({ items: duty.items })}`,
      ),
    },
  ].filter((section) => section.there);
  return html`<article class="card reading">
    ${content.legal_bases.map((basis, index) => html`<p key=${index} class="is-basis">${basis}</p>`)}
    ${content.introduction && html`<p class="element-text">${content.introduction}</p>`}
    ${sections.map(({ label, show }, index) => html`<section key=${label}><h2>${ROMAN[index]}. ${label}</h2>${show}</section>`)}
    ${content.closing && html`<p class="element-text">${content.closing}</p>`}
    ${Foot({ content })}
  </article>`;
});

/** @type {Component<{ content: Content }>} */
const Targets = component(function Targets({ content }) {
  return html`<ol class="plain">
    ${content.targets.map(
      (target) =>
        html`<li key=${target.ref}>
          (
          ${target.ref}
          ) ${target.text}
          ${target.deadline_on && html` <span class="soft">${t("plan.lastDay", { day: date(target.deadline_on) })}</span>`}
        </li>`,
    )}
  </ol>`;
});

/** @type {Component<{ tasks: Task[] }>} */
const Tasks = component(function Tasks({ tasks: all }) {
  return all.map(
    (task, index) => html`<div class="reading-task" key=${index}>
      ${task.heading && task.heading !== all[index - 1]?.heading && html`<h3>${task.heading}</h3>`}
      <p><strong>${task.ref}.</strong> ${task.text}</p>
      ${Items({ items: task.items })}
      <ul class="element-facts">
        <li>${t("plan.leads", { names: namesOf(task.leads) || "—" })}</li>
        ${task.coordinators.length > 0 && html`<li>${t("plan.helpers", { names: namesOf(task.coordinators) })}</li>`}
        <li>${t("plan.until", { text: task.deadline.printed || t(`deadline.${task.deadline.kind}`) })}</li>
      </ul>
    </div>`,
  );
});

/** @type {Component<{ content: Content }>} */
const Foot = component(function Foot({ content }) {
  const { lines, name } = content.signature;
  return html`<footer class="reading-foot">
    <div>
      <h3>${t("part.recipients")}</h3>
      <ul>
        ${content.recipients.map((row, index) => html`<li key=${index}>${row.name}${row.purpose && ` (${row.purpose})`}</li>`)}
        ${content.archive && html`<li>${content.archive}</li>`}
      </ul>
    </div>
    <div class="reading-sign">${lines.map((line) => html`<p key=${line}>${line}</p>`)}<p><strong>${name}</strong></p></div>
  </footer>`;
});

/** @type {Component<{ doubts: Record<string, any>[] }>} */
export const SettledDoubts = component(function SettledDoubts({ doubts }) {
  return DataTable({
    caption: t("plan.tab.doubts"),
    rows: doubts,
    rowKey: (row) => String(row.id),
    columns: [
      { key: "text", label: t("field.text"), kind: "main", value: (row) => row.text },
      { key: "kind", label: t("draft.doubts"), value: (row) => t(`kind.${kindOf(row.code)}`) },
      { key: "reason", label: t("plan.reason"), value: (row) => row.reason },
      {
        key: "state",
        label: t("state"),
        show: (row) =>
          Status({
            label: t(`doubts.state.${/** @type {"open" | "accepted" | "edited" | "dismissed"} */ (row.state)}`),
            tone: row.state === "open" ? "neutral" : "good",
          }),
      },
    ],
  });
});
