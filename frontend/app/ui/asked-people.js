/** Who is asked to come, or to read: everybody of these units, everybody who holds one of these roles. */
import { html } from "../../vendor/kit.js";
import * as labels from "../api/labels.js";
import { useGet } from "../core/resource.js";
import { component } from "./component.js";
import { CheckboxGroup } from "./select.js";
import { t } from "./desk-vi.js";

/** @typedef {import("../api/types.d.ts").Schema<"Role">} Role */

/** Roles that are asked as a whole, wherever they are held: all who work in the ward. */
const ROLES = /** @type {const} */ ([
  "ward_leader",
  "culture_desk",
  "office_desk",
  "police",
  "school",
  "one_stop",
  "finance",
  "department",
  "youth_union",
  "neighbourhood_head",
  "team_member",
]);

/** @param {{ unit_id: string }} row whose unit is offered first */
export const askedAtFirst = (row) => ({ unit_ids: [row.unit_id], roles: /** @type {Role[]} */ ([]) });

/** @param {{ unit_ids: string[], roles: string[] }} values @returns {Record<string, string>} */
export const checkAsked = ({ unit_ids: units, roles }) =>
  units.length + roles.length === 0 ? { unit_ids: t("asked.missing") } : {};

/** @type {Component<{ form: import("./form.js").FormState<any>, row: { unit_id: string, unit_name: string } }>} */
export const AskedPeople = component(function AskedPeople({ form, row }) {
  const teams = useGet("/teams");
  const named = new Map([[row.unit_id, row.unit_name], ...(teams.data ?? []).map((one) => pair(one))]);
  return html`${CheckboxGroup({
    ...form.bind("unit_ids"),
    label: t("asked.units"),
    hint: t("asked.unitsHint"),
    options: [...named].map(([value, label]) => ({ value, label })),
  })}
  ${CheckboxGroup({
    ...form.bind("roles"),
    label: t("asked.roles"),
    options: ROLES.map((value) => ({ value, label: labels.Role[value] })),
  })}`;
});

/** @param {{ unit_id: string, unit_name: string }} team @returns {[string, string]} */
const pair = ({ unit_id: id, unit_name: name }) => [id, name];
