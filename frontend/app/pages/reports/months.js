/** A report over several months: the months that it was made from, and each measure by month. */
import { html } from "../../../vendor/kit.js";
import { MISSING } from "../../core/text.js";
import { component } from "../../ui/component.js";
import { Section } from "../../ui/page.js";
import { Status } from "../../ui/status.js";
import { Figure } from "./figure.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"ReportRead">} Report */

/** @type {Component<{ report: Report, open: (figure: string) => void }>} */
export const Months = component(function Months({ report, open }) {
  const heads = [
    ...report.months.map(({ code }) => t("months.month", { month: Number(code.slice(5)) })),
    t("months.added"),
    t("months.now"),
    t("months.rate"),
  ];
  return html`<div class="stack">
    ${Section({
      title: t("months.from"),
      hint: t("months.fromHint"),
      children: html`<ul class="plain">${report.months.map(
        (month) => html`<li class="row" key=${month.code}>
          ${month.report_id ? html`<a href=${`/bao-cao/${month.report_id}`}>${month.title}</a>` : html`<span>${month.title}</span>`}
          ${Status(
            month.report_id
              ? { label: t("months.in"), tone: "good" }
              : { label: t("months.out", { why: month.why }), tone: "warning" },
          )}
        </li>`,
      )}</ul>`,
    })}
    ${Section({
      title: t("months.table"),
      hint: t("months.hint"),
      plain: true,
      children: html`<div class="table-scroll" tabindex="0" role="group" aria-label=${t("months.table")}><table class="annex">
        <thead>
          <tr><th scope="col">${t("annex.measure")}</th>${heads.map((head) => html`<th scope="col" key=${head}>${head}</th>`)}</tr>
        </thead>
        <tbody>${report.by_month.map(
          (row) => html`<tr key=${row.code}><th scope="row">${row.label}</th>
            ${row.cells.map(
              (cell, index) =>
                html`<td key=${index}>
                  ${cell ? Figure({ id: cell.figure_id, text: cell.text, open, label: `${row.label}, ${heads[index]}` }) : MISSING}
                </td>`,
            )}
          </tr>`,
        )}</tbody>
      </table></div>`,
    })}
  </div>`;
});
