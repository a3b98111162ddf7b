/** The register as a list: searched without marks, narrowed, sorted and paged by the server; it keeps its place. */
import { html, useEffect, useLayoutEffect, useState } from "../../../vendor/kit.js";
import * as labels from "../../api/labels.js";
import { useGet } from "../../core/resource.js";
import { useQuery, withQuery } from "../../core/query.js";
import { can, today } from "../../core/session.js";
import { stylesheet } from "../../core/stylesheet.js";
import { date, number } from "../../core/text.js";
import { Button, LinkButton } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { FilterBar, SearchBox } from "../../ui/filter-bar.js";
import { Page } from "../../ui/page.js";
import { Pager } from "../../ui/pager.js";
import { optionsOf } from "../../ui/select.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { Status, Tag } from "../../ui/status.js";
import { MoreActs } from "./more-acts.js";
import { useMissing } from "./open-answers.js";
import { leftListAt, opened, pageAfter, takeOpened, typed, useHouseholds, wantedOf } from "./place.js";
import { useUnitOptions } from "../../ui/unit-options.js";
import { t } from "./vi.js";
import { addressOf, areaOf, pageOf, standingOf } from "./words.js";

/** @typedef {import("./words.js").Row} Row */
/** @typedef {import("../../api/types.d.ts").Schema<"StreetRead">} Street */
/** @typedef {import("../../api/types.d.ts").Schema<"RaisedRead">} Raised */

await stylesheet("households");

const STATUSES = /** @type {const} */ ([
  "not_visited",
  "visited",
  "absent",
  "refused",
  "moved",
  "revisit_due",
  "nobody",
  "closed",
]);

export default function HouseholdList() {
  const [query] = useQuery();
  const streets = useGet("/streets");
  return Page({
    title: t("title"),
    lead: t("lead"),
    actions: html`
      ${Others({})}
      ${
        can("household.manage") &&
        LinkButton({
          label: t("add"),
          href: query.street_id ? `/so-ho/moi?street_id=${query.street_id}` : "/so-ho/moi",
          icon: "plus",
          kind: "primary",
        })
      }`,
    children: html`<div class="stack">
      ${Narrowing({ streets: streets.data ?? [] })}
      ${Rows({ wide: new Set(streets.data?.map((street) => street.unit_id)).size > 1 })}
    </div>`,
  });
}

const Others = component(function Others() {
  return MoreActs({
    links: [
      { label: t("streets"), href: "/so-ho/tuyen", icon: "units" },
      ...(can("household.manage")
        ? [
            { label: t("duplicates"), href: "/so-ho/trung", icon: /** @type {const} */ ("people") },
            { label: t("held.title"), href: "/so-ho/phieu-cho", icon: /** @type {const} */ ("upload") },
            { label: t("parcel.title"), href: "/so-ho/nop-phieu", icon: /** @type {const} */ ("upload") },
          ]
        : []),
      ...(can("household.import")
        ? [{ label: t("import"), href: "/so-ho/nhap", icon: /** @type {const} */ ("upload") }]
        : []),
      ...(can("household.export")
        ? [{ label: t("export"), href: "/so-ho/xuat", icon: /** @type {const} */ ("download") }]
        : []),
    ],
  });
});

/** @param {string[]} values @param {(value: any) => string} label */
const choicesOf = (values, label) => values.map((value) => ({ value, label: label(value) }));

/** @type {Component<{ streets: Street[] }>} */
const Narrowing = component(function Narrowing({ streets }) {
  const [query, change] = useQuery();
  const here = streets.filter((street) => !query.unit_id || street.unit_id === query.unit_id);
  const units = useUnitOptions(streets);
  const groups = [...new Set(here.map((street) => street.group_name).filter(Boolean))];
  const elsewhere = Boolean(
    query.street_id && streets.length > 0 && !here.some((street) => street.id === query.street_id),
  );
  useEffect(() => {
    if (elsewhere) change({ street_id: null });
  }, [elsewhere]);
  const raised = useGet("/households/raised");
  const missing = useMissing(query.missing);
  const [open, setOpen] = useState(false);
  const all = open || Boolean(query.missing || query.raised || query.group_name);
  return html`<div class="stack">
    <div class="household-search">${SearchBox({
      value: typed.value,
      placeholder: t("search"),
      onChange: (text) => {
        typed.value = text.trim();
        change({ den: null });
      },
    })}
      <p class="soft small">${t("search.hint")}</p></div>
    ${FilterBar({
      resets: ["den"],
      filters: [
        ...(units.length > 1 ? [{ name: "unit_id", label: t("unit"), options: units }] : []),
        ...(all && groups.length > 1
          ? [{ name: "group_name", label: t("group"), options: choicesOf(groups, (value) => value) }]
          : []),
        {
          name: "street_id",
          label: t("street"),
          options: here.map(({ id, name, unit_name }) => ({
            value: id,
            label: units.length > 1 && !query.unit_id ? `${name} (${unit_name})` : name,
          })),
        },
        {
          name: "status",
          label: t("status"),
          options: choicesOf([...STATUSES], (/** @type {typeof STATUSES[number]} */ value) => t(`status.${value}`)),
        },
        { name: "kind", label: t("kind"), options: optionsOf(labels.HouseholdKind) },
        ...(all
          ? [
              {
                name: "missing",
                label: t("missing"),
                options: choicesOf(missing, (/** @type {typeof missing[number]} */ value) => t(`missing.${value}`)),
              },
              { name: "raised", label: t("raised"), options: raisedOptions(raised.data) },
            ]
          : []),
      ],
      children:
        !all && Button({ label: t("filters.more"), kind: "quiet", icon: "filter", onClick: () => setOpen(true) }),
    })}
  </div>`;
});

