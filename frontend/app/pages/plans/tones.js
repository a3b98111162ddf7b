/** Shape and colour of the states of a plan. */

/** @type {Record<import("../../api/types.d.ts").Schema<"PlanState">, import("../../ui/status.js").Tone>} */
export const TONES = { draft: "neutral", submitted: "info", returned: "danger", approved: "good", superseded: "done" };
