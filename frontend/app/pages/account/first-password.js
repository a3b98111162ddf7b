/** The forced change of a password that somebody else has given. */
import { html } from "../../../vendor/kit.js";
import { logout } from "../../core/session.js";
import { Button } from "../../ui/button.js";
import { Gate } from "../../ui/gate.js";
import { ChangePassword } from "./change-password.js";
import { t } from "./vi.js";

export default function FirstPassword() {
  return Gate({
    title: t("password.title"),
    lead: t("password.lead"),
    narrow: true,
    children: html`
      <div class="card">${ChangePassword({})}</div>
      ${Button({ label: t("password.logout"), kind: "quiet", onClick: () => void logout() })}`,
  });
}
