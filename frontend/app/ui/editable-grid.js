/** Numbers entered by keyboard, row after row as on the paper: each cell with its own message; empty is not zero. */
import { html, useEffect, useId, useRef, useState } from "../../vendor/kit.js";
import { number, parseWhole } from "../core/text.js";
import { stylesheet } from "../core/stylesheet.js";
import { t } from "./vi.js";
import { classes, component } from "./component.js";
import { valueOf } from "./field.js";
import { unfold } from "./fold.js";
import { useMisread } from "./misread.js";

await stylesheet("views");

/** @import { ComponentChildren } from "../../vendor/kit.js" */
/**
 * @typedef {{ key: string, label: ComponentChildren, name: string, hint?: ComponentChildren, group?: boolean }} GridRow
 *   `name`: plain words for screen readers; `group`: a heading across the row
 * @typedef {{ key: string, label: string, hint?: string, readonly?: boolean, show?: (row: string) => ComponentChildren }} GridColumn
 *   `show`: what a read-only column displays (last month, a percentage)
 * @typedef {{ text: string, tone: "danger" | "warning" }} CellMessage danger stops the submission, warning asks for a remark
 */

/**
 * @type {Component<{
 *   caption: string, rows: GridRow[], columns: GridColumn[],
 *   value: (row: string, column: string) => number | null, onChange: (row: string, column: string, value: number | null) => void,
 *   message?: (row: string, column: string) => CellMessage | undefined, applies?: (row: string, column: string) => boolean,
 *   instead?: (row: string, column: string) => ComponentChildren, below?: (row: string) => ComponentChildren,
 *   disabled?: boolean, corner?: string, help?: boolean,
 *   onMisread?: (row: string, column: string, wrong: boolean) => void,
 * }>} `onMisread`: a cell holds what is no number, or does no longer;
 * `applies`: false leaves a cell out (no denominator for this row), `instead` says what stands there; `below`: what
 * is asked under a row; `help`: how the keys work, once a page
 */
export const EditableGrid = component(function EditableGrid({
  caption,
  rows,
  columns,
  value,
  onChange,
  message,
  applies = () => true,
  instead,
  below,
  disabled,
  corner = "",
  help = true,
  onMisread,
}) {
  const table = useRef(/** @type {HTMLTableElement | null} */ (null));
  const id = useId();
  return html`<div class="grid">
    ${!disabled && help && html`<p class="soft small grid-help" id=${`${id}-help`}>${t("grid.help")}</p>`}
    <div class="table-frame" ...${disabled && { role: "group", "aria-label": caption, tabindex: 0 }}>
      <table class="grid-table" ref=${table}
        onKeyDown=${(/** @type {KeyboardEvent} */ event) => move(event, table.current)} aria-describedby=${`${id}-help`}>
        <caption class="visually-hidden">${caption}</caption>
        <thead>
          <tr>
            <th scope="col">${corner}</th>
            ${columns.map(
              (column) =>
                html`<th scope="col" key=${
                  column.key
                } class="is-number">${column.label}${column.hint && html`<small>${column.hint}</small>`}</th>`,
            )}
          </tr>
        </thead>
        <tbody>${rows.map((row, line) =>
          row.group
            ? html`<tr class="grid-group" key=${row.key}><th scope="rowgroup" colspan=${columns.length + 1}>${row.label}</th></tr>`
            : html`<tr key=${row.key}>
              <th scope="row">${row.label}${row.hint && html`<small>${row.hint}</small>`}</th>
              ${columns.map(
                (
                  column,
                  place,
                ) => html`<td key=${column.key} data-label=${column.label} class=${classes(column.show && "is-number")}>
                  ${
                    column.show
                      ? column.show(row.key)
                      : !applies(row.key, column.key)
                        ? instead
                          ? html`<span class="grid-instead">${instead(row.key, column.key)}</span>
                              ${Told({ message: message?.(row.key, column.key) })}`
                          : html`<span class="soft" aria-hidden="true">·</span>`
                        : Cell({
                            line,
                            place,
                            name: `${row.key}.${column.key}`,
                            label: t("grid.cell", { row: row.name, column: column.label }),
                            value: value(row.key, column.key),
                            message: message?.(row.key, column.key),
                            disabled: disabled || column.readonly,
                            onChange: (next) => onChange(row.key, column.key, next),
                            onMisread: (wrong) => onMisread?.(row.key, column.key, wrong),
                          })
                  }</td>`,
              )}
            </tr>${Below({ columns: columns.length + 1, children: below?.(row.key) })}`,
        )}</tbody>
    </table></div>
  </div>`;
});

/** @param {{ columns: number, children: ComponentChildren }} props */
const Below = ({ columns, children }) =>
  children && html`<tr class="grid-below"><td colspan=${columns}>${children}</td></tr>`;

/** @type {Component<{ message?: CellMessage }>} */
const Told = component(function Told({ message }) {
  return message ? html`<p class=${`cell-message is-${message.tone}`}>${message.text}</p>` : html``;
});

