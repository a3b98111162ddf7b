/** How states of drafts look; the style of these pages. */
import { stylesheet } from "../../core/stylesheet.js";

await stylesheet(new URL("../../../styles/drafts.css", import.meta.url));

export const STATES = /** @type {const} */ (["writing", "submitted", "returned", "approved"]);
export const TONES = /** @type {const} */ ({ writing: "progress", submitted: "info", returned: "warning", approved: "good" });
