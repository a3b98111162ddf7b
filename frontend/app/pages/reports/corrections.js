/** Corrections of an issued report: those there are, and opening one with a reason. */
import { html, useState } from "../../../vendor/kit.js";
import { post } from "../../api/client.js";
import { invalidate, useGet } from "../../core/resource.js";
import { navigate } from "../../core/router.js";
import { dateTime } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { useForm } from "../../ui/form.js";
import { FormDialog } from "../../ui/form-dialog.js";
import { Icon } from "../../ui/icons.js";
import { Section } from "../../ui/page.js";
import { Status } from "../../ui/status.js";
import { TextArea } from "../../ui/text-area.js";
import { toast } from "../../ui/toast.js";
import { t } from "./correction-vi.js";
import { stateTone } from "./labels.js";

/** @typedef {import("../../api/types.d.ts").Schema<"ReportRead">} Report */
/** @typedef {import("../../api/types.d.ts").Schema<"CorrectionRow">} Row */

/** Nothing while there are none and nobody may open one. @type {Component<{ report: Report }>} */
export const Corrections = component(function Corrections({ report }) {
  const [asking, ask] = useState(false);
  const found = useGet("/reports/{report_id}/corrections", { params: { report_id: report.id } });
  const all = found.data;
  // Over several months it is the notice of what differs that offers it.
  const replaces = all?.actions.includes("replace");
  const opens = replaces || (all?.actions.includes("open") && report.months.length === 0);
  if (!all || (all.items.length === 0 && !opens)) return html``;
  return Section({
    title: t("list"),
    hint: t("list.hint"),
    plain: all.items.length > 0,
    id: "dinh-chinh",
    actions: opens && Button({ label: t(replaces ? "replace" : "open"), icon: "edit", onClick: () => ask(true) }),
    children: html`${replaces && html`<div class="notice is-warning">${Icon({ name: "alert" })}<p>${t("replace.needed")}</p></div>`}
    ${
      all.items.length > 0 &&
      DataTable({
        caption: t("list"),
        rows: all.items,
        rowKey: (/** @type {Row} */ row) => row.id,
        href: (row) => `/bao-cao/${row.id}`,
        columns: [
          { key: "kind", label: t("list.kind"), kind: "main", value: (row) => `${row.kind} lần ${row.edition}` },
          { key: "reason", label: t("list.reason"), value: (row) => row.reason },
          {
            key: "state",
            label: t("list.state"),
            show: (row) => Status({ label: row.state_label, tone: stateTone(row.state) }),
          },
          { key: "code", label: t("list.code"), value: (row) => row.document_code },
          { key: "opened", label: t("list.opened"), value: (row) => dateTime(row.opened_at), hideOnPhone: true },
        ],
      })
    }
      ${asking && OpenForm({ report, replaces, onClose: () => ask(false) })}`,
  });
});

/**
 * `reason`: what is proposed for it; `replaces`: the report was recalled.
 * @type {Component<{ report: Report, reason?: string, replaces?: boolean, onClose: () => void }>}
 */
export const OpenForm = component(function OpenForm({ report, reason, replaces, onClose }) {
  const says = replaces ? "replace" : "open";
  const form = useForm({
    draft: `correction ${report.id}`,
    initial: { reason: reason ?? "" },
    submit: (values, key) =>
      post("/reports/{report_id}/corrections", { params: { report_id: report.id }, body: values, key }),
    done: (made) => {
      invalidate("/reports", "/today");
      toast(t(!replaces && report.months.length > 0 ? "open.doneMonths" : `${says}.done`));
      navigate(`/bao-cao/${made.id}`);
    },
  });
  return FormDialog({
    title: t(`${says}.title`, { code: report.document_code ?? "" }),
    form,
    submit: t(replaces ? "replace" : "open.yes"),
    onClose,
    label: t(says),
    children: html`
      <p>${t(`${says}.text`)}</p>
      ${TextArea({ ...form.bind("reason"), label: t("open.reason"), hint: t(`${says}.hint`), required: true, rows: 3 })}`,
  });
});
