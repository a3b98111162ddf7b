/** Editing the words of a section: figures stay as marks that fill themselves, explained and shown as they will print. */
import { html, useRef, useState } from "../../../vendor/kit.js";
import { put } from "../../api/client.js";
import { lines } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { ask } from "../../ui/dialog.js";
import { TextArea } from "../../ui/field.js";
import { Form, useForm } from "../../ui/form.js";
import { Select } from "../../ui/select.js";
import { toast, toastProblem } from "../../ui/toast.js";
import { useUnsaved } from "../../ui/unsaved.js";
import { marksIn, runsOf } from "./labels.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"ReportRead">} Report */
/** @typedef {Map<string, { label: string, text: string }>} Known */

/**
 * @param {{
 *   report: Report, section: Report["sections"][number], known: Known, onClose: () => void, onSaved: () => Promise<void>,
 * }} props
 */
function sectionEditor({ report, section, known, onClose, onSaved }) {
  const frame = useRef(/** @type {HTMLDivElement | null} */ (null));
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
  const insert = (/** @type {string} */ figure) => {
    const area = frame.current?.querySelector("textarea");
    const at = area?.selectionStart ?? form.values.text.length;
    form.set({ text: `${form.values.text.slice(0, at)}{{${figure}}}${form.values.text.slice(area?.selectionEnd ?? at)}` });
    area?.focus();
  };
  return Form({ form, label: t("section.editOf", { title: section.title }), children: html`
    <div ref=${frame}>${TextArea({ ...form.bind("text"), label: t("section.text"), hint: t("section.textHint"), rows: Math.min(22, Math.max(5, section.text.split("\n").length * 2)) })}</div>
    ${Marks({ text: form.values.text, known, report, insert })}
    <div class="notice"><div><p><strong>${t("section.preview")}</strong></p>
      ${lines(form.values.text).map((line, index) => html`<p key=${index}>${runsOf(line, known).map((run) => (run.figure ? html`<b key=${run.figure} class="figures">${run.text}</b>` : run.text))}</p>`)}</div></div>
    <div class="form-actions">
      ${section.edited && Button({ label: t("section.restore"), icon: "refresh", kind: "quiet", onClick: restore })}
      ${Button({ label: t("cancel"), onClick: onClose })}
      ${Button({ label: t("section.save"), type: "submit", kind: "primary", busy: form.busy })}
    </div>` });
}

export const SectionEditor = component(sectionEditor);

/** @param {{ text: string, known: Known, report: Report, insert: (figure: string) => void }} props */
function marks({ text, known, report, insert }) {
  const [chosen, choose] = useState("");
  const used = [...new Set(marksIn(text))];
  return html`<details class="marks" open=${used.length > 0 && used.length <= 6}>
    <summary>${t("marks")} (${used.length})</summary>
    <p class="soft">${t("marks.hint")}</p>
    ${used.length > 0 && html`<ul>${used.map((id) => html`<li key=${id}><code>{{${id}}}</code> <b>${known.get(id)?.text ?? "?"}</b> <span class="soft">${known.get(id)?.label ?? t("marks.unknown")}</span></li>`)}</ul>`}
    <div class="row marks-insert">
      ${Select({ label: t("marks.choose"), name: "figure", value: chosen, onChange: choose, options: report.figures.map((figure) => ({ value: figure.id, label: `${figure.label}: ${figure.text}` })) })}
      ${Button({ label: t("marks.insert"), icon: "plus", disabled: !chosen, onClick: () => insert(chosen) })}
    </div>
  </details>`;
}

const Marks = component(marks);
