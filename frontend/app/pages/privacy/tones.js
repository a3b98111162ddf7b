/** How states of requests look, and what a list of purposes offers. */

/** @type {Record<string, import("../../ui/status.js").Tone>} */
export const TONES = { received: "info", acknowledged: "progress", done: "done", refused: "neutral" };

export const KINDS = /** @type {const} */ ([
  "access",
  "correction",
  "withdrawal",
  "restriction",
  "objection",
  "deletion",
]);
export const CHANNELS = /** @type {const} */ (["in_person", "paper", "phone", "electronic"]);
