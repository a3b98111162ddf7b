/** Next year's plan made of this year's: the act, and what a plan in the making carries from the one before. */
import { html } from "../../../vendor/kit.js";
import { post } from "../../api/client.js";
import { invalidate } from "../../core/resource.js";
import { navigate } from "../../core/router.js";
import { useBusy } from "../../ui/busy.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { ask } from "../../ui/dialog.js";
import { Icon } from "../../ui/icons.js";
import { toast } from "../../ui/toast.js";
import { t } from "./rolled-vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"PlanRead">} Plan */

/** @type {Component<{ plan: Plan }>} */
export const RollButton = component(function RollButton({ plan }) {
  const [busy, during] = useBusy();
  const year = plan.last_year + 1;
  const roll = async () => {
    if (!(await ask({ title: t("ask", { year }), text: t("text"), yes: t("roll", { year }) }))) return;
    await during(async () => {
      const made = await post("/plans/{plan_id}/roll", { params: { plan_id: plan.id }, version: plan.version });
      invalidate("/plans");
      toast(t("rolled", { year }));
      navigate(`/ke-hoach/${made.id}`);
    });
  };
  return Button({ label: t("roll", { year }), icon: "calendar", busy, onClick: () => void roll() });
});

/** @type {Component<{ rolled: NonNullable<Plan["rolled"]> }>} */
export const Rolled = component(function Rolled({ rolled }) {
  const { year, people, unfinished } = rolled;
  return html`<div class="notice">
    ${Icon({ name: "info" })}
    <div>
      <p><strong><a href=${`/ke-hoach/${rolled.plan_id}`}>${t("of", { year })}</a></strong></p>
      <p>${t("check")}</p>
      <p>${people ? t("people", { count: people }) : t("nobody")}</p>
      ${unfinished.length > 0 && html`<p>${t("unfinished", { year })}</p>`}
      ${
        unfinished.length > 0 &&
        html`<ul>${unfinished.map((task) => html`<li key=${task.ref}>${t("standing", task)}</li>`)}</ul>`
      }
    </div>
  </div>`;
});
