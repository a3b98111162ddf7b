/** What is known of a person or household, item by item, each with the day, the source and the evidence it rests on. */
import { html } from "../../../vendor/kit.js";
import { date } from "../../core/text.js";
import { component } from "../../ui/component.js";
import { t } from "./household-vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"ItemStateRead">} ItemState */

/** Efforts, counted in the reporting year in which they were made; the rest are answers. */
const EFFORTS = new Set([
  "topics",
  "sim_mobilised",
  "phone_mobilised",
  "informed",
  "visited",
  "guided",
  "vneid",
  "vssid",
  "health",
  "safety",
]);

/** Answers that leave something to do. */
const OPEN = new Set(["no", "none", "basic", "2g", "refused"]);

/** @type {Component<{ items: ItemState[], name: string }>} */
export const Known = component(function Known({ items, name }) {
  return html`<dl class="known" aria-label=${t("known.of", { name })}>${items.map(
    (
      one,
    ) => html`<div key=${one.item} class=${one.value === null ? "is-unknown" : OPEN.has(one.value) ? "is-no" : undefined}>
      <dt>${one.label}</dt>
      <dd>${one.value === null ? t(EFFORTS.has(one.item) ? "known.notDone" : "known.unknown") : one.value_label}</dd>
      ${
        one.value !== null &&
        html`<dd class="known-rest">
          ${t("known.rest", { day: date(one.on), channel: one.channel_label ?? "", grade: one.grade_label ?? "" })}
        </dd>`
      }
    </div>`,
  )}</dl>`;
});
