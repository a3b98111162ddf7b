/** How states of documents look. */

/** @typedef {import("../../ui/status.js").Tone} Tone */

/** @type {Record<string, Tone>} */
const STATES = { draft: "progress", approved: "info", issued: "done", recalled: "danger" };

/** How far the signing of an issued document has come. @type {Record<string, Tone>} */
export const STANDINGS = {
  unsigned: "progress",
  partly: "progress",
  signed: "info",
  annexes: "progress",
  sealed: "done",
  on_paper: "done",
};

/** @param {{ state: string, standing: string | null }} document */
export const stateTone = ({ state, standing }) =>
  (state === "issued" && standing && STANDINGS[standing]) || (STATES[state] ?? "neutral");

/** A document that has left the house: its files are made once and never change. @param {{ state: string }} document */
export const isOut = ({ state }) => state === "issued" || state === "recalled";

/** "Báo cáo Kết quả hoạt động…" as the register wants it. @param {{ kind_label: string, summary: string }} document */
export const named = ({ kind_label: kind, summary }) =>
  summary ? `${kind} ${summary.charAt(0).toLowerCase()}${summary.slice(1)}` : kind;
