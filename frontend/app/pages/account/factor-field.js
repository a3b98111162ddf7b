/** The field for the code of the second factor, shown once the server has asked for it. */
import { component } from "../../ui/component.js";
import { Field } from "../../ui/field.js";
import { t } from "./login-vi.js";

/** @type {Component<{ form: import("../../ui/form.js").FormState<any> }>} */
export const FactorField = component(function FactorField({ form }) {
  return Field({
    ...form.bind("factor"),
    label: t("factor.code"),
    hint: t("factor.hint"),
    autocomplete: "one-time-code",
    capitalize: false,
    focused: true,
  });
});
