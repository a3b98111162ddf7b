/** The period of a report: that nothing of it is compiled while it is closed; of a quarter or more its closing too. */
import { html } from "../../../vendor/kit.js";
import { useGet } from "../../core/resource.js";
import { can } from "../../core/session.js";
import { component } from "../../ui/component.js";
import { PeriodActs } from "../submissions/period-acts.js";
import { isSettled } from "./labels.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"ReportRead">} Report */

/** @type {Component<{ report: Report }>} */
export const PeriodLine = component(function PeriodLine({ report }) {
  const told = report.period.state === "closed" && !isSettled(report);
  if (report.edition > 0 || (!told && report.months.length === 0)) return null;
  return html`<div class=${told ? "notice" : "row"}>${told && html`<p>${t("compile.closed")}</p>`}
    ${can("period.manage") && Acts({ report })}</div>`;
});

/** @type {Component<{ report: Report }>} */
const Acts = component(function Acts({ report }) {
  const period = useGet("/report-periods/{period_id}", { params: { period_id: report.period.id } }).data;
  return period && PeriodActs({ period, after: "/bao-cao" });
});
