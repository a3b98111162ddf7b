/** The start page of who holds no role any more: what ended when, and whom to ask. */
import { html } from "../../../vendor/kit.js";
import { texts } from "../../core/i18n.js";
import { me } from "../../core/session.js";
import { date } from "../../core/text.js";
import { component } from "../../ui/component.js";

const t = texts({
  ended: "Bạn không còn vai trò nào",
  endedRoles: "Vai trò {roles} đã hết sau ngày {day}; việc đã làm giữ nguyên.",
  endedAsk: "Chưa đúng thì hỏi quản trị hệ thống ở {units}.",
});

/** @type {Component<{}>} */
export const Ended = component(function Ended() {
  const ended = me.value?.ended;
  if (!ended) return html``;
  return html`<section class="card stack">
    <h2>${t("ended")}</h2>
    <p>${t("endedRoles", { roles: ended.roles.join("; "), day: date(ended.last_day) })}</p>
    ${ended.ask.length > 0 && html`<p class="soft">${t("endedAsk", { units: ended.ask.join(", ") })}</p>`}</section>`;
});
