/** Founding a team and changing it; members have a form of their own. */
import { html } from "../../../vendor/kit.js";
import { post, put } from "../../api/client.js";
import { invalidate, useGet } from "../../core/resource.js";
import { can, me, today } from "../../core/session.js";
import { component } from "../../ui/component.js";
import { DateField } from "../../ui/date-field.js";
import { Field } from "../../ui/field.js";
import { useForm } from "../../ui/form.js";
import { FormDialog } from "../../ui/form-dialog.js";
import { Select } from "../../ui/select.js";
import { toast } from "../../ui/toast.js";
import { missing } from "./unit-forms.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"TeamRead">} Team */
/** @typedef {import("../../api/types.d.ts").Schema<"UnitRead">} Unit */

/** A head founds teams in the own khu phố only. @param {Unit[]} units */
function mayFoundIn(units) {
  const local = units.filter((unit) => unit.kind === "neighbourhood" || unit.kind === "resident_group");
  const wide = can("submission.review"); // held by the desks, whose right to teams reaches the whole ward
  const own = new Set(
    me.value?.assignments.filter((held) => held.role === "neighbourhood_head").map((held) => held.unit_id),
  );
  return wide
    ? local
    : local.filter((unit) => own.has(unit.id) || (unit.parent_id !== null && own.has(unit.parent_id)));
}

/** @type {Component<{ team: Team | null, onClose: () => void }>} */
export const TeamForm = component(function TeamForm({ team, onClose }) {
  const units = useGet("/units");
  const places = mayFoundIn(units.data ?? []);
  const form = useForm({
    draft: `team ${team?.id ?? "new"}`,
    initial: {
      unit_id: team?.unit_id ?? "",
      name: team?.name ?? "",
      decision: team?.decision ?? "",
      renewed_on: team?.renewed_on ?? null,
      project06_on: team?.project06_on ?? null,
      valid_from: /** @type {string | null} */ (team?.valid_from ?? today.value),
      valid_to: team?.valid_to ?? null,
    },
    check: (values) => ({
      ...(values.valid_to &&
        values.valid_from &&
        values.valid_to < values.valid_from && { valid_to: t("unit.orderBad") }),
      ...missing(values, ["unit_id", "name", "valid_from"]),
    }),
    submit: (values, key) => {
      const body = { ...values, valid_from: values.valid_from ?? today.value };
      return team
        ? put("/teams/{team_id}", { params: { team_id: team.id }, version: team.version, body, key })
        : post("/teams", { body, key });
    },
    done: () => {
      invalidate("/teams");
      toast(t("team.saved"));
      onClose();
    },
  });
  const options = team
    ? [{ value: team.unit_id, label: team.unit_name }]
    : places.map(({ id, name }) => ({ value: id, label: name }));
  return FormDialog({
    title: t(team ? "team.edit" : "team.add"),
    form,
    onClose,
    label: t("team"),
    children: html`
      ${Select({ ...form.bind("unit_id"), label: t("team.unit"), options, disabled: team !== null, required: true })}
      ${Field({ ...form.bind("name"), label: t("team.name"), required: true })}
      ${Field({ ...form.bind("decision"), label: t("team.decision") })}
      <div class="form-row">
        ${DateField({ ...form.bind("renewed_on"), label: t("team.renewed") })}
        ${DateField({ ...form.bind("project06_on"), label: t("team.project06") })}
      </div>
      <div class="form-row">
        ${DateField({ ...form.bind("valid_from"), label: t("unit.from"), required: true })}
        ${DateField({ ...form.bind("valid_to"), label: t("unit.to"), hint: t("unit.toHint") })}
      </div>`,
  });
});
