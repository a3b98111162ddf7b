/** Sổ đăng ký văn bản đi: the ten columns of the register (NĐ 30/2020/NĐ-CP, Phụ lục IV), printable on A4 across. */
import { html } from "../../../vendor/kit.js";
import { useGet } from "../../core/resource.js";
import { useQuery } from "../../core/router.js";
import { today } from "../../core/session.js";
import { date } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Select } from "../../ui/select.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { named } from "./labels.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"DocumentRow">} Row */

const YEARS_BACK = 5;

/** What stands in each column; null is filled in by hand when the document is passed on. @type {{ key: "code" | "day" | "summary" | "signer" | "recipients" | "archive" | "copies" | "sent" | "receipt" | "note", show: ((row: Row) => import("../../../vendor/kit.js").ComponentChildren) | null }[]} */
const COLUMNS = [
  { key: "code", show: (row) => html`<a class="nowrap" href=${`/van-ban/${row.id}`}>${row.code}</a>` },
  { key: "day", show: (row) => date(row.issued_on) },
  { key: "summary", show: named },
  { key: "signer", show: (row) => row.signer_name },
  { key: "recipients", show: (row) => row.recipients.join("; ") },
  { key: "archive", show: null },
  { key: "copies", show: null },
  { key: "sent", show: null },
  { key: "receipt", show: null },
  { key: "note", show: (row) => (row.state === "recalled" ? t("register.recalled") : "") },
];

function register() {
  const [query, change] = useQuery();
  const thisYear = Number(today.value.slice(0, 4));
  const year = Number(query.nam) || thisYear;
  const rows = useGet("/documents/register", { query: { year } });
  return html`<div class="stack register">
    <div class="row register-tools no-print">
      ${Select({ label: t("register.year"), name: "nam", value: String(year), empty: false, onChange: (nam) => change({ nam }), options: Array.from({ length: YEARS_BACK }, (_, back) => String(thisYear - back)).map((one) => ({ value: one, label: one })) })}
      ${(rows.data?.length ?? 0) > 0 && Button({ label: t("register.print"), icon: "print", onClick: () => print() })}
    </div>
    ${Loaded({
      of: rows, empty: (found) => found.length === 0, whenEmpty: EmptyState({ title: t("register.none", { year }), hint: t("register.noneHint") }),
      children: (found) => html`<div class="stack"><h2 class="register-title">${t("register.title", { year })}</h2>
        <div class="table-frame" tabindex="0" role="region" aria-label=${t("register.title", { year })}><table class="register-table">
          <caption class="visually-hidden">${t("register.title", { year })}</caption>
          <thead><tr>${COLUMNS.map(({ key }) => html`<th scope="col" key=${key}>${t(`register.${key}`)}</th>`)}</tr>
            <tr class="register-places" aria-hidden="true">${COLUMNS.map(({ key }, index) => html`<td key=${key}>(${index + 1})</td>`)}</tr></thead>
          <tbody>${found.map((row) => html`<tr key=${row.id}>${COLUMNS.map(({ key, show }) => html`<td key=${key} class=${`is-${key}`}>${show?.(row)}</td>`)}</tr>`)}</tbody>
        </table></div>
        <p class="soft small no-print">${t("register.hint")}</p></div>`,
    })}
  </div>`;
}

export const Register = component(register);
