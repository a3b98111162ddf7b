/** The 72 hours of a breach in word and colour, as the server counts them. */
import { html } from "../../../vendor/kit.js";
import { component } from "../../ui/component.js";
import { Instant, Status } from "../../ui/status.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"BreachRow">} Row */

/** @type {Record<Row["state"], import("../../ui/status.js").Tone>} */
export const TONES = { open: "warning", reported: "progress", closed: "done" };

/** @type {Component<{ row: Row }>} */
export const Deadline = component(function Deadline({ row }) {
  const left = row.hours_left;
  return html`<span class="due">${Instant({ at: row.due_at })}
    ${
      left !== null
        ? Status({
            label: left < 0 ? t("over", { hours: -left }) : t("left", { hours: left }),
            tone: left < 0 ? "danger" : left < 24 ? "warning" : "info",
          })
        : row.late && Status({ label: t("toldLate"), tone: "danger" })
    }
  </span>`;
});

/** An instant in the ward from a day and "HH:MM"; null where the time is none. @param {string} day @param {string} time */
export function instantOf(day, time) {
  const found = /^([01]?\d|2[0-3])[:hg.]([0-5]\d)$/.exec(time.trim());
  return found ? `${day}T${(found[1] ?? "").padStart(2, "0")}:${found[2]}:00+07:00` : null;
}
