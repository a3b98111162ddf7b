/** The lists behind what pictures of a ward show, in one place or in all. */
import { can } from "../../core/session.js";

/**
 * What stands behind a target's figures: who counts, the lists of members, or what units handed in.
 * @param {{ code: string, source?: string, period?: string | null }} target @param {string | null} [unit]
 */
export function pageOf({ code, source, period }, unit) {
  if (source === "roster") return `/don-vi${unit ? `/${unit}` : ""}`;
  if (source === "log") return "/hoat-dong";
  if (source === "reported") return `/so-lieu${period ? `?ky=${period}` : ""}`;
  return `/muc-tieu/${code.replaceAll(".", "-")}${unit ? `?noi=${unit}` : ""}`;
}

/** The homes still to be met, for whoever keeps the register; else how far each measure is known there. @param {string | null} unit */
export const settledPage = (unit) =>
  can("household.read")
    ? `/so-ho?status=not_visited${unit ? `&unit_id=${unit}` : ""}`
    : `/muc-tieu${unit ? `?noi=${unit}` : ""}`;
