/** That the period of a report has not ended: told to who lays it before the leader, approves, numbers and signs it. */
import { html } from "../../../vendor/kit.js";
import { today } from "../../core/session.js";
import { date } from "../../core/text.js";
import { component } from "../../ui/component.js";
import { Icon } from "../../ui/icons.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"ReportRow">} Report */

/** What to say of a report whose period still runs; empty once it is over. @param {Report} report */
export const unfinishedOf = ({ period, data_until: until }) =>
  !today.value || period.last_day < today.value
    ? ""
    : t(until ? "unfinished.until" : "unfinished", { to: date(period.last_day), until: date(until) });

/** @type {Component<{ report: Report }>} */
export const Unfinished = component(function Unfinished({ report }) {
  const said = unfinishedOf(report);
  return said && html`<div class="notice is-warning" role="status">${Icon({ name: "alert" })}<p>${said}</p></div>`;
});
