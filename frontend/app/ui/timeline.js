/** What happened, newest first or in order: history of a row, progress log, reminders. */
import { html } from "../../vendor/kit.js";
import { dateTime } from "../core/text.js";
import { stylesheet } from "../core/stylesheet.js";
import { component } from "./component.js";

await stylesheet("views");

/** @import { ComponentChildren } from "../../vendor/kit.js" */
/**
 * @typedef {{ id: string, at: string, title: ComponentChildren, who?: string | null, detail?: ComponentChildren, tone?:
 *   import("./status.js").Tone }} Entry
 *   `at`: an instant; `detail`: a reason, a remark, links
 */

/** @type {Component<{ entries: Entry[], label: string }>} */
export const Timeline = component(function Timeline({ entries, label }) {
  return html`<ol class="timeline" aria-label=${label}>
    ${entries.map(
      ({ id, at, title, who, detail, tone = "neutral" }) => html`<li key=${id} class=${`is-${tone}`}>
        <p class="timeline-title">${title}</p>
        <p class="soft small">${who && html`${who} · `}<time datetime=${at}>${dateTime(at)}</time></p>
        ${detail && html`<div class="timeline-detail">${detail}</div>`}
      </li>`,
    )}
  </ol>`;
});

/** @typedef {{ id: string, at: string, by_name: string | null, label: string, note?: string | null }} Step */

/**
 * The steps of a row, the newest first; `detail` of one: its note, unless said otherwise.
 * @template {Step} S
 * @param {{ steps: S[], label: string, detail?: (step: S) => ComponentChildren }} props
 */
export const Steps = ({ steps, label, detail = ({ note }) => note && html`<p>${note}</p>` }) =>
  Timeline({
    label,
    entries: [...steps].reverse().map((step) => {
      const { id, at, by_name: who, label: title } = step;
      return { id, at, who, title, detail: detail(step) };
    }),
  });
