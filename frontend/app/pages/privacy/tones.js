/** How states of requests look. */

/** @type {Record<string, import("../../ui/status.js").Tone>} */
export const TONES = { received: "info", acknowledged: "progress", done: "done", refused: "neutral" };
