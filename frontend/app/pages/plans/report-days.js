/** What a plan text says about the days of its monthly reports, each with the sentence that says so. */
import { html } from "../../../vendor/kit.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DoubtList } from "./doubts.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"ReportDayRead">} ReportDay */

const JUMP = /** @type {const} */ ({ icon: "eye", small: true, kind: "quiet" });

/** @type {Component<{ days: ReportDay[], tied: (pointer: string) => boolean, look: (pointer: string) => void }>} */
const ReportDays = component(function ReportDays({ days, tied, look }) {
  return html`<section class="stack" aria-label=${t("reportDays")}>
    <h2>${t("reportDays")}</h2>
    <p class="soft">${t(days.length > 0 ? "reportDays.use" : "reportDays.none")}</p>
    ${
      days.length > 0 &&
      html`<ul class="doubts">${days.map(({ level_label, words, sentence, pointer }) => {
        const source = [pointer, `${pointer}/text`].find(tied);
        return html`<li class="doubt" key=${pointer + words}>
          <p><strong>${level_label}: ${words}</strong></p><p class="soft">“${sentence}”</p>
          ${source && html`<div class="row">${Button({ ...JUMP, label: t("draft.jump"), onClick: () => look(source) })}</div>`}
        </li>`;
      })}</ul>`
    }
  </section>`;
});

/** @type {Component<{ draft: import("./content.js").Draft, hands: import("./doubts.js").Hands, tied: (pointer: string) =>
 *   boolean, look: (pointer: string) => void }>} what a person has to look at, then when the text wants its reports */
export const DoubtPane = component(function DoubtPane({ draft, hands, tied, look }) {
  return html`<div class="stack">${DoubtList({ doubts: draft.doubts, hands })}
    ${ReportDays({ days: draft.report_days, tied, look })}</div>`;
});
