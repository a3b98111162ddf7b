/** Sổ đăng ký văn bản đi: the ten columns of the register (NĐ 30/2020/NĐ-CP, Phụ lục IV), filled, searched, printed. */
import { html, useState } from "../../../vendor/kit.js";
import { get } from "../../api/client.js";
import * as labels from "../../api/labels.js";
import { newest } from "../../core/newest.js";
import { useGet } from "../../core/resource.js";
import { useQuery } from "../../core/query.js";
import { can, today } from "../../core/session.js";
import { date } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { FilterBar } from "../../ui/filter-bar.js";
import { Pager } from "../../ui/pager.js";
import { optionsOf } from "../../ui/select.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { named } from "./labels.js";
import { LineForm, SchemeForm } from "./register-forms.js";
import { Printing, Searches } from "./register-tools.js";
import { t } from "./register-vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"RegisterRow">} Row */
/** @typedef {import("../../api/types.d.ts").Schema<"DocumentKind">} Kind */
/** @typedef {import("../../api/types.d.ts").Schema<"DocumentState">} State */

const YEARS_BACK = 5;
const KINDS = /** @type {const} */ ([
  "report",
  "plan",
  "decision",
  "proposal",
  "notice",
  "guideline",
  "statute",
  "invitation",
  "letter",
]);

/**
 * What stands in each column.
 * @type {{ key: "code" | "day" | "summary" | "signer" | "recipients" | "archive" | "copies" | "sent" | "receipt" |
 *   "note", show: (row: Row) => import("../../../vendor/kit.js").ComponentChildren }[]}
 */
const COLUMNS = [
  { key: "code", show: (row) => html`<a class="nowrap" href=${`/van-ban/${row.id}`}>${row.code}</a>` },
  { key: "day", show: (row) => date(row.issued_on) },
  { key: "summary", show: named },
  { key: "signer", show: (row) => row.signer_name },
  { key: "recipients", show: (row) => row.recipients.join("; ") },
  { key: "archive", show: (row) => row.line.kept_by },
  { key: "copies", show: (row) => row.line.copies },
  { key: "sent", show: (row) => row.line.handed_on && date(row.line.handed_on) },
  { key: "receipt", show: (row) => row.line.received_by },
  { key: "note", show: (row) => row.remarks },
];

/** @param {number} last */
const filters = (last) => [
  {
    name: "nam",
    label: t("year"),
    all: String(last),
    options: Array.from({ length: YEARS_BACK }, (_, back) => String(last - 1 - back)).map((one) => ({
      value: one,
      label: one,
    })),
  },
  { name: "kind", label: t("kind"), options: KINDS.map((value) => ({ value, label: t(`kind.${value}`) })) },
  {
    name: "state",
    label: t("state"),
    options: optionsOf(labels.DocumentState, ["issued", "recalled"]),
  },
  { name: "cho", label: t("waiting"), options: [{ value: "true", label: t("waiting.true") }] },
];

export const Register = component(function Register() {
  const [query] = useQuery();
  const [filling, fill] = useState(/** @type {Row | null} */ (null));
  const [setting, set] = useState(false);
  const last = Number(today.value.slice(0, 4));
  const year = Number(query.nam) || last;
  const wanted = {
    year,
    kind: /** @type {Kind | undefined} */ (query.kind),
    state: /** @type {State | undefined} */ (query.state),
    q: query.q ?? "",
    waiting: query.cho === "true",
  };
  const rows = useGet("/documents/register", { query: wanted });
  const narrowed = Boolean(wanted.kind || wanted.state || wanted.q || wanted.waiting);
  const may = can("document.issue");
  return html`<div class="stack register">
    ${FilterBar({ filters: filters(last), search: t("search") })}
    ${Searches({})}
    <div class="row">
      ${Printing({ key: JSON.stringify(wanted), wanted })}
      ${may && Button({ label: t("scheme"), kind: "quiet", icon: "edit", onClick: () => set(true) })}
    </div>
    ${Loaded({
      of: rows,
      empty: (page) => page.items.length === 0,
      whenEmpty: html`<div class="card">
        ${
          narrowed
            ? EmptyState({ title: t("noneMatching"), hint: t("noneMatchingHint") })
            : EmptyState({ title: t("none", { year }), hint: t("noneHint") })
        }
      </div>`,
      children: (page) => html`<div class="stack"><h2 class="register-title">${t("title", { year })}</h2>
        ${Table({ rows: page.items, year, onFill: may ? fill : undefined })}
        ${page.next && Pager({ page, more: (cursor) => get("/documents/register", { query: { ...wanted, cursor } }), onMore: rows.set })}
        ${may && html`<p class="soft small">${t("hint")}</p>`}</div>`,
    })}
    ${filling && LineForm({ row: newest(filling, rows.data?.items), onClose: () => fill(null) })}
    ${setting && SchemeForm({ onClose: () => set(false) })}
  </div>`;
});

/** @type {Component<{ rows: Row[], year: number, onFill?: (row: Row) => void }>} ten columns side by side; below each other on a phone */
const Table = component(function Table({ rows, year, onFill }) {
  return html`<div class="table-frame" tabindex="0" role="region" aria-label=${t("title", { year })}><table class="register-table">
    <caption class="visually-hidden">${t("title", { year })}</caption>
    <thead><tr>${COLUMNS.map(({ key }) => html`<th scope="col" key=${key}>${t(key)}</th>`)}</tr>
      <tr class="register-places" aria-hidden="true">${COLUMNS.map(({ key }, index) => html`<td key=${key}>(${index + 1})</td>`)}</tr>
    </thead>
    <tbody>${rows.map(
      (row) => html`<tr key=${row.id} class=${row.state === "recalled" ? "is-recalled" : ""}>
        ${COLUMNS.map(
          ({ key, show }) =>
            html`<td key=${key} class=${`is-${key}`} data-label=${t(key)}>
              ${show(row)}
              ${
                onFill &&
                key === "code" &&
                Button({ label: t("fill"), small: true, kind: "quiet", icon: "edit", onClick: () => onFill(row) })
              }
            </td>`,
        )}
      </tr>`,
    )}</tbody>
  </table></div>`;
});
