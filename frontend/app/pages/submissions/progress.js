/** How far a form has come: what is refused, what asks for a word, what is empty; typed or saved, as it stands on the page. */
import { messageOf, ofRegister } from "./sheet.js";

/** @typedef {import("./sheet.js").SheetState} SheetState */
/** @typedef {import("../../api/types.d.ts").Schema<"CellRead">} Cell */
/**
 * @typedef {{ faults: number, asks: number, blanks: number, filled: number, all: number }} Standing numbers of cells; `asks`:
 *   not taken without a remark, and without one; `filled` of `all` that the unit types itself
 */

/** @param {SheetState} sheet @param {Cell[]} [cells] all of the form where left out @returns {Standing} */
export function standingOf(sheet, cells = sheet.row.groups.flatMap((group) => group.cells)) {
  const figures = sheet.values.figures;
  const refused = (/** @type {Cell} */ { code }) =>
    ["cumulative", "addition"].some(
      (column) => sheet.misread.has(`${code}.${column}`) || messageOf(sheet, code, column)?.tone === "danger",
    );
  const typed = cells.filter((cell) => !ofRegister(cell));
  const blanks = typed.filter(({ code }) => (figures[code]?.cumulative ?? null) === null).length;
  return {
    faults: cells.filter(refused).length,
    asks: cells.filter(({ code, messages }) => messages.some((one) => one.needs_remark) && !figures[code]?.remark)
      .length,
    blanks,
    filled: typed.length - blanks,
    all: typed.length,
  };
}

/** What has to be done first. @param {Standing} standing @returns {"faults" | "asks" | "blanks" | null} */
export const firstOf = ({ faults, asks, blanks }) => (faults ? "faults" : asks ? "asks" : blanks ? "blanks" : null);
