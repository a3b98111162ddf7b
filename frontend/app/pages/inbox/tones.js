/** How far a received document is, in word, shape and colour. */
import { html } from "../../../vendor/kit.js";
import { Status } from "../../ui/status.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"DeliveryRow">} Row */

/** @param {Pick<Row, "recalled" | "unread" | "acknowledged_at">} row */
export function Standing({ recalled, unread, acknowledged_at: acknowledged }) {
  if (recalled) return Status({ label: t("state.recalled"), tone: "danger" });
  if (acknowledged) return Status({ label: t("state.acknowledged"), tone: "done" });
  return unread
    ? Status({ label: t("state.unread"), tone: "warning" })
    : Status({ label: t("state.opened"), tone: "progress" });
}

/** How far it is, and whether another is in force in its place. @param {Row} row */
export const StandingNow = (row) =>
  row.succeeded_by
    ? html`${Standing(row)} <span class="small">${t("replacedBy", { code: row.succeeded_by })}</span>`
    : Standing(row);

/** "Báo cáo kết quả hoạt động…" @param {{ kind_label: string, summary: string }} row */
export const named = ({ kind_label: kind, summary }) =>
  summary ? `${kind} ${summary.charAt(0).toLowerCase()}${summary.slice(1)}` : kind;
