/** The fields of each part of a plan; used for one element in a dialog and for the whole plan on its page. */
import { html } from "../../../vendor/kit.js";
import { component } from "../../ui/component.js";
import { DateField } from "../../ui/date-field.js";
import { Field } from "../../ui/field.js";
import { NumberField } from "../../ui/number-field.js";
import { Checkbox } from "../../ui/select.js";
import { TextArea } from "../../ui/text-area.js";
import { DeadlineField } from "./deadline-field.js";
import { RowsField, TextsField, under } from "./rows-field.js";
import { UnitPicker } from "./unit-picker.js";
import { t } from "./vi.js";

/** @typedef {import("./content.js").Content} Content */
/** @typedef {import("./content.js").Target} Target */
/** @typedef {import("./content.js").Task} Task */
/** @typedef {import("./content.js").Duty} Duty */
/** @typedef {import("./content.js").Recipient} Recipient */
/** @typedef {import("./content.js").Signature} Signature */
/** @typedef {import("./rows-field.js").Faults} Faults */

/**
 * The props of one field of a value.
 * @template {Record<string, any>} V
 * @param {V} value
 * @param {(value: V) => void} onChange
 * @param {Faults} faults
 */
const binder = (value, onChange, faults) => /** @template {keyof V & string} K @param {K} name */ (name) => ({
  name,
  value: value[name],
  error: faults[name],
  onChange: (/** @type {V[K]} */ next) => onChange({ ...value, [name]: next }),
});

/** @type {() => Target} */
export const freshTarget = () => ({
  lineage_id: null,
  ref: "",
  text: "",
  goal_percent: null,
  deadline_on: null,
  measure_code: null,
});
/** @type {() => Task} */
export const freshTask = () => ({
  lineage_id: null,
  ref: "",
  heading: "",
  text: "",
  items: [],
  leads: [],
  coordinators: [],
  deadline: { kind: "none", printed: "", starts_on: null, ends_on: null, quota: null, day: null },
});
/** @type {() => Duty} */
export const freshDuty = () => ({ name: "", units: [], items: [], asked: false });

/** @type {Component<{ value: Content, onChange: (value: Content) => void, faults?: Faults }>} */
export const HeadFields = component(function HeadFields({ value, onChange, faults = {} }) {
  const bind = binder(value, onChange, faults);
  return html`<div class="stack">
    ${TextArea({ ...bind("title"), label: t("field.title"), rows: 2, required: true })}
    <div class="form-row">
      ${Field({ ...bind("number"), label: t("field.number"), hint: t("field.numberHint") })}
      ${Field({ ...bind("symbol"), label: t("field.symbol"), hint: t("field.symbolHint") })}
      ${Field({
        label: t("field.year"),
        name: "year",
        value: String(value.year || ""),
        error: faults.year,
        inputmode: "numeric",
        maxlength: 4,
        onChange: (text) => onChange({ ...value, year: Number(text) || 0 }),
      })}
    </div>
    <div class="form-row">
      ${DateField({ ...bind("issued_on"), label: t("field.issued") })}
      ${Field({ ...bind("place"), label: t("field.place") })}
      ${Field({ ...bind("issuer"), label: t("field.issuer") })}
    </div>
  </div>`;
});

/** @type {Component<{ value: Target, onChange: (value: Target) => void, faults?: Faults }>} */
export const TargetFields = component(function TargetFields({ value, onChange, faults = {} }) {
  const bind = binder(value, onChange, faults);
  return html`<div class="stack">
    ${Field({ ...bind("ref"), label: t("field.ref"), required: true, maxlength: 30 })}
    ${TextArea({ ...bind("text"), label: t("field.text"), rows: 5, required: true })}
    <div class="form-row">
      ${NumberField({ ...bind("goal_percent"), label: t("field.goal"), hint: t("field.goalHint"), unit: "%" })}
      ${DateField({ ...bind("deadline_on"), label: t("field.targetDeadline"), due: true })}
    </div>
  </div>`;
});

