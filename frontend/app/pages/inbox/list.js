/** What came in for the units of this person, newest first; what nobody has acknowledged stands out. */
import { html } from "../../../vendor/kit.js";
import { get } from "../../api/client.js";
import { useGet } from "../../core/resource.js";
import { useQuery } from "../../core/query.js";
import { date } from "../../core/text.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { FilterBar } from "../../ui/filter-bar.js";
import { Page } from "../../ui/page.js";
import { Pager } from "../../ui/pager.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { named, StandingNow } from "./tones.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"DeliveryRow">} Row */

const FILTERS = [
  { name: "cho", label: t("filter"), options: [{ value: "true", label: t("filter.waiting") }], all: t("filter.every") },
];

export default function InboxPage() {
  return Page({ title: t("title"), lead: t("lead"), children: Inbox({}) });
}

const Inbox = component(function Inbox() {
  const [query] = useQuery();
  const wanted = { waiting: query.cho === "true" };
  const rows = useGet("/inbox", { query: wanted });
  return html`<div class="stack">
    ${FilterBar({ filters: FILTERS })}
    ${Loaded({
      of: rows,
      empty: (page) => page.items.length === 0,
      whenEmpty: html`<div class="card">
        ${
          wanted.waiting
            ? EmptyState({ title: t("noneWaiting"), hint: t("noneWaitingHint"), icon: "check" })
            : EmptyState({ title: t("none"), hint: t("noneHint") })
        }
      </div>`,
      children: (page) => html`<div>${Table({ rows: page.items })}
        ${page.next && Pager({ page, more: (cursor) => get("/inbox", { query: { ...wanted, cursor } }), onMore: rows.set })}</div>`,
    })}
  </div>`;
});

/** @type {Component<{ rows: Row[] }>} the unit stands there for whoever receives for several */
const Table = component(function Table({ rows }) {
  const several = new Set(rows.map((row) => row.unit_name)).size > 1;
  return DataTable({
    caption: t("title"),
    rows,
    rowKey: (/** @type {Row} */ row) => row.id,
    href: (row) => `/van-ban-den/${row.id}`,
    tone: (row) => (row.recalled || row.succeeded_by ? "muted" : row.unread ? "warning" : undefined),
    columns: [
      { key: "summary", label: t("summary"), kind: "main", value: named },
      { key: "code", label: t("code"), show: (row) => html`<span class="nowrap">${row.code}</span>` },
      { key: "day", label: t("issuedOn"), value: (row) => date(row.issued_on) },
      ...(several ? [{ key: "unit", label: t("unit"), value: (/** @type {Row} */ row) => row.unit_name }] : []),
      { key: "state", label: t("state"), show: StandingNow },
    ],
  });
});
