/** Rows × columns of states, khu phố × month: who has reported, who is late. */
import { html, useLayoutEffect, useRef } from "../../vendor/kit.js";
import { stylesheet } from "../core/stylesheet.js";
import { t } from "./vi.js";
import { component } from "./component.js";
import { Status } from "./status.js";

await stylesheet("views");

/** @import { ComponentChildren } from "../../vendor/kit.js" */
/**
 * @typedef {{ label: string, tone: import("./status.js").Tone, href?: string, detail?: string } | null} MatrixCell
 *   null: nothing was due
 */

/**
 * @type {Component<{
 *   caption: string, corner?: string, rows: { key: string, label: ComponentChildren, href?: string }[], columns: { key:
 *   string, label: string, hint?: string }[],
 *   cell: (row: string, column: string) => MatrixCell, foot?: Record<string, ComponentChildren>, legend?: { label:
 *   string, tone: import("./status.js").Tone }[],
 * }>} `foot`: a closing row by column key
 */
export const Matrix = component(function Matrix({
  caption,
  corner = t("matrix.unit"),
  rows,
  columns,
  cell,
  foot,
  legend,
}) {
  const frame = useRef(/** @type {HTMLElement | null} */ (null));
  useLayoutEffect(() => frame.current?.scrollTo({ left: frame.current.scrollWidth }), [columns.length]); // what is newest stands last
  return html`<div class="matrix">
    <div class="table-frame" ref=${frame} tabindex="0" role="region" aria-label=${caption}>
      <table class="matrix-table"><caption class="visually-hidden">${caption}</caption>
        <thead>
          <tr>
            <th scope="col">${corner}</th>
            ${columns.map(({ key, label, hint }) => html`<th scope="col" key=${key} aria-label=${hint}>${label}</th>`)}
          </tr>
        </thead>
        <tbody>${rows.map(
          (row) => html`<tr key=${row.key}>
            <th scope="row">${row.href ? html`<a href=${row.href}>${row.label}</a>` : row.label}</th>
            ${columns.map((column) => html`<td key=${column.key}>${Cell({ cell: cell(row.key, column.key) })}</td>`)}
          </tr>`,
        )}</tbody>
        ${
          foot &&
          html`<tfoot><tr><th scope="row">${foot[""]}</th>${columns.map(({ key }) => html`<td key=${key}>${foot[key]}</td>`)}</tr></tfoot>`
        }
      </table>
    </div>
    ${legend && html`<ul class="legend">${legend.map(({ label, tone }) => html`<li key=${label}>${Status({ label, tone })}</li>`)}</ul>`}
  </div>`;
});

/** @type {Component<{ cell: MatrixCell }>} */
const Cell = component(function Cell({ cell }) {
  if (!cell) return html`<span class="soft">—</span>`;
  const shown = html`${Status({ label: cell.label, tone: cell.tone })}${cell.detail && html`<small class="soft">${cell.detail}</small>`}`;
  return cell.href ? html`<a class="matrix-link" href=${cell.href}>${shown}</a>` : shown;
});
