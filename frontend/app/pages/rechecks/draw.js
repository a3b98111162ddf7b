/** What one sample found, beside what was reported: in all, by khu phố, item by item. */
import { html } from "../../../vendor/kit.js";
import { useGet } from "../../core/resource.js";
import { can } from "../../core/session.js";
import { stylesheet } from "../../core/stylesheet.js";
import { date, number, percent } from "../../core/text.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { Facts, Page, Section } from "../../ui/page.js";
import { Loaded } from "../../ui/states.js";
import { Cases } from "./cases.js";
import { foundWords, IntervalBar, IntervalCell, restWords } from "./interval.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"DrawRead">} Draw */
/** @typedef {import("../../api/types.d.ts").Schema<"RecheckPlaceRead">} Place */
/** @typedef {import("../../api/types.d.ts").Schema<"RecheckItemRead">} Item */

await stylesheet("rechecks");

/** @param {{ params: { id: string } }} props */
export default function DrawPage({ params }) {
  const found = useGet("/rechecks/{draw_id}", { params: { draw_id: params.id } });
  const title = found.data
    ? t("one.title", { kind: found.data.kind_label, period: found.data.period_title, unit: found.data.unit_name })
    : t("title");
  return Page({
    title,
    lead: found.data?.period_label,
    crumbs: [{ label: t("title"), href: "/kiem-tra-lai" }, { label: found.data?.period_title ?? "" }],
    children: Loaded({
      of: found,
      lines: 10,
      children: (/** @type {Draw} */ draw) => html`<div class="stack">
        ${Beside({ draw })}
        ${Section({ title: t("one.places"), children: Places({ draw }) })}
        ${draw.items.length > 0 && Section({ title: t("one.items"), children: Items({ draw }) })}
        ${Section({
          title: t("one.how"),
          children: Facts({
            facts: [
              {
                label: t("one.how"),
                value: t("one.howText", { percent: draw.percent, name: draw.drawn_by, on: date(draw.drawn_on) }),
                wide: true,
              },
              {
                label: t("one.seed"),
                value: html`<code>${draw.seed}</code><br /><small class="soft">${t("one.seedHint")}</small>`,
                wide: true,
              },
            ],
          }),
        })}
        ${
          can("recheck.record") &&
          Section({ title: t("one.cases"), children: Cases({ caption: t("one.cases"), query: { draw_id: draw.id } }) })
        }
      </div>`,
    }),
  });
}

/** @type {Component<{ draw: Draw }>} the reported share and, beside it, how far it can be trusted */
const Beside = component(function Beside({ draw }) {
  const { share } = draw;
  return html`<div class="columns">
    <section class="card"><h2>${t(draw.kind === "visits" ? "one.reported" : "one.guided")}</h2>
      <p class="trust-big">${percent(draw.visited_percent)}</p>
      <p>${t(draw.kind === "visits" ? "one.reportedText" : "one.guidedText", {
        visited: number(draw.visited),
        households: number(draw.households),
        first: date(draw.first_day),
        last: date(draw.last_day),
      })}</p></section>
    <section class="card"><h2>${t("one.checked")}</h2>
      <p class="trust-big">${foundWords(share)}</p>
      ${
        share.percent !== null &&
        html`
          ${IntervalBar({ found: share })}
          <p>${t("found.interval", { percent: percent(share.percent), low: percent(share.low), high: percent(share.high) })}</p>`
      }
      ${restWords(share) && html`<p class="soft">${restWords(share)}</p>`}
      <p class="soft small">${t("one.explain")}</p></section>
  </div>`;
});

/** @type {Component<{ draw: Draw }>} */
const Places = component(function Places({ draw }) {
  return DataTable({
    caption: t("one.places"),
    rows: draw.places,
    rowKey: (/** @type {Place} */ row) => row.unit_id,
    columns: [
      { key: "name", label: t("one.place"), kind: "main", value: (row) => row.name },
      {
        key: "reported",
        label: t("one.placeReported"),
        value: (row) =>
          t("ofWhole", {
            part: number(row.visited),
            whole: number(row.households),
            percent: percent(row.visited_percent),
          }),
      },
      { key: "drawn", label: t("drawn"), kind: "number", value: (row) => row.share.drawn },
      {
        key: "found",
        label: t("found"),
        show: (row) =>
          row.share.drawn
            ? html`<span>
              ${foundWords(row.share)}
              ${restWords(row.share) && html` <small class="soft">${restWords(row.share)}</small>`}
            </span>`
            : "—",
      },
      { key: "rate", label: t("rate"), show: (row) => IntervalCell({ found: row.share }) },
    ],
  });
});

/** @type {Component<{ draw: Draw }>} */
const Items = component(function Items({ draw }) {
  return DataTable({
    caption: t("one.items"),
    rows: draw.items,
    rowKey: (/** @type {Item} */ row) => `${row.item} ${row.asks}`,
    columns: [
      { key: "label", label: t("one.item"), kind: "main", value: (row) => row.label },
      { key: "checked", label: t("one.itemChecked"), kind: "number", value: (row) => row.checked },
      { key: "right", label: t("one.itemRight"), kind: "number", value: (row) => row.right },
      { key: "rate", label: t("rate"), show: (row) => IntervalCell({ found: row }) },
    ],
  });
});
