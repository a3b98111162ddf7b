/** A month of days, Monday first; a list of the days with entries on a phone. */
import { html } from "../../vendor/kit.js";
import { printing } from "../core/printing.js";
import { addDays, date, month } from "../core/text.js";
import { stylesheet } from "../core/stylesheet.js";
import { t } from "./vi.js";
import { Button } from "./button.js";
import { classes, component } from "./component.js";

await stylesheet("views");

/**
 * @typedef {{ id: string, on: string, label: string, href?: string, tone?: import("./status.js").Tone }} CalendarItem
 *   `on`: "YYYY-MM-DD"
 */

const WEEKDAYS = ["Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật"];
const SHORT = ["T2", "T3", "T4", "T5", "T6", "T7", "CN"];
const SHOWN = 3;

/**
 * The days of the weeks that touch a month.
 * @param {string} period "YYYY-MM"
 */
export function weeksOf(period) {
  const first = `${period}-01`;
  const weekday = (new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7;
  const after = shiftMonth(period, 1);
  const weeks = [];
  for (let day = addDays(first, -weekday); day < `${after}-01`; day = addDays(day, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, index) => addDays(day, index)));
  }
  return weeks;
}

/**
 * @param {string} period "YYYY-MM"
 * @param {number} step
 */
export function shiftMonth(period, step) {
  const months = Number(period.slice(0, 4)) * 12 + Number(period.slice(5, 7)) - 1 + step;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}`;
}

/**
 * @type {Component<{ period: string, today: string, items: CalendarItem[], onPeriod: (period: string) => void, marks?:
 *   Record<string, string>, dayHref?: (day: string) => string }>}
 *   `period`: "YYYY-MM"; `marks`: words for special days (holidays, the end of a reporting period); `dayHref`: where all
 *   that a day holds is listed
 */
export const MonthCalendar = component(function MonthCalendar(props) {
  const { period, today, items, onPeriod, marks = {}, dayHref } = props;
  /** @type {Map<string, CalendarItem[]>} */
  const byDay = new Map();
  for (const item of items) byDay.set(item.on, [...(byDay.get(item.on) ?? []), item]);
  return html`<div class="calendar">
    <header class="calendar-head">
      ${Button({ label: t("calendar.previous"), icon: "left", iconOnly: true, onClick: () => onPeriod(shiftMonth(period, -1)) })}
      <h2 aria-live="polite">${month(period)}</h2>
      ${Button({ label: t("calendar.next"), icon: "right", iconOnly: true, onClick: () => onPeriod(shiftMonth(period, 1)) })}
      ${!today.startsWith(period) && Button({ label: t("calendar.today"), kind: "quiet", onClick: () => onPeriod(today.slice(0, 7)) })}
    </header>
    <table class="calendar-grid"><caption class="visually-hidden">${month(period)}</caption>
      <thead>
        <tr>${SHORT.map((name, index) => html`<th scope="col" key=${name}><abbr title=${WEEKDAYS[index]}>${name}</abbr></th>`)}</tr>
      </thead>
      <tbody>${weeksOf(period).map(
        (week) => html`<tr key=${week[0]}>
          ${week.map((day) =>
            Day({
              key: day,
              day,
              items: byDay.get(day) ?? [],
              outside: !day.startsWith(period),
              isToday: day === today,
              mark: marks[day],
              more: dayHref?.(day),
            }),
          )}
        </tr>`,
      )}</tbody>
    </table>
  </div>`;
});

/** @type {Component<{ day: string, items: CalendarItem[], outside: boolean, isToday: boolean, mark?: string, more?: string }>} */
const Day = component(function Day({ day, items, outside, isToday, mark, more }) {
  const free = items.length === 0 && !mark;
  const shown = printing.value ? items.length : SHOWN; // on paper nothing can be opened
  return html`<td class=${classes(outside && "is-outside", isToday && "is-today", free && "is-free")}
    aria-current=${isToday ? "date" : undefined}>
    <time datetime=${day}><span aria-hidden="true">${Number(day.slice(8))}</span><span class="visually-hidden">${date(day)}</span></time>
    ${mark && html`<span class="calendar-mark">${mark}</span>`}
    <ul>${items.slice(0, shown).map(
      (item) => html`<li key=${item.id} class=${`calendar-item is-${item.tone ?? "neutral"}`}>
        ${item.href ? html`<a href=${item.href}>${item.label}</a>` : html`<span>${item.label}</span>`}</li>`,
    )}</ul>
    ${items.length > shown && More({ count: items.length - shown, href: more })}
  </td>`;
});

/** @type {Component<{ count: number, href?: string }>} */
const More = component(function More({ count, href }) {
  const words = t("calendar.more", { count });
  return href ? html`<a class="small" href=${href}>${words}</a>` : html`<span class="soft small">${words}</span>`;
});
