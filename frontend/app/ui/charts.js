/** Charts that pages draw: plain SVG, one grammar; every one says in words what it shows, a table stands beside it. */
import { html } from "../../vendor/kit.js";
import { date, number, percent } from "../core/text.js";
import { t } from "./charts-vi.js";
import { classes, component } from "./component.js";

/**
 * One population in three parts: done, asked and not done, not asked, with the goal's mark and the band in which the year is likely to end.
 * @typedef {{ done: number, open: number, unasked: number, goal: number, low?: number, high?: number }} StackParts `goal`
 *   (0: none), `low`, `high` in percent of all
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
    goal: goal > 0 ? t("stack.goal", { goal: percent(goal, 0) }) : "",
  });
  return html`<svg class="chart-stack" viewBox="0 0 100 10" preserveAspectRatio="none" role="img" aria-label=${told}>
    <rect class="is-unasked" width="100" height="10" />
    <rect class="is-open" width=${share(done + open)} height="10" />
    <rect class="is-done" width=${share(done)} height="10" />
    ${low != null && high != null && html`<rect class="is-band" x=${low} y="3" width=${Math.max(0.8, high - low)} height="4" />`}
    ${goal > 0 && goal < 100 && html`<rect class="is-goal" x=${goal} width="0.8" height="10" />`}
  </svg>`;
});

/** @type {Component<{ band?: boolean, line?: boolean }>} what the parts of a Stack mean, and the lines of a PaceLine */
export const StackKey = component(function StackKey({ band, line }) {
  const parts = { done: t("done"), open: t("open"), unasked: t("unasked"), ...(band && { band: t("band") }) };
  return html`<ul class="chart-key">
    ${Object.entries(parts).map(
      ([part, name]) => html`<li key=${part}>
        <svg class="chart-stack" viewBox="0 0 10 10" aria-hidden="true"><rect class=${`is-${part}`} width="10" height="10" /></svg>
        ${name}
      </li>`,
    )}
    ${
      line &&
      html`<li>
        <svg class="chart-line" viewBox="0 0 10 10" aria-hidden="true"><path class="is-needed" d="M0 5H10" /></svg>
        ${t("needed")}
      </li>`
    }
  </ul>`;
});

/** Every point that a line draws, beside it. @type {Component<{ label: string, points: { on: string, text: string }[] }>} */
const Values = component(function Values({ label, points }) {
  if (points.length === 0) return null;
  return html`<details class="chart-values">
    <summary>${t("values")}<span class="visually-hidden">: ${label}</span></summary>
    <table><caption class="visually-hidden">${label}</caption>
      <tbody>${points.map(({ on, text }) => html`<tr key=${on}><th scope="row">${date(on)}</th><td>${text}</td></tr>`)}</tbody>
    </table>
  </details>`;
});

/**
 * Percent done week by week up to `on`, the straight way that is still needed to the goal on its day, and the band foreseen for that day.
 * `due`: null without a day, then no way is drawn. `said`: the goal in the words of the plan ("trên 80%"), where it is a share.
 * @typedef {{ days: string[], values: (number | null)[], goal: number, said?: string, due: string | null, low?: number,
 *   high?: number }} Course
 */

const DAY = 86_400_000;

/** @type {Component<{ label: string, course: Course }>} */
export const PaceLine = component(function PaceLine({ label, course: { days, values, goal, said, due, low, high } }) {
  const first = days[0] ?? due ?? "";
  const last = days.at(-1) ?? first;
  const end = due ?? last;
  const span = Math.max(Date.parse(end), Date.parse(last)) - Date.parse(first) || DAY;
  const x = (/** @type {string} */ day) => (100 * (Date.parse(day) - Date.parse(first))) / span;
  const y = (/** @type {number} */ value) => Math.max(0, 100 - value);
  const known = days.flatMap((on, n) => {
    const value = values[n];
    return value == null ? [] : [{ on, value }];
  });
  const points = known.map(({ on, value }) => `${x(on)} ${y(value)}`);
  const reached = values.at(-1);
  const needed = reached != null && reached < goal && last < end && `M${x(last)} ${y(reached)}L${x(end)} ${y(goal)}`;
  const band = low != null && high != null;
  const told = t("pace", {
    label,
    from: date(first),
    on: date(last),
    now: percent(reached),
    goal: goal > 0 ? t(due ? "pace.goal" : "pace.goalAlone", { goal: said ?? percent(goal), due: date(due) }) : "",
  });
  return html`<figure class="chart-pace">
    <svg class="chart-line" viewBox="-3 -4 106 108" preserveAspectRatio="none" role="img"
      aria-label=${band ? `${told}; ${t("foreseen", { low: percent(low, 0), high: percent(high, 0) })}` : told}>
      <path class="is-axis" d="M0 100H100" />
      ${goal > 0 && html`<path class="is-level" d=${`M0 ${y(goal)}H100`} />`}
      ${band && html`<rect class="is-band" x=${x(end) - 3} y=${y(high)} width="6" height=${Math.max(2, high - low)} />`}
      ${needed && html`<path class="is-needed" d=${needed} />`}
      ${points.length > 1 && html`<path class="is-course" d=${`M${points.join("L")}`} />`}
      ${points.length > 0 && html`<path class="is-now" d=${`M${points.at(-1)}h0`} />`}
    </svg>
    <figcaption aria-hidden="true"><span>${date(first).slice(0, 5)}</span><span>${date(end).slice(0, 5)}</span></figcaption>
    ${Values({ label, points: known.map(({ on, value }) => ({ on, text: percent(value) })) })}
  </figure>`;
});

