/** The lists behind what pictures of a ward show, in one place or in all. */
import { can } from "../../core/session.js";

/** The page of who counts for a measure. @param {{ code: string }} target @param {string | null} [unit] */
export const pageOf = ({ code }, unit) => `/muc-tieu/${code.replaceAll(".", "-")}${unit ? `?noi=${unit}` : ""}`;

/** The homes still to be met, for whoever keeps the register; else how far each measure is known there. @param {string | null} unit */
export const settledPage = (unit) =>
  can("household.read")
    ? `/so-ho?status=not_visited${unit ? `&unit_id=${unit}` : ""}`
    : `/muc-tieu${unit ? `?noi=${unit}` : ""}`;
