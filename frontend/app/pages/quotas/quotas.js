/** Quotas: a member's own first, then the negotiations in reach with how far each is. */
import { html } from "../../../vendor/kit.js";
import { get } from "../../api/client.js";
import { useGet } from "../../core/resource.js";
import { useQuery } from "../../core/query.js";
import { can } from "../../core/session.js";
import { stylesheet } from "../../core/stylesheet.js";
import { number } from "../../core/text.js";
import { LinkButton } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { FilterBar } from "../../ui/filter-bar.js";
import { Page, Section } from "../../ui/page.js";
import { Pager } from "../../ui/pager.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { Due, Status } from "../../ui/status.js";
import { MyQuotas } from "./mine.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"QuotaRow">} QuotaRow */
/** @typedef {import("../../api/types.d.ts").Schema<"MyQuotaRead">} MyQuota */

await stylesheet("quotas");

const RUNNING = [
  { value: "con", label: t("running.yes") },
  { value: "het", label: t("running.no") },
];

export default function QuotasPage() {
  const proposing = can("quota.propose");
  const onlyMine = !can("submission.read"); // a member of a team sees no khu phố's negotiations
  const mine = useGet("/quotas/mine");
  return Page({
    title: t("title"),
    lead: t(onlyMine ? "leadMine" : "lead"),
    narrow: onlyMine,
    actions: proposing && LinkButton({ label: t("new"), href: "/chi-tieu-giao/moi", icon: "plus", kind: "primary" }),
    children: onlyMine
      ? Loaded({
          of: mine,
          empty: (rows) => rows.length === 0,
          whenEmpty: EmptyState({ title: t("noneMine"), hint: t("noneMineHint"), icon: "check" }),
          children: (/** @type {MyQuota[]} */ rows) => html`<div class="card">${MyQuotas({ quotas: rows })}</div>`,
        })
      : html`<div class="stack">
        ${(mine.data?.length ?? 0) > 0 && Section({ title: t("mine"), children: MyQuotas({ quotas: mine.data ?? [] }) })}
        ${Negotiations({})}
      </div>`,
  });
}

const Negotiations = component(function Negotiations() {
  const [query] = useQuery();
  const wanted = { running: query.han === "het" ? false : query.han === "con" ? true : undefined };
  const found = useGet("/quotas", { query: wanted });
  return html`<div class="stack">
    ${FilterBar({ filters: [{ name: "han", label: t("running"), options: RUNNING }] })}
    ${Loaded({
      of: found,
      empty: (page) => page.items.length === 0,
      whenEmpty: html`<div class="card">
        ${EmptyState({ title: t("none"), hint: t(can("quota.propose") ? "noneHint" : "noneReader"), icon: "board" })}
      </div>`,
      children: (page) => html`<div>${Table({ rows: page.items })}
        ${page.next && Pager({ page, more: (cursor) => get("/quotas", { query: { ...wanted, cursor } }), onMore: found.set })}</div>`,
    })}</div>`;
});

/** What it waits for, the first first. @param {Pick<QuotaRow, "teams" | "waiting" | "answered" | "issued">} row */
export function standing({ teams, waiting, answered, issued }) {
  if (teams === 1 && waiting + answered > 0)
    return Status({
      label: t(waiting ? "state.oneWaiting" : "state.oneAnswered"),
      tone: waiting ? "progress" : "info",
    });
  if (teams === 1 && issued > 0) return Status({ label: t("issued"), tone: "good" });
  if (waiting > 0) return Status({ label: t("state.waiting", { count: waiting }), tone: "progress" });
  if (answered > 0) return Status({ label: t("state.answered", { count: answered }), tone: "info" });
  return issued > 0
    ? Status({ label: t("state.issued", { count: issued }), tone: "good" })
    : Status({ label: t("state.none"), tone: "done" });
}

/** @type {Component<{ rows: QuotaRow[] }>} */
const Table = component(function Table({ rows }) {
  return DataTable({
    caption: t("title"),
    rows,
    rowKey: (/** @type {QuotaRow} */ row) => row.id,
    href: (row) => `/chi-tieu-giao/${row.id}`,
    columns: [
      { key: "label", label: t("measure"), kind: "main", value: (row) => row.label },
      { key: "due", label: t("due"), show: (row) => Due({ on: row.due_on, daysLeft: row.days_left }) },
      { key: "teams", label: t("teams"), kind: "number", value: (row) => row.teams },
      {
        key: "number",
        label: t("number"),
        kind: "number",
        show: (row) => t("count", { number: number(row.number), noun: row.noun }),
      },
      { key: "state", label: t("state"), show: standing },
    ],
  });
});
