/** Charts that pages draw: plain SVG, one grammar; every one says in words what it shows, a table stands beside it. */
import { html } from "../../vendor/kit.js";
import { date, number, percent } from "../core/text.js";
import { t } from "./charts-vi.js";
import { component } from "./component.js";

/**
 * One population in three parts: done, asked and not done, not asked, with the goal's mark and the band in which the year is likely to end.
 * @typedef {{ done: number, open: number, unasked: number, goal: number, low?: number, high?: number }} StackParts `goal`,
 *   `low`, `high` in percent of all
 */

/** @type {Component<{ label: string, parts: StackParts }>} */
export const Stack = component(function Stack({ label, parts: { done, open, unasked, goal, low, high } }) {
  const whole = done + open + unasked;
  const share = (/** @type {number} */ part) => (whole ? (100 * part) / whole : 0);
  const told = t("stack", {
    label,
    done: number(done),
    open: number(open),
    unasked: number(unasked),
    goal: percent(goal, 0),
  });
  return html`<svg class="chart-stack" viewBox="0 0 100 10" preserveAspectRatio="none" role="img" aria-label=${told}>
    <rect class="is-unasked" width="100" height="10" />
    <rect class="is-open" width=${share(done + open)} height="10" />
    <rect class="is-done" width=${share(done)} height="10" />
    ${low != null && high != null && html`<rect class="is-band" x=${low} y="3" width=${Math.max(0.8, high - low)} height="4" />`}
    ${goal > 0 && goal < 100 && html`<rect class="is-goal" x=${goal} width="0.8" height="10" />`}
  </svg>`;
});

/** @type {Component<{ band?: boolean }>} what the parts of a Stack mean */
export const StackKey = component(function StackKey({ band }) {
  const parts = { done: t("done"), open: t("open"), unasked: t("unasked"), ...(band && { band: t("band") }) };
  return html`<ul class="chart-key">
    ${Object.entries(parts).map(
      ([part, name]) => html`<li key=${part}>
        <svg class="chart-stack" viewBox="0 0 10 10" aria-hidden="true"><rect class=${`is-${part}`} width="10" height="10" /></svg>
        ${name}
      </li>`,
    )}
  </ul>`;
});

/** @type {Component<{ label: string, points: { on: string, counted: number }[] }>} a count day by day, from its lowest to its highest */
export const Trend = component(function Trend({ label, points }) {
  const [first, last] = [points[0], points[points.length - 1]];
  if (!first || !last) return null;
  const counts = points.map(({ counted }) => counted);
  const low = Math.min(...counts);
  const high = Math.max(...counts, low + 1);
  const line = counts.map(
    (count, n) => `${(100 * n) / (counts.length - 1)},${30 - (28 * (count - low)) / (high - low)}`,
  );
  const told = t("trend", { label, from: number(first.counted), to: number(last.counted), on: date(last.on) });
  return html`<svg class="chart-trend" viewBox="0 0 100 31" preserveAspectRatio="none" role="img" aria-label=${told}>
      <polyline points=${line.join(" ")} />
    </svg>
    <p class="small soft chart-ends" aria-hidden="true">
      <span>${date(first.on)}: ${number(first.counted)}</span><span>${date(last.on)}: ${number(last.counted)}</span>
    </p>`;
});
