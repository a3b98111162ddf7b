/** A table of a document: cells to type in, rows and columns to add, or the whole pasted from Word or Excel. */
import { html, useState } from "../../../vendor/kit.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Dialog } from "../../ui/dialog.js";
import { Field } from "../../ui/field.js";
import { TextArea } from "../../ui/text-area.js";
import { tableOf } from "./pasted-text.js";
import { t } from "./vi.js";

/** @typedef {import("./pasted-text.js").DraftTable} DraftTable */

const AT_ONCE = 30;
const NARROW = 3;
const BROAD = 30;

/** How many letters each column shows. @param {string[]} header @param {string[][]} rows */
const sizesOf = (header, rows) => {
  const told = rows.filter((row) => row.slice(1).some(Boolean));
  return header.map((text, column) =>
    Math.min(BROAD, Math.max(NARROW, text.length, ...told.map((row) => row[column]?.length ?? 0))),
  );
};

/** The next number where the rows are numbered. @param {string} last */
const after = (last) => (/^\d+$/.test(last) ? String(Number(last) + 1) : "");

/**
 * @type {Component<{ table: DraftTable, width: number, filled: (row: string[]) => string[], onPaste: () => void,
 *   onRow: (row: string[]) => void, onColumn: () => void }>} the buttons by which a table grows
 */
const Growing = component(function Growing({ table, width, filled, onPaste, onRow, onColumn }) {
  const add = /** @type {const} */ ({ icon: "plus", small: true, kind: "quiet" });
  return html`<div class="row">
    ${Button({ label: t("table.paste"), icon: "table", small: true, onClick: onPaste })}
    ${Button({ ...add, label: t("table.row"), onClick: () => onRow(filled([after(table.rows?.at(-1)?.[0] ?? "")])) })}
    ${Button({ ...add, label: t("table.column"), disabled: width >= 15, onClick: onColumn })}
  </div>`;
});

/** @type {Component<{ table: DraftTable, onChange: (table: DraftTable) => void }>} */
export const TableField = component(function TableField({ table, onChange }) {
  const [shown, showRows] = useState(AT_ONCE);
  const [pasting, paste] = useState(false);
  const rows = table.rows ?? [];
  const width = Math.max(table.header?.length ?? 0, ...rows.map((row) => row.length), 1);
  const filled = (/** @type {string[]} */ row) => [...row, ...Array.from({ length: width - row.length }, () => "")];
  const header = filled(table.header ?? []);
  const sizes = sizesOf(header, rows.slice(0, shown));
  const cell = (/** @type {number} */ row, /** @type {number} */ column, /** @type {string} */ text) =>
    onChange({
      ...table,
      rows: rows.map((one, at) =>
        at === row ? filled(one).map((old, place) => (place === column ? text : old)) : one,
      ),
    });
  const drop = (/** @type {number} */ column) =>
    onChange({
      ...table,
      header: header.filter((_, at) => at !== column),
      rows: rows.map((row) => filled(row).filter((__, at) => at !== column)),
    });
  const value = (/** @type {Event} */ event) => /** @type {HTMLInputElement} */ (event.target).value;
  return html`<div class="draft-table">
    ${Growing({
      table,
      width,
      filled,
      onPaste: () => paste(true),
      onRow: (fresh) => {
        onChange({ ...table, rows: [...rows, fresh] });
        showRows(Math.max(shown, rows.length + 1));
      },
      onColumn: () => onChange({ ...table, header: [...header, ""], rows: rows.map((row) => [...filled(row), ""]) }),
    })}
    <div class="table-frame" tabindex="0" role="region" aria-label=${table.caption || t("block.table")}><table>
      <thead><tr>${header.map(
        (text, column) => html`<th key=${column} scope="col">
          <input class="input" size=${sizes[column]} value=${text} aria-label=${t("table.head", { n: column + 1 })}
            onInput=${(/** @type {Event} */ event) =>
              onChange({ ...table, header: header.map((old, at) => (at === column ? value(event) : old)) })} />
          ${
            width > 1 &&
            Button({
              label: t("table.dropColumn", { n: column + 1 }),
              icon: "cross",
              iconOnly: true,
              kind: "quiet",
              small: true,
              onClick: () => drop(column),
            })
          }
        </th>`,
      )}<td></td></tr></thead>
      <tbody>${rows.slice(0, shown).map(
        (row, at) => html`<tr key=${at}>${filled(row).map(
          (text, column) => html`<td key=${column}>
            <input class="input" size=${sizes[column]} value=${text}
              aria-label=${t("table.cell", { row: at + 1, column: column + 1 })}
              onInput=${(/** @type {Event} */ event) => cell(at, column, value(event))} />
          </td>`,
        )}
          <td>
            ${Button({
              label: t("table.dropRow", { n: at + 1 }),
              icon: "trash",
              iconOnly: true,
              kind: "quiet",
              small: true,
              onClick: () => onChange({ ...table, rows: rows.filter((_, other) => other !== at) }),
            })}
          </td>
        </tr>`,
      )}</tbody>
    </table></div>
    ${
      rows.length > shown &&
      Button({ label: t("table.more", { n: rows.length - shown }), small: true, onClick: () => showRows(shown + 100) })
    }
    <div class="form-row">
      ${Field({ label: t("table.caption"), name: "caption", value: table.caption, onChange: (caption) => onChange({ ...table, caption }) })}
      ${Field({ label: t("table.note"), name: "note", value: table.note, onChange: (note) => onChange({ ...table, note }) })}
    </div>
    <p class="soft small">${t("table.hint")}</p>
    ${
      pasting &&
      Pasting({
        onClose: () => paste(false),
        onUse: (text) => {
          onChange({ ...tableOf(text), caption: table.caption, note: table.note });
          paste(false);
        },
      })
    }
  </div>`;
});

/** @type {Component<{ onClose: () => void, onUse: (text: string) => void }>} */
const Pasting = component(function Pasting({ onClose, onUse }) {
  const [text, set] = useState("");
  return Dialog({
    title: t("table.paste"),
    onClose,
    children: html`<div class="stack">
      ${TextArea({ label: t("table.pasteField"), hint: t("table.pasteHint"), name: "paste", value: text, onChange: set, rows: 8 })}
      <div class="form-actions">
        ${Button({ label: t("table.use"), kind: "primary", disabled: !text.trim(), onClick: () => onUse(text) })}
      </div>
    </div>`,
  });
});
