/** A table that sorts by its headings and turns into cards where it would not fit; numbers stand right-aligned. */
import { html, useLayoutEffect, useRef } from "../../vendor/kit.js";
import { printing } from "../core/printing.js";
import { MISSING, number } from "../core/text.js";
import { t } from "./vi.js";
import { classes, component } from "./component.js";
import { Icon } from "./icons.js";

/** @import { ComponentChildren } from "../../vendor/kit.js" */

/**
 * @template Row
 * @typedef {{
 *   key: string, label: string, show?: (row: Row) => ComponentChildren, sort?: string | true, width?: string, hideOnPhone?: boolean,
 * } & (
 *   { kind: "number", value?: (row: Row) => number | null | undefined }
 *   | { kind?: "text" | "main" | "actions", value?: (row: Row) => string | number | null | undefined }
 * )} Column `main` titles the card on a phone; `sort`: the server's sort key, or true to sort the rows at hand by `value`;
 *   a number is written here: a `value` that is text already would be read as another number, or as none
 */

/**
 * @template Row
 * @typedef {{
 *   caption: string, rows: Row[], columns: Column<Row>[], rowKey: (row: Row) => string,
 *   sort?: string, onSort?: (sort: string) => void, href?: (row: Row) => string | undefined,
 *   selected?: Set<string>, onSelect?: (selected: Set<string>) => void, rowLabel?: (row: Row) => string,
 *   tone?: (row: Row) => "danger" | "warning" | "muted" | undefined, foot?: Partial<Record<string, ComponentChildren>>,
 * }} TableProps `sort`: "due_on" or "-due_on"; `href`: where the main column leads; `foot`: a closing row by column key
 */

/** A narrower place never holds a table, in pixels. */
const NARROW = 576;

/**
 * Leaves out the columns of a desk, then turns rows into cards while the table would not fit its place: nothing is scrolled away
 * sideways. On paper, which is not measured, a table stays one.
 * @param {unknown} rows measured again when they change
 */
function useCards(rows) {
  const frame = useRef(/** @type {HTMLElement | null} */ (null));
  const paper = printing.value;
  useLayoutEffect(() => {
    const place = frame.current;
    if (!place) return;
    const fit = () => {
      const tooWide = () => place.scrollWidth > place.clientWidth + 1;
      place.style.minBlockSize = `${place.offsetHeight}px`; // a page that is shorter for a moment scrolls a phone to its top
      place.classList.remove("is-cards", "is-tight");
      place.classList.toggle("is-tight", tooWide());
      place.classList.toggle("is-cards", !paper && (place.clientWidth < NARROW || tooWide()));
      place.style.minBlockSize = "";
    };
    fit();
    const observer = new ResizeObserver(fit);
    for (const sized of [place, ...place.children]) observer.observe(sized); // a column that comes later widens the table alone
    return () => observer.disconnect();
  }, [rows, paper]);
  return frame;
}

/**
 * @type {<Row>(props: Keyed<TableProps<Row>>) => import("../../vendor/kit.js").VNode}
 */