/** @type {Component<{ value: Task, onChange: (value: Task) => void, year: number, faults?: Faults }>} */
export const TaskFields = component(function TaskFields({ value, onChange, year, faults = {} }) {
  const bind = binder(value, onChange, faults);
  return html`<div class="stack">
    <div class="form-row">
      ${Field({ ...bind("ref"), label: t("field.ref"), required: true, maxlength: 30 })}
      ${Field({ ...bind("heading"), label: t("field.heading") })}
    </div>
    ${TextArea({ ...bind("text"), label: t("field.text"), rows: 5 })}
    <div class="field"><span class="field-label">${t("field.items")}</span>
      ${TextsField({
        label: t("field.items"),
        value: value.items,
        onChange: (items) => onChange({ ...value, items }),
        faults: under(faults, "items"),
      })}
    </div>
    <div class="form-row">
      ${UnitPicker({
        label: t("field.leads"),
        value: value.leads,
        onChange: (leads) => onChange({ ...value, leads }),
        error: first(faults, "leads"),
        required: true,
      })}
      ${UnitPicker({
        label: t("field.coordinators"),
        value: value.coordinators,
        onChange: (coordinators) => onChange({ ...value, coordinators }),
        error: first(faults, "coordinators"),
      })}
    </div>
    ${DeadlineField({
      value: value.deadline,
      onChange: (deadline) => onChange({ ...value, deadline }),
      year,
      faults: under(faults, "deadline"),
    })}
  </div>`;
});

/** The first message at or below a path. @param {Faults} faults @param {string} path */
const first = (faults, path) => Object.values(under(faults, path))[0];

/** @type {Component<{ value: Duty, onChange: (value: Duty) => void, faults?: Faults }>} */
export const DutyFields = component(function DutyFields({ value, onChange, faults = {} }) {
  const bind = binder(value, onChange, faults);
  return html`<div class="stack">
    <div class="form-row">
      ${Field({ ...bind("name"), label: t("field.dutyName"), required: true })}
      ${UnitPicker({
        label: t("field.dutyUnits"),
        value: value.units,
        onChange: (units) => onChange({ ...value, units }),
        error: first(faults, "units"),
      })}
    </div>
    ${Checkbox({ ...bind("asked"), label: t("field.asked") })}
    <div class="field"><span class="field-label">${t("field.text")}</span>
      ${TextsField({
        label: t("field.text"),
        value: value.items,
        onChange: (items) => onChange({ ...value, items }),
        faults: under(faults, "items"),
      })}
    </div>
  </div>`;
});

/** @type {Component<{ value: Recipient[], archive: string, onChange: (value: Recipient[], archive: string) => void, faults?: Faults }>} */
export const RecipientsFields = component(function RecipientsFields({ value, archive, onChange, faults = {} }) {
  return html`<div class="stack">
    ${RowsField({
      rows: value,
      onChange: (rows) => onChange(rows, archive),
      add: t("field.addRecipient"),
      label: (row, index) => row.name || t("field.line", { label: t("field.recipient"), n: index + 1 }),
      fresh: () => ({ name: "", purpose: "" }),
      show: (row, change, index) => html`<div class="form-row">
        ${Field({
          label: t("field.recipient"),
          name: "name",
          value: row.name,
          error: faults[`${index}.name`],
          required: true,
          onChange: (name) => change({ ...row, name }),
        })}
        ${Field({
          label: t("field.purpose"),
          hint: index === 0 ? t("field.purposeHint") : undefined,
          name: "purpose",
          value: row.purpose ?? "",
          error: faults[`${index}.purpose`],
          onChange: (purpose) => change({ ...row, purpose }),
        })}
      </div>`,
    })}
    ${Field({ label: t("field.archive"), name: "archive", value: archive, onChange: (next) => onChange(value, next) })}
  </div>`;
});

/** @type {Component<{ value: Signature, onChange: (value: Signature) => void, faults?: Faults }>} */
export const SignatureFields = component(function SignatureFields({ value, onChange, faults = {} }) {
  return html`<div class="stack">
    ${TextArea({
      label: t("field.signLines"),
      name: "lines",
      hint: t("field.signLinesHint"),
      value: value.lines.join("\n"),
      rows: 3,
      error: first(faults, "lines"),
      onChange: (text) => onChange({ ...value, lines: text.split("\n") }),
    })}
    ${Field({
      label: t("field.signName"),
      name: "name",
      value: value.name,
      error: faults.name,
      onChange: (name) => onChange({ ...value, name }),
    })}
  </div>`;
});

/** A content as it may be sent: empty lines of lists left out. @param {Content} content @returns {Content} */
export function tidy(content) {
  const full = (/** @type {string[]} */ lines) => lines.filter((line) => line.trim());
  return {
    ...content,
    legal_bases: full(content.legal_bases),
    purposes: full(content.purposes),
    requirements: full(content.requirements),
    tasks: content.tasks.map((task) => ({ ...task, items: full(task.items) })),
    duties: content.duties.map((duty) => ({ ...duty, items: full(duty.items) })),
    signature: { ...content.signature, lines: full(content.signature.lines) },
  };
}