/**
 * @type {Component<{ line: number, place: number, name: string, label: string, value: number | null, message?: CellMessage, disabled?:
 *   boolean, onChange: (value: number | null) => void, onMisread: (wrong: boolean) => void }>}
 */
const Cell = component(function Cell({ line, place, name, label, value, message, disabled, onChange, onMisread }) {
  const id = useId();
  const before = useRef(value); // what Escape brings back
  const [typed, type] = useState(/** @type {string | null} */ (null));
  const wrong = typed !== null && parseWhole(typed) === undefined;
  const shown = wrong ? /** @type {CellMessage} */ ({ text: t("field.badNumber"), tone: "danger" }) : message;
  const field = useMisread(wrong, () => {}); // it is told at every key
  const marked = useRef(false);
  const mark = (/** @type {boolean} */ now) => onMisread((marked.current = now));
  useEffect(() => () => marked.current && onMisread(false), []); // what was typed goes with its cell
  /** Each key counts at once: whoever closes the page in a cell loses nothing. @param {string} text */
  const take = (text) => {
    const parsed = parseWhole(text);
    if ((parsed === undefined) !== wrong) mark(!wrong);
    type(text);
    const read = parsed === undefined ? before.current : parsed; // "1,5" leaves no 1 behind
    if (read !== value) onChange(read);
  };
  return html`
    <input ref=${field} class=${classes("grid-input", shown && `is-${shown.tone}`)} type="text" inputmode="numeric"
      autocomplete="off" aria-label=${label} name=${name}
      data-line=${line} data-place=${place} disabled=${disabled} value=${typed ?? (value == null ? "" : number(value))}
      aria-invalid=${shown?.tone === "danger" ? "true" : undefined} aria-describedby=${shown ? id : undefined}
      onFocus=${(/** @type {FocusEvent} */ event) => {
        before.current = value;
        /** @type {HTMLInputElement} */ (event.currentTarget).select();
      }}
      onInput=${(/** @type {InputEvent} */ event) => take(valueOf(event))} onBlur=${() => !wrong && type(null)}
      onKeyDown=${(/** @type {KeyboardEvent} */ event) => {
        if (event.key === "Escape" && typed !== null) {
          event.stopPropagation();
          type(null);
          if (wrong) mark(false);
          onChange(before.current);
        }
      }} />
    ${shown && html`<p class=${`cell-message is-${shown.tone}`} id=${id}>${shown.text}</p>`}`;
});

const CELL = ".grid-input:not(:disabled)";

/**
 * Enter and the arrows go to the cell that a person filling in a column wants next; Tab stays the browser's.
 * @param {KeyboardEvent} event
 * @param {HTMLTableElement | null} table
 */
function move(event, table) {
  const from = event.target;
  if (!(from instanceof HTMLInputElement) || !from.matches(CELL) || !table) return;
  const atEnd = from.selectionStart === from.value.length && from.selectionEnd === from.value.length;
  const atStart = from.selectionStart === 0 && from.selectionEnd === 0;
  const all = from.selectionStart === 0 && from.selectionEnd === from.value.length;
  /** @type {[number, number] | null} */
  const step =
    event.key === "Enter"
      ? [event.shiftKey ? -1 : 1, 0]
      : event.key === "ArrowDown"
        ? [1, 0]
        : event.key === "ArrowUp"
          ? [-1, 0]
          : event.key === "ArrowRight" && (atEnd || all)
            ? [0, 1]
            : event.key === "ArrowLeft" && (atStart || all)
              ? [0, -1]
              : null;
  if (!step) return;
  event.preventDefault();
  const cells = [...table.querySelectorAll(CELL)].filter((one) => one instanceof HTMLInputElement);
  const [line, place] = [Number(from.dataset.line), Number(from.dataset.place)];
  const candidates = cells
    .map((cell) => ({
      cell,
      down: (Number(cell.dataset.line) - line) * (step[0] || 1),
      right: (Number(cell.dataset.place) - place) * (step[1] || 1),
    }))
    .filter(({ down, right }) => (step[0] ? right === 0 && down > 0 : down === 0 && right > 0))
    .sort((a, b) => a.down + a.right - b.down - b.right);
  const next = candidates[0]?.cell ?? (event.key === "Enter" ? beyond(table, event.shiftKey) : undefined);
  unfold(next);
  next?.focus();
}

/**
 * Where Enter goes on at the end of a grid: into the next one of the page; with Shift into the one before.
 * @param {HTMLTableElement} table
 * @param {boolean} back
 */
function beyond(table, back) {
  const all = [...document.querySelectorAll(".grid-table")];
  const others = back ? all.slice(0, all.indexOf(table)).reverse() : all.slice(all.indexOf(table) + 1);
  const cells = others.flatMap((one) => {
    const own = [...one.querySelectorAll(CELL)];
    return back ? own.reverse() : own;
  });
  return cells.find((one) => one instanceof HTMLInputElement);
}
