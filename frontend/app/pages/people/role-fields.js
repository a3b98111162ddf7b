/** A role, the unit it is held in and for how long; only what the asking person may give, where it can be held. */
import { html } from "../../../vendor/kit.js";
import { useGet } from "../../core/resource.js";
import { today } from "../../core/session.js";
import { component } from "../../ui/component.js";
import { DateField } from "../../ui/date-field.js";
import { Select } from "../../ui/select.js";
import { Loading } from "../../ui/states.js";
import { t as shared } from "../../ui/vi.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"UnitRead">} Unit */
/** @typedef {import("../../api/types.d.ts").Schema<"AssignmentWrite">} Assignment */

/** The fields of a role under the names that the server's errors use. @param {string} prefix "" or "assignments.0." */
export const emptyRole = (prefix = "") => ({
  [`${prefix}role`]: "",
  [`${prefix}unit_id`]: "",
  [`${prefix}valid_from`]: /** @type {string | null} */ (today.value),
  [`${prefix}valid_to`]: /** @type {string | null} */ (null),
});

/** What is missing. @param {Record<string, any>} values @param {string} prefix */
export const missingRole = (values, prefix = "") =>
  Object.fromEntries(
    ["role", "unit_id"]
      .filter((name) => !values[prefix + name])
      .map((name) => [prefix + name, shared("field.missing")]),
  );

/**
 * @param {Record<string, any>} values
 * @param {string} prefix
 * @returns {Assignment}
 */
export const roleOf = (values, prefix = "") => ({
  role: values[`${prefix}role`],
  unit_id: values[`${prefix}unit_id`],
  valid_from: values[`${prefix}valid_from`],
  valid_to: values[`${prefix}valid_to`],
});

/** @type {Component<{ form: import("../../ui/form.js").FormState<any>, prefix?: string, dates?: boolean }>} */
export const RoleFields = component(function RoleFields({ form, prefix = "", dates = true }) {
  const roles = useGet("/roles");
  const units = useGet("/units", { query: { on: form.values[`${prefix}valid_from`] ?? today.value } });
  if (!roles.data || !units.data) return Loading({ lines: 2 });
  const kinds = roles.data.find((one) => one.role === form.values[`${prefix}role`])?.unit_kinds;
  const fitting = units.data.filter((/** @type {Unit} */ unit) => !kinds || kinds.includes(unit.kind));
  const choose = (/** @type {string} */ role) => {
    const allowed = roles.data?.find((one) => one.role === role)?.unit_kinds;
    const fits = (units.data ?? []).filter((/** @type {Unit} */ unit) => !allowed || allowed.includes(unit.kind));
    const kept = fits.some((/** @type {Unit} */ unit) => unit.id === form.values[`${prefix}unit_id`])
      ? form.values[`${prefix}unit_id`]
      : "";
    form.set({ [`${prefix}role`]: role, [`${prefix}unit_id`]: fits.length === 1 ? fits[0]?.id : kept });
  };
  return html`<div class="form">
    <div class="form-row">
      ${Select({
        ...form.bind(`${prefix}role`),
        onChange: choose,
        label: t("role"),
        options: roles.data.map(({ role, label }) => ({ value: role, label })),
        required: true,
      })}
      ${Select({
        ...form.bind(`${prefix}unit_id`),
        label: t("unit"),
        options: fitting.map(({ id, name }) => ({ value: id, label: name })),
        required: true,
      })}
    </div>
    ${
      dates &&
      html`<div class="form-row">
        ${DateField({ ...form.bind(`${prefix}valid_from`), label: t("role.from"), required: true })}
        ${DateField({ ...form.bind(`${prefix}valid_to`), label: t("role.to"), hint: t("role.toHint") })}
      </div>`
    }
  </div>`;
});
