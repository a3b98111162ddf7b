/** A deadline by its kind, with just the fields that the kind needs, and its last valid day in words. */
import { html } from "../../../vendor/kit.js";
import { addDays, date } from "../../core/text.js";
import { component } from "../../ui/component.js";
import { DateField } from "../../ui/date-field.js";
import { Field, FieldFrame } from "../../ui/field.js";
import { NumberField } from "../../ui/number-field.js";
import { Select } from "../../ui/select.js";
import { t } from "./vi.js";

/** @typedef {import("./content.js").Deadline} Deadline */
/** @typedef {Deadline["kind"]} Kind */

const KINDS = /** @type {const} */ ([
  "before",
  "by",
  "within_month",
  "within_quarter",
  "range",
  "weekly",
  "monthly",
  "continuous",
  "none",
]).map((value) => ({ value, label: t(`deadline.${value}`) }));
const RECURRING = new Set(["weekly", "monthly", "continuous"]);

/** The last day of a month. @param {number} year @param {number} month 1–12 */
const monthEnd = (year, month) => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);

/** @param {number} year @param {number} first month @param {number} last month */
const months = (year, first, last) => ({
  starts_on: `${year}-${String(first).padStart(2, "0")}-01`,
  ends_on: monthEnd(year, last),
});

/**
 * The deadline under another kind: what the new kind cannot use is dropped, what it needs is proposed from the year.
 * @param {Deadline} value
 * @param {Kind} kind
 * @param {number} year
 * @returns {Deadline}
 */
function asKind(value, kind, year) {
  const bare = { kind, printed: "", starts_on: null, ends_on: value.ends_on, quota: null, day: null };
  const month = value.ends_on ? Number(value.ends_on.slice(5, 7)) : 12;
  const own = value.ends_on ? Number(value.ends_on.slice(0, 4)) : year;
  if (kind === "none") return { ...bare, ends_on: null };
  if (kind === "within_month") return { ...bare, ...months(own, month, month) };
  if (kind === "within_quarter")
    return { ...bare, ...months(own, Math.ceil(month / 3) * 3 - 2, Math.ceil(month / 3) * 3) };
  if (RECURRING.has(kind))
    return {
      ...bare,
      starts_on: value.starts_on ?? `${year}-01-01`,
      ends_on: `${year}-12-31`,
      quota: RECURRING.has(value.kind) ? value.quota : null,
    };
  return kind === "range" ? { ...bare, starts_on: value.starts_on } : bare;
}

/** @type {Component<{ value: Deadline, onChange: (value: Deadline) => void, year: number, faults?: Record<string, string> }>} */
export const DeadlineField = component(function DeadlineField({ value, onChange, year, faults = {} }) {
  const set = (/** @type {Partial<Deadline>} */ changes) => onChange({ ...value, ...changes });
  return FieldFrame({
    label: t("deadline"),
    group: true,
    error: faults[""] ?? faults.kind,
    children: () => html`<div class="deadline">
      <div class="form-row">
        ${Select({
          label: t("deadline.kind"),
          name: "kind",
          value: value.kind,
          options: KINDS,
          empty: false,
          onChange: (kind) => onChange(asKind(value, /** @type {Kind} */ (kind), year)),
        })}
        ${Days({ value, set, year, faults })}
      </div>
      ${
        value.kind !== "none" &&
        Field({
          label: t("deadline.printed"),
          name: "printed",
          value: value.printed,
          hint: t("deadline.printedHint"),
          maxlength: 500,
          onChange: (printed) => set({ printed }),
        })
      }
      ${
        value.kind === "before" &&
        value.ends_on &&
        html`<p class="soft small">${t("deadline.last", { on: date(addDays(value.ends_on, -1)) })}</p>`
      }
    </div>`,
  });
});

/** @type {Component<{ value: Deadline, set: (changes: Partial<Deadline>) => void, year: number, faults: Record<string, string> }>} */
const Days = component(function Days({ value, set, year, faults }) {
  const own = value.ends_on ? Number(value.ends_on.slice(0, 4)) : year;
  const month = value.ends_on ? Number(value.ends_on.slice(5, 7)) : 12;
  const years = [...new Set([year - 1, year, year + 1, own])]
    .sort()
    .map((one) => ({ value: String(one), label: String(one) }));
  const numbers = (/** @type {number} */ upTo, /** @type {"deadline.monthName" | "deadline.quarterName"} */ word) =>
    Array.from({ length: upTo }, (_, index) => ({ value: String(index + 1), label: t(word, { n: index + 1 }) }));
  const yearField = (/** @type {(year: number) => Partial<Deadline>} */ to) =>
    Select({
      label: t("deadline.yearOf"),
      name: "year",
      value: String(own),
      options: years,
      empty: false,
      onChange: (text) => set(to(Number(text))),
    });
  const end = (/** @type {string} */ label, /** @type {string} */ hint = "") =>
    DateField({
      label,
      name: "ends_on",
      value: value.ends_on,
      required: true,
      error: faults.ends_on,
      due: value.kind === "before" && value.ends_on ? addDays(value.ends_on, -1) : true,
      ...(hint && { hint }),
      onChange: (on) => set({ ends_on: on }),
    });
  if (value.kind === "before") return end(t("deadline.beforeDay"), t("deadline.beforeHint"));
  if (value.kind === "by") return end(t("deadline.byDay"));
  if (value.kind === "within_month") {
    return html`
      ${Select({
        label: t("deadline.month"),
        name: "month",
        value: String(month),
        options: numbers(12, "deadline.monthName"),
        empty: false,
        onChange: (text) => set(months(own, Number(text), Number(text))),
      })}
      ${yearField((next) => months(next, month, month))}`;
  }
  if (value.kind === "within_quarter") {
    const quarter = Math.ceil(month / 3);
    return html`
      ${Select({
        label: t("deadline.quarter"),
        name: "quarter",
        value: String(quarter),
        options: numbers(4, "deadline.quarterName"),
        empty: false,
        onChange: (text) => set(months(own, Number(text) * 3 - 2, Number(text) * 3)),
      })}
      ${yearField((next) => months(next, quarter * 3 - 2, quarter * 3))}`;
  }
  if (value.kind === "none") return null;
  const begin = DateField({
    label: t("deadline.from"),
    name: "starts_on",
    value: value.starts_on,
    required: true,
    error: faults.starts_on,
    onChange: (on) => set({ starts_on: on }),
  });
  if (value.kind === "range") return html`${begin}${end(t("deadline.to"))}`;
  return html`${begin}${end(t("deadline.to"))}
    ${NumberField({
      label: t(value.kind === "weekly" ? "deadline.quotaWeek" : "deadline.quotaMonth"),
      name: "quota",
      value: value.quota,
      hint: t("deadline.quotaHint"),
      error: faults.quota,
      onChange: (quota) => set({ quota: quota || null }),
    })}
    ${
      value.kind === "monthly" &&
      NumberField({
        label: t("deadline.day"),
        name: "day",
        value: value.day,
        hint: t("deadline.dayHint"),
        error: faults.day,
        onChange: (day) => set({ day: day || null }),
      })
    }`;
});
