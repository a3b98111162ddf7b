/** Which column of the sheet is what in the register, and up to which day the sheet is right. */
import { html, useState } from "../../../vendor/kit.js";
import { post } from "../../api/client.js";
import { number } from "../../core/text.js";
import { today } from "../../core/session.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { DateField } from "../../ui/date-field.js";
import { Form, useForm } from "../../ui/form.js";
import { Icon } from "../../ui/icons.js";
import { Section } from "../../ui/page.js";
import { Checkbox, Select } from "../../ui/select.js";
import { Tag } from "../../ui/status.js";
import { t } from "./vi.js";

/** @typedef {import("./upload.js").Import} Import */
/** @typedef {Import["columns"][number]} Column */

/** What was set aside, so many at most by name. */
const SHOWN = 12;

/** @type {Component<{ row: Import, changed: (row: Import) => void, discard: () => void }>} */
export const Columns = component(function Columns({ row, changed, discard }) {
  const form = useForm({
    draft: `columns ${row.id}`,
    initial: {
      columns: /** @type {Record<string, number>} */ (
        Object.fromEntries(row.columns.filter((one) => one.field).map((one) => [one.field, one.place]))
      ),
      data_on: /** @type {string | null} */ (row.data_on),
      new_streets: row.new_streets,
      street_groups: row.street_groups,
    },
    submit: ({ columns, data_on: on, new_streets: streets, street_groups: groups }, key) =>
      post("/household-imports/{upload_id}/check", {
        params: { upload_id: row.id },
        version: row.version,
        key,
        body: { columns, data_on: on ?? "", new_streets: streets, street_groups: groups },
      }),
    done: changed,
  });
  return Section({
    title: t("columns.title"),
    hint: saysOf(row),
    children: Form({
      form,
      label: t("columns.title"),
      children: html`
        ${notes(row).map((note) => html`<div class="notice" key=${note}>${Icon({ name: "info" })}<p>${note}</p></div>`)}
        ${Mapping({ row, chosen: form.values.columns, choose: (columns) => form.set({ columns }) })}
        ${form.errors.columns && html`<p class="field-error">${Icon({ name: "alert" })}<span>${form.errors.columns}</span></p>`}
        <div class="form-row">
          ${DateField({
            ...form.bind("data_on"),
            label: t("columns.dataOn"),
            hint: t("columns.dataOnHint"),
            max: today.value,
            required: true,
          })}
          ${Checkbox({ ...form.bind("new_streets"), label: t("columns.newStreets"), hint: t("columns.newStreetsHint") })}
          ${Checkbox({ ...form.bind("street_groups"), label: t("columns.streetGroups"), hint: t("columns.streetGroupsHint") })}
        </div>
        <div class="form-actions">
          ${Button({ label: t("check.discard"), kind: "quiet", icon: "trash", onClick: discard })}
          ${Button({ label: t("columns.check"), type: "submit", kind: "primary", busy: form.busy })}</div>`,
    }),
  });
});

/** @param {Import} row */
function saysOf({ file_name: file, sheet }) {
  if (!sheet) return file;
  const said = { row: number(sheet.heading_row), rows: number(sheet.rows) };
  return `${file}. ${sheet.name ? t("columns.of", { ...said, name: sheet.name }) : t("columns.plain", said)}`;
}

/** @param {NonNullable<Import["sheet"]>["aside"][number]} one */
const asideOf = ({ sheet, row, why_label: why }) =>
  row === null ? t("columns.asideSheet", { sheet, why }) : t("columns.asideRow", { sheet, row: number(row), why });

/** @param {Import} row */
const notes = ({ sheet }) =>
  sheet
    ? [
        sheet.remembered && t("columns.remembered"),
        sheet.merged > 0 && t("columns.merged", { count: number(sheet.merged) }),
        sheet.read.length > 1 &&
          t("columns.several", { count: number(sheet.read.length), names: sheet.read.join(", ") }),
        sheet.aside.length > 0 && t("columns.aside", { what: sheet.aside.slice(0, SHOWN).map(asideOf).join("; ") }),
        sheet.faulty > 0 && t("columns.faulty", { count: number(sheet.faulty) }),
      ].filter((note) => note !== false)
    : [];

/** @type {Component<{ row: Import, chosen: Record<string, number>, choose: (chosen: Record<string, number>) => void }>} */
const Mapping = component(function Mapping({ row, chosen, choose }) {
  const fieldAt = (/** @type {number} */ place) => Object.keys(chosen).find((code) => chosen[code] === place) ?? "";
  const options = optionsOf(row.fields);
  const [moved, tell] = useState("");
  const named = (/** @type {number} */ place) => {
    const column = row.columns.find((one) => one.place === place);
    return column?.heading || column?.letter || "";
  };
  /** A field is of one column: chosen again elsewhere, it leaves the first. */
  const put = (/** @type {number} */ place, /** @type {string} */ code) => {
    const before = code ? chosen[code] : undefined;
    const field = row.fields.find((one) => one.code === code)?.label ?? code;
    const lost = before !== undefined && before !== place;
    tell(lost ? t("columns.moved", { field, now: named(place), before: named(before) }) : "");
    const kept = Object.entries(chosen).filter(([field, at]) => at !== place && field !== code);
    choose(Object.fromEntries(code ? [...kept, [code, place]] : kept));
  };
  return html`<div role="status">
      ${moved && html`<div class="notice is-warning">${Icon({ name: "alert" })}<p>${moved}</p></div>`}
    </div>
    ${DataTable({
      caption: t("columns.title"),
      rows: row.columns,
      rowKey: (column) => String(column.place),
      tone: (column) => (fieldAt(column.place) ? undefined : "muted"),
      columns: [
        {
          key: "heading",
          label: t("columns.column"),
          kind: "main",
          show: (
            column,
          ) => html`${column.heading || t("columns.noHeading")} ${column.hidden && Tag({ label: t("columns.hidden") })}
          <br /><span class="transfer-below soft small">${t("columns.letter", { letter: column.letter })}</span>`,
        },
        {
          key: "samples",
          label: t("columns.samples"),
          show: (column) => html`<span class="transfer-samples soft">${column.samples.join(" · ") || "—"}</span>`,
        },
        {
          key: "field",
          label: t("columns.field"),
          show: (column) =>
            Select({
              name: `column-${column.place}`,
              label: `${t("columns.field")}: ${column.heading || column.letter}`,
              labelHidden: true,
              value: fieldAt(column.place),
              onChange: (code) => put(column.place, code),
              empty: t("columns.none"),
              options,
              hint: row.fields.some((field) => field.code === fieldAt(column.place) && !field.kept)
                ? t("columns.notKept")
                : undefined,
            }),
        },
      ],
    })}`;
});

/** @param {Import["fields"]} fields */
function optionsOf(fields) {
  const of = (/** @type {(field: Import["fields"][number]) => boolean} */ fits) =>
    fields.filter(fits).map(({ code, label }) => ({ value: code, label }));
  const state = (/** @type {{ code: string }} */ { code }) => code.endsWith("_state");
  const mark = (/** @type {{ code: string }} */ { code }) => code.includes(".");
  const plain = (/** @type {string} */ subject) =>
    of((field) => field.subject === subject && !state(field) && !mark(field));
  return [
    { label: t("columns.household"), options: plain("household") },
    { label: t("columns.person"), options: plain("person") },
    { label: t("columns.states"), options: of(state) },
    { label: t("columns.marks"), options: of(mark) },
  ];
}
