/** The periods that figures may be asked for: months, quarters, halves and years up to the ward's own day. */
import { t } from "./vi.js";

const CLOSING_DAY = 14;
const ROMAN = ["I", "II", "III", "IV"];

/**
 * The monthly period that holds a day: from the 15th on it is the next month's.
 * @param {string} day "2024-08-09"
 * @returns {{ year: number, month: number }}
 */
export function monthOf(day) {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const next = month + (date > CLOSING_DAY ? 1 : 0);
  return next > 12 ? { year: year + 1, month: 1 } : { year, month: next };
}

/**
 * Options of the picker, newest first: the months of this and the last reporting year, then longer periods begun.
 * @param {string} day today
 * @returns {{ value: string, label: string }[]}
 */
export function periodOptions(day) {
  const now = monthOf(day);
  const count = now.month + 12;
  const months = Array.from({ length: count }, (_, back) => {
    const index = now.year * 12 + now.month - 1 - back;
    const year = Math.floor(index / 12);
    const month = String((index % 12) + 1).padStart(2, "0");
    return { value: `${year}-${month}`, label: `${t("period.months")} ${Number(month)}/${year}` };
  });
  return [...months, ...longer(now.year, now.month), ...longer(now.year - 1, 12)];
}

/** @param {number} year @param {number} month the last month begun */
function longer(year, month) {
  const quarters = ROMAN.slice(0, Math.ceil(month / 3)).map((number, at) => ({
    value: `${year}-Q${at + 1}`,
    label: t("period.quarter", { number, year }),
  }));
  const halves = /** @type {const} */ (["first", "second"])
    .slice(0, Math.ceil(month / 6))
    .map((half, at) => ({ value: `${year}-H${at + 1}`, label: t("period.half", { half: t(`period.${half}`), year }) }));
  return [{ value: String(year), label: t("period.year", { year }) }, ...halves.reverse(), ...quarters.reverse()];
}
