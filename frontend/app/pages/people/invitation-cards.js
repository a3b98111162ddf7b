/** Invitations as cards to cut: on the screen once, and on paper two in a row. */
import { html } from "../../../vendor/kit.js";
import { dateTime } from "../../core/text.js";
import { component } from "../../ui/component.js";
import { Qr } from "../../ui/qr.js";
import { t } from "./vi.js";

/** @type {Component<{ invitations: import("../../api/types.d.ts").Schema<"InvitationRead">[] }>} */
export const InvitationCards = component(function InvitationCards({ invitations }) {
  return html`<ul class="invitations" aria-label=${t("invite.made")}>${invitations.map(
    ({ full_name: name, unit_name: unit, username, link, asked }, place) => html`<li class="invitation" key=${place}>
      ${link ? Qr({ svg: link.qr_svg, label: t("link.qr") }) : html`<span></span>`}
      <div>
        <p><strong>${name}</strong></p>
        <p class="soft small">${unit}</p>
        ${username && html`<p class="small">${t("username")}: <strong>${username}</strong></p>`}
        ${
          link
            ? html`
              <p class="link-code">${link.code}</p>
              <p class="soft small">${link.link.split("/").slice(0, 3).join("/")}</p>
              <p class="soft small">${t("invite.expires", { at: dateTime(link.expires_at) })}</p>`
            : html`<p>${t(asked ? "invite.asked" : "invite.signsIn")}</p>`
        }
      </div>
    </li>`,
  )}</ul>`;
});
