/** Signing in over the page after the session has run out: nothing typed below is lost, and nobody else sees it meanwhile. */
import { html, useState } from "../../vendor/kit.js";
import { adopt, login, me, ownsPhone } from "../core/session.js";
import { FactorField } from "../pages/account/factor-field.js";
import { t as login_ } from "../pages/account/login-vi.js";
import { PasskeyButton } from "../pages/account/passkey-button.js";
import { Button } from "../ui/button.js";
import { component } from "../ui/component.js";
import { Dialog } from "../ui/dialog.js";
import { PasswordField } from "../ui/field.js";
import { Form, useForm } from "../ui/form.js";
import { t } from "./vi.js";

/** @type {Component<{ who: import("../core/session.js").Me, answer: (again: boolean) => void }>} */
export const SignInAgain = component(function SignInAgain({ who, answer }) {
  const [asked, setAsked] = useState(false);
  const form = useForm({
    draft: false,
    initial: { password: "", factor: "" },
    check: ({ password }) => (password ? {} : { password: t("again.missing") }),
    submit: ({ password, factor }) => login(who.user.username, password, factor),
    done: (inside) => (inside ? answer(true) : setAsked(true)),
  });
  const samePerson = () => answer(me.peek()?.user.id === who.user.id);
  const leave = () => {
    answer(false);
    adopt(null);
  };
  return Dialog({
    title: t("again.title"),
    onClose: () => {},
    cover: true,
    children: Form({
      form,
      label: t("again.title"),
      children: html`
        <p>${t("again.text", { name: who.user.full_name })}</p>
        <input type="hidden" name="username" autocomplete="username" value=${who.user.username} />
        ${PasswordField({ ...form.bind("password"), label: login_("login.password"), autocomplete: "current-password" })}
        ${asked && FactorField({ form })}
        <div class="form-actions">
          ${Button({ label: t("again.other"), kind: "quiet", onClick: leave })}
          ${ownsPhone() && Button({ label: t("again.later"), onClick: () => answer(false) })}
          ${PasskeyButton({ done: () => samePerson() })}
          ${Button({ label: login_("login.title"), type: "submit", kind: "primary", busy: form.busy })}
        </div>`,
    }),
  });
});
