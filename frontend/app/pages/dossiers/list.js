/** Dossiers of documents, newest first; the office makes new ones. */
import { html, useState } from "../../../vendor/kit.js";
import { get } from "../../api/client.js";
import { invalidate, useGet } from "../../core/resource.js";
import { navigate } from "../../core/router.js";
import { can } from "../../core/session.js";
import { date } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { Pager } from "../../ui/pager.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { toast } from "../../ui/toast.js";
import { DossierForm } from "./form.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"DossierRow">} Row */

export const Dossiers = component(function Dossiers() {
  const [making, make] = useState(false);
  const rows = useGet("/dossiers");
  const may = can("document.issue");
  const done = (/** @type {{ id: string }} */ made) => {
    invalidate("/dossiers");
    toast(t("saved"));
    navigate(`/van-ban/ho-so/${made.id}`);
  };
  return html`<div class="stack">
    <p class="soft">${t("lead")}</p>
    ${may && html`<div>${Button({ label: t("new"), icon: "plus", kind: "primary", onClick: () => make(true) })}</div>`}
    ${Loaded({
      of: rows,
      empty: (page) => page.items.length === 0,
      whenEmpty: html`<div class="card">${EmptyState({ title: t("none"), hint: t("noneHint") })}</div>`,
      children: (page) => html`<div>${Table({ rows: page.items })}
        ${page.next && Pager({ page, more: (cursor) => get("/dossiers", { query: { cursor } }), onMore: rows.set })}</div>`,
    })}
    ${making && DossierForm({ onClose: () => make(false), onDone: done })}
  </div>`;
});

/** @type {Component<{ rows: Row[] }>} */
const Table = component(function Table({ rows }) {
  return DataTable({
    caption: t("title"),
    rows,
    rowKey: (/** @type {Row} */ row) => row.id,
    href: (row) => `/van-ban/ho-so/${row.id}`,
    columns: [
      { key: "name", label: t("name"), kind: "main", value: (row) => row.title },
      { key: "notation", label: t("notation"), show: (row) => html`<span class="nowrap">${row.notation}</span>` },
      { key: "year", label: t("year"), value: (row) => String(row.year) },
      { key: "count", label: t("count"), kind: "number", value: (row) => row.documents },
      {
        key: "span",
        label: t("span"),
        value: (row) => (row.first_on ? t("spanOf", { first: date(row.first_on), last: date(row.last_on) }) : "—"),
      },
    ],
  });
});
