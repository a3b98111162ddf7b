/** Activities of a month, by kind and state, with the figures counted from them. */
import { html } from "../../../vendor/kit.js";
import { get } from "../../api/client.js";
import * as labels from "../../api/labels.js";
import { useGet } from "../../core/resource.js";
import { useQuery } from "../../core/query.js";
import { can, today } from "../../core/session.js";
import { LinkButton } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { FilterBar } from "../../ui/filter-bar.js";
import { Page } from "../../ui/page.js";
import { Pager } from "../../ui/pager.js";
import { optionsOf } from "../../ui/select.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { Figures } from "./figures.js";
import { t } from "./vi.js";
import { daysOf, months, TONES, when } from "./words.js";

/** @typedef {import("../../api/types.d.ts").Schema<"ActivityRow">} Row */
/** @typedef {keyof typeof labels.ActivityState} State */

const COUNTED = ["activity", "attendance"];

export default function ActivitiesPage() {
  return Page({
    title: t("title"),
    lead: t("lead"),
    actions:
      can("activity.write") && LinkButton({ label: t("new"), href: "/hoat-dong/moi", icon: "plus", kind: "primary" }),
    children: Found({}),
  });
}

const Found = component(function Found() {
  const [query] = useQuery();
  const kinds = useGet("/activities/kinds");
  const offered = months(today.value);
  const month = query.thang && offered.includes(query.thang) ? query.thang : today.value.slice(0, 7);
  const state = query.xem && query.xem in labels.ActivityState ? /** @type {State} */ (query.xem) : undefined;
  const wanted = { ...daysOf(month), kind: query.loai || undefined, state };
  const rows = useGet("/activities", { query: wanted });
  const kindOptions = (kinds.data ?? []).map(({ code, label }) => ({ value: code, label }));
  return html`<div class="stack">
    ${FilterBar({
      filters: [
        {
          name: "thang",
          label: t("month"),
          options: offered
            .filter((one) => one !== today.value.slice(0, 7))
            .map((one) => ({ value: one, label: named(one) })),
          all: named(today.value.slice(0, 7)),
        },
        { name: "loai", label: t("kind"), options: kindOptions },
        { name: "xem", label: t("state"), options: optionsOf(labels.ActivityState) },
      ],
    })}
    ${Loaded({
      of: rows,
      empty: (page) => page.items.length === 0,
      whenEmpty: html`<div class="card">
        ${EmptyState({ title: t("none"), hint: t("noneHint"), icon: "calendar" })}
      </div>`,
      children: (page) => html`<div>${Table({ rows: page.items })}
        ${page.next && Pager({ page, more: (cursor) => get("/activities", { query: { ...wanted, cursor } }), onMore: rows.set })}</div>`,
    })}
    ${Figures({ ...daysOf(month), of: COUNTED })}</div>`;
});

/** @param {string} month */
const named = (month) => `${t("month")} ${Number(month.slice(5))}/${month.slice(0, 4)}`;

/** @type {Component<{ rows: Row[] }>} */
const Table = component(function Table({ rows }) {
  return DataTable({
    caption: t("title"),
    rows,
    rowKey: (/** @type {Row} */ row) => row.id,
    href: (row) => `/hoat-dong/${row.id}`,
    tone: (row) => (row.state === "cancelled" ? "muted" : undefined),
    columns: [
      { key: "title", label: t("one"), kind: "main", value: (row) => row.title },
      { key: "when", label: t("when"), value: (row) => when(row) },
      { key: "kind", label: t("kind"), value: (row) => row.kind_label },
      { key: "unit", label: t("unit"), value: (row) => row.unit_name },
      {
        key: "came",
        label: t("came"),
        value: (row) => (row.asked ? t("cameOf", { came: row.attended, asked: row.asked }) : t("nobodyAsked")),
      },
      { key: "state", label: t("state"), show: (row) => Status({ label: row.state_label, tone: TONES[row.state] }) },
    ],
  });
});
