/** The period of a report: that nothing of it is compiled while it is closed, and its closing where no page of months has it. */
import { html } from "../../../vendor/kit.js";
import { useGet } from "../../core/resource.js";
import { can } from "../../core/session.js";
import { component } from "../../ui/component.js";
import { Icon } from "../../ui/icons.js";
import { PeriodActs } from "../submissions/period-acts.js";
import { isSettled } from "./labels.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"ReportRead">} Report */

/** @type {Component<{ report: Report }>} */
export const ClosedPeriod = component(function ClosedPeriod({ report }) {
  if (report.edition > 0 || report.period.state === "open" || isSettled(report)) return null;
  return html`<div class="notice is-warning">${Icon({ name: "alert" })}<p>${t("refresh.closed")}</p>
    ${can("period.manage") && Acts({ report })}</div>`;
});

/** @type {Component<{ report: Report }>} of a quarter or more, whose report takes the place of its own card */
export const PeriodLine = component(function PeriodLine({ report }) {
  const told = report.period.state === "closed" && !isSettled(report);
  if (report.edition > 0 || report.months.length === 0 || told || !can("period.manage")) return null;
  return html`<div class="row"><span class="soft">${t(`period.${report.period.state}`)}</span>${Acts({ report })}</div>`;
});

/** @type {Component<{ report: Report }>} */
const Acts = component(function Acts({ report }) {
  const period = useGet("/report-periods/{period_id}", { params: { period_id: report.period.id } }).data;
  return period && PeriodActs({ period, after: "/bao-cao" });
});
