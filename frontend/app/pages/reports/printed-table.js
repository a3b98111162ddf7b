/** A table as it prints within the text of a report: every figure opens its list; on a phone a row is a card. */
import { html } from "../../../vendor/kit.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { Figure } from "./figure.js";

/** @typedef {import("../../api/types.d.ts").Schema<"PrintedTableRead">} Table */
/** @typedef {{ at: number, cells: Table["rows"][number] }} Row */
/** @typedef {"main" | "number" | "text"} Kind */

/** @type {Component<{ table: Table, open: (figure: string) => void }>} */
export const PrintedTable = component(function PrintedTable({ table, open }) {
  const main = table.columns.findIndex((column) => column.kind === "main");
  const cell = (/** @type {Row} */ row, /** @type {number} */ at) => {
    const run = row.cells[at];
    if (!run?.figure) return run?.text ?? "";
    return Figure({
      id: run.figure,
      text: run.text,
      open,
      label: `${row.cells[main]?.text ?? ""}, ${table.columns[at]?.label ?? ""}`,
    });
  };
  return html`<div class="paper-table">${table.caption && html`<p class="soft small">${table.caption}</p>`}
    ${DataTable({
      caption: table.caption,
      rows: table.rows.map((cells, at) => ({ at, cells })),
      rowKey: (/** @type {Row} */ row) => String(row.at),
      columns: table.columns.map((column, at) => ({
        key: String(at),
        label: column.label,
        kind: /** @type {Kind} */ (column.kind),
        show: (/** @type {Row} */ row) => cell(row, at),
      })),
    })}</div>`;
});
