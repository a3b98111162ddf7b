/** How states and contents of materials look. */
import { number } from "../../core/text.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"MaterialRow">} Row */

export const TONES = /** @type {const} */ ({
  brief: "neutral",
  making: "progress",
  review: "info",
  approved: "good",
  published: "done",
  withdrawn: "neutral",
  returned: "warning",
});
export const POSTING_TONES = /** @type {const} */ ({ planned: "info", posted: "done", withdrawn: "neutral" });
const ADDRESS = /^(?:https?:\/\/\S+)?$/;

/** @param {string} url whether it is one, or nothing */
export const isAddress = (url) => ADDRESS.test(url.trim());

/** @param {Pick<Row, "posted" | "readers" | "confirmed">} row */
export function spread({ posted, readers, confirmed }) {
  const told = [
    ...(posted ? [t("spread.posted", { count: number(posted) })] : []),
    ...(readers ? [t("spread.read", { confirmed: number(confirmed), readers: number(readers) })] : []),
  ];
  return told.join("; ") || t("spread.none");
}
