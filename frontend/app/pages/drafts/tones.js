/** How states of drafts look; the style of these pages. */
import { stylesheet } from "../../core/stylesheet.js";

await stylesheet("drafts");

export const STATES = /** @type {const} */ (["writing", "submitted", "returned", "approved"]);
export const TONES = /** @type {const} */ ({
  writing: "progress",
  submitted: "info",
  returned: "warning",
  approved: "good",
});
