/** The two fields of a new password and their check, wherever one is set. */
import { html } from "../../../vendor/kit.js";
import { t as shared } from "../../ui/vi.js";
import { component } from "../../ui/component.js";
import { PasswordField } from "../../ui/field.js";
import { t } from "./vi.js";

const SHORTEST = 12;

/** @param {{ new_password: string, repeat: string }} values */
export function checkNewPassword({ new_password: wanted, repeat }) {
  if (!wanted) return { new_password: shared("field.missing") };
  if ([...wanted].length < SHORTEST) return { new_password: t("password.short") };
  return wanted === repeat ? {} : { repeat: t("password.differs") };
}

/** @type {Component<{ form: import("../../ui/form.js").FormState<any> }>} */
export const NewPassword = component(function NewPassword({ form }) {
  return html`
    ${PasswordField({ ...form.bind("new_password"), label: t("password.new"), hint: t("password.newHint"), autocomplete: "new-password" })}
    ${PasswordField({ ...form.bind("repeat"), label: t("password.repeat"), autocomplete: "new-password" })}`;
});
