/** The due days of tasks: a month with its days, and a year with its spans. */
import { html } from "../../../vendor/kit.js";
import * as labels from "../../api/labels.js";
import { useGet } from "../../core/resource.js";
import { useQuery } from "../../core/query.js";
import { today } from "../../core/session.js";
import { date, daysBetween } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { MonthCalendar, weeksOf } from "../../ui/month-calendar.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { nameOf, toneOf } from "./tones.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"CalendarItem">} Item */

/** Past and coming turns of a recurring task carry no standing of their own. @param {Item} item */
const tone = (item) => (item.status ? toneOf(item.status) : "neutral");

export const TaskCalendar = component(function TaskCalendar() {
  const [query, change] = useQuery();
  const period = /^\d{4}-(0[1-9]|1[0-2])$/.test(query.thang ?? "")
    ? /** @type {string} */ (query.thang)
    : today.value.slice(0, 7);
  const weeks = weeksOf(period);
  const items = useGet("/tasks/calendar", { query: { from: weeks[0]?.[0], to: weeks.at(-1)?.[6] } });
  return Loaded({
    of: items,
    children: (rows) => html`<div class="stack">
      ${MonthCalendar({
        period,
        today: today.value,
        onPeriod: (next) => change({ thang: next === today.value.slice(0, 7) ? null : next }),
        items: rows.map((item) => ({
          id: `${item.task_id}${item.due_on}`,
          on: item.due_on,
          label: nameOf(item),
          href: `/nhiem-vu/${item.task_id}`,
          tone: tone(item),
        })),
      })}
      ${!rows.some((item) => item.due_on.startsWith(period)) && html`<p class="soft">${t("calendar.none")}</p>`}
    </div>`,
  });
});

export const TaskTimeline = component(function TaskTimeline() {
  const [query, change] = useQuery();
  const now = Number(today.value.slice(0, 4));
  const year = /^20\d\d$/.test(query.nam ?? "") ? Number(query.nam) : now;
  const items = useGet("/tasks/calendar", { query: { from: `${year}-01-01`, to: `${year}-12-31` } });
  const go = (/** @type {number} */ step) => change({ nam: year + step === now ? null : year + step });
  return html`<div class="stack">
    <div class="row">
      ${Button({ label: t("timeline.before"), icon: "left", iconOnly: true, onClick: () => go(-1) })}
      <h2>${year}</h2>
      ${Button({ label: t("timeline.after"), icon: "right", iconOnly: true, onClick: () => go(1) })}
      <p class="soft small">${t("timeline.hint")}</p>
    </div>
    ${Loaded({
      of: items,
      empty: (rows) => rows.length === 0,
      whenEmpty: html`<div class="card">${EmptyState({ title: t("timeline.none"), icon: "calendar" })}</div>`,
      children: (rows) => Year({ year, items: rows }),
    })}
  </div>`;
});

/** @type {Component<{ year: number, items: Item[] }>} */
const Year = component(function Year({ year, items }) {
  /** @type {Map<string, Item[]>} */
  const tasks = new Map();
  for (const item of items) tasks.set(item.task_id, [...(tasks.get(item.task_id) ?? []), item]);
  const first = `${year}-01-01`;
  const days = daysBetween(first, `${year + 1}-01-01`);
  const months = Array.from({ length: 12 }, (_, index) =>
    daysBetween(first, `${year}-${String(index + 1).padStart(2, "0")}-01`),
  );
  return html`<div class="table-frame" tabindex="0" role="region" aria-label=${t("timeline.label", { year })}>
    <table class="year"><caption class="visually-hidden">${t("timeline.label", { year })}</caption>
      <thead>
        <tr>
          <th scope="col">${t("task")}</th>
          <th scope="col">
            <div class="year-months">
              ${months.map((_, index) => html`<span key=${index}>${t("timeline.month", { n: index + 1 })}</span>`)}
            </div>
          </th>
        </tr>
      </thead>
      <tbody>${[...tasks].map(
        ([id, own]) =>
          own[0] &&
          html`<tr key=${id}>
            <th scope="row"><a href=${`/nhiem-vu/${id}`}><span class="task-text">${nameOf(own[0])}</span></a>${Now({ items: own })}</th>
            <td>${Bars({ first, days, months, items: own })}</td>
          </tr>`,
      )}</tbody>
    </table>
  </div>`;
});

/** Where a task stands now, in words beside its bars. @type {Component<{ items: Item[] }>} */
const Now = component(function Now({ items }) {
  const status = items.find((item) => item.status)?.status;
  return status && Status({ label: labels.StatusCode[status], tone: toneOf(status) });
});

/** @type {Component<{ first: string, days: number, months: number[], items: Item[] }>} */
const Bars = component(function Bars({ first, days, months, items }) {
  const at = (/** @type {string} */ day) => Math.max(0, daysBetween(first, day));
  const now = daysBetween(first, today.value);
  const words = items.map((item) =>
    item.starts_on === item.due_on
      ? t("timeline.due", { label: item.label, on: date(item.due_on) })
      : t("timeline.span", { label: item.label, from: date(item.starts_on), on: date(item.due_on) }),
  );
  const next = items.findIndex((item) => item.due_on >= today.value);
  return html`<svg class="year-bars" viewBox=${`0 0 ${days} 20`} preserveAspectRatio="none" role="img" aria-label=${words.join("; ")}>
    ${months.slice(1).map((x) => html`<line key=${x} class="year-line" x1=${x} x2=${x} y1="0" y2="20" />`)}
    ${items.map(
      (
        item,
      ) => html`<rect key=${item.due_on} class=${`year-bar is-${tone(item)}`} x=${at(item.starts_on) + 0.6} y="5" height="10"
        width=${Math.max(4, at(item.due_on) - at(item.starts_on) + 1 - 1.2)} />`,
    )}
    ${now >= 0 && now < days && html`<line class="year-today" x1=${now} x2=${now} y1="0" y2="20" />`}
  </svg>
  ${
    words.length === 1
      ? html`<p class="soft small" aria-hidden="true">${words[0]}</p>`
      : html`<details class="year-days small">
        <summary class="soft">${words.at(next)}</summary>
        <ul>${words.map((said) => html`<li key=${said}>${said}</li>`)}</ul>
      </details>`
  }`;
});
