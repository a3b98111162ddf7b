/** One measure: what its figure consists of, and the list behind it for those who keep the register. */
import { html } from "../../../vendor/kit.js";
import { get } from "../../api/client.js";
import { useGet } from "../../core/resource.js";
import { can } from "../../core/session.js";
import { stylesheet } from "../../core/stylesheet.js";
import { date, MISSING, number, percentOf } from "../../core/text.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { Page, Section } from "../../ui/page.js";
import { Pager } from "../../ui/pager.js";
import { Progress } from "../../ui/progress.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { addressOf, Asking, measurePath, useAsked } from "./selection.js";
import { FigureCell } from "./table.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"IndicatorRead">} Indicator */
/** @typedef {import("../../api/types.d.ts").Schema<"IndicatorSubjectRead">} Subject */
/** @typedef {import("../../api/types.d.ts").Schema<"PartCountRead">} Count */
/** @typedef {import("../../api/types.d.ts").Schema<"LogLineRead">} Line */
/** @typedef {import("./selection.js").Asked} Asked */

await stylesheet("indicators");

/** @param {{ params: { code: string } }} props */
export default function MeasurePage({ params }) {
  const { asked, query, change } = useAsked();
  const found = useGet("/indicators/{code}", { params: { code: params.code.replaceAll("-", ".") }, query: asked });
  const one = found.data;
  return Page({
    title: one ? one.row.label : t("title"),
    lead: one?.unit_name ?? undefined,
    crumbs: [{ label: t("back"), href: addressOf("/muc-tieu", query) }, { label: one?.row.short ?? "" }],
    children: Loaded({
      of: found,
      lines: 8,
      children: (/** @type {Indicator} */ read) => html`<div class="stack">
        ${Asking({ period: read.period, on: read.on, query, change })}
        ${Head({ read })}
        <div class="columns">
          ${read.places.length > 1 && Places({ read, query })}
          ${Parts({ title: t("detail.groups"), parts: read.groups, small: read.reachable === null })}
          ${Parts({ title: t("detail.streets"), parts: read.streets, small: read.reachable === null })}
          ${read.split && Parts({ title: t("detail.split"), parts: read.split.channels, hint: t("detail.splitHint") })}
          ${read.split && Parts({ title: t("detail.grades"), parts: read.split.grades })}
        </div>
        ${
          read.reachable === null
            ? html`<p class="notice">${t(read.row.logged ? "detail.noActivities" : "detail.figuresOnly")}</p>`
            : (read.row.logged ? Activities : People)({ read, asked, key: JSON.stringify(asked) })
        }
      </div>`,
    }),
  });
}

/** @type {Component<{ read: Indicator }>} */
const Head = component(function Head({ read }) {
  const { total, noun, of } = read.row;
  return html`<div class="card figure-head"><b class="figure-value">${number(total.counted)}</b>
    <p>
      <strong>${of ? t("detail.of", { done: number(total.counted), base: number(total.of), noun }) : noun}</strong>
      ${
        of &&
        html`
          <br />
          ${t("goal", {
            goal: read.row.goal_text,
          })} · <b>${total.percent_text}</b>`
      }
      ${
        total.known < total.base &&
        html`<br /><span class="soft">${t("known", { known: number(total.known), base: number(total.base) })}</span>`
      }
      ${
        of &&
        total.expected > total.of &&
        html`<br /><span class="soft">${t("detail.need", {
          done: number(total.counted),
          all: number(total.expected),
          percent: percentOf(total.counted, total.expected),
        })}</span>`
      }
    </p>
    ${
      of &&
      html`<div class="figure-bar">
        ${Progress({ value: total.percent, goal: read.row.goal_percent, label: read.row.label, hideValue: true })}
      </div>`
    }
  </div>`;
});

/** @type {Component<{ read: Indicator, query: Record<string, string> }>} */
const Places = component(function Places({ read, query }) {
  return Section({
    title: t("detail.places"),
    children: html`<ul class="parts">${read.places.map((place, at) => {
      const cell = read.row.places[at];
      return html`<li key=${place.key}>
        <span>${place.name}</span>
        <div>
          ${
            cell &&
            FigureCell({
              cell,
              row: read.row,
              href: place.unit_id ? addressOf(measurePath(read.row.code), query, { noi: place.unit_id }) : undefined,
            })
          }
        </div>
      </li>`;
    })}</ul>`,
  });
});

