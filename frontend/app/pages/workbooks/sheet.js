/** The sheets as they look, every filled cell with its end; a cell that is asked is answered here. */
import { html } from "../../../vendor/kit.js";
import { put } from "../../api/client.js";
import * as labels from "../../api/labels.js";
import { component } from "../../ui/component.js";
import { FormDialog } from "../../ui/form-dialog.js";
import { useForm } from "../../ui/form.js";
import { NumberField } from "../../ui/number-field.js";
import { Section } from "../../ui/page.js";
import { t } from "./vi.js";

/** @typedef {import("./workbook.js").Book} Book */
/** @typedef {Book["sheets"][number]} Sheet */
/** @typedef {Sheet["rows"][number]["cells"][number]} Cell */

/** The shape beside the colour. */
const MARKS = { taken: "✓", noted: "", asked: "?", aside: "–" };
const ENDS = /** @type {const} */ (["taken", "noted", "asked", "aside"]);

/** @type {Component<{ row: Book, answer: (at: string) => void }>} */
export const Sheets = component(function Sheets({ row, answer }) {
  const asked = (/** @type {Sheet} */ sheet) =>
    sheet.rows.some((line) => line.cells.some((cell) => cell.end === "asked"));
  const first = row.sheets.find(asked) ?? row.sheets[0];
  return Section({
    title: t("sheet"),
    hint: t("sheetHint"),
    children: html`
      <ul class="ledger-key">${ENDS.map(
        (end) => html`<li key=${end} class=${`is-${end}`}>${MARKS[end]} ${labels.CellEnd[end]}: ${row.ends[end]}</li>`,
      )}</ul>
      ${row.sheets.map(
        (sheet) =>
          html`<details key=${sheet.name} open=${sheet === first}>
            <summary>${sheet.name || t("sheet")}${sheet.left && ` (${sheet.left})`}</summary>
            ${sheet.rows.length > 0 && Grid({ sheet, answer })}
          </details>`,
      )}`,
  });
});

/** @type {Component<{ sheet: Sheet, answer: (at: string) => void }>} */
const Grid = component(function Grid({ sheet, answer }) {
  const width = Math.max(...sheet.rows.flatMap((line) => line.cells.map((cell) => cell.column))) + 1;
  const columns = [...Array(width).keys()];
  return html`<div class="ledger-frame" tabindex="0" role="region" aria-label=${sheet.name || t("sheet")}>
    <table class="ledger-sheet">
      <thead><tr><td></td>${columns.map((at) => html`<th key=${at} scope="col">${letterOf(at)}</th>`)}</tr></thead>
      <tbody>${sheet.rows.map(
        (line) =>
          html`<tr key=${line.number}><th scope="row">${line.number}</th>${cellsOf(sheet, line, columns, answer)}</tr>`,
      )}</tbody>
    </table>
  </div>`;
});

/** @param {Sheet} sheet @param {Sheet["rows"][number]} line @param {number[]} columns @param {(at: string) => void} answer */
function cellsOf(sheet, line, columns, answer) {
  const byColumn = new Map(line.cells.map((cell) => [cell.column, cell]));
  const across = sheet.merged.filter(([top]) => top === line.number - 1);
  return columns.map((at) => {
    const span = across.find(([, left = 0, , right = 0]) => left <= at && at <= right);
    if (span && span[1] !== at) return null;
    const cell = byColumn.get(at);
    const wide = span ? (span[3] ?? 0) - (span[1] ?? 0) + 1 : undefined;
    return html`<td key=${at} colspan=${wide} class=${cell ? `is-${cell.end}` : ""} title=${cell?.reason}>
      ${cell && Inside({ cell, answer })}
    </td>`;
  });
}

/** @type {Component<{ cell: Cell, answer: (at: string) => void }>} */
const Inside = component(function Inside({ cell, answer }) {
  if (cell.end === "asked" && !cell.why.startsWith("unknown"))
    return html`<button type="button" class="ledger-ask" onClick=${() => answer(cell.at)}
      aria-label=${`${t("answer", { at: cell.at })}: ${cell.text}. ${cell.reason}`}>? ${cell.text}</button>`;
  return html`${MARKS[cell.end]} ${cell.text}<span class="visually-hidden"> ${cell.reason}</span>`;
});

/** @param {number} place */
const letterOf = (place) =>
  (place < 26 ? "" : String.fromCharCode(64 + Math.floor(place / 26))) + String.fromCharCode(65 + (place % 26));

/**
 * @type {Component<{ row: Book, at: string, chosen: import("./workbook.js").Choice, changed: (row: Book) => void, onClose: () => void }>}
 */
export const AnswerCell = component(function AnswerCell({ row, at, chosen, changed, onClose }) {
  const cell = row.sheets.flatMap((sheet) => sheet.rows.flatMap((line) => line.cells)).find((one) => one.at === at);
  const form = useForm({
    draft: `workbook ${row.id} ${at}`,
    initial: { value: /** @type {number | null} */ (null) },
    submit: ({ value }, key) =>
      put("/workbooks/{workbook_id}", {
        params: { workbook_id: row.id },
        version: row.version,
        key,
        body: { ...chosen, cells: [...(chosen.cells ?? []).filter((one) => one.at !== at), { at, value }] },
      }),
    done: (saved) => {
      onClose();
      changed(saved);
    },
  });
  return FormDialog({
    title: t("answer", { at }),
    form,
    submit: t("save"),
    onClose,
    children: html`<p><strong>${cell?.text}</strong> — ${cell?.reason}</p>
      ${NumberField({ ...form.bind("value"), label: t("value"), hint: t("valueHint") })}`,
  });
});
