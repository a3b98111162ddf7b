/** What makes history: a new name or superior from a day on, and other units going into this one. */
import { html } from "../../../vendor/kit.js";
import { post } from "../../api/client.js";
import { invalidate, useGet } from "../../core/resource.js";
import { today } from "../../core/session.js";
import { date } from "../../core/text.js";
import { component } from "../../ui/component.js";
import { DateField } from "../../ui/date-field.js";
import { ask, Dialog } from "../../ui/dialog.js";
import { Field } from "../../ui/field.js";
import { Form, useForm } from "../../ui/form.js";
import { FormActions, FormDialog } from "../../ui/form-dialog.js";
import { CheckboxGroup, Select } from "../../ui/select.js";
import { Loaded } from "../../ui/states.js";
import { toast } from "../../ui/toast.js";
import { missing } from "./unit-forms.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"UnitRead">} Unit */
/** @typedef {import("../../api/types.d.ts").Schema<"UnitHistoryRead">} History */

/** @param {string} message */
const saved = (message) => {
  invalidate("/units");
  toast(message);
};

/** @type {Component<{ history: History, onClose: () => void }>} */
export const NewPeriod = component(function NewPeriod({ history: { unit, periods }, onClose }) {
  const superiors = useGet("/units/superiors");
  const latest = periods.at(-1);
  const form = useForm({
    draft: `period ${unit.id}`,
    initial: {
      name: unit.name,
      short_name: unit.short_name,
      superior_id: latest?.superior_id ?? "",
      note: "",
      valid_from: /** @type {string | null} */ (today.value),
      valid_to: /** @type {string | null} */ (null),
    },
    check: (values) => missing(values, ["name", "short_name", "valid_from"]),
    submit: (values, key) =>
      post("/units/{unit_id}/periods", {
        params: { unit_id: unit.id },
        version: unit.version,
        key,
        body: { ...values, superior_id: values.superior_id || null, valid_from: values.valid_from ?? today.value },
      }),
    done: () => {
      saved(t("period.saved"));
      onClose();
    },
  });
  const known =
    latest?.superior_id && latest.superior_name ? [{ value: latest.superior_id, label: latest.superior_name }] : [];
  const above = (superiors.data ?? []).map((/** @type {Unit} */ row) => ({ value: row.id, label: row.name }));
  const options =
    unit.kind === "ward"
      ? [...above, ...known.filter((one) => !above.some((other) => other.value === one.value))]
      : known;
  return FormDialog({
    title: t("period.new"),
    form,
    onClose,
    wide: true,
    children: html`
      <p class="soft">${t("period.lead")}</p>
      ${DateField({ ...form.bind("valid_from"), label: t("period.from"), required: true })}
      <div class="form-row">
        ${Field({ ...form.bind("name"), label: t("unit.name"), required: true })}
        ${Field({ ...form.bind("short_name"), label: t("unit.shortName"), required: true })}
      </div>
      ${Select({ ...form.bind("superior_id"), label: t("period.superior"), options, empty: t("period.noSuperior") })}
      ${Field({ ...form.bind("note"), label: t("period.note"), hint: t("period.noteHint") })}`,
  });
});

/** @type {Component<{ unit: Unit, day: string, onClose: () => void }>} `day`: whose units are offered */
export const MergeUnits = component(function MergeUnits({ unit, day, onClose }) {
  const units = useGet("/units", { query: { on: day } });
  return Dialog({
    title: t("merge.title", { name: unit.name }),
    onClose,
    wide: true,
    children: Loaded({
      of: units,
      children: (rows) => {
        const others = rows.filter((row) => row.kind === unit.kind && row.id !== unit.id);
        return others.length > 0 ? MergeForm({ unit, others, onClose }) : html`<p class="soft">${t("merge.none")}</p>`;
      },
    }),
  });
});

/** @type {Component<{ unit: Unit, others: Unit[], onClose: () => void }>} */
const MergeForm = component(function MergeForm({ unit, others, onClose }) {
  const form = useForm({
    draft: `merge ${unit.id}`,
    initial: {
      from_unit_ids: /** @type {string[]} */ ([]),
      happened_on: /** @type {string | null} */ (today.value),
      decision: "",
    },
    check: (values) => ({
      ...(values.from_unit_ids.length === 0 && { from_unit_ids: t("merge.unitsMissing") }),
      ...missing(values, ["happened_on", "decision"]),
    }),
    submit: async (values, key) => {
      const on = values.happened_on ?? today.value;
      const sure = await ask({
        title: t("merge.ask", { count: values.from_unit_ids.length, name: unit.name }),
        text: t("merge.askText", { on: date(on) }),
        yes: t("merge.yes"),
        danger: true,
      });
      if (!sure) return null;
      return post("/units/{unit_id}/merge", {
        params: { unit_id: unit.id },
        version: unit.version,
        key,
        body: { ...values, happened_on: on },
      });
    },
    done: (merged) => {
      if (!merged) return;
      saved(t("merge.done"));
      onClose();
    },
  });
  return Form({
    form,
    label: t("merge.act"),
    children: html`
      <p class="soft">${t("merge.lead")}</p>
      ${CheckboxGroup({
        ...form.bind("from_unit_ids"),
        label: t("merge.units"),
        options: others.map(({ id, name }) => ({ value: id, label: name })),
      })}
      ${DateField({ ...form.bind("happened_on"), label: t("merge.on"), required: true })}
      ${Field({ ...form.bind("decision"), label: t("merge.decision"), required: true })}
      ${FormActions({ form, submit: t("merge.yes"), onClose })}`,
  });
});
