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
