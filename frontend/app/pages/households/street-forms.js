/** A street's name, and a member who goes along it from a day on. */
import { html } from "../../../vendor/kit.js";
import { get, patch, post } from "../../api/client.js";
import { invalidate, useGet, useResource } from "../../core/resource.js";
import { me, today } from "../../core/session.js";
import { component } from "../../ui/component.js";
import { DateField } from "../../ui/date-field.js";
import { Dialog } from "../../ui/dialog.js";
import { Field } from "../../ui/field.js";
import { Form, useForm } from "../../ui/form.js";
import { FormActions, FormDialog } from "../../ui/form-dialog.js";
import { Select } from "../../ui/select.js";
import { Loading } from "../../ui/states.js";
import { toast } from "../../ui/toast.js";
import { t as shared } from "../../ui/vi.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"StreetRead">} Street */

/** The khu phố in which the person may enter a street: their own where they are of one, else all. */
function useNeighbourhoods() {
  const units = useGet("/units").data?.filter((unit) => unit.kind === "neighbourhood") ?? [];
  const own = units.filter((unit) => me.value?.assignments.some((held) => held.unit_id === unit.id));
  return (own.length > 0 ? own : units).map(({ id, name }) => ({ value: id, label: name }));
}

/** @type {Component<{ street: Street | null, unitId?: string, onClose: () => void }>} */
export const StreetForm = component(function StreetForm({ street, unitId, onClose }) {
  const units = useNeighbourhoods();
  const form = useForm({
    draft: `street ${street?.id ?? "new"}`,
    initial: { unit_id: unitId ?? "", name: street?.name ?? "", group_name: street?.group_name ?? "" },
    check: ({ name }) => ({ ...(!name.trim() && { name: shared("field.missing") }) }),
    submit: ({ unit_id, name, group_name }, key) =>
      street
        ? patch("/streets/{street_id}", {
            params: { street_id: street.id },
            version: street.version,
            key,
            body: { name, group_name },
          })
        : post("/streets", { key, body: { unit_id: unit_id || (units[0]?.value ?? ""), name, group_name } }),
    done: () => {
      invalidate("/streets", "/households?");
      toast(t("streets.saved"));
      onClose();
    },
  });
  return FormDialog({
    title: t(street ? "streets.edit" : "streets.add"),
    form,
    onClose,
    label: t("street"),
    children: html`
      ${
        !street &&
        units.length > 1 &&
        Select({
          ...form.bind("unit_id"),
          value: form.values.unit_id || (units[0]?.value ?? ""),
          label: t("unit"),
          options: units,
          empty: false,
        })
      }
      ${Field({
        ...form.bind("name"),
        label: t("streets.name"),
        hint: t("streets.nameHint"),
        required: true,
        maxlength: 150,
        autocomplete: "off",
      })}
      ${Field({ ...form.bind("group_name"), label: t("group"), hint: t("streets.groupHint"), maxlength: 60, autocomplete: "off" })}`,
  });
});

/** Members of the teams of the street's khu phố who have not left. @param {Street} street */
function useWalkers(street) {
  return useResource(`/teams/walkers/${street.unit_id}`, async (signal) => {
    const teams = (await get("/teams", { signal })).filter((team) => team.unit_id === street.unit_id);
    const members = await Promise.all(
      teams.map(({ id }) =>
        get("/teams/{team_id}/members", { params: { team_id: id }, query: { on: today.value }, signal }),
      ),
    );
    return members.flat();
  });
}

/** @type {Component<{ street: Street, onClose: () => void }>} */
export const AssignStreet = component(function AssignStreet({ street, onClose }) {
  const members = useWalkers(street);
  const form = useForm({
    draft: `assign ${street.id}`,
    initial: {
      member_id: "",
      from_on: /** @type {string | null} */ (today.value),
      to_on: /** @type {string | null} */ (null),
    },
    check: ({ member_id }) => ({ ...(!member_id && { member_id: shared("field.missing") }) }),
    submit: ({ member_id, from_on, to_on }, key) =>
      post("/streets/{street_id}/assignments", {
        params: { street_id: street.id },
        key,
        body: { member_id, from_on, to_on },
      }),
    done: () => {
      invalidate("/streets");
      toast(
        t("streets.assigned", { name: members.data?.find(({ id }) => id === form.values.member_id)?.full_name ?? "" }),
      );
      onClose();
    },
  });
  const going = new Set(street.assignments.map(({ member_id }) => member_id));
  const options = (members.data ?? [])
    .filter(({ id }) => !going.has(id))
    .map(({ id, full_name, kind_label }) => ({ value: id, label: `${full_name} (${kind_label})` }));
  const chosen = members.data?.find(({ id }) => id === form.values.member_id);
  return Dialog({
    title: `${t("streets.assign")}: ${street.name}`,
    onClose,
    children:
      members.state === "loading"
        ? Loading({ lines: 3 })
        : Form({
            form,
            label: t("streets.assign"),
            children: html`
              ${
                options.length === 0
                  ? html`<p class="notice is-warning">${t("streets.noMembers")}</p>`
                  : Select({ ...form.bind("member_id"), label: t("streets.member"), required: true, options })
              }
              ${chosen && !chosen.user_id && html`<p class="notice is-warning">${t("streets.noAccount", { name: chosen.full_name })}</p>`}
              <div class="form-row">
                ${DateField({ ...form.bind("from_on"), label: t("streets.from") })}
                ${DateField({ ...form.bind("to_on"), label: t("streets.to"), hint: t("streets.toHint") })}
              </div>
              ${FormActions({ form, submit: t("streets.assign"), onClose })}`,
          }),
  });
});
