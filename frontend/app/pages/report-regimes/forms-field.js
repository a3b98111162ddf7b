/** The forms of a reporting regime: which measures each kind of unit is asked for, and what is printed as annexes. */
import { html } from "../../../vendor/kit.js";
import * as labels from "../../api/labels.js";
import { useGet } from "../../core/resource.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Checkbox, CheckboxGroup, RadioGroup, Select } from "../../ui/select.js";
import { Measures } from "./outline-field.js";
import { t } from "./vi.js";

/** @typedef {import("../plans/rows-field.js").Faults} Faults */
/** @typedef {import("../../api/types.d.ts").Schema<"ReportFormRead">} ReportForm */
/** @typedef {import("../../api/types.d.ts").Schema<"AnnexFormWrite">} AnnexForm */
/** @typedef {import("../../api/types.d.ts").Schema<"FormMeasureRead">} Measure */

/**
 * The units that a form is for, in words. @param {ReportForm} form kinds null: all that no other form names
 * @param {{ id: string, name: string }[]} units
 */
export const whoOf = ({ kinds, units: ids }, units) =>
  ids.length > 0
    ? t("forms.more", {
        who: ids.map((id) => units.find((unit) => unit.id === id)?.name ?? t("forms.gone")).join(", "),
      })
    : kinds === null
      ? t("forms.others")
      : kinds.map((kind) => labels.UnitKind[/** @type {keyof typeof labels.UnitKind} */ (kind)]).join(", ");

/** Kinds of units that may have a form of their own: those that hand in beside the places of the ward. */
const APART = /** @type {const} */ (["school", "one_stop", "police", "union", "desk"]);

/** @type {Component<{ value: ReportForm[], onChange: (value: ReportForm[]) => void, measures: Measure[], faults: Faults }>} */
export const FormsField = component(function FormsField({ value, onChange, measures, faults }) {
  const units = useGet("/units").data ?? [];
  const change = (/** @type {number} */ at, /** @type {string[] | null} */ codes) =>
    onChange(value.map((form, index) => (index === at ? { ...form, measures: codes } : form)));
  const options = measures.map(({ code, label, group }) => ({ value: code, label, hint: group }));
  const named = new Set(value.flatMap(({ kinds }) => kinds ?? []));
  const rest = value.findIndex(({ kinds }) => kinds === null);
  const add = (/** @type {string} */ kind) =>
    kind &&
    onChange([
      ...value.filter(({ kinds }) => kinds !== null),
      { kinds: [kind], units: [], measures: value[rest]?.measures ?? [] },
      ...value.filter(({ kinds }) => kinds === null),
    ]);
  return html`<div class="stack">${value.map(
    (form, index) => html`<div class="stack" key=${index}>
      ${RadioGroup({
        label: whoOf(form, units),
        name: `forms.${index}`,
        value: form.measures === null ? "all" : "some",
        error: faults[`forms.${index}.kinds`],
        onChange: (which) => change(index, which === "all" ? null : (form.measures ?? [])),
        options: [
          { value: "all", label: t("forms.all") },
          { value: "some", label: t("forms.some") },
        ],
      })}
      ${
        form.measures !== null &&
        html`<details class="regime-measures" open=${Boolean(faults[`forms.${index}.measures`])}>
          <summary>${t("forms.count", { count: form.measures.length })}</summary>
          ${CheckboxGroup({
            label: t("forms.measures", { who: whoOf(form, units) }),
            labelHidden: true,
            name: `forms.${index}.measures`,
            value: form.measures,
            onChange: (codes) => change(index, codes),
            error: faults[`forms.${index}.measures`],
            options,
          })}
        </details>`
      }
      ${
        isApart(form) &&
        html`<div class="row">${Button({
          label: t("forms.remove", { who: whoOf(form, units) }),
          small: true,
          onClick: () => onChange(value.filter((one) => one !== form)),
        })}</div>`
      }
    </div>`,
  )}
  ${Select({
    label: t("forms.add"),
    hint: t("forms.addHint"),
    name: "forms.add",
    value: "",
    onChange: add,
    options: APART.filter((kind) => !named.has(kind)).map((kind) => ({ value: kind, label: labels.UnitKind[kind] })),
  })}</div>`;
});

/** Whether it is a form of one kind of unit of those apart. @param {ReportForm} form */
const isApart = ({ kinds, units }) =>
  units.length > 0 || (kinds?.length === 1 && APART.some((kind) => kind === kinds[0]));

const COLUMNS = /** @type {const} */ (["in", "cum", "pct"]);

/**
 * @type {Component<{ value: AnnexForm[], onChange: (value: AnnexForm[]) => void, measures: Measure[], monthly: boolean, faults: Faults }>}
 *   printed in the order in which they are chosen
 */
export const AnnexesField = component(function AnnexesField({ value, onChange, measures, monthly, faults }) {
  const tables = /** @type {AnnexForm["table"][]} */ (
    monthly ? ["figures", "activities", "tasks"] : ["months", "figures", "activities", "tasks"]
  );
  const all = measures.map(({ code }) => code);
  return html`<div class="stack">${tables.map((table) => {
    const at = value.findIndex((annex) => annex.table === table);
    const annex = value[at];
    const change = (/** @type {Partial<AnnexForm>} */ part) =>
      onChange(value.map((one) => (one.table === table ? { ...one, ...part } : one)));
    const turn = (/** @type {boolean} */ on) =>
      onChange(
        on
          ? tables.flatMap((name) =>
              name === table
                ? [{ table, measures: null, columns: [...COLUMNS] }]
                : value.filter((one) => one.table === name),
            )
          : value.filter((one) => one.table !== table),
      );
    return html`<fieldset class="annex-form" key=${table}><legend class="visually-hidden">${t(`annex.${table}`)}</legend>
      ${Checkbox({
        label: annex
          ? t("annex.nth", { n: ["I", "II", "III", "IV"][at] ?? "", name: t(`annex.${table}`) })
          : t(`annex.${table}`),
        name: `annexes.${table}`,
        value: Boolean(annex),
        onChange: turn,
        error: faults[`annexes.${at}.table`],
      })}
      ${
        annex &&
        table !== "tasks" &&
        html`<div class="stack">
          ${CheckboxGroup({
            label: t("annex.columns"),
            name: `annexes.${table}.columns`,
            value: annex.columns ?? [],
            error: faults[`annexes.${at}.columns`],
            onChange: (columns) => change({ columns: COLUMNS.filter((one) => columns.includes(one)) }),
            options: COLUMNS.map((one) => ({ value: one, label: t(`annex.${one}`) })),
          })}
          ${Measures({
            label: t("annex.measures"),
            name: `annexes.${table}.measures`,
            value: annex.measures ?? all,
            measures,
            error: faults[`annexes.${at}.measures`],
            onChange: (codes) => change({ measures: codes.length === all.length ? null : codes }),
          })}
        </div>`
      }</fieldset>`;
  })}</div>`;
});
