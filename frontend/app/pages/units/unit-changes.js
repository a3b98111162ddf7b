/** What makes history: a new name or superior from a day on. */
import { html } from "../../../vendor/kit.js";
import { post } from "../../api/client.js";
import { invalidate, useGet } from "../../core/resource.js";
import { today } from "../../core/session.js";
import { component } from "../../ui/component.js";
import { DateField } from "../../ui/date-field.js";
import { Field } from "../../ui/field.js";
import { useForm } from "../../ui/form.js";
import { FormDialog } from "../../ui/form-dialog.js";
import { Select } from "../../ui/select.js";
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
