/** A member's own quotas: the share, what is done along the member's streets, and the team beside it. */
import { html } from "../../../vendor/kit.js";
import { date, number } from "../../core/text.js";
import { component } from "../../ui/component.js";
import { Progress } from "../../ui/progress.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"MyQuotaRead">} MyQuota */

/** @param {MyQuota} quota */
const share = ({ done, number: of }) => (of ? Math.min(100, (done * 100) / of) : null);

/** @type {Component<{ quotas: MyQuota[] }>} */
export const MyQuotas = component(function MyQuotas({ quotas }) {
  const team = (/** @type {MyQuota} */ { team_done: done, team_number: all, noun }) =>
    t("mine.team", { done: number(done), number: number(all), noun });
  return html`<ul class="my-quotas" aria-label=${t("mine")}>${quotas.map(
    (quota) => html`<li key=${quota.id}>
      <p><strong>${quota.label}</strong> <span class="soft nowrap">${t("mine.until", { day: date(quota.due_on) })}</span></p>
      ${
        quota.number === null
          ? html`<p>${t("mine.noShare", { done: number(quota.done), noun: quota.noun })}</p>`
          : html`<div class="my-quota-bar">${Progress({ value: share(quota), label: quota.label, goal: 100, hideValue: true })}
            <span>${t("mine.share", { done: number(quota.done), number: number(quota.number), noun: quota.noun })}</span>
          </div>`
      }
      <p class="soft small">${team(quota)}</p></li>`,
  )}</ul>`;
});
