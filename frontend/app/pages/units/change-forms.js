/** Forms that plan a change of units: merged, split, renamed from a day on. */
import { html } from "../../../vendor/kit.js";
import { post } from "../../api/client.js";
import { invalidate, useGet } from "../../core/resource.js";
import { today } from "../../core/session.js";
import { component } from "../../ui/component.js";
import { DateField } from "../../ui/date-field.js";
import { Dialog } from "../../ui/dialog.js";
import { Field } from "../../ui/field.js";
import { Form, useForm } from "../../ui/form.js";
import { FormActions } from "../../ui/form-dialog.js";
import { CheckboxGroup, Select } from "../../ui/select.js";
import { Loaded } from "../../ui/states.js";
import { toast } from "../../ui/toast.js";
import { missing } from "./unit-forms.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"UnitRead">} Unit */
/** @typedef {import("../../api/types.d.ts").Schema<"ChangeChoicesRead">} Choices */
/** @typedef {import("../../ui/form.js").FormState<any>} AnyForm */
/** @typedef {{ onClose: () => void }} Closing */

const NEW = "new";

const decided = () => ({
  starts_on: /** @type {string | null} */ (today.value),
  decision: "",
});
const target = () => ({ into: NEW, name: "", short_name: "", code: "" });

/** @param {{ onClose: () => void }} ends */
const planned = ({ onClose }) => {
  invalidate("/unit-changes");
  toast(t("change.planned"));
  onClose();
};

/** The target as the API takes it. @param {{ into: string, name: string, short_name: string, code: string }} values */
const targetOf = ({ into, name, short_name, code }) =>
  into === NEW ? { new: { code, name, short_name } } : { into_id: into };

/** @param {{ into: string, code: string }} values */
const targetMissing = (values) => ({
  ...(values.into === NEW && missing(values, ["name", "short_name", "code"])),
  ...(values.into === NEW && values.code && !/^[a-z0-9]{1,30}$/.test(values.code) && { code: t("unit.codeBad") }),
});

/** @param {Unit[]} units */
const options = (units) => units.map(({ id, name }) => ({ value: id, label: name }));

/** A dialog over the units of today. @type {Component<Closing & { title: string, form: (units: Unit[]) => any }>} */
const OverUnits = component(function OverUnits({ title, onClose, form }) {
  const units = useGet("/units", { query: { on: today.value } });
  return Dialog({
    title,
    onClose,
    wide: true,
    children: Loaded({
      of: units,
      children: (rows) => form(rows.filter((unit) => unit.kind !== "ward" && unit.ward_id)),
    }),
  });
});

/** @type {Component<Closing>} */
export const MergeUnits = component(function MergeUnits({ onClose }) {
  return OverUnits({ title: t("change.merge"), onClose, form: (units) => MergeForm({ units, onClose }) });
});

/** @type {Component<Closing & { units: Unit[] }>} */
const MergeForm = component(function MergeForm({ units, onClose }) {
  const form = useForm({
    draft: "merge units",
    initial: {
      from_ids: /** @type {string[]} */ ([]),
      role_ids: /** @type {string[] | null} */ (null),
      ...target(),
      ...decided(),
    },
    check: (values) => ({
      ...(values.from_ids.length === 0 && { from_ids: t("change.fromMissing") }),
      ...targetMissing(values),
      ...missing(values, ["starts_on", "decision"]),
    }),
    submit: ({ from_ids, role_ids, starts_on, decision, ...values }, key) =>
      post("/unit-changes/merges", {
        key,
        body: {
          from_ids,
          ...targetOf(values),
          role_ids,
          starts_on: starts_on ?? today.value,
          decision,
        },
      }),
    done: () => planned({ onClose }),
  });
  return Form({
    form,
    label: t("change.merge"),
    children: html`
      ${CheckboxGroup({
        ...form.bind("from_ids"),
        onChange: (from_ids) => form.set({ from_ids, role_ids: null }),
        label: t("change.from"),
        options: options(units),
      })}
      ${Target({ form, label: t("change.into"), units })}
      ${Followers({ form, unitIds: form.values.from_ids.filter((id) => id !== form.values.into) })}
      ${Decision({ form })}
      ${FormActions({ form, submit: t("change.yes"), onClose })}`,
  });
});

/** Who holds a role in units that end; all follow until somebody is left out. @type {Component<{ form: AnyForm, unitIds: string[] }>} */
const Followers = component(function Followers({ form, unitIds }) {
  return unitIds.length > 0 ? FollowerChoice({ key: unitIds.join(), form, unitIds }) : null;
});

/** @type {Component<{ form: AnyForm, unitIds: string[] }>} */
const FollowerChoice = component(function FollowerChoice({ form, unitIds }) {
  const choices = useGet("/unit-changes/choices", { query: { unit_id: unitIds } });
  return Loaded({
    of: choices,
    children: ({ roles }) =>
      roles.length > 0 &&
      CheckboxGroup({
        ...form.bind("role_ids"),
        value: form.values.role_ids ?? roles.map((role) => role.id),
        label: t("change.roles"),
        hint: t("change.rolesHint"),
        options: roles.map(({ id, name, role_label: role, unit_name: unit }) => ({
          value: id,
          label: name,
          hint: `${role}, ${unit}`,
        })),
      }),
  });
});

