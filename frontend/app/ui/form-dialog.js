/** A dialog that is one form: its fields, and below them the way out and the act. */
import { html } from "../../vendor/kit.js";
import { Button } from "./button.js";
import { component } from "./component.js";
import { Dialog } from "./dialog.js";
import { Form } from "./form.js";
import { t } from "./vi.js";

/** @import { ComponentChildren } from "../../vendor/kit.js" */
/** @typedef {import("./form.js").FormState<any>} AnyForm */
/** @typedef {{ form: AnyForm, submit?: string, onClose: () => void, cancel?: string, danger?: boolean }} Ends `submit`, `cancel`: words */

/** @type {Component<Ends>} the two buttons that end a form: the way out, then the act */
export const FormActions = component(function FormActions({
  form,
  submit = t("act.save"),
  onClose,
  cancel = t("act.cancel"),
  danger,
}) {
  return html`<div class="form-actions">
    ${Button({ label: cancel, onClick: onClose })}
    ${Button({ label: submit, type: "submit", kind: danger ? "danger" : "primary", busy: form.busy })}
  </div>`;
});

/**
 * @type {Component<Ends & { title: string, children: ComponentChildren, label?: string, wide?: boolean, sheet?: boolean }>}
 *   `label`: what the form itself is called where the title says more
 */
export const FormDialog = component(function FormDialog({ title, children, label = title, wide, sheet, ...ends }) {
  return Dialog({
    title,
    onClose: ends.onClose,
    wide,
    sheet,
    children: Form({ form: ends.form, label, children: html`${children}${FormActions(ends)}` }),
  });
});