/**
 * `step`: 1 to 5, how dark; null: nothing to show. `told`: the cell in words; `mark`: a sign behind the number.
 * @typedef {{ text: string, told: string, step: number | null, href?: string, mark?: string }} HeatCell
 */

/** In fifths of a hundred. @param {number | null} value percent @returns {number | null} */
export const heatStep = (value) => (value == null ? null : Math.max(1, Math.min(5, 1 + Math.floor(value / 20))));

/**
 * A table of shares: the number first, darker the more; never sorted by it.
 * @type {Component<{ caption: string, corner: string, columns: { key: string, label: string, short: string }[],
 *   rows: { key: string, label: string, total?: boolean, cells: HeatCell[] }[] }>} `short`: the heading on a phone
 */
export const Heat = component(function Heat({ caption, corner, columns, rows }) {
  return html`<div class="table-frame heat-frame" tabindex="0" role="region" aria-label=${caption}>
    <table class="heat">
      <caption class="visually-hidden">${caption}</caption>
      <thead><tr>
        <th scope="col">${corner}</th>
        ${columns.map(
          ({ key, label, short }) => html`<th scope="col" key=${key}>
            <b aria-hidden="true">${short}</b><span>${label}</span>
          </th>`,
        )}
      </tr></thead>
      <tbody>${rows.map(
        (row) => html`<tr key=${row.key} class=${row.total ? "is-sum" : undefined}>
          <th scope="row">${row.label}</th>
          ${row.cells.map((cell, n) => html`<td key=${columns[n]?.key} class=${classes(`heat-${cell.step ?? 0}`)}>${Shown({ cell })}</td>`)}
        </tr>`,
      )}</tbody>
    </table>
  </div>`;
});

/** @type {Component<{ cell: HeatCell }>} */
const Shown = component(function Shown({ cell: { text, told, href, mark } }) {
  const sign = text.endsWith("%") && "%"; // left out on a phone, where the corner says it once
  const inside = html`<span aria-hidden="true">${sign ? text.slice(0, -1) : text}${sign && html`<i>${sign}</i>`}${mark}</span>
    <span class="visually-hidden">${told}</span>`;
  return href ? html`<a href=${href}>${inside}</a>` : html`<span>${inside}</span>`;
});

/** @type {Component<{ label: string, then: number | null | undefined, now: number | null }>} a share then (hollow) and now, in percent */
export const Dumbbell = component(function Dumbbell({ label, then, now }) {
  if (now == null) return null;
  const told = t("dumbbell", { label, then: percent(then), now: percent(now) });
  return html`<svg class="chart-line chart-dumbbell" viewBox="-4 0 108 10" preserveAspectRatio="none" role="img" aria-label=${told}>
    <path class="is-axis" d="M0 5H100" />
    ${then != null && html`<path class="is-course" d=${`M${then} 5H${now}`} /><path class="is-then" d=${`M${then} 5h0`} />`}
    ${then != null && html`<path class="is-hollow" d=${`M${then} 5h0`} />`}
    <path class="is-now" d=${`M${now} 5h0`} />
  </svg>`;
});

/** @type {Component<{ label: string, points: { on: string, counted: number }[] }>} a count day by day, from its lowest to its highest */
export const Trend = component(function Trend({ label, points }) {
  const [first, last] = [points[0], points[points.length - 1]];
  if (!first || !last) return null;
  const counts = points.map(({ counted }) => counted);
  const low = Math.min(...counts);
  const high = Math.max(...counts, low + 1);
  const line = counts.map(
    (count, n) => `${(100 * n) / (counts.length - 1 || 1)},${30 - (28 * (count - low)) / (high - low)}`,
  );
  const told = t("trend", { label, from: number(first.counted), to: number(last.counted), on: date(last.on) });
  return html`<svg class="chart-trend" viewBox="0 0 100 31" preserveAspectRatio="none" role="img" aria-label=${told}>
      <polyline points=${line.join(" ")} />
    </svg>
    <p class="small soft chart-ends" aria-hidden="true">
      <span>${date(first.on)}: ${number(first.counted)}</span><span>${date(last.on)}: ${number(last.counted)}</span>
    </p>
    ${Values({ label, points: points.map(({ on, counted }) => ({ on, text: number(counted) })) })}`;
});
