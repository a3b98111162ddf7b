/** How a household is named and in which state it is, in a word, a shape and a colour. */
import { yearStart } from "../../offline/round.js";
import { date } from "../../core/text.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"HouseholdRow">} Row */
/** @typedef {{ label: string, tone: import("../../ui/status.js").Tone }} Mark */

/** The page of a household. @param {string} id */
export const pageOf = (id) => `/so-ho/${id}`;

/** "Số 12, Lê Lợi" @param {{ house_no: string, street_name: string, place_note?: string }} place */
export const addressOf = ({ house_no, street_name, place_note }) =>
  [house_no, street_name, place_note].filter(Boolean).join(", ");

/** "Khu phố 1, Tổ 3" @param {{ unit_name: string, group_name: string }} place */
export const areaOf = ({ unit_name, group_name }) => [unit_name, group_name].filter(Boolean).join(", ");

/**
 * @param {Row} row
 * @param {string} today
 * @returns {Mark}
 */
export function standingOf(row, today) {
  if (row.closed_on) return { label: t("status.closed"), tone: "done" };
  if (row.revisit_due && row.revisit_on) {
    const late = row.revisit_on < today;
    return {
      label: t(late ? "overdue" : "revisit", { day: date(row.revisit_on).slice(0, 5) }),
      tone: late ? "danger" : "info",
    };
  }
  const thisYear = row.last_visited_on !== null && row.last_visited_on >= yearStart(today);
  if (thisYear && row.last_result === "moved") return { label: t("status.moved"), tone: "warning" };
  if (row.visited) return { label: t("status.visited"), tone: "good" };
  if (thisYear && row.last_result === "absent") return { label: t("status.absent"), tone: "warning" };
  if (thisYear && row.last_result === "refused") return { label: t("status.refused"), tone: "danger" };
  return { label: t("status.not_visited"), tone: "neutral" };
}
