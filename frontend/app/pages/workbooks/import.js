/** The month's figures from a unit's own workbook: a file, what every cell is taken for, into the forms. */
import { html } from "../../../vendor/kit.js";
import { post, upload } from "../../api/client.js";
import { invalidate, useGet } from "../../core/resource.js";
import { useQuery } from "../../core/query.js";
import { stylesheet } from "../../core/stylesheet.js";
import { dateTime, month, upperFirst } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { FileField } from "../../ui/file-field.js";
import { Form, useForm } from "../../ui/form.js";
import { Page, Section } from "../../ui/page.js";
import { Status } from "../../ui/status.js";
import { Workbook } from "./workbook.js";
import { t } from "./vi.js";

await stylesheet("workbooks");

const LIMIT = 5 * 1024 * 1024;

export default function WorkbooksPage() {
  const [query, change] = useQuery();
  const open = (/** @type {string | null} */ id) => {
    invalidate("/workbooks");
    change({ so: id });
  };
  return Page({
    title: t("title"),
    lead: t("lead"),
    crumbs: [{ label: t("submissions"), href: "/so-lieu" }, { label: t("title") }],
    children: query.so ? Workbook({ key: query.so, id: query.so, leave: () => open(null) }) : Begin({ open }),
  });
}

/** @type {Component<{ open: (id: string) => void }>} */
const Begin = component(function Begin({ open }) {
  const mine = useGet("/workbooks");
  const form = useForm({
    draft: false,
    initial: { file: /** @type {File[]} */ ([]) },
    check: ({ file }) => (file.length ? {} : { file: t("fileMissing") }),
    submit: ({ file: [file] }, key) =>
      post("/workbooks", { body: /** @type {any} */ (upload(/** @type {File} */ (file))), key }),
    done: (made) => open(made.id),
  });
  return html`<div class="stack">
    ${Section({
      title: t("choose"),
      hint: t("chooseHint"),
      children: Form({
        form,
        label: t("choose"),
        children: html`
          ${FileField({ ...form.bind("file"), label: t("file"), hint: t("fileHint"), accept: ".xlsx,.xls,.ods,.csv", limit: LIMIT })}
          <div class="form-actions">${Button({ label: t("send"), type: "submit", kind: "primary", busy: form.busy })}</div>`,
      }),
    })}
    ${
      (mine.data ?? []).length > 0 &&
      Section({
        title: t("mine"),
        children: DataTable({
          caption: t("mine"),
          rows: mine.data ?? [],
          rowKey: (row) => row.id,
          columns: [
            { key: "name", label: t("fileName"), kind: "main", value: (row) => row.file_name },
            { key: "period", label: t("period"), value: (row) => upperFirst(month(row.period_code)) },
            {
              key: "at",
              label: t("sentAt"),
              show: (row) => html`<span class="nowrap">${dateTime(row.sent_at)}</span>`,
            },
            {
              key: "taken",
              label: t("taken"),
              show: (row) =>
                Status({ label: row.taken_at ? t("taken") : t("notTaken"), tone: row.taken_at ? "good" : "neutral" }),
            },
            {
              key: "open",
              label: t("open"),
              kind: "actions",
              show: (row) => Button({ label: t("open"), small: true, onClick: () => open(row.id) }),
            },
          ],
        }),
      })
    }
  </div>`;
});