/** @type {Component<{ title: string, parts: Count[], hint?: string, small?: boolean }>} */
const Parts = component(function Parts({ title, parts, hint, small }) {
  if (parts.length === 0) return html``;
  const sum = parts.reduce((total, part) => total + part.count, 0);
  return Section({
    title,
    hint: hint ?? (small ? t("detail.small") : undefined),
    children: html`<ul class="parts">${parts.map(
      (part) => html`<li key=${part.code}>
        <span>${part.label}</span>
        <div>
          <span class="indicator-number">${number(part.count)}</span>
          ${Progress({ value: sum ? (part.count * 100) / sum : null, label: part.label, hideValue: true })}
          <small>${percentOf(part.count, sum)}</small>
        </div>
      </li>`,
    )}</ul>`,
  });
});

/** The activities, or who came to them, behind what a target counts from the log.
 * @type {Component<{ read: Indicator, asked: Asked }>} */
const Activities = component(function Activities({ read, asked }) {
  const params = { code: read.row.code };
  const found = useGet("/indicators/{code}/activities", { params, query: asked });
  const more = (/** @type {string} */ cursor) =>
    get("/indicators/{code}/activities", { params, query: { ...asked, cursor } });
  return Section({
    title: t("detail.activities"),
    hint: t("detail.activitiesHint"),
    children: Loaded({
      of: found,
      empty: (page) => page.items.length === 0,
      whenEmpty: EmptyState({ title: t("detail.empty"), hint: t("detail.emptyHint") }),
      children: (page) => html`<div>
        ${DataTable({
          caption: t("detail.activities"),
          rows: page.items,
          rowKey: (/** @type {Line} */ row) => row.id,
          href: (row) => (row.activity_id ? `/hoat-dong/${row.activity_id}` : undefined),
          columns: [
            { key: "text", label: t("detail.line"), kind: "main", value: (row) => row.text },
            { key: "on", label: t("detail.day"), value: (row) => date(row.on) },
            { key: "unit", label: t("unit"), value: (row) => row.unit_name },
          ],
        })}
        ${Pager({ page, more, onMore: found.set })}
      </div>`,
    }),
  });
});

/** @type {Component<{ read: Indicator, asked: Asked }>} */
const People = component(function People({ read, asked }) {
  const params = { code: read.row.code };
  const found = useGet("/indicators/{code}/list", { params, query: asked });
  const persons = found.data?.items.some((row) => row.person_id) ?? false;
  return Section({
    title: t("detail.people"),
    hint:
      (read.reachable ?? 0) < read.row.total.counted
        ? t("detail.reach", { count: number(read.reachable), all: number(read.row.total.counted) })
        : undefined,
    children: Loaded({
      of: found,
      empty: (page) => page.items.length === 0,
      whenEmpty: EmptyState({ title: t("detail.empty"), hint: t("detail.emptyHint") }),
      children: (page) => html`<div>
        ${DataTable({
          caption: t("detail.people"),
          rows: page.items,
          rowKey: (/** @type {Subject} */ row) => row.person_id ?? row.household_id,
          href: (row) => (can("household.read") ? `/so-ho/${row.household_id}` : undefined),
          columns: [
            {
              key: "who",
              label: persons ? t("person") : t("household"),
              kind: "main",
              value: (row) => row.full_name ?? row.household_name,
            },
            ...(persons
              ? [{ key: "born", label: t("born"), value: (/** @type {Subject} */ row) => row.birth_year ?? MISSING }]
              : []),
            { key: "code", label: t("household"), value: (row) => row.household_code },
            {
              key: "address",
              label: t("address"),
              value: (row) => [row.house_no, row.street].filter(Boolean).join(" ") || MISSING,
            },
            { key: "phone", label: t("phone"), value: (row) => row.phone ?? MISSING },
            {
              key: "evidence",
              label: t("evidence"),
              show: (row) =>
                row.channel_label
                  ? html`<div>${row.channel_label}<br /><span class="soft small">${row.grade_label}</span></div>`
                  : MISSING,
            },
          ],
        })}
        ${Pager({ page, more: (cursor) => get("/indicators/{code}/list", { params, query: { ...asked, cursor } }), onMore: found.set })}
      </div>`,
    }),
  });
});
