/** Days of work with all that proves each: on a payment list, and beside the assessment of a member. */
import { html } from "../../../vendor/kit.js";
import { date } from "../../core/text.js";
import { component } from "../../ui/component.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"PaymentDayRead">} Day */

/** A round of twenty homes is one line. @param {Day["proofs"]} proofs @returns {[string, string | null, number][]} */
function alike(proofs) {
  const found = new Map();
  for (const { kind_label: kind, text, page, gone } of proofs) {
    const said = `${kind}: ${gone ? t("payment.gone") : text}`;
    const own = page ?? said;
    found.set(own, [said, page, (found.get(own)?.[2] ?? 0) + 1]);
  }
  return [...found.values()];
}

/** @type {Component<{ days: readonly Day[] }>} */
export const ProvenDays = component(function ProvenDays({ days }) {
  return html`<ul class="stack">
    ${days.map(
      ({ on, proofs }) => html`<li key=${on}><strong>${date(on)}</strong>
        <ul>
          ${alike(proofs).map(([said, page, count]) => {
            const words = count > 1 ? t("payment.times", { said, count }) : said;
            return html`<li key=${page ?? said}>${page ? html`<a href=${page}>${words}</a>` : words}</li>`;
          })}
        </ul></li>`,
    )}
  </ul>`;
});
