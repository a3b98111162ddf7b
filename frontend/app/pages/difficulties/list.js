/** Difficulties in reach: what is not finished first, the oldest on top, with age and clock. */
import { html } from "../../../vendor/kit.js";
import { get } from "../../api/client.js";
import { useGet } from "../../core/resource.js";
import { useQuery } from "../../core/query.js";
import { can } from "../../core/session.js";
import { LinkButton } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { FilterBar } from "../../ui/filter-bar.js";
import { Page } from "../../ui/page.js";
import { Pager } from "../../ui/pager.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { kindOptions, KINDS } from "./fields.js";
import { ageOf, Clock, TONES } from "./tones.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"DifficultyRow">} Row */
/** @typedef {"open" | "late" | "escalated" | "answered" | "ended"} Standing */

const STANDINGS = /** @type {Record<string, Standing | undefined>} */ ({
  "qua-han": "late",
  "cap-tren": "escalated",
  "tra-loi": "answered",
  "da-xong": "ended",
  "tat-ca": undefined,
});
const OPTIONS = [
  { value: "qua-han", label: t("filter.late") },
  { value: "cap-tren", label: t("filter.escalated") },
  { value: "tra-loi", label: t("filter.answered") },
  { value: "da-xong", label: t("filter.ended") },
  { value: "tat-ca", label: t("filter.every") },
];

export default function DifficultiesPage() {
  const raising = can("difficulty.raise");
  return Page({
    title: t("title"),
    lead: t(can("submission.read") ? "lead" : "leadMine"),
    actions: raising && LinkButton({ label: t("new"), href: "/kho-khan/moi", icon: "plus", kind: "primary" }),
    children: Found({ raising }),
  });
}

/** @type {Component<{ raising: boolean }>} */
const Found = component(function Found({ raising }) {
  const [query] = useQuery();
  const standing = query.xem && query.xem in STANDINGS ? STANDINGS[query.xem] : "open";
  const open = standing === "open" || standing === "late" || standing === "escalated";
  const kind = KINDS.find((one) => one === query.loai);
  const wanted = {
    standing,
    kind,
    unit_id: query.don_vi || undefined,
    platform_id: query.nen_tang || undefined,
    oldest: open,
  };
  const rows = useGet("/difficulties", { query: wanted });
  return html`<div class="stack">
    ${can("report.read") ? OfTheWard({}) : FilterBar({ filters: filters() })}
    ${Loaded({
      of: rows,
      empty: (page) => page.items.length === 0,
      whenEmpty: html`<div class="card">
        ${EmptyState({ title: t("none"), hint: t(raising ? "noneHint" : "noneReader"), icon: "check" })}
      </div>`,
      children: (page) => html`<div>${Table({ rows: page.items })}
        ${page.next && Pager({ page, more: (cursor) => get("/difficulties", { query: { ...wanted, cursor } }), onMore: rows.set })}</div>`,
    })}</div>`;
});

const filters = () => [
  { name: "xem", label: t("filter.standing"), options: OPTIONS, all: t("filter.open") },
  { name: "loai", label: t("kind"), options: kindOptions() },
];

/** Whoever sees the whole ward also chooses a unit. */
const OfTheWard = component(function OfTheWard() {
  const units = useGet("/units");
  const places = (units.data ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return FilterBar({ filters: [...filters(), { name: "don_vi", label: t("filter.unit"), options: places }] });
});

/** @type {Component<{ rows: Row[] }>} */
const Table = component(function Table({ rows }) {
  return DataTable({
    caption: t("title"),
    rows,
    rowKey: (/** @type {Row} */ row) => row.id,
    href: (row) => `/kho-khan/${row.id}`,
    tone: (row) => (row.clock_text.startsWith("Quá hạn") ? "danger" : undefined),
    columns: [
      { key: "content", label: t("content"), kind: "main", value: (row) => row.content },
      { key: "unit", label: t("unit"), value: (row) => row.unit_name },
      { key: "kind", label: t("kind"), value: (row) => row.kind_label, hideOnPhone: true },
      { key: "age", label: t("age"), show: (row) => html`<span class="nowrap">${ageOf(row)}</span>` },
      { key: "state", label: t("state"), show: (row) => Status({ label: row.state_label, tone: TONES[row.state] }) },
      { key: "clock", label: t("clock"), show: (row) => Clock({ row }) },
    ],
  });
});
