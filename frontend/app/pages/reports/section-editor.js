/** Editing the words of a section: figures stand as chips that fill themselves, everything else is text as it will print. */
import { html } from "../../../vendor/kit.js";
import { put } from "../../api/client.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { ask } from "../../ui/dialog.js";
import { Form, useForm } from "../../ui/form.js";
import { toast, toastProblem } from "../../ui/toast.js";
import { useUnsaved } from "../../ui/unsaved.js";
import { MarkedText } from "./marked-text.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"ReportRead">} Report */
/** @typedef {import("./chips.js").Known} Known */

/**
 * @param {{
 *   report: Report, section: Report["sections"][number], known: Known, onClose: () => void, onSaved: () => Promise<void>,
 * }} props
 */
function sectionEditor({ report, section, known, onClose, onSaved }) {
  const write = (/** @type {string | null} */ text, /** @type {string | undefined} */ key) => put("/reports/{report_id}/sections/{code}", {
    params: { report_id: report.id, code: section.code }, version: section.version, body: { text }, key,
  });
  const form = useForm({
    initial: { text: section.text },
    submit: (values, key) => write(values.text, key),
    done: () => { toast(t("section.saved", { title: section.title })); void onSaved(); },
  });
  useUnsaved(form.dirty);
  const restore = async () => {
    if (!(await ask({ title: t("section.restoreTitle", { title: section.title }), text: t("section.restoreText"), yes: t("section.restore") }))) return;
    try {
      await write(null, undefined);
      toast(t("section.restored"));
      await onSaved();
    } catch (error) {
      toastProblem(error);
    }
  };
  return Form({ form, label: t("section.editOf", { title: section.title }), children: html`
    ${MarkedText({ ...form.bind("text"), label: t("section.text"), hint: t("section.textHint"), known, figures: report.figures })}
    <div class="form-actions">
      ${section.edited && Button({ label: t("section.restore"), icon: "refresh", kind: "quiet", onClick: restore })}
      ${Button({ label: t("cancel"), onClick: onClose })}
      ${Button({ label: t("section.save"), type: "submit", kind: "primary", busy: form.busy })}
    </div>` });
}

export const SectionEditor = component(sectionEditor);
