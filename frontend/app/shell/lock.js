/** The page that was left alone, hidden until its person is back; what was typed below stays as it is. */
import { html } from "../../vendor/kit.js";
import { post } from "../api/client.js";
import { logout } from "../core/session.js";
import { t as login } from "../pages/account/login-vi.js";
import { PasskeyButton } from "../pages/account/passkey-button.js";
import { ProviderProof } from "../pages/account/provider-button.js";
import { Button } from "../ui/button.js";
import { component } from "../ui/component.js";
import { Dialog } from "../ui/dialog.js";
import { PasswordField } from "../ui/field.js";
import { Form, useForm } from "../ui/form.js";
import { toastProblem } from "../ui/toast.js";
import { t } from "./vi.js";

/** @type {Component<{ who: import("../core/session.js").Me, answer: (opened: boolean) => void }>} */
export const Lock = component(function Lock({ who, answer }) {
  const form = useForm({
    draft: false,
    initial: { password: "" },
    check: ({ password }) => (password ? {} : { password: t("again.missing") }),
    submit: (body) => post("/auth/unlock", { body }),
    done: () => answer(true),
  });
  const told = { name: who.user.full_name, minutes: who.idle_minutes };
  const leave = () => logout().then(() => answer(false), toastProblem);
  return Dialog({
    title: t("lock.title"),
    onClose: () => {},
    cover: true,
    children: Form({
      form,
      label: t("lock.title"),
      children: html`
        <p>${who.elsewhere ? t("lock.elsewhere", told) : t("lock.text", told)}</p>
        <input type="hidden" name="username" autocomplete="username" value=${who.user.username} />
        ${
          who.elsewhere ||
          PasswordField({ ...form.bind("password"), label: login("login.password"), autocomplete: "current-password" })
        }
        <div class="form-actions">
          ${Button({ label: t("again.other"), kind: "quiet", onClick: () => void leave() })}
          ${
            who.elsewhere
              ? ProviderProof({ done: () => answer(true) })
              : html`${PasskeyButton({ to: "unlockByPasskey", done: () => answer(true) })}
                ${Button({ label: t("lock.open"), type: "submit", kind: "primary", busy: form.busy })}`
          }
        </div>`,
    }),
  });
});
