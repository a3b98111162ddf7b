/** Materials by kind and state, with the figures counted from them this month. */
import { html } from "../../../vendor/kit.js";
import { get } from "../../api/client.js";
import * as labels from "../../api/labels.js";
import { useGet } from "../../core/resource.js";
import { useQuery } from "../../core/query.js";
import { can, today } from "../../core/session.js";
import { date } from "../../core/text.js";
import { LinkButton } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { FilterBar } from "../../ui/filter-bar.js";
import { Page } from "../../ui/page.js";
import { Pager } from "../../ui/pager.js";
import { optionsOf } from "../../ui/select.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { Figures } from "../activities/figures.js";
import { daysOf } from "../activities/words.js";
import { PostingLog } from "./log.js";
import { t } from "./vi.js";
import { spread, TONES } from "./words.js";

/** @typedef {import("../../api/types.d.ts").Schema<"MaterialRow">} Row */
/** @typedef {keyof typeof labels.MaterialState} State */

const COUNTED = ["material", "posting", "receipt"];

/** @param {{ code: string, label: string }[]} [all] */
const options = (all = []) => all.map(({ code, label }) => ({ value: code, label }));

export default function MaterialsPage() {
  return Page({
    title: t("title"),
    lead: t("lead"),
    actions:
      can("material.write") && LinkButton({ label: t("new"), href: "/tai-lieu/moi", icon: "plus", kind: "primary" }),
    children: Found({}),
  });
}

const Found = component(function Found() {
  const [query] = useQuery();
  const kinds = useGet("/materials/kinds");
  const state = query.xem && query.xem in labels.MaterialState ? /** @type {State} */ (query.xem) : undefined;
  const wanted = { kind: query.loai || undefined, state, unread: query.doc === "chua" || undefined };
  const rows = useGet("/materials", { query: wanted });
  const [kindOptions, channels] = [options(kinds.data?.kinds), options(kinds.data?.channels)];
  return html`<div class="stack">
    ${FilterBar({
      filters: [
        { name: "loai", label: t("kind"), options: kindOptions },
        { name: "xem", label: t("state"), options: optionsOf(labels.MaterialState) },
        { name: "doc", label: t("reading"), options: [{ value: "chua", label: t("reading.unread") }] },
      ],
    })}
    ${Loaded({
      of: rows,
      empty: (page) => page.items.length === 0,
      whenEmpty: html`<div class="card">
        ${EmptyState({ title: t("none"), hint: can("material.write") ? t("noneHint") : undefined, icon: "speak" })}
      </div>`,
      children: (page) => html`<div>${Table({ rows: page.items })}
        ${page.next && Pager({ page, more: (cursor) => get("/materials", { query: { ...wanted, cursor } }), onMore: rows.set })}</div>`,
    })}
    ${channels.length > 0 && PostingLog({ channels })}
    ${can("activity.read") && Figures({ ...daysOf(today.value.slice(0, 7)), of: COUNTED })}</div>`;
});

/** @type {Component<{ rows: Row[] }>} */
const Table = component(function Table({ rows }) {
  return DataTable({
    caption: t("title"),
    rows,
    rowKey: (/** @type {Row} */ row) => row.id,
    href: (row) => `/tai-lieu/${row.id}`,
    tone: (row) => (row.state === "withdrawn" ? "muted" : undefined),
    columns: [
      { key: "title", label: t("one"), kind: "main", value: (row) => row.title },
      { key: "kind", label: t("kind"), value: (row) => row.kind_label },
      { key: "unit", label: t("unit"), value: (row) => row.unit_name },
      { key: "day", label: t("day"), value: (row) => date(row.counted_on) },
      { key: "spread", label: t("spread"), value: (row) => spread(row) },
      { key: "state", label: t("state"), show: (row) => Status({ label: row.state_label, tone: TONES[row.state] }) },
    ],
  });
});
