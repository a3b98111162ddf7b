/** A list whose rows can be added, taken out and moved; the rows themselves are drawn by the caller. */
import { html } from "../../../vendor/kit.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { TextArea } from "../../ui/text-area.js";
import { t } from "./vi.js";

/** @import { ComponentChildren } from "../../../vendor/kit.js" */

/**
 * @template T
 * @typedef {{
 *   rows: T[], onChange: (rows: T[]) => void, label: (row: T, index: number) => string, add: string, fresh: () => T,
 *   show: (row: T, change: (row: T) => void, index: number) => ComponentChildren,
 * }} RowsProps `label`: what a row is called in the names of its buttons
 */

/** @type {<T>(props: Keyed<RowsProps<T>>) => import("../../../vendor/kit.js").VNode} */
export const RowsField = component(function RowsField({ rows, onChange, label, add, fresh, show }) {
  const replace = (/** @type {number} */ at, /** @type {typeof rows[number]} */ row) =>
    onChange(rows.map((one, index) => (index === at ? row : one)));
  const move = (/** @type {number} */ at, /** @type {number} */ step) => {
    const next = [...rows];
    const [row] = next.splice(at, 1);
    next.splice(at + step, 0, /** @type {typeof rows[number]} */ (row));
    onChange(next);
  };
  return html`<div class="rows">
    ${
      rows.length > 0 &&
      html`<ol class="rows-list">${rows.map(
        (row, index) => html`<li key=${index}>
          <div class="rows-row">${show(row, (next) => replace(index, next), index)}</div>
          <div class="rows-tools">
            ${Button({
              label: t("field.up", { label: label(row, index) }),
              icon: "up",
              iconOnly: true,
              kind: "quiet",
              small: true,
              disabled: index === 0,
              onClick: () => move(index, -1),
            })}
            ${Button({
              label: t("field.down", { label: label(row, index) }),
              icon: "down",
              iconOnly: true,
              kind: "quiet",
              small: true,
              disabled: index === rows.length - 1,
              onClick: () => move(index, 1),
            })}
            ${Button({
              label: t("field.remove", { label: label(row, index) }),
              icon: "trash",
              iconOnly: true,
              kind: "quiet",
              small: true,
              onClick: () => onChange(rows.filter((_, at) => at !== index)),
            })}
          </div>
        </li>`,
      )}</ol>`
    }
    <div>${Button({ label: add, icon: "plus", small: true, onClick: () => onChange([...rows, fresh()]) })}</div>
  </div>`;
});

/** @typedef {Record<string, string>} Faults field path → message, the path relative to what the editor edits */

/**
 * The faults below a path: `under({ "tasks.3.ref": "…" }, "tasks.3")` → `{ ref: "…" }`.
 * @param {Faults} faults
 * @param {string} path
 * @returns {Faults}
 */
export const under = (faults, path) =>
  Object.fromEntries(
    Object.entries(faults)
      .filter(([name]) => name === path || name.startsWith(`${path}.`))
      .map(([name, message]) => [name.slice(path.length + 1), message]),
  );

/** @type {Component<{ label: string, value: string[], onChange: (value: string[]) => void, faults?: Faults }>} texts one under the other */
export const TextsField = component(function TextsField({ label, value, onChange, faults = {} }) {
  return RowsField({
    rows: value,
    onChange,
    add: t("field.add"),
    fresh: () => "",
    label: (_, index) => t("field.line", { label, n: index + 1 }),
    show: (text, change, index) =>
      TextArea({
        label: t("field.line", { label, n: index + 1 }),
        labelHidden: true,
        name: `${index}`,
        value: text,
        onChange: change,
        rows: text.length > 160 ? 4 : 2,
        error: faults[String(index)],
      }),
  });
});
