/** How states and lateness of submissions look. */

/** @typedef {import("../../ui/status.js").Tone} Tone */

/** @type {Record<string, Tone>} */
const STATE_TONES = {
  not_submitted: "neutral",
  draft: "progress",
  submitted: "info",
  returned: "warning",
  accepted: "good",
  locked: "done",
};

/** @type {Record<string, Tone>} */
const LATENESS_TONES = { not_submitted: "neutral", on_time: "good", late: "danger", exempt: "neutral" };

/** @param {string} state */
export const stateTone = (state) => STATE_TONES[state] ?? "neutral";

/** @param {{ code: string, days: number }} lateness a missing submission after its day is as bad as a late one */
export const latenessTone = ({ code, days }) =>
  code === "not_submitted" && days > 0 ? "danger" : (LATENESS_TONES[code] ?? "neutral");
