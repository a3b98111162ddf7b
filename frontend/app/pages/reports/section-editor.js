/** Editing the words of a section: figures stand as chips that fill themselves, everything else is text as it will print. */
import { html, useEffect } from "../../../vendor/kit.js";
import { put } from "../../api/client.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { ask } from "../../ui/dialog.js";
import { Form, useForm } from "../../ui/form.js";
import { toast, toastProblem } from "../../ui/toast.js";
import { t as shared } from "../../ui/vi.js";
import { TARGETS_TABLE } from "./labels.js";
import { MarkedText } from "./marked-text.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"ReportRead">} Report */
/** @typedef {import("./chips.js").Known} Known */

/**
 * @type {Component<{
 *   report: Report, section: Report["sections"][number], known: Known, onClose: () => void, onSaved: () => Promise<void>,
 *   onText?: (text: string) => void,
 * }>} `onText`: hears the words while they are typed
 */
export const SectionEditor = component(function SectionEditor({ report, section, known, onClose, onSaved, onText }) {
  const write = (/** @type {string | null} */ text, /** @type {string | undefined} */ key) =>
    put("/reports/{report_id}/sections/{code}", {
      params: { report_id: report.id, code: section.code },
      version: section.version,
      body: { text },
      key,
    });
  const form = useForm({
    draft: `section ${report.id} ${section.code}`,
    shared: { form: "report", id: report.id, part: section.code },
    initial: { text: section.text },
    submit: (values, key) => write(values.text, key),
    done: () => {
      toast(t("section.saved", { title: section.title }));
      void onSaved();
    },
  });
  useEffect(() => onText?.(form.values.text), [form.values.text]);
  return Form({
    form,
    label: t("section.editOf", { title: section.title }),
    children: html`
      ${MarkedText({
        ...form.bind("text"),
        label: t("section.text"),
        hint: t("section.textHint"),
        known,
        figures: [...report.figures, TARGETS_TABLE],
        beside: (insert) => Offered({ section, insert }),
      })}
      <div class="form-actions">
        ${section.edited && Restore({ report, section, onSaved })}
        ${Button({ label: shared("act.cancel"), onClick: onClose })}
        ${Button({ label: t("section.save"), type: "submit", kind: "primary", busy: form.busy })}
      </div>`,
  });
});

/**
 * What was written by hand into this section in the months, to be put in or not.
 * @type {Component<{ section: Report["sections"][number], insert: (text: string) => void }>}
 */
const Offered = component(function Offered({ section, insert }) {
  if (section.offered.length === 0) return html``;
  return html`<div class="offered" role="group" aria-label=${t("offered")}>
    <p class="small"><strong>${t("offered")}</strong> <span class="soft">${t("offered.hint")}</span></p>
    ${section.offered.map(
      (one) => html`<blockquote key=${one.report_id}>
        <p class="small"><a href=${`/bao-cao/${one.report_id}`}>${t("offered.from", { month: one.title })}</a></p>
        ${one.lines.map((line, at) => html`<p key=${at}>${line.map((run) => run.text).join("")}</p>`)}
        ${Button({ label: t("offered.take"), icon: "plus", small: true, onClick: () => insert(one.text) })}</blockquote>`,
    )}</div>`;
});

/**
 * Gives the drafted words back, once asked.
 * @type {Component<{ report: Report, section: Report["sections"][number], onSaved: () => Promise<void> }>}
 */
export const Restore = component(function Restore({ report, section, onSaved }) {
  const restore = async () => {
    if (
      !(await ask({
        title: t("section.restoreTitle", { title: section.title }),
        text: t("section.restoreText"),
        yes: t("section.restore"),
      }))
    )
      return;
    try {
      await put("/reports/{report_id}/sections/{code}", {
        params: { report_id: report.id, code: section.code },
        version: section.version,
        body: { text: null },
      });
      toast(t("section.restored"));
      await onSaved();
    } catch (error) {
      toastProblem(error);
    }
  };
  return Button({ label: t("section.restore"), icon: "refresh", kind: "quiet", small: true, onClick: restore });
});
