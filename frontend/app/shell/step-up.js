/** Proof, over the page, of who sits here before an act that weighs; the act is then done without a further press. */
import { html } from "../../vendor/kit.js";
import { post } from "../api/client.js";
import { FactorField } from "../pages/account/factor-field.js";
import { t as login } from "../pages/account/login-vi.js";
import { PasskeyButton } from "../pages/account/passkey-button.js";
import { ProviderProof } from "../pages/account/provider-button.js";
import { component } from "../ui/component.js";
import { PasswordField } from "../ui/field.js";
import { Dialog } from "../ui/dialog.js";
import { FormDialog } from "../ui/form-dialog.js";
import { useForm } from "../ui/form.js";
import { t as shared } from "../ui/vi.js";
import { t } from "./vi.js";

/** @typedef {{ who: import("../core/session.js").Me, answer: (proved: boolean) => void }} Asked */

/** @type {Component<Asked>} */
export const StepUp = component(function StepUp({ who, answer }) {
  if (!who.elsewhere) return OwnProof({ who, answer });
  return Dialog({
    title: t("proof.title"),
    onClose: () => answer(false),
    children: html`<p>${t("proof.text", { name: who.user.full_name })}</p>
      <div class="form-actions">${ProviderProof({ done: () => answer(true) })}</div>`,
  });
});

/** @type {Component<Asked>} */
const OwnProof = component(function OwnProof({ who, answer }) {
  const form = useForm({
    draft: false,
    initial: { password: "", factor: "" },
    check: ({ password, factor }) => ({
      ...(who.has_factor && !factor.trim() && { factor: shared("field.missing") }),
      ...(!who.has_factor && !password && { password: shared("field.missing") }),
    }),
    submit: (body) => post("/auth/step-up", { body }),
    done: () => answer(true),
  });
  return FormDialog({
    title: t("proof.title"),
    form,
    submit: t("proof.submit"),
    onClose: () => answer(false),
    children: html`
      <p>${t("proof.text", { name: who.user.full_name })}</p>
      <input type="hidden" name="username" autocomplete="username" value=${who.user.username} />
      ${
        who.has_factor
          ? html`${FactorField({ form })} ${PasskeyButton({ to: "proveByPasskey", done: () => answer(true) })}`
          : PasswordField({
              ...form.bind("password"),
              label: login("login.password"),
              autocomplete: "current-password",
            })
      }`,
  });
});
