/** Difficulties beside what they concern: those of a task, or the open ones of a unit, and raising one from there. */
import { html } from "../../../vendor/kit.js";
import { useGet } from "../../core/resource.js";
import { can } from "../../core/session.js";
import { date } from "../../core/text.js";
import { LinkButton } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Section } from "../../ui/page.js";
import { Loaded } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { TONES } from "./tones.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"DifficultyRow">} Row */

/** @type {Component<{ taskId?: string, unitId?: string }>} */
export const Linked = component(function Linked({ taskId, unitId }) {
  const query = taskId
    ? { task_id: taskId }
    : { unit_id: unitId, standing: /** @type {const} */ ("open"), oldest: true };
  const rows = useGet("/difficulties", { query });
  return Section({
    title: t("linked.title"),
    hint: t(taskId ? "linked.task" : "linked.unit"),
    actions:
      can("difficulty.raise") &&
      LinkButton({
        label: t("new"),
        href: taskId ? `/kho-khan/moi?nhiem_vu=${taskId}` : "/kho-khan/moi",
        icon: "plus",
      }),
    children: Loaded({
      of: rows,
      lines: 2,
      empty: (page) => page.items.length === 0,
      whenEmpty: html`<p class="soft">${t("linked.none")}</p>`,
      children: (page) =>
        html`<ul class="worklist">${page.items.map(
          (/** @type {Row} */ row) => html`<li key=${row.id}>
            <div class="worklist-main">
              <a href=${`/kho-khan/${row.id}`}>${row.content}</a>
              <span class="soft small">${row.unit_name}, ${t("linked.line", { day: date(row.raised_on) })}</span>
            </div>
            ${Status({ label: row.state_label, tone: TONES[row.state] })}</li>`,
        )}</ul>`,
    }),
  });
});
