/** The ladder of days in the form of the coming regime: counted back or on days of their own, and what the plan says. */
import { html } from "../../../vendor/kit.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Icon } from "../../ui/icons.js";
import { NumberField } from "../../ui/number-field.js";
import { toast } from "../../ui/toast.js";
import { t } from "./vi.js";

/** @import { Regime, Values } from "./regime-form.js" */
/** @typedef {Regime["rungs"][number]} Rung */

/** The last valid day of a rung that has one of its own. @param {Rung} rung */
export const lastOf = ({ day, before }) => (day == null ? null : day - Number(before));

/** The fields of the ladder: working days, and the day of its own. @param {Rung[]} rungs */
export const ladderOf = (rungs) =>
  Object.fromEntries(
    rungs.flatMap((rung) => [
      [`rungs.${rung.key}`, rung.working_days_before],
      [`own.${rung.key}`, lastOf(rung)],
    ]),
  );

/** The ladder as the server takes it. @param {Regime} regime @param {Values} values */
export function rungsOf(regime, values) {
  const worded = [...(regime.readiness.offer?.rungs ?? []), ...regime.rungs];
  return regime.rungs.map(({ key, label }) => {
    const last = values[`own.${key}`] ?? null;
    // A day keeps the wording that it came with: "trước ngày 08", not "chậm nhất ngày 07".
    const same = worded.find((rung) => rung.key === key && lastOf(rung) === last);
    const { day, before } = same ?? { day: last, before: false };
    return { key, label, working_days_before: values[`rungs.${key}`] ?? 0, day, before };
  });
}

/** @type {Component<{ regime: Regime, form: import("../../ui/form.js").FormState<Values> }>} */
export const LadderFields = component(function LadderFields({ regime, form }) {
  return html`<div class="stack">
    ${["month", "quarter"].includes(regime.frequency) && PlanDays({ regime, take: (values) => form.set(values) })}
    <div class="form-row">${regime.rungs.map(({ key, label }) =>
      NumberField({ ...form.bind(`rungs.${key}`), label, unit: t("ladder.unit"), key }),
    )}</div>
    <div class="form-row">${regime.rungs
      .slice(0, -1)
      .map(({ key, label }) =>
        NumberField({ ...form.bind(`own.${key}`), label: t("ladder.day", { label }), hint: t("ladder.dayHint"), key }),
      )}</div></div>`;
});

/** @type {Component<{ regime: Regime, take: (values: Partial<Values>) => void }>} what the plan says, to be taken over */
const PlanDays = component(function PlanDays({ regime, take }) {
  const { report_days: days, offer, plan_code: plan } = regime.readiness;
  return (
    days.length > 0 &&
    html`<div class="notice">${Icon({ name: "info" })}<div class="stack">
      <p><strong>${t("plan.says", { plan })}</strong> ${offer && t("plan.other")}</p>
      <ul>${days.map(
        ({ pointer, level_label, words, sentence }) =>
          html`<li key=${pointer + words}>${level_label}: ${words} <span class="soft">“${sentence}”</span></li>`,
      )}</ul>
      ${
        offer &&
        html`<div>${Button({
          label: t("plan.take"),
          small: true,
          onClick: () => {
            take({ deadline: offer.deadline, ...ladderOf(offer.rungs) });
            toast(t("plan.taken"));
          },
        })}</div>`
      }
    </div></div>`
  );
});
