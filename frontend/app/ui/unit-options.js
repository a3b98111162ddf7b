/** Units of a list to narrow it by: those that stand, then those that have ended, which says so. */
import { useGet } from "../core/resource.js";
import { today } from "../core/session.js";
import { t } from "./desk-vi.js";

/** @typedef {{ unit_id: string, unit_name: string }} OfUnit something in a list, and whose it is */

/**
 * @param {OfUnit[]} rows each unit as often as one likes
 * @param {{ id: string, valid_to: string | null }[]} known
 * @param {string} day
 * @returns {import("./select.js").Option[]} in the order of the rows, units that have ended last
 */
export function unitOptions(rows, known, day) {
  const ended = new Set(known.filter(({ valid_to }) => valid_to && valid_to < day).map(({ id }) => id));
  const options = [...new Map(rows.map(({ unit_id, unit_name }) => [unit_id, unit_name]))].map(([value, name]) => ({
    value,
    label: ended.has(value) ? t("unit.ended", { name }) : name,
  }));
  return options.sort((one, other) => Number(ended.has(one.value)) - Number(ended.has(other.value)));
}

/** @param {OfUnit[]} rows */
export const useUnitOptions = (rows) =>
  unitOptions(rows, useGet("/units", { query: { also_past: true } }).data ?? [], today.value);
