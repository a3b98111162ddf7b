/** The ward's plans, and the texts that are still being read. */
import { html } from "../../../vendor/kit.js";
import * as labels from "../../api/labels.js";
import { get } from "../../api/client.js";
import { useGet } from "../../core/resource.js";
import { useQuery } from "../../core/query.js";
import { can, today } from "../../core/session.js";
import { date } from "../../core/text.js";
import { LinkButton } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { FilterBar } from "../../ui/filter-bar.js";
import { Page, Section } from "../../ui/page.js";
import { Pager } from "../../ui/pager.js";
import { optionsOf } from "../../ui/select.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { Instant, Status } from "../../ui/status.js";
import { TONES } from "./tones.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"PlanRow">} Plan */
/** @typedef {import("../../api/types.d.ts").Schema<"DraftRow">} DraftRow */

const STATES = optionsOf(labels.PlanState);

export default function Plans() {
  const [query] = useQuery();
  const drafting = can("plan.draft");
  const wanted = { year: query.nam, state: query.state };
  const plans = useGet("/plans", { query: wanted });
  const now = Number(today.value.slice(0, 4));
  const years = Array.from({ length: 5 }, (_, index) => String(now + 1 - index)).map((value) => ({
    value,
    label: value,
  }));
  return Page({
    title: t("title"),
    lead: t("lead"),
    actions:
      drafting &&
      html`
        ${LinkButton({ label: t("new"), href: "/ke-hoach/moi", icon: "plus" })}
        ${LinkButton({ label: t("import"), href: "/ke-hoach/nhap", icon: "upload", kind: "primary" })}`,
    children: html`
      ${drafting && OpenDrafts({})}
      ${FilterBar({
        filters: [
          { name: "nam", label: t("year"), options: years },
          { name: "state", label: t("state"), options: STATES },
        ],
      })}
      ${Loaded({
        of: plans,
        empty: (page) => page.items.length === 0,
        whenEmpty: html`<div class="card">
          ${EmptyState({ title: t("none"), hint: t(drafting ? "noneHint" : "noneReader"), icon: "plan" })}
        </div>`,
        children: (page) => html`<div>${Table({ rows: page.items })}
          ${page.next && Pager({ page, more: (cursor) => get("/plans", { query: { ...wanted, cursor } }), onMore: plans.set })}</div>`,
      })}`,
  });
}

/** @param {{ year: number, last_year: number }} row */
export const yearsOf = ({ year, last_year: last }) => (last > year ? `${year}–${last}` : String(year));

/** @param {{ edition: number }} row */
export const editionName = ({ edition }) =>
  edition === 1 ? t("edition.first") : t("edition.later", { n: edition - 1 });

/** @type {Component<{ rows: Plan[] }>} */
const Table = component(function Table({ rows }) {
  return DataTable({
    caption: t("title"),
    rows,
    rowKey: (/** @type {Plan} */ row) => row.id,
    href: (row) => `/ke-hoach/${row.id}`,
    columns: [
      { key: "title", label: t("name"), kind: "main", value: (row) => row.title || t("noName") },
      {
        key: "code",
        label: t("number"),
        show: (row) =>
          row.code ? html`<span class="nowrap">${row.code}</span>` : html`<span class="soft">${t("noNumber")}</span>`,
      },
      { key: "issued", label: t("issued"), show: (row) => date(row.issued_on) },
      { key: "year", label: t("year"), show: yearsOf },
      { key: "edition", label: t("edition"), show: editionName },
      { key: "state", label: t("state"), show: (row) => Status({ label: row.state_label, tone: TONES[row.state] }) },
    ],
  });
});

/** The texts not yet accepted; nothing at all while there are none. */
const OpenDrafts = component(function OpenDrafts() {
  const drafts = useGet("/plan-drafts", { query: { state: "open" } });
  const rows = drafts.data?.items ?? [];
  return (
    rows.length > 0 &&
    Section({
      title: t("drafts.title"),
      hint: t("drafts.hint"),
      children: DataTable({
        caption: t("drafts.title"),
        rows,
        rowKey: (/** @type {DraftRow} */ row) => row.id,
        href: (row) => `/ke-hoach/ban-doc/${row.id}`,
        columns: [
          { key: "title", label: t("name"), kind: "main", value: (row) => row.title || row.file_name },
          { key: "file", label: t("drafts.file"), value: (row) => row.file_name },
          { key: "at", label: t("drafts.at"), show: (row) => Instant({ at: row.created_at }) },
          {
            key: "open",
            label: t("state"),
            show: (row) =>
              row.open_doubts
                ? Status({ label: t("drafts.open", { count: row.open_doubts }), tone: "warning" })
                : Status({ label: t("drafts.ready"), tone: "good" }),
          },
        ],
      }),
    })
  );
});
