/** Editing a text: its figures stand as chips that keep their value; everything else is as it will be read. */
import { html } from "../../../vendor/kit.js";
import { put } from "../../api/client.js";
import { invalidate } from "../../core/resource.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { ask } from "../../ui/dialog.js";
import { Form, useForm } from "../../ui/form.js";
import { toast, toastProblem } from "../../ui/toast.js";
import { t as shared } from "../../ui/vi.js";
import { MarkedText } from "../reports/marked-text.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"MessageRead">} Message */

/** @type {Component<{ message: Message, set: (message: Message) => void, onClose: () => void }>} */
export const Editor = component(function Editor({ message, set, onClose }) {
  const known = new Map(message.figures.map((figure) => [figure.id, figure]));
  const write = (/** @type {string | null} */ text) =>
    put("/voices/reports/{report_id}/texts/{kind}/{place}", {
      params: { report_id: message.report.id, kind: message.kind, place: message.place },
      version: message.version,
      body: { text },
    });
  const took = (/** @type {Message} */ saved, /** @type {string} */ said) => {
    set(saved);
    invalidate("/voices/reports");
    toast(said);
    onClose();
  };
  const form = useForm({
    draft: "text",
    initial: { text: message.text },
    submit: (values) => write(values.text),
    done: (saved) => took(saved, t("edit.saved")),
  });
  const restore = async () => {
    if (!(await ask({ title: t("restore.title"), text: t("restore.text"), yes: t("restore") }))) return;
    try {
      took(await write(null), t("restored"));
    } catch (error) {
      toastProblem(error);
    }
  };
  return html`<div class="card">${Form({
    form,
    label: t("edit.title"),
    children: html`
      ${MarkedText({ ...form.bind("text"), label: t("edit.text"), hint: t("edit.hint"), known, figures: message.figures })}
      <div class="form-actions">
        ${message.edited && Button({ label: t("restore"), icon: "refresh", kind: "quiet", onClick: () => void restore() })}
        ${Button({ label: shared("act.cancel"), onClick: onClose })}
        ${Button({ label: t("save"), type: "submit", kind: "primary", busy: form.busy })}
      </div>`,
  })}</div>`;
});
