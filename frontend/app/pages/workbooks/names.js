/** Names of rows and columns that are asked, or were chosen: what each of them means. */
import { html } from "../../../vendor/kit.js";
import { number } from "../../core/text.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { Section } from "../../ui/page.js";
import { Select } from "../../ui/select.js";
import { t } from "./vi.js";

/** @typedef {import("./workbook.js").Book} Book */
/** @typedef {NonNullable<import("./workbook.js").Choice["names"]>} Chosen */
/** @typedef {Book["names"][number]} Name */

const LEFT = "-";

/** @type {Component<{ row: Book, busy: boolean, chosen: Chosen, save: (names: Chosen) => void }>} */
export const Names = component(function Names({ row, busy, chosen, save }) {
  const shown = row.names.filter((one) => !one.sure || one.chosen);
  if (shown.length === 0) return html``;
  const put = (/** @type {Name} */ name, /** @type {string} */ value) => {
    const rest = chosen.filter((one) => one.words !== name.words);
    const [code, aspect] = value.split("|");
    const unit = name.kind === "unit" && value !== LEFT ? value : null;
    const meant = { words: name.words, code: unit || value === LEFT ? null : code, unit_id: unit };
    save(value ? [...rest, { ...meant, aspect: aspect === "in" ? "in" : "cum" }] : rest);
  };
  return Section({
    title: t("names"),
    hint: t("namesHint"),
    children: DataTable({
      caption: t("names"),
      rows: shown,
      rowKey: (name) => name.words,
      tone: (name) => (name.sure ? undefined : "warning"),
      columns: [
        {
          key: "name",
          label: t("name"),
          kind: "main",
          show: (name) =>
            html`<div>
              ${name.text}
              <br />
              <span class="soft small">${t("nameCells", { count: number(name.cells), at: name.example })}</span>
            </div>`,
        },
        {
          key: "means",
          label: t("means"),
          show: (name) =>
            Select({
              label: name.text,
              labelHidden: true,
              name: `name.${name.words}`,
              disabled: busy,
              value: valueOf(name),
              hint: name.code && !name.sure ? t("near") : undefined,
              empty: t("unknown"),
              options: optionsOf(row, name),
              onChange: (value) => put(name, value),
            }),
        },
      ],
    }),
  });
});

/** @param {Name} name */
function valueOf(name) {
  if (name.left) return LEFT;
  if (name.kind === "unit") return name.unit_id ?? "";
  return name.code && name.sure ? `${name.code}|${name.aspect}` : "";
}

/** @param {Book} row @param {Name} name */
function optionsOf(row, name) {
  const left = { value: LEFT, label: t("left") };
  if (name.kind === "unit") return [left, ...row.units];
  const near = row.measures.find((one) => one.value === name.code && !name.sure);
  const of = (/** @type {string} */ aspect) =>
    row.measures.map((one) => ({ value: `${one.value}|${aspect}`, label: one.label }));
  return [
    ...(near ? [{ label: t("near"), options: [{ value: `${near.value}|${name.aspect}`, label: near.label }] }] : []),
    left,
    { label: t("cumulative"), options: of("cum") },
    { label: t("inPeriod"), options: of("in") },
  ];
}
