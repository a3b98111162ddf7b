/** The dialog in which something is done to a household, and the fields that most acts share. */
import { html } from "../../../vendor/kit.js";
import { invalidate, useGet } from "../../core/resource.js";
import { today } from "../../core/session.js";
import { component } from "../../ui/component.js";
import { DateField } from "../../ui/date-field.js";
import { Field } from "../../ui/field.js";
import { useForm } from "../../ui/form.js";
import { FormDialog } from "../../ui/form-dialog.js";
import { Select } from "../../ui/select.js";
import { toast } from "../../ui/toast.js";
import { t as shared } from "../../ui/vi.js";
import { t } from "./household-vi.js";

/** @import { ComponentChildren } from "../../../vendor/kit.js" */
/** @typedef {import("../../api/types.d.ts").Schema<"HouseholdRead">} Household */
/** @typedef {Household["members"][number]} Member */
/**
 * @typedef {{ row: Household, changed: (row: Household) => void, onClose: () => void }} Acting `changed` takes over
 *   what the server answered
 */

/**
 * @template {Record<string, any>} V
 * @typedef {{
 *   draft: string, title: string, initial: V, check?: (values: V) => Record<string, string | undefined | false>, send: (values: V,
 *   key: string) => Promise<Household>,
 *   done: (row: Household, values: V) => void, fields: (form: import("../../ui/form.js").FormState<V>) => ComponentChildren,
 *   onClose: () => void, label?: string, wide?: boolean, danger?: boolean, also?: (values: V) => string[],
 * }} ActProps `also`: ids of other households that change with it
 */

/** @type {Component<ActProps<any>>} */
const AnyActDialog = component(function AnyActDialog({
  draft,
  title,
  initial,
  check,
  send,
  done,
  fields,
  onClose,
  label = shared("act.save"),
  wide,
  danger,
  also = () => [],
}) {
  const form = useForm({
    draft,
    initial,
    submit: async (values, key) => ({ row: await send(values, key), values }),
    check: (values) =>
      /** @type {any} */ (Object.fromEntries(Object.entries(check?.(values) ?? {}).filter(([, message]) => message))),
    done: ({ row, values }) => {
      const others = also(values).map((id) => `/households/${id}`);
      invalidate("/households?", "/streets", `/households/${row.id}/observations`, ...others);
      onClose();
      done(row, values);
    },
  });
  return FormDialog({
    title,
    form,
    submit: label,
    onClose,
    danger,
    wide,
    children: fields(form),
  });
});

/**
 * @template {Record<string, any>} V
 * @param {ActProps<V>} props
 */
export const ActDialog = (props) => AnyActDialog(props);

/** What every act is told: the day and the reason. */
export const dayAndReason = () => ({ on: /** @type {string | null} */ (today.value), reason: "" });

/** @param {{ on: string | null, reason: string }} values */
export const checkDayAndReason = ({ on, reason }) => ({
  on: !on && shared("field.missing"),
  reason: reason.trim().length < 3 && t("field.whyShort"),
});

/** @param {import("../../ui/form.js").FormState<any>} form @param {string} [label] of the day */
export const dayAndReasonFields = (form, label = t("field.on")) => html`
  ${DateField({ ...form.bind("on"), label, required: true, max: today.value })}
  ${Field({
    ...form.bind("reason"),
    label: t("field.why"),
    hint: t("field.whyHint"),
    required: true,
    maxlength: 500,
    autocomplete: "off",
  })}`;

/**
 * Says so, with what the server answered taken over.
 * @param {(row: Household) => void} changed
 * @param {(row: Household) => string} words
 */
export const saidAndChanged = (changed, words) => (/** @type {Household} */ row) => {
  changed(row);
  toast(words(row));
};

/**
 * The streets in reach, grouped by khu phố where there are several.
 * @type {Component<import("../../ui/field.js").FieldProps<string> & { empty?: string | false }>}
 */
export const StreetField = component(function StreetField({ label, empty, ...rest }) {
  const streets = useGet("/streets");
  const rows = streets.data ?? [];
  const units = [...new Set(rows.map((street) => street.unit_name))];
  const optionsOf = (/** @type {string} */ unit) =>
    rows.filter((street) => street.unit_name === unit).map(({ id, name }) => ({ value: id, label: name }));
  return Select({
    label,
    empty,
    ...rest,
    options:
      units.length > 1 ? units.map((unit) => ({ label: unit, options: optionsOf(unit) })) : optionsOf(units[0] ?? ""),
  });
});

/** House number and hint of an address. @param {import("../../ui/form.js").FormState<any>} form */
export const addressFields = (form) => html`<div class="form-row">
  ${Field({ ...form.bind("house_no"), label: t("field.houseNo"), maxlength: 40, autocomplete: "off" })}
  ${Field({ ...form.bind("place_note"), label: t("field.placeNote"), hint: t("field.placeNoteHint"), maxlength: 200, autocomplete: "off" })}
</div>`;

/** Whether a typed number could be a telephone's; empty is fine. @param {string} typed */
export const phoneProblem = (typed) =>
  typed.trim() !== "" && !/^[+\d .()-]{8,30}$/.test(typed.trim()) && t("field.phoneBad");
