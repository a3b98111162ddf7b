/** Days of work with all that proves each: on a payment list, and beside the assessment of a member. */
import { html } from "../../../vendor/kit.js";
import { date } from "../../core/text.js";
import { component } from "../../ui/component.js";
import { t } from "./vi.js";

/** @type {Component<{ days: readonly import("../../api/types.d.ts").Schema<"PaymentDayRead">[] }>} */
export const ProvenDays = component(function ProvenDays({ days }) {
  return html`<ul class="stack">
    ${days.map(
      ({ on, proofs }) => html`<li key=${on}><strong>${date(on)}</strong>
        <ul>
          ${proofs.map(({ kind_label: kind, text, page, gone }) => {
            const said = `${kind}: ${gone ? t("payment.gone") : text}`;
            return html`<li key=${page ?? said}>${page ? html`<a href=${page}>${said}</a>` : said}</li>`;
          })}
        </ul></li>`,
    )}
  </ul>`;
});
