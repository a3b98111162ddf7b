/** Everything with a date that concerns the reader, by months and as a list. */
import { html, useState } from "../../../vendor/kit.js";
import * as labels from "../../api/labels.js";
import { useGet } from "../../core/resource.js";
import { useQuery } from "../../core/query.js";
import { today } from "../../core/session.js";
import { addDays, date, daysBetween, month } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { FilterBar } from "../../ui/filter-bar.js";
import { MonthCalendar, shiftMonth, weeksOf } from "../../ui/month-calendar.js";
import { Page } from "../../ui/page.js";
import { optionsOf } from "../../ui/select.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { ViewSwitch } from "../../ui/tabs.js";
import { CalendarFeed } from "./feed.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"AgendaRead">} Agenda */
/** @typedef {Agenda["events"][number]} Item */

const VIEWS = [
  { name: "thang", label: t("view.month"), icon: /** @type {const} */ ("calendar") },
  { name: "danh-sach", label: t("view.list"), icon: /** @type {const} */ ("table") },
];

/** @type {Record<Item["kind"], import("../../ui/status.js").Tone>} */
const TONES = {
  task: "warning",
  target: "warning",
  reporting: "progress",
  activity: "info",
  finding: "warning",
  posting: "good",
  reading: "neutral",
  difficulty: "warning",
  quota: "neutral",
  privacy: "warning",
  breach: "danger",
  catalogue: "neutral",
};
/** What lasts longer stands in the month on its first and its last day alone. */
const SHOWN_DAYS = 7;

/** @param {Item} item */
const tone = (item) => (item.late ? "danger" : TONES[item.kind]);

export default function AgendaPage() {
  const [feed, openFeed] = useState(false);
  return Page({
    title: t("title"),
    lead: t("lead"),
    actions: Button({ label: t("feed"), icon: "phone", onClick: () => openFeed(true) }),
    children: html`${ViewSwitch({ views: VIEWS, label: t("views") })}${Found({})}
      ${feed && CalendarFeed({ onClose: () => openFeed(false) })}`,
  });
}

const Found = component(function Found() {
  const [query, change] = useQuery();
  const now = today.value.slice(0, 7);
  const period = /^\d{4}-(0[1-9]|1[0-2])$/.test(query.thang ?? "") ? /** @type {string} */ (query.thang) : now;
  const weeks = weeksOf(period);
  const agenda = useGet("/calendar", { query: { from: weeks[0]?.[0], to: weeks.at(-1)?.[6] } });
  const go = (/** @type {string} */ next) => change({ thang: next === now ? null : next, ngay: null });
  return html`<div class="stack">
    ${FilterBar({ filters: [{ name: "loai", label: t("kind"), options: optionsOf(labels.AgendaKind) }] })}
    ${Loaded({
      of: agenda,
      children: (read) => {
        const rows = read.events.filter((item) => !query.loai || item.kind === query.loai);
        const shown = { agenda: read, rows, period, onPeriod: go };
        return html`<div class="stack">${query.view === "danh-sach" ? List(shown) : Month(shown)}
          ${read.cut && html`<p class="notice is-warning">${t("cut")}</p>`}</div>`;
      },
    })}</div>`;
});

/** @typedef {{ agenda: Agenda, rows: Item[], period: string, onPeriod: (period: string) => void }} Shown */

/** @type {Component<Shown>} */
const Month = component(function Month({ agenda, rows, period, onPeriod }) {
  return MonthCalendar({
    period,
    today: today.value,
    onPeriod,
    items: rows.flatMap(marksOf),
    marks: Object.fromEntries(agenda.days_off.map(({ on, reason }) => [on, reason])),
    dayHref: (day) => `/lich?view=danh-sach&thang=${period}&ngay=${day}`,
  });
});

/** @param {Item} item */
function marksOf(item) {
  const { uid, title, path, first_on: first, last_on: last, starts } = item;
  const mark = (/** @type {string} */ on, /** @type {string} */ label) => ({
    id: `${uid}${on}`,
    on,
    label,
    href: path,
    tone: tone(item),
  });
  const days = daysBetween(first, last) + 1;
  if (days > SHOWN_DAYS) return [mark(first, t("begins", { title })), mark(last, t("ends", { title }))];
  return Array.from({ length: days }, (_, index) =>
    mark(addDays(first, index), starts && index === 0 ? `${starts} ${title}` : title),
  );
}

/** @type {Component<Shown>} */
const List = component(function List({ agenda, rows, period, onPeriod }) {
  const [query, change] = useQuery();
  const day = query.ngay?.startsWith(period.slice(0, 4)) ? query.ngay : undefined;
  const [first, last] = day ? [day, day] : [`${period}-01`, addDays(`${shiftMonth(period, 1)}-01`, -1)];
  const shown = rows.filter((item) => item.first_on <= last && item.last_on >= first);
  const off = agenda.days_off.filter(({ on }) => on >= first && on <= last);
  return html`<div class="stack">
    <div class="calendar-head">
      ${Button({ label: t("before"), icon: "left", iconOnly: true, onClick: () => onPeriod(shiftMonth(period, -1)) })}
      <h2>${day ? t("day", { on: date(day) }) : month(period)}</h2>
      ${Button({ label: t("after"), icon: "right", iconOnly: true, onClick: () => onPeriod(shiftMonth(period, 1)) })}
      ${day && Button({ label: t("wholeMonth"), kind: "quiet", onClick: () => change({ ngay: null }) })}
    </div>
    ${off.map(({ on, reason }) => html`<p key=${on} class="soft">${date(on)}: ${reason}</p>`)}
    ${shown.length === 0 && html`<div class="card">${EmptyState({ title: t("none"), hint: t("noneHint"), icon: "calendar" })}</div>`}
    ${shown.length > 0 && Table({ rows: shown })}</div>`;
});

/** @param {Item} item */
function when({ first_on: first, last_on: last, starts }) {
  if (first !== last) return t("span", { first: date(first), last: date(last) });
  return starts ? t("at", { on: date(first), starts }) : date(first);
}

/** @type {Component<{ rows: Item[] }>} */
const Table = component(function Table({ rows }) {
  return DataTable({
    caption: t("title"),
    rows,
    rowKey: (/** @type {Item} */ row) => row.uid,
    href: (row) => row.path,
    columns: [
      { key: "title", label: t("what"), kind: "main", value: (row) => row.title },
      { key: "when", label: t("when"), value: when },
      {
        key: "kind",
        label: t("kind"),
        show: (row) => Status({ label: row.late ? t("late") : row.kind_label, tone: tone(row) }),
      },
      { key: "note", label: t("note"), value: (row) => row.note },
    ],
  });
});
