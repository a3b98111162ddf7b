/** Cards in columns by state; moving is done by a card's own actions, so that it works by keyboard and on phones. */
import { html } from "../../vendor/kit.js";
import { stylesheet } from "../core/stylesheet.js";
import { t } from "./vi.js";
import { component } from "./component.js";
import { Status } from "./status.js";

await stylesheet("views");

/** @import { ComponentChildren } from "../../vendor/kit.js" */

/**
 * @template Row
 * @typedef {{ name: string, label: string, tone?: import("./status.js").Tone, rows: Row[], total?: number }} BoardColumn
 */

/**
 * @type {<Row>(props: Keyed<{ label: string, columns: BoardColumn<Row>[], rowKey: (row: Row) => string, card: (row: Row) =>
 *   ComponentChildren, empty?: string }>) => import("../../vendor/kit.js").VNode}
 */
export const Board = component(function Board({ label, columns, rowKey, card, empty = "—" }) {
  return html`<div class="board" role="region" aria-label=${label} tabindex="0">
    ${columns.map(
      (column) => html`<section class="board-column" key=${column.name} aria-label=${column.label}>
        <header>
          ${Status({ label: column.label, tone: column.tone })}
          <span class="count" title=${t("board.count", {
            count: column.total ?? column.rows.length,
          })}>${column.total ?? column.rows.length}</span>
        </header>
        <ul>${column.rows.map((row) => html`<li class="board-card" key=${rowKey(row)}>${card(row)}</li>`)}</ul>
        ${column.rows.length === 0 && html`<p class="soft">${empty}</p>`}
      </section>`,
    )}
  </div>`;
});
