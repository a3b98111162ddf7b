/** The two lists of a reporting regime: the outline of the report, and which measures each kind of unit is asked for. */
import { html } from "../../../vendor/kit.js";
import { component } from "../../ui/component.js";
import { Field } from "../../ui/field.js";
import { Checkbox, CheckboxGroup, RadioGroup } from "../../ui/select.js";
import { RowsField, under } from "../plan/rows-field.js";
import { t } from "./regime-vi.js";

/** @typedef {import("../plan/rows-field.js").Faults} Faults */
/** @typedef {import("../../api/types.d.ts").Schema<"OutlineSectionWrite">} Part */
/** @typedef {import("../../api/types.d.ts").Schema<"ReportFormRead">} ReportForm */
/** @typedef {import("../../api/types.d.ts").Schema<"FormMeasureRead">} Measure */

const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII", "XIX", "XX"];

/** The numerals that follow from order and level. @param {{ level: number }[]} parts */
function numerals(parts) {
  let first = 0;
  let second = 0;
  return parts.map(({ level }) => {
    if (level > 1) return String(++second);
    second = 0;
    return ROMAN[first++] ?? "";
  });
}

/** A code that no section has. @param {Part[]} parts */
function freshCode(parts) {
  const taken = new Set(parts.map(({ code }) => code));
  return Array.from({ length: parts.length + 1 }, (_, index) => `section_${index + 1}`).find((code) => !taken.has(code)) ?? "section";
}

/** @param {{ value: Part[], onChange: (value: Part[]) => void, faults: Faults }} props */
function outlineField({ value, onChange, faults }) {
  const numbers = numerals(value);
  return RowsField({
    rows: value, onChange, add: t("outline.add"), label: (_, index) => t("outline.item", { n: numbers[index] ?? "" }),
    fresh: () => /** @type {Part} */ ({ code: freshCode(value), title: "", level: 1, ask: "", draft: null, paper: false }),
    show: (part, change, index) => {
      const own = under(faults, `outline.${index}`);
      return html`<div class="stack">
        ${Field({ label: t("outline.name", { n: numbers[index] ?? "" }), name: `outline.${index}.title`, value: part.title, onChange: (title) => change({ ...part, title }), error: own.title ?? own.code, required: true })}
        ${Field({ label: t("outline.ask"), hint: part.draft ? t("outline.draft") : t("outline.askHint"), name: `outline.${index}.ask`, value: part.ask ?? "", onChange: (ask) => change({ ...part, ask, paper: Boolean(ask) && Boolean(part.paper) }), error: own.ask, maxlength: 160 })}
        <div class="row">
          ${Checkbox({ label: t("outline.below"), name: `outline.${index}.level`, value: part.level > 1, onChange: (below) => change({ ...part, level: below ? 2 : 1 }), error: own.level, disabled: index === 0 })}
          ${part.ask && Checkbox({ label: t("outline.paper"), name: `outline.${index}.paper`, value: Boolean(part.paper), onChange: (paper) => change({ ...part, paper }), error: own.paper })}
        </div></div>`;
    },
  });
}

export const OutlineField = component(outlineField);

/** The units that a form is for, in words. @param {ReportForm["kinds"]} kinds null: all that no other form names */
export const whoOf = (kinds) => (kinds === null ? t("forms.others") : kinds.map((kind) => t(/** @type {"kind.desk"} */ (`kind.${kind}`))).join(", "));

/** @param {{ value: ReportForm[], onChange: (value: ReportForm[]) => void, measures: Measure[], faults: Faults }} props */
function formsField({ value, onChange, measures, faults }) {
  const change = (/** @type {number} */ at, /** @type {string[] | null} */ codes) => onChange(value.map((form, index) => (index === at ? { ...form, measures: codes } : form)));
  const options = measures.map(({ code, label, group }) => ({ value: code, label, hint: group }));
  return html`<div class="stack">${value.map((form, index) => html`<div class="stack" key=${index}>
    ${RadioGroup({
      label: whoOf(form.kinds), name: `forms.${index}`, value: form.measures === null ? "all" : "some", error: faults[`forms.${index}.kinds`],
      onChange: (which) => change(index, which === "all" ? null : form.measures ?? []),
      options: [{ value: "all", label: t("forms.all") }, { value: "some", label: t("forms.some") }],
    })}
    ${form.measures !== null && html`<details class="regime-measures" open=${Boolean(faults[`forms.${index}.measures`])}><summary>${t("forms.count", { count: form.measures.length })}</summary>
      ${CheckboxGroup({ label: t("forms.measures", { who: whoOf(form.kinds) }), labelHidden: true, name: `forms.${index}.measures`, value: form.measures, onChange: (codes) => change(index, codes), error: faults[`forms.${index}.measures`], options })}</details>`}
  </div>`)}</div>`;
}

export const FormsField = component(formsField);
