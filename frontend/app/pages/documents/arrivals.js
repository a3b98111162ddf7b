/** Documents that other agencies sent as packages: received, looked into, taken into the register of incoming documents. */
import { html, useState } from "../../../vendor/kit.js";
import { download, get, post, put, upload } from "../../api/client.js";
import { newest } from "../../core/newest.js";
import { invalidate, useGet } from "../../core/resource.js";
import { can, today } from "../../core/session.js";
import { date } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { DateField } from "../../ui/date-field.js";
import { Dialog } from "../../ui/dialog.js";
import { Field } from "../../ui/field.js";
import { FileField } from "../../ui/file-field.js";
import { useForm } from "../../ui/form.js";
import { FormDialog } from "../../ui/form-dialog.js";
import { Facts, Section } from "../../ui/page.js";
import { Pager } from "../../ui/pager.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { toast, toastProblem } from "../../ui/toast.js";
import { t } from "./arrivals-vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"ReceivedDocumentRead">} Row */

export const Incoming = component(function Incoming() {
  const [receiving, receive] = useState(false);
  const [opened, open] = useState(/** @type {Row | null} */ (null));
  const rows = useGet("/documents/received");
  const may = can("document.issue");
  const done = () => void rows.refresh();
  return Section({
    title: t("title"),
    hint: t("hint"),
    plain: true,
    actions: may && Button({ label: t("receive"), kind: "primary", icon: "upload", onClick: () => receive(true) }),
    children: html`
      ${Loaded({
        of: rows,
        empty: (page) => page.items.length === 0,
        whenEmpty: html`<div class="card">${EmptyState({ title: t("none"), hint: may && t("noneHint") })}</div>`,
        children: (page) => html`<div>
          ${Table({ rows: page.items, open })}
          ${Pager({ page, more: (cursor) => get("/documents/received", { query: { cursor } }), onMore: rows.set })}
        </div>`,
      })}
      ${
        receiving &&
        ReceiveForm({
          onClose: () => receive(false),
          onDone: (row) => {
            done();
            receive(false);
            open(row);
          },
        })
      }
      ${
        opened &&
        (may ? LineForm : Shown)({
          key: opened.id,
          row: newest(opened, rows.data?.items),
          onClose: () => open(null),
          onDone: () => {
            done();
            open(null);
          },
        })
      }`,
  });
});

/** @type {Component<{ rows: Row[], open: (row: Row) => void }>} */
const Table = component(function Table({ rows, open }) {
  return DataTable({
    caption: t("title"),
    rows,
    rowKey: (/** @type {Row} */ row) => row.id,
    tone: (row) => (row.number === null ? "warning" : undefined),
    columns: [
      { key: "summary", label: t("summary"), kind: "main", value: (row) => row.summary },
      { key: "sender", label: t("sender"), value: (row) => row.organ_name },
      { key: "code", label: t("code"), show: (row) => html`<span class="nowrap">${row.code}</span>` },
      { key: "day", label: t("day"), value: (row) => date(row.issued_on) },
      {
        key: "number",
        label: t("number"),
        show: (row) =>
          row.number === null ? Status({ label: t("waiting"), tone: "warning" }) : `${row.number}/${row.year}`,
      },
      {
        key: "actions",
        label: t("open"),
        kind: /** @type {const} */ ("actions"),
        show: (row) => Button({ label: t("open"), small: true, onClick: () => open(row) }),
      },
    ],
  });
});

/** @type {Component<{ onClose: () => void, onDone: (row: Row) => void }>} */
const ReceiveForm = component(function ReceiveForm({ onClose, onDone }) {
  const form = useForm({
    draft: false,
    initial: { file: /** @type {File[]} */ ([]) },
    check: ({ file }) => (file.length ? {} : { file: t("fileMissing") }),
    submit: ({ file: [file] }, key) =>
      post("/documents/received", { body: /** @type {any} */ (upload(/** @type {File} */ (file))), key }),
    done: (/** @type {Row} */ row) => {
      toast(t("received", { code: row.code, name: row.organ_name }));
      onDone(row);
    },
  });
  return FormDialog({
    title: t("receive"),
    form,
    submit: t("receive"),
    onClose,
    children: FileField({ ...form.bind("file"), label: t("file"), hint: t("fileHint"), accept: ".edxml,.xml" }),
  });
});

/** What is in a package. @type {Component<{ row: Row }>} */
const Contents = component(function Contents({ row }) {
  return html`${Facts({
    facts: [
      { label: t("sender"), value: row.organ_name },
      ...(row.organ_id ? [{ label: t("organId"), value: row.organ_id }] : []),
      { label: t("code"), value: row.code },
      { label: t("day"), value: row.issued_on ? date(row.issued_on) : "—" },
      { label: t("kind"), value: row.kind_name || "—" },
      { label: t("signer"), value: row.signer_name || "—" },
      { label: t("summary"), value: row.summary, wide: true },
    ],
  })}
  <h3>${t("files")}</h3>
  ${
    row.files.length === 0
      ? html`<p class="soft">${t("noFiles")}</p>`
      : html`<ul class="document-files">${row.files.map(
          (file) => html`<li key=${file.sha256}>
            ${
              file.file_id
                ? Button({
                    label: file.name,
                    icon: "download",
                    small: true,
                    onClick: () =>
                      download(`/documents/received/${row.id}/files/${file.file_id}`, file.name).catch(toastProblem),
                  })
                : html`<span>${file.name} <span class="soft">(${t("notKept", { reason: file.reason })})</span></span>`
            }
          </li>`,
        )}</ul>`
  }`;
});

/** @typedef {{ row: Row, onClose: () => void, onDone: () => void }} Opened */

/** @type {Component<Opened>} for whoever reads only */
const Shown = component(function Shown({ row, onClose }) {
  return Dialog({
    title: row.code,
    onClose,
    wide: true,
    children: html`<div class="stack">${Contents({ row })}</div>`,
  });
});

/** @type {Component<Opened>} */
const LineForm = component(function LineForm({ row, onClose, onDone }) {
  const form = useForm({
    draft: `incoming ${row.id}`,
    initial: {
      arrived_on: /** @type {string | null} */ (row.arrived_on ?? today.value),
      handed_to: row.handed_to,
      note: row.note,
    },
    submit: (values, key) =>
      put("/documents/received/{received_id}/register-line", {
        params: { received_id: row.id },
        version: row.version,
        body: { ...values, arrived_on: values.arrived_on ?? today.value },
        key,
      }),
    done: (saved) => {
      invalidate("/documents/received");
      toast(row.number === null ? t("taken", { number: `${saved.number}/${saved.year}` }) : t("saved"));
      onDone();
    },
  });
  return FormDialog({
    title: row.number === null ? row.code : `${t("number")} ${row.number}/${row.year}`,
    form,
    submit: t(row.number === null ? "take" : "save"),
    onClose,
    label: t("register"),
    wide: true,
    children: html`
      ${Contents({ row })}
      <h3>${t("register")}</h3>
      <div class="form-row">
        ${DateField({ ...form.bind("arrived_on"), label: t("arrivedOn"), required: true })}
        ${Field({ ...form.bind("handed_to"), label: t("handedTo") })}
      </div>
      ${Field({ ...form.bind("note"), label: t("note") })}`,
  });
});
