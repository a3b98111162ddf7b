/** Where one is on the way from the file into the register. */
import { html } from "../../../vendor/kit.js";
import { classes, component } from "../../ui/component.js";
import { t } from "./vi.js";

const STEPS = /** @type {const} */ (["file", "columns", "check", "take"]);

/** @type {Component<{ at: typeof STEPS[number] }>} */
export const Steps = component(function Steps({ at }) {
  return html`<ol class="transfer-steps" aria-label=${t("steps")}>${STEPS.map(
    (step) => html`
      <li key=${step} class=${classes(STEPS.indexOf(step) < STEPS.indexOf(at) && "is-over")}
        aria-current=${step === at ? "step" : undefined}>${t(`steps.${step}`)}</li>`,
  )}</ol>`;
});
