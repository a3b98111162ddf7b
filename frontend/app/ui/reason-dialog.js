/** A dialog that asks why in one box, as most steps back do. */
import { html } from "../../vendor/kit.js";
import { component } from "./component.js";
import { useForm } from "./form.js";
import { FormDialog } from "./form-dialog.js";
import { TextArea } from "./text-area.js";
import { t } from "./vi.js";

/** @import { ComponentChildren } from "../../vendor/kit.js" */
/**
 * @typedef {{
 *   draft: string, title: string, name?: string, submit?: string, cancel?: string, danger?: boolean, onClose: () => void,
 *   label: string, hint?: string, rows?: number, maxlength?: number, children?: ComponentChildren,
 *   send: (body: { reason: string }, key: string) => Promise<any>, onDone: (answer: any) => void,
 * }} Asked `draft`: as in useForm; `name`: what the form is called where the title says more; `label`, `hint`: of the box
 */

/** @type {Component<Asked>} */
export const ReasonDialog = component(function ReasonDialog({ draft, send, onDone, name, children, ...asked }) {
  const { title, submit = title, cancel, danger, onClose, label, hint, rows = 3, maxlength } = asked;
  const form = useForm({
    draft,
    initial: { reason: "" },
    check: ({ reason }) => (reason.trim().length < 3 ? { reason: t("field.missing") } : {}),
    submit: send,
    done: onDone,
  });
  return FormDialog({
    title,
    form,
    submit,
    cancel,
    danger,
    label: name,
    onClose,
    children: html`${children}${TextArea({ ...form.bind("reason"), label, hint, rows, maxlength, required: true })}`,
  });
});
