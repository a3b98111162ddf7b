/** Where a row stands in the file: its number as Excel shows it, after the sheet's name where several are read. */

/** @param {import("./upload.js").Import} row @param {import("../../api/types.d.ts").Schema<"HouseholdImportLineRead">} line */
export const rowOf = (row, line) =>
  (row.sheet?.read.length ?? 0) > 1 ? `${line.sheet}: ${line.row}` : String(line.row);
