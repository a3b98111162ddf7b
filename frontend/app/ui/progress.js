/** How far something is: a bar beside its goal. */
import { html } from "../../vendor/kit.js";
import { percent } from "../core/text.js";
import { classes, component } from "./component.js";

/**
 * @type {Component<{ value: number | null, label: string, goal?: number | null, hideValue?: boolean }>} `value`,
 *   `goal`: 0–100; null shows "—"
 */
export const Progress = component(function Progress({ value, label, goal, hideValue }) {
  const reached = value != null && goal != null && value >= goal;
  const width = value == null ? 0 : Math.max(0, Math.min(100, value));
  return html`<div class="progress">
    <svg class=${classes("progress-bar", reached && "is-reached")} viewBox="0 0 100 8" preserveAspectRatio="none"
      role="img" aria-label=${`${label}: ${percent(value)}`}>
      <rect class="progress-track" width="100" height="8" /><rect class="progress-fill" width=${width} height="8" />
      ${goal != null && goal < 100 && html`<rect class="progress-goal" x=${goal} width="0.8" height="8" />`}
    </svg>
    ${!hideValue && html`<span class="progress-value">${percent(value)}</span>`}
  </div>`;
});
