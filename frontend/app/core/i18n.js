/** Turns a table of Vietnamese texts into a function with typed keys and typed placeholders, in the words of the place. */
import { worded } from "./place-words.js";

/**
 * The names between braces in a text: "Còn {days} ngày" → "days".
 * @template {string} S
 * @typedef {S extends `${string}{${infer Name}}${infer Rest}` ? Name | Placeholders<Rest> : never} Placeholders
 */

/**
 * @template {Record<string, string>} T
 * @template {keyof T} K
 * @typedef {[Placeholders<T[K]>] extends [never] ? [] : [values: Record<Placeholders<T[K]>, string | number>]} Values
 */

/**
 * `const t = texts({ left: "Còn {days} ngày" })`, then `t("left", { days: 3 })`.
 * A key that is not in the table, or a placeholder without its value, is a type error.
 * @template {Record<string, string>} const T
 * @param {T} table
 */
export function texts(table) {
  /**
   * @template {keyof T & string} K
   * @param {K} key
   * @param {Values<T, K>} values
   * @returns {string}
   */
  return (key, ...values) => fill(worded(/** @type {string} */ (table[key])), values[0]);
}

/**
 * @param {string} text
 * @param {Record<string, string | number> | undefined} values
 */
function fill(text, values) {
  return values ? text.replace(/\{(\w+)\}/g, (_, name) => String(values[name])) : text;
}
