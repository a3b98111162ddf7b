/** The form that changes one's own password. */
import { html } from "../../../vendor/kit.js";
import { post } from "../../api/client.js";
import { adopt, me } from "../../core/session.js";
import { t as shared } from "../../ui/vi.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { PasswordField } from "../../ui/field.js";
import { Form, useForm } from "../../ui/form.js";
import { checkNewPassword, NewPassword } from "./new-password.js";
import { t } from "./vi.js";

/** @type {Component<{ done?: () => void }>} */
export const ChangePassword = component(function ChangePassword({ done }) {
  const form = useForm({
    draft: false,
    initial: { current_password: "", new_password: "", repeat: "" },
    check: (values) => ({
      ...(!values.current_password && { current_password: shared("field.missing") }),
      ...checkNewPassword(values),
    }),
    submit: ({ current_password, new_password }, key) =>
      post("/auth/password", { body: { current_password, new_password }, key }),
    done: (who) => {
      adopt(who);
      form.reset({ current_password: "", new_password: "", repeat: "" });
      done?.();
    },
  });
  return Form({
    form,
    label: t("account.password"),
    children: html`
      <input type="hidden" name="username" autocomplete="username" value=${me.value?.user.username} />
      ${PasswordField({ ...form.bind("current_password"), label: t("password.current"), autocomplete: "current-password" })}
      ${NewPassword({ form })}
      <div class="form-actions">${Button({ label: t("password.submit"), type: "submit", kind: "primary", busy: form.busy })}</div>`,
  });
});