/** @type {Component<Closing>} */
export const SplitUnit = component(function SplitUnit({ onClose }) {
  return OverUnits({
    title: t("change.split"),
    onClose,
    form: (units) => SplitForm({ units: units.filter((unit) => unit.kind === "neighbourhood"), onClose }),
  });
});

/** @type {Component<Closing & { units: Unit[] }>} */
const SplitForm = component(function SplitForm({ units, onClose }) {
  const none = /** @type {string[]} */ ([]);
  const form = useForm({
    draft: "split unit",
    initial: {
      unit_id: units[0]?.id ?? "",
      street_ids: none,
      team_ids: none,
      role_ids: none,
      ...target(),
      ...decided(),
    },
    check: (values) => ({
      ...(values.street_ids.length === 0 && { street_ids: t("change.streetsMissing") }),
      ...targetMissing(values),
      ...missing(values, ["unit_id", "starts_on", "decision"]),
    }),
    submit: ({ into, name, short_name, code, starts_on, ...values }, key) =>
      post("/unit-changes/splits", {
        key,
        body: { ...values, ...targetOf({ into, name, short_name, code }), starts_on: starts_on ?? today.value },
      }),
    done: () => planned({ onClose }),
  });
  return Form({
    form,
    label: t("change.split"),
    children: html`
      ${Select({
        ...form.bind("unit_id"),
        onChange: (unit_id) => form.set({ unit_id, street_ids: none, team_ids: none, role_ids: none }),
        label: t("change.source"),
        options: options(units),
        empty: false,
      })}
      ${Parts({ key: form.values.unit_id, form, unitId: form.values.unit_id })}
      ${Target({ form, label: t("change.part"), units: units.filter((unit) => unit.id !== form.values.unit_id) })}
      ${Decision({ form })}
      ${FormActions({ form, submit: t("change.yes"), onClose })}`,
  });
});

/** What of a unit can go along. @type {Component<{ form: AnyForm, unitId: string }>} */
const Parts = component(function Parts({ form, unitId }) {
  const choices = useGet("/unit-changes/choices", { query: { unit_id: [unitId] } });
  return Loaded({
    of: choices,
    lines: 4,
    children: ({ streets, teams, roles }) => html`
      ${CheckboxGroup({
        ...form.bind("street_ids"),
        label: t("change.streets"),
        hint: streets.length === 0 ? t("change.noStreets") : undefined,
        options: streets.map(({ id, name, households }) => ({
          value: id,
          label: name,
          hint: t("change.streetHint", { count: households }),
        })),
      })}
      ${
        teams.length > 0 &&
        CheckboxGroup({
          ...form.bind("team_ids"),
          label: t("change.teams"),
          options: teams.map(({ id, name }) => ({ value: id, label: name })),
        })
      }
      ${
        roles.length > 0 &&
        CheckboxGroup({
          ...form.bind("role_ids"),
          label: t("change.roles"),
          options: roles.map(({ id, name, role_label: role }) => ({ value: id, label: name, hint: role })),
        })
      }`,
  });
});

/** @type {Component<Closing>} */
export const RenameUnit = component(function RenameUnit({ onClose }) {
  return OverUnits({ title: t("change.rename"), onClose, form: (units) => RenameForm({ units, onClose }) });
});

/** @type {Component<Closing & { units: Unit[] }>} */
const RenameForm = component(function RenameForm({ units, onClose }) {
  const form = useForm({
    draft: "rename unit",
    initial: { unit_id: units[0]?.id ?? "", name: "", short_name: "", ...decided() },
    check: (values) => missing(values, ["unit_id", "name", "short_name", "starts_on", "decision"]),
    submit: ({ starts_on, ...values }, key) =>
      post("/unit-changes/renames", { key, body: { ...values, starts_on: starts_on ?? today.value } }),
    done: () => planned({ onClose }),
  });
  return Form({
    form,
    label: t("change.rename"),
    children: html`
      ${Select({ ...form.bind("unit_id"), label: t("change.unit"), options: options(units), empty: false })}
      <div class="form-row">
        ${Field({ ...form.bind("name"), label: t("unit.name"), required: true })}
        ${Field({ ...form.bind("short_name"), label: t("unit.shortName"), required: true })}
      </div>
      ${Decision({ form })}
      ${FormActions({ form, submit: t("change.yes"), onClose })}`,
  });
});

/** @type {Component<{ form: AnyForm, label: string, units: Unit[] }>} */
const Target = component(function Target({ form, label, units }) {
  return html`
    ${Select({
      ...form.bind("into"),
      label,
      options: [{ value: NEW, label: t("change.new") }, ...options(units)],
      empty: false,
    })}
    ${
      form.values.into === NEW &&
      html`<div class="form-row">
      ${Field({ ...form.bind("name"), label: t("change.newName"), hint: t("unit.nameHint"), required: true })}
      ${Field({ ...form.bind("short_name"), label: t("unit.shortName"), hint: t("unit.shortNameHint"), required: true })}
      ${Field({ ...form.bind("code"), label: t("unit.code"), hint: t("unit.codeHint"), required: true, capitalize: false })}
    </div>`
    }`;
});

/** @type {Component<{ form: AnyForm }>} */
const Decision = component(function Decision({ form }) {
  return html`<div class="form-row">
    ${DateField({ ...form.bind("starts_on"), label: t("change.on"), required: true })}
    ${Field({ ...form.bind("decision"), label: t("change.decision"), required: true })}
  </div>`;
});
