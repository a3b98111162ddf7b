/** People from a spreadsheet: the template, the filled table with a message per cell, then all of it at once. */
import { html, useState } from "../../../vendor/kit.js";
import { download, post, upload } from "../../api/client.js";
import { invalidate } from "../../core/resource.js";
import { stylesheet } from "../../core/stylesheet.js";
import { useBusy } from "../../ui/busy.js";
import { Button, LinkButton } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { ask } from "../../ui/dialog.js";
import { FileField } from "../../ui/file-field.js";
import { Form, useForm } from "../../ui/form.js";
import { Icon } from "../../ui/icons.js";
import { Page, Section } from "../../ui/page.js";
import { Status } from "../../ui/status.js";
import { toastProblem } from "../../ui/toast.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"UserImportRead">} Preview */
/** @typedef {Preview["lines"][number]} Line */

await stylesheet("people");

const ACCEPT = ".xlsx,.xls,.ods,.csv";
const LIMIT = 5 * 1024 * 1024;
const TONES = /** @type {const} */ ({
  create: "good",
  add_role: "info",
  ask: "info",
  nothing: "neutral",
  refused: "danger",
});

export default function ImportPage() {
  const [preview, setPreview] = useState(/** @type {Preview | null} */ (null));
  return Page({
    title: t("import.title"),
    lead: t("import.lead"),
    crumbs: [{ label: t("title"), href: "/nguoi-dung" }, { label: t("import") }],
    children: html`<div class="stack">
      ${
        !preview &&
        html`<div class="columns">
          ${Section({
            title: t("import.step1"),
            hint: t("import.step1Hint"),
            children: html`<div>
              ${Button({
                label: t("import.template"),
                icon: "download",
                onClick: () => void download("/user-imports/template", t("import.templateFile")).catch(toastProblem),
              })}
            </div>`,
          })}
          ${Section({ title: t("import.step2"), children: Upload({ done: setPreview }) })}
        </div>`
      }
      ${preview && PreviewOf({ preview, changed: setPreview, again: () => setPreview(null) })}
    </div>`,
  });
}

/** @type {Component<{ done: (preview: Preview) => void }>} */
const Upload = component(function Upload({ done }) {
  const form = useForm({
    draft: false,
    initial: { file: /** @type {File[]} */ ([]) },
    check: ({ file }) => (file.length ? {} : { file: t("import.fileMissing") }),
    submit: ({ file: [file] }, key) =>
      post("/user-imports", { body: /** @type {any} */ (upload(/** @type {File} */ (file))), key }),
    done,
  });
  return Form({
    form,
    label: t("import.step2"),
    children: html`
      ${FileField({ ...form.bind("file"), label: t("import.file"), hint: t("import.fileHint"), accept: ACCEPT, limit: LIMIT })}
      <div class="form-actions">${Button({ label: t("import.upload"), type: "submit", kind: "primary", busy: form.busy })}</div>`,
  });
});

/** @type {Component<{ preview: Preview, changed: (preview: Preview) => void, again: () => void }>} */
const PreviewOf = component(function PreviewOf({ preview, changed, again }) {
  const [busy, during] = useBusy();
  const accept = async () => {
    if (
      !(await ask({
        title: t("import.ask"),
        text: t("import.askText", { total: preview.total }),
        yes: t("import.accept"),
      }))
    )
      return;
    await during(async () => {
      changed(
        await post("/user-imports/{import_id}/accept", { params: { import_id: preview.id }, version: preview.version }),
      );
      invalidate("/users", "/people", "/teams");
    });
  };
  if (preview.state === "accepted") {
    return html`<div class="notice is-good">
      ${Icon({ name: "check" })}
      <p>${t("import.done", { count: preview.user_ids.length })}</p>
      ${LinkButton({ label: t("invitations"), href: "/nguoi-dung/giay-moi", kind: "primary", icon: "print" })}
    </div>`;
  }
  return Section({
    title: t("import.step3"),
    hint: `${preview.file_name}: ${t("import.counts", { total: preview.total, errors: preview.errors, warnings: preview.warnings })}`,
    actions: html`
      ${Button({ label: t("import.again"), icon: "upload", onClick: again })}
      ${
        preview.actions.includes("accept") &&
        Button({ label: t("import.accept"), kind: "primary", icon: "check", busy, onClick: () => void accept() })
      }`,
    children: html`
      ${preview.errors > 0 && html`<div class="notice is-danger" role="alert">${Icon({ name: "alert" })}<p>${t("import.fix")}</p></div>`}
      ${Lines({ preview })}`,
  });
});

/** @type {Component<{ preview: Preview }>} */
const Lines = component(function Lines({ preview }) {
  const columns = Object.entries(preview.columns);
  return DataTable({
    caption: t("import.step3"),
    rows: preview.lines,
    rowKey: (row) => String(row.number),
    tone: (row) => (row.action === "refused" ? "danger" : undefined),
    columns: [
      { key: "number", label: t("import.line"), kind: "number", value: (row) => row.number },
      ...columns.map(([field, label]) => ({ key: field, label, show: (/** @type {Line} */ row) => cell(row, field) })),
      { key: "action", label: t("import.does"), show: (row) => actionOf(row.action) },
    ],
  });
});

/** @param {string} action */
function actionOf(action) {
  const known = /** @type {keyof typeof TONES} */ (action);
  return Status({ label: t(`import.action.${known}`), tone: TONES[known] });
}

/** A cell as typed, its messages below it. @param {Line} row @param {string} field */
function cell(row, field) {
  const messages = row.messages.filter((message) => message.field === field);
  return html`<span
    class=${`import-cell ${messages.some((one) => one.level === "error") ? "is-error" : messages.length ? "is-warning" : ""}`}>
    ${row.cells[field] || "—"}
    ${messages.map((one) => html`<small key=${one.message}>${one.message}</small>`)}</span>`;
}
