/** The register from a spreadsheet, step by step: file, columns, a look at every cell, into the register. */
import { html } from "../../../vendor/kit.js";
import { download, post, upload } from "../../api/client.js";
import { invalidate, useGet } from "../../core/resource.js";
import { useQuery } from "../../core/query.js";
import { me } from "../../core/session.js";
import { stylesheet } from "../../core/stylesheet.js";
import { date } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { FileField } from "../../ui/file-field.js";
import { Form, useForm } from "../../ui/form.js";
import { Page, Section } from "../../ui/page.js";
import { Status } from "../../ui/status.js";
import { toastProblem } from "../../ui/toast.js";
import { Steps } from "./steps.js";
import { Upload } from "./upload.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"HouseholdImportRow">} Row */
/** @typedef {"reading" | "columns" | "checking" | "checked" | "accepting" | "accepted" | "undoing" | "undone" | "failed"} State */

await stylesheet("import-export");

const DONE = new Set(["accepted", "undone"]);
const LIMIT = 20 * 1024 * 1024;

export default function ImportPage() {
  const [query, change] = useQuery();
  const open = (/** @type {string | null} */ id) => {
    invalidate("/household-imports");
    change({ tep: id });
  };
  return Page({
    title: t("import.title"),
    lead: t("import.lead"),
    crumbs: [{ label: t("register"), href: "/so-ho" }, { label: t("import.title") }],
    children: query.tep
      ? Upload({ key: query.tep, id: query.tep, leave: () => open(null) })
      : html`<div class="stack">${Steps({ at: "file" })}${Begin({ open })}</div>`,
  });
}

/** @type {Component<{ open: (id: string) => void }>} */
const Begin = component(function Begin({ open }) {
  const mine = useGet("/household-imports");
  const taken = (mine.data ?? []).filter((row) => DONE.has(row.state));
  const unfinished = (mine.data ?? []).filter((row) => !DONE.has(row.state));
  return html`
    ${unfinished.length > 0 && Files({ title: t("import.mine"), act: t("import.open"), rows: unfinished, open })}
    <div class="columns">
      ${Section({ title: t("import.choose"), hint: t("import.chooseHint"), children: Sending({ open }) })}
      ${Section({
        title: t("import.template"),
        hint: t("import.templateHint"),
        children: html`<div>
          ${Button({
            label: t("import.templateGet"),
            icon: "download",
            onClick: () => void download("/household-imports/template", t("import.templateFile")).catch(toastProblem),
          })}
        </div>`,
      })}
    </div>
    ${taken.length > 0 && Files({ title: t("import.taken"), act: t("import.see"), rows: taken, open })}`;
});

/** @type {Component<{ title: string, act: string, rows: Row[], open: (id: string) => void }>} */
const Files = component(function Files({ title, act, rows, open }) {
  return Section({
    title,
    children: DataTable({
      caption: title,
      rows,
      rowKey: (row) => row.id,
      columns: [
        { key: "name", label: t("import.fileName"), kind: "main", value: (row) => row.file_name },
        ...(rows.some((row) => row.sender !== me.value?.user.full_name)
          ? [{ key: "sender", label: t("import.sender"), value: (/** @type {Row} */ row) => row.sender }]
          : []),
        { key: "on", label: t("import.dataOn"), show: (row) => html`<span class="nowrap">${date(row.data_on)}</span>` },
        {
          key: "state",
          label: t("import.state"),
          show: (row) =>
            Status({
              label: t(`state.${/** @type {State} */ (row.state)}`),
              tone: row.state === "failed" ? "danger" : DONE.has(row.state) ? "done" : "progress",
            }),
        },
        {
          key: "open",
          label: act,
          kind: "actions",
          show: (row) => Button({ label: act, small: true, onClick: () => open(row.id) }),
        },
      ],
    }),
  });
});

/** @type {Component<{ open: (id: string) => void }>} */
const Sending = component(function Sending({ open }) {
  const form = useForm({
    draft: false,
    initial: { file: /** @type {File[]} */ ([]) },
    check: ({ file }) => (file.length ? {} : { file: t("import.fileMissing") }),
    submit: ({ file: [file] }, key) =>
      post("/household-imports", { body: /** @type {any} */ (upload(/** @type {File} */ (file))), key }),
    done: (made) => open(made.id),
  });
  return Form({
    form,
    label: t("import.choose"),
    children: html`
      ${FileField({
        ...form.bind("file"),
        label: t("import.file"),
        hint: t("import.fileHint"),
        accept: ".xlsx,.xls,.ods,.csv",
        limit: LIMIT,
      })}
      <div class="form-actions">${Button({ label: t("import.upload"), type: "submit", kind: "primary", busy: form.busy })}</div>`,
  });
});
