/** A share found in a sample, in words and as a bar: where it lies, how far it may be from the truth. */
import { html } from "../../../vendor/kit.js";
import { percent } from "../../core/text.js";
import { component } from "../../ui/component.js";
import { t } from "./vi.js";

/** @typedef {{ percent: number | null, low: number | null, high: number | null }} Found */
/** @typedef {import("../../api/types.d.ts").Schema<"ShareRead">} Share */

/** @type {Component<{ found: Found }>} */
export const IntervalBar = component(function IntervalBar({ found }) {
  const { low, high, percent: at } = found;
  if (low === null || high === null || at === null) return null;
  const label = t("found.interval", { percent: percent(at), low: percent(low), high: percent(high) });
  return html`<svg class="interval" viewBox="0 0 100 12" preserveAspectRatio="none" role="img" aria-label=${label}>
    <rect class="interval-track" y="4.5" width="100" height="3" rx="1.5" />
    <rect class="interval-band" x=${low} y="3" width=${Math.max(high - low, 0.8)} height="6" />
    <rect class="interval-point" x=${Math.min(Math.max(at - 0.6, 0), 98.8)} width="1.2" height="12" />
  </svg>`;
});

/** @type {Component<{ found: Found }>} the bar with its numbers beside it, for a cell of a table */
export const IntervalCell = component(function IntervalCell({ found }) {
  if (found.percent === null) return html`<span class="soft">—</span>`;
  return html`<span class="interval-cell">
    ${IntervalBar({ found })}
    <span class="nowrap">${t("found.short", { percent: percent(found.percent), low: percent(found.low), high: percent(found.high) })}</span>
  </span>`;
});

/** "Đã kiểm tra 12, đúng 11" @param {Share} share */
export const foundWords = (share) =>
  share.checked ? t("found.words", { checked: share.checked, right: share.right }) : t("found.none");

/** @param {Share} share */
export const restWords = (share) =>
  [
    share.unreachable && t("found.unreachable", { count: share.unreachable }),
    share.waiting && t("found.waiting", { count: share.waiting }),
  ]
    .filter(Boolean)
    .join(", ");
