/** The register of copies of a year, the newest number first. */
import { html } from "../../../vendor/kit.js";
import { get } from "../../api/client.js";
import { useGet } from "../../core/resource.js";
import { useQuery } from "../../core/query.js";
import { today } from "../../core/session.js";
import { date } from "../../core/text.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { Pager } from "../../ui/pager.js";
import { Select } from "../../ui/select.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { t } from "./copies-vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"CopyRow">} Row */

const YEARS_BACK = 5;

export const CopyRegister = component(function CopyRegister() {
  const [query, change] = useQuery();
  const thisYear = Number(today.value.slice(0, 4));
  const wanted = { year: Number(query.nam) || thisYear };
  const rows = useGet("/document-copies", { query: wanted });
  return html`<div class="stack">
    <div class="row register-tools">
      ${Select({
        label: t("year"),
        name: "nam",
        value: String(wanted.year),
        empty: false,
        onChange: (nam) => change({ nam }),
        options: Array.from({ length: YEARS_BACK }, (_, back) => String(thisYear - back)).map((one) => ({
          value: one,
          label: one,
        })),
      })}
    </div>
    ${Loaded({
      of: rows,
      empty: (page) => page.items.length === 0,
      whenEmpty: EmptyState({ title: t("registerNone", { year: wanted.year }), hint: t("registerNoneHint") }),
      children: (page) =>
        html`<div>${DataTable({
          caption: t("register"),
          rows: page.items,
          rowKey: (/** @type {Row} */ row) => row.id,
          href: (row) => `/van-ban/${row.document_id}`,
          columns: [
            {
              key: "code",
              label: t("code"),
              kind: "main",
              value: (row) => (row.failed ? t("failed", { code: row.code }) : row.code),
            },
            {
              key: "form",
              label: t("form"),
              value: (row) => `${row.form_label}, ${t(row.electronic ? "electronic" : "paper")}`,
            },
            { key: "day", label: t("day"), value: (row) => date(row.made_on) },
            { key: "document", label: t("document"), value: (row) => `${row.document_code} ${row.document_summary}` },
            { key: "signer", label: t("signer"), value: (row) => row.signer_name, hideOnPhone: true },
            {
              key: "recipients",
              label: t("recipients"),
              value: (row) => row.recipients.join("; ") || "—",
              hideOnPhone: true,
            },
          ],
        })}${Pager({ page, more: (cursor) => get("/document-copies", { query: { ...wanted, cursor } }), onMore: rows.set })}</div>`,
    })}</div>`;
});
