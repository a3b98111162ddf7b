/** Vietnamese text, numbers, dates and deadlines as officials write them; no DOM, the same rules as the server's kit. */
import { texts } from "./i18n.js";

/** What stands for a missing figure and for 0 of 0. */
export const MISSING = "—";

const t = texts({
  left: "còn {days} ngày",
  today: "hạn hôm nay",
  tomorrow: "hạn ngày mai",
  late: "quá hạn {days} ngày",
  justNow: "vừa xong",
  minutes: "{n} phút trước",
  hours: "{n} giờ trước",
  days: "{n} ngày trước",
});

const DAY = 86_400_000;
const grouped = new Map();

/**
 * The text as a title begins: "tháng 8 năm 2024" → "Tháng 8 năm 2024".
 * @param {string} text
 */
export const upperFirst = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * "+84912000003" → "0912 000 003"; other numbers as they are.
 * @type {(phone: string | null) => string | null}
 */
export const phoneInWords = (phone) => phone?.replace(/^\+84(\d{3})(\d{3})(\d{3})$/, "0$1 $2 $3") ?? null;

/**
 * A key for search: lower case, without marks, đ as d, blanks joined. The server folds by the same table of tests.
 * @param {string} text
 */
export function fold(text) {
  return text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").replace(/\s+/gu, " ").trim();
}

/**
 * Whether each word of the query begins a word of the text, marks and case aside.
 * @param {string} text
 * @param {string} query
 */
export function matches(text, query) {
  const words = ` ${fold(text)}`;
  return fold(query)
    .split(" ")
    .every((word) => words.includes(` ${word}`));
}

/**
 * Dot for thousands, comma for decimals, zeros at the end dropped: 1234.5 → "1.234,5"; null → "—".
 * @param {number | null | undefined} value
 * @param {number} [decimals] at most so many
 * @returns {string}
 */
export function number(value, decimals = 0) {
  if (value == null || Number.isNaN(value)) return MISSING;
  let format = grouped.get(decimals);
  if (!format) grouped.set(decimals, (format = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: decimals })));
  const text = format.format(value);
  return text === "-0" ? "0" : text;
}

/**
 * @param {number | null | undefined} value a percentage, 0–100
 * @param {number} [decimals]
 */
export function percent(value, decimals = 1) {
  return value == null ? MISSING : `${number(value, decimals)}%`;
}

/**
 * A target's goal in the one form that documents print: "80%", "72,25%".
 * @param {number | null | undefined} value
 */
export const goalText = (value) => percent(value, 2);

/**
 * The percentage that `part` is of `whole`; "—" for 0 of 0 and for what is missing.
 * @param {number | null | undefined} part
 * @param {number | null | undefined} whole
 */
export function percentOf(part, whole) {
  return part == null || !whole ? MISSING : percent((part * 100) / whole);
}

/**
 * A change with its sign: "+3,2", "-1", "0".
 * @param {number | null | undefined} value
 * @param {number} [decimals]
 */
export function signed(value, decimals = 0) {
  const text = number(value, decimals);
  return value != null && value > 0 && text !== "0" ? `+${text}` : text;
}

/**
 * A whole number as people type it: "1234", "1.234", "1 234" → 1234; "" → null; anything else → undefined.
 * @param {string} text
 * @returns {number | null | undefined}
 */
export function parseWhole(text) {
  const typed = text.replaceAll("\u00a0", " ").trim();
  if (typed === "") return null;
  if (!/^(\d+|\d{1,3}([. ]\d{3})+)$/.test(typed)) return undefined;
  const value = Number(typed.replace(/[. ]/g, ""));
  return Number.isSafeInteger(value) ? value : undefined;
}

/**
 * "2024-06-13" → "13/06/2024"; null → "—".
 * @param {string | null | undefined} iso a day or an instant's day part
 */
export function date(iso) {
  const found = iso ? /^(\d{4})-(\d{2})-(\d{2})/.exec(iso) : null;
  return found ? `${found[3]}/${found[2]}/${found[1]}` : MISSING;
}

/**
 * Day and month where the year is plain: "2024-06-05" → "05/06".
 * @param {string | null | undefined} iso
 */
export function dayMonth(iso) {
  return iso ? date(iso).slice(0, 5) : MISSING;
}