export const DataTable = component(function DataTable(props) {
  const { caption, columns, rowKey, sort, tone, foot, selected, onSelect } = props;
  const rows = sorted(props);
  const choosing = selected && onSelect;
  const frame = useCards(props.rows);
  return html`<div class="table-frame" ref=${frame} tabindex="0" role="region" aria-label=${caption}>
    <table class="table">
      <caption class="visually-hidden">${caption}</caption>
      <thead><tr>
        ${
          choosing &&
          html`<th class="is-choice" scope="col"><label><input type="checkbox" aria-label=${t("table.selectAll")}
            checked=${rows.length > 0 && rows.every((row) => selected.has(rowKey(row)))}
            onChange=${() => onSelect(rows.every((row) => selected.has(rowKey(row))) ? new Set() : new Set(rows.map(rowKey)))} /></label>
          </th>`
        }
        ${columns.map((column) => Heading({ key: column.key, column, sort, onSort: props.onSort }))}
      </tr></thead>
      <tbody>
        ${rows.map(
          (
            row,
          ) => html`<tr key=${rowKey(row)} class=${classes(tone?.(row) && `is-${tone(row)}`, selected?.has(rowKey(row)) && "is-selected")}>
            ${
              choosing &&
              html`<td class="is-choice"><label><input type="checkbox" checked=${selected.has(rowKey(row))}
                aria-label=${t("table.selectRow", { name: props.rowLabel?.(row) ?? rowKey(row) })}
                onChange=${() => onSelect(toggled(selected, rowKey(row)))} />
              </label>
              </td>`
            }
            ${columns.map((column) => cell(column, row, props.href))}
          </tr>`,
        )}
      </tbody>
      ${
        foot &&
        html`<tfoot><tr>${choosing && html`<td></td>`}
          ${columns.map(
            (column) =>
              html`<td key=${column.key} class=${cellClass(column)}
                data-label=${column.kind === "main" ? undefined : column.label}>${foot[column.key]}</td>`,
          )}
        </tr>
        </tfoot>`
      }
    </table>
  </div>`;
});

/** @type {Component<{ column: Column<any>, sort?: string, onSort?: (sort: string) => void }>} */
const Heading = component(function Heading({ column, sort, onSort }) {
  const by = column.sort === true ? column.key : column.sort;
  const order = by && sort === by ? "ascending" : by && sort === `-${by}` ? "descending" : undefined;
  return html`<th scope="col" class=${cellClass(column)} aria-sort=${order} style=${column.width ? { width: column.width } : undefined}>
    ${
      by && onSort
        ? html`<button type="button" class="sort" title=${t("table.sort", { column: column.label })}
          onClick=${() => onSort(order === "ascending" ? `-${by}` : by)}>
          <span>${column.label}</span>${Icon({ name: order === "descending" ? "down" : "up" })}</button>`
        : column.kind === "actions"
          ? html`<span class="visually-hidden">${column.label}</span>`
          : column.label
    }
  </th>`;
});

/**
 * @template Row
 * @param {Column<Row>} column
 * @param {Row} row
 * @param {((row: Row) => string | undefined) | undefined} href
 */
function cell(column, row, href) {
  const plain = column.value?.(row);
  const shown = column.show
    ? column.show(row)
    : column.kind === "number"
      ? number(/** @type {number | null} */ (plain))
      : plain == null || plain === ""
        ? MISSING
        : plain;
  const target = column.kind === "main" ? href?.(row) : undefined;
  const inside = target ? html`<a href=${target}>${shown}</a>` : shown;
  const name = cellClass(column);
  return column.kind === "main"
    ? html`<th scope="row" key=${column.key} class=${name}>${inside}</th>`
    : html`<td key=${column.key} class=${name} data-label=${column.label}>${inside}</td>`;
}

/** @param {Column<any>} column */
const cellClass = ({ kind = "text", hideOnPhone }) => classes(`is-${kind}`, hideOnPhone && "is-desk-only");

/**
 * The rows, sorted here when their column sorts by value; else as the server gave them.
 * @template Row
 * @param {TableProps<Row>} props
 */
function sorted({ rows, columns, sort }) {
  const by = sort?.replace(/^-/, "");
  const column = columns.find((one) => one.sort === true && one.key === by);
  const value = column?.value;
  if (!value) return rows;
  const sign = sort?.startsWith("-") ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [left, right] = [value(a), value(b)];
    if (left == null || right == null) return left === right ? 0 : left == null ? 1 : -1; // what is missing stays at the end
    return (
      sign *
      (typeof left === "number" && typeof right === "number"
        ? left - right
        : String(left).localeCompare(String(right), "vi", { numeric: true }))
    );
  });
}

/**
 * @param {Set<string>} selected
 * @param {string} key
 */
function toggled(selected, key) {
  const next = new Set(selected);
  if (!next.delete(key)) next.add(key);
  return next;
}
