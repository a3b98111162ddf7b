/** The second factor that a role needs, before anything else is open. */
import { html } from "../../../vendor/kit.js";
import { loadMe, logout } from "../../core/session.js";
import { Button } from "../../ui/button.js";
import { Gate } from "../../ui/gate.js";
import { toastProblem, Toasts } from "../../ui/toast.js";
import { OwnFactors } from "./factors.js";
import { t } from "./factors-vi.js";

export default function FirstFactor() {
  return Gate({
    title: t("first.title"),
    lead: t("first.lead"),
    narrow: true,
    children: html`
      ${OwnFactors({ done: () => void loadMe().catch(toastProblem) })}
      ${Button({ label: t("first.logout"), kind: "quiet", onClick: () => void logout().catch(toastProblem) })}
      ${Toasts({})}`,
  });
}