/**
 * An instant in the ward's time: "2024-07-13T03:05:00Z" → "10:05 13/07/2024".
 * @param {string | null | undefined} instant ISO 8601 with offset
 */
export function dateTime(instant) {
  if (!instant) return MISSING;
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone: "Asia/Ho_Chi_Minh",
    hour: "2-digit",
    minute: "2-digit",
    day: "2-digit",
    month: "2-digit",
    year: "numeric",
  }).formatToParts(new Date(instant));
  const get = (/** @type {string} */ type) => parts.find((part) => part.type === type)?.value;
  return `${get("hour")}:${get("minute")} ${get("day")}/${get("month")}/${get("year")}`;
}

/**
 * A reporting month: "2024-07" → "tháng 7/2024".
 * @param {string} period
 */
export function month(period) {
  return `tháng ${Number(period.slice(5, 7))}/${period.slice(0, 4)}`;
}

/**
 * A day as people type it: "13/6/2024", "13-6-24", "13062024", "13/6" (with `year`) → "2024-06-13";
 * "" → null; an impossible day or century → undefined.
 * @param {string} text
 * @param {number} [year] stands in where none is typed
 * @returns {string | null | undefined}
 */
export function parseDate(text, year) {
  const typed = text.trim();
  if (typed === "") return null;
  const found =
    /^(\d{1,2})[/.\- ](\d{1,2})(?:[/.\- ](\d{4}|\d{2}))?$/.exec(typed) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(typed);
  if (!found) return undefined;
  const stated = found[3] ? Number(found[3].length === 2 ? `20${found[3]}` : found[3]) : year;
  if (!stated || stated < 1900 || stated > 2199) return undefined;
  const iso = `${stated}-${String(found[2]).padStart(2, "0")}-${String(found[1]).padStart(2, "0")}`;
  const day = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(iso) ? iso : undefined;
}

/**
 * Whole days from one day to another; negative when `to` is earlier.
 * @param {string} from
 * @param {string} to
 */
export function daysBetween(from, to) {
  return Math.round((Date.parse(`${to.slice(0, 10)}T00:00:00Z`) - Date.parse(`${from.slice(0, 10)}T00:00:00Z`)) / DAY);
}

/**
 * @param {string} iso
 * @param {number} days
 */
export function addDays(iso, days) {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/**
 * A deadline in words: 3 → "còn 3 ngày", 0 → "hạn hôm nay", -2 → "quá hạn 2 ngày". The server counts the days.
 * @param {number} daysLeft
 */
export function deadline(daysLeft) {
  if (daysLeft < 0) return t("late", { days: number(-daysLeft) });
  if (daysLeft === 0) return t("today");
  return daysLeft === 1 ? t("tomorrow") : t("left", { days: number(daysLeft) });
}

/**
 * How long ago, up to a week; then the day itself.
 * @param {string} instant
 * @param {number} [now] milliseconds
 */
export function ago(instant, now = Date.now()) {
  const minutes = Math.floor((now - Date.parse(instant)) / 60_000);
  if (minutes < 1) return t("justNow");
  if (minutes < 60) return t("minutes", { n: minutes });
  if (minutes < 24 * 60) return t("hours", { n: Math.floor(minutes / 60) });
  const days = Math.floor(minutes / (24 * 60));
  return days < 7 ? t("days", { n: days }) : date(dateTime(instant).slice(6).split("/").reverse().join("-"));
}

/**
 * A file's size in steps of 1024, as limits are set and as Windows counts: 1536 → "1,5 kB".
 * @param {number} bytes
 */
export function fileSize(bytes) {
  if (bytes < 1024) return `${number(bytes)} B`;
  return bytes < 1024 ** 2 ? `${number(bytes / 1024, 1)} kB` : `${number(bytes / 1024 ** 2, 1)} MB`;
}

/**
 * The initials for an avatar: "Nguyễn Thị Lan" → "NL".
 * @param {string} fullName
 */
export function initials(fullName) {
  const words = fullName.trim().split(/\s+/);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : words;
  return letters.map((word) => (word ?? "").charAt(0).toUpperCase()).join("");
}

/** The lines of a text that hold something, trimmed. @param {string} text */
export const lines = (text) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
