/**
 * A report over several months beside its months, and the last of a year beside what came after it: that it differs
 * from them, and from which months its correction is drawn.
 */
import { html, useState } from "../../../vendor/kit.js";
import { useGet } from "../../core/resource.js";
import { MISSING } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { Icon } from "../../ui/icons.js";
import { Section } from "../../ui/page.js";
import { Status } from "../../ui/status.js";
import { t } from "./correction-vi.js";
import { OpenForm } from "./corrections.js";
import { ANNEX_TABS } from "./labels.js";

/** @typedef {import("../../api/types.d.ts").Schema<"ReportRead">} Report */
/** @typedef {import("../../api/types.d.ts").Schema<"CorrectionRead">} Correction */
/** @typedef {import("../../api/types.d.ts").Schema<"TakenMonthRead">} Month */

/** @type {Record<string, import("../../ui/status.js").Tone>} */
const TONES = { corrected: "warning", added: "good", same: "neutral" };

/** Nothing while it says what its months say. @type {Component<{ report: Report }>} */
export const Differs = component(function Differs({ report }) {
  const [asking, ask] = useState(false);
  const found = useGet("/reports/{report_id}/corrections", { params: { report_id: report.id } });
  const differs = found.data?.differs;
  if (!differs) return html``;
  const changed = differs.months.map((month) =>
    t(month.status === "added" ? "differs.added" : "differs.corrected", { month: month.title }),
  );
  const why = changed.length ? changed : [t("differs.sums")];
  const opens = found.data?.actions.includes("open") && differs.waiting.length === 0;
  return html`<div class="notice is-warning" role="status">${Icon({ name: "alert" })}
    <div><p><strong>${t("differs", { count: differs.figures })}</strong></p>
      <ul>${differs.months.map((month, index) => html`<li key=${month.code}><a href=${`/bao-cao/${month.now_id}`}>${why[index]}</a></li>`)}
        ${changed.length === 0 && html`<li>${why[0]}</li>`}
        ${differs.waiting.map((one) => html`<li key=${one}>${one}</li>`)}</ul></div>
    ${opens && Button({ label: t("differs.open"), onClick: () => ask(true) })}</div>
    ${asking && OpenForm({ report, reason: `${why.join("; ")}.`, onClose: () => ask(false) })}`;
});

/** What came after the last month of the year was frozen, as months of the next year tell it. @type {Component<{ report: Report }>} */
export const ToldLater = component(function ToldLater({ report }) {
  const found = useGet("/reports/{report_id}/corrections", { params: { report_id: report.id } });
  const told = found.data?.told_later ?? [];
  if (told.length === 0) return html``;
  return html`<div class="notice">${Icon({ name: "info" })}
    <div>
      <p>
        <strong>
          ${t("toldLater", { count: told.reduce((sum, one) => sum + one.count, 0) })}
        </strong> <span class="soft">
          ${t("toldLater.how")}
        </span>
      </p>
      <ul>
        ${told.map(
          (one) =>
            html`<li key=${one.report_id}>
              <a href=${`/bao-cao/${one.report_id}?muc=${ANNEX_TABS.figures}`}>
                ${t("toldLater.in", { month: one.title, count: one.count })}
              </a>
            </li>`,
        )}
      </ul>
    </div>
  </div>`;
});

/** @type {Component<{ correction: Correction }>} */
export const TakenTab = component(function TakenTab({ correction }) {
  const link = (/** @type {string | null} */ id, /** @type {string | null} */ code) =>
    id ? html`<a href=${`/bao-cao/${id}`}>${code ?? t("months.waiting")}</a>` : MISSING;
  return Section({
    title: t("tab.months"),
    hint: t("months.hint"),
    plain: true,
    children: DataTable({
      caption: t("tab.months"),
      rows: correction.months,
      rowKey: (/** @type {Month} */ row) => row.code,
      columns: [
        {
          key: "month",
          label: t("months.month"),
          kind: "main",
          value: (row) => row.title.charAt(0).toUpperCase() + row.title.slice(1),
        },
        { key: "before", label: t("months.before"), show: (row) => link(row.before_id, row.before_code) },
        { key: "now", label: t("months.now"), show: (row) => link(row.now_id, row.now_code) },
        {
          key: "status",
          label: t("months.status"),
          show: (row) =>
            row.status === "same"
              ? html`<span class="soft">${t(row.now_id ? "months.same" : "months.none")}</span>`
              : Status({
                  label: t(row.status === "added" ? "months.added" : "months.corrected"),
                  tone: TONES[row.status],
                }),
        },
      ],
    }),
  });
});