/** What was told at visits of this year, each with its number of households. @param {Raised | undefined} found */
const raisedOptions = (found) =>
  [
    ...(found?.needs ?? []).map((one) => ({ ...one, words: "raised.need" })),
    ...(found?.warned ?? []).map((one) => ({ ...one, words: "raised.warned" })),
  ]
    .filter(({ households }) => households > 0)
    .map(({ code, label, households, words }) => ({
      value: code,
      label: t(/** @type {"raised.need" | "raised.warned"} */ (words), { label, count: number(households) }),
    }));

/** @type {Component<{ wide: boolean }>} `wide`: of several khu phố */
const Rows = component(function Rows({ wide }) {
  const [query, change] = useQuery();
  const wanted = wantedOf(query);
  const text = typed.value;
  const found = useHouseholds(wanted, query.sort, text);
  const narrowed = Boolean(text) || Object.values(wanted).some(Boolean);
  useEffect(() => leftListAt(withQuery("/so-ho", query, {})), [query]);
  useReturn(found.state === "ready");
  return Loaded({
    of: found,
    lines: 10,
    empty: (page) => page.items.length === 0,
    whenEmpty: html`<div class="card">${
      narrowed
        ? EmptyState({ title: t("noMatches"), hint: t("noMatchesHint"), icon: "search" })
        : EmptyState({
            title: t("none"),
            hint: t(can("household.manage") ? "noneHint" : "noneHintReader"),
            icon: "home",
            action:
              can("household.import") &&
              LinkButton({ label: t("import"), href: "/so-ho/nhap", icon: "upload", kind: "primary" }),
          })
    }</div>`,
    children: (page) => html`<div>
      ${text && html`<p class="soft small household-order">${t("byMatch")}</p>`}
      ${HouseholdTable({
        rows: page.items,
        wide,
        sort: text ? undefined : (query.sort ?? "place"),
        onSort: text
          ? undefined
          : (sort) => change({ sort: sort.replace("-", "") === "place" ? null : sort.replace("-", ""), den: null }),
      })}
      ${Pager({
        page,
        more: (cursor) => pageAfter(wanted, { sort: query.sort, text, cursor }),
        onMore: (joined) => {
          found.set(joined);
          change({ den: joined.items.length });
        },
      })}
    </div>`,
  });
});

/** Brings the household that was opened back into sight. @param {boolean} ready */
function useReturn(ready) {
  useLayoutEffect(() => {
    const id = ready ? takeOpened() : "";
    const link = id ? document.querySelector(`.table a[href="${pageOf(id)}"]`) : null;
    if (link instanceof HTMLElement)
      setTimeout(() => {
        link.scrollIntoView({ block: "center" });
        link.focus({ preventScroll: true });
      });
  }, [ready]);
}

/** @type {Component<{ rows: Row[], wide: boolean, sort: string | undefined, onSort: ((sort: string) => void) | undefined }>} */
const HouseholdTable = component(function HouseholdTable({ rows: items, wide, sort, onSort }) {
  return html`<div onClick=${(/** @type {MouseEvent} */ event) => {
    const link = /** @type {Element} */ (event.target).closest("a[href^='/so-ho/']");
    if (link) opened(link.getAttribute("href")?.slice("/so-ho/".length) ?? "");
  }}>${DataTable({
    caption: t("title"),
    rows: items,
    rowKey: (row) => row.id,
    href: (row) => pageOf(row.id),
    sort,
    onSort,
    tone: (row) => (row.closed_on ? "muted" : undefined),
    columns: [
      {
        key: "name",
        label: t("household"),
        kind: "main",
        sort: onSort ? "name" : undefined,
        show: (row) => html`${row.name}${row.kind !== "family" && html` ${Tag({ label: row.kind_label })}`}`,
      },
      {
        key: "place",
        label: t("address"),
        sort: onSort ? "place" : undefined,
        show: (row) =>
          html`<div>${addressOf(row)}<br /><span class="soft small">${wide ? `${areaOf(row)} · ` : ""}${row.code}</span></div>`,
      },
      { key: "persons", label: t("persons"), kind: "number", value: (row) => row.persons },
      {
        key: "standing",
        label: t("standing"),
        sort: onSort ? "visit" : undefined,
        show: (row) =>
          html`<div>
            ${Status(standingOf(row, today.value))}
            ${row.last_visited_on && html`<br /><span class="soft small nowrap">${date(row.last_visited_on)}</span>`}
          </div>`,
      },
      {
        key: "missing",
        label: t("missing"),
        show: (row) =>
          row.closed_on
            ? ""
            : row.missing.length === 0
              ? html`<span class="soft">${t("missing.none")}</span>`
              : t("missing.count", { count: number(row.missing.length) }),
      },
    ],
  })}</div>`;
});
