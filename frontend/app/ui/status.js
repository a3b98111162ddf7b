/** A state in word, shape and colour; a deadline with its days; small labels. */
import { html } from "../../vendor/kit.js";
import { date, dateTime, deadline } from "../core/text.js";
import { component } from "./component.js";

/**
 * neutral ○ (not begun), progress ◐ (under way), good ✓, warning ▲, danger ■ (late, refused), info ◆ (waits for somebody), done ● (closed)
 * @typedef {"neutral" | "progress" | "good" | "warning" | "danger" | "info" | "done"} Tone
 */

const SHAPES = {
  neutral: "M8 3a5 5 0 1 0 0 10A5 5 0 0 0 8 3Zm0 1.8a3.2 3.2 0 1 1 0 6.4 3.2 3.2 0 0 1 0-6.4Z",
  progress: "M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11ZM8 4.2v7.6a3.8 3.8 0 0 1 0-7.6Z",
  good: "M6.6 12.4 2.6 8.4l1.5-1.5 2.5 2.5 5.3-5.3 1.5 1.5z",
  warning: "M8 2.5 14.5 13.5h-13z",
  danger: "M3 3h10v10H3z",
  info: "M8 1.5 14.5 8 8 14.5 1.5 8z",
  done: "M8 3a5 5 0 1 0 0 10A5 5 0 0 0 8 3Z",
};

/** @type {Component<{ label: string, tone?: Tone }>} */
export const Status = component(function Status({ label, tone = "neutral" }) {
  return html`<span class=${`status is-${tone}`}>
    <svg viewBox="0 0 16 16" aria-hidden="true"><path d=${SHAPES[tone]} /></svg>
    <span>${label}</span>
  </span>`;
});

/**
 * A deadline as the server counts it: the day, and in words how far it is.
 * @type {Component<{ on: string | null, daysLeft: number | null, done?: boolean, soon?: number }>} `soon`: from so many days on it warns
 */
export const Due = component(function Due({ on, daysLeft, done, soon = 3 }) {
  if (!on) return html`<span class="soft">—</span>`;
  const tone = daysLeft == null || done ? null : daysLeft < 0 ? "danger" : daysLeft <= soon ? "warning" : null;
  return html`<span class="due"><span class="nowrap">${date(on)}</span>
    ${
      daysLeft != null &&
      !done &&
      (tone
        ? Status({ label: deadline(daysLeft), tone })
        : html`<span class="soft nowrap">${deadline(daysLeft)}</span>`)
    }
  </span>`;
});

/** @type {Component<{ label: string }>} a neutral label: a kind, a source, a number */
export const Tag = component(function Tag({ label }) {
  return html`<span class="tag">${label}</span>`;
});

/** @type {Component<{ at: string | null | undefined }>} an instant in the ward's time, kept on one line */
export const Instant = component(function Instant({ at }) {
  return html`<time class="nowrap" datetime=${at}>${dateTime(at)}</time>`;
});
