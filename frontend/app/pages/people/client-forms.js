/** Connecting another system, and the one time that its new key is shown. */
import { html } from "../../../vendor/kit.js";
import { post } from "../../api/client.js";
import { invalidate, useGet } from "../../core/resource.js";
import { today } from "../../core/session.js";
import { addDays } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DateField } from "../../ui/date-field.js";
import { Dialog } from "../../ui/dialog.js";
import { Field } from "../../ui/field.js";
import { useForm } from "../../ui/form.js";
import { FormDialog } from "../../ui/form-dialog.js";
import { Icon } from "../../ui/icons.js";
import { CheckboxGroup, Select } from "../../ui/select.js";
import { toast } from "../../ui/toast.js";
import { t as shared } from "../../ui/vi.js";
import { t } from "./clients-vi.js";
import { PersonField } from "./person-field.js";

/** @typedef {import("../../api/types.d.ts").Schema<"ClientScopeRead">} Scope */
/** @typedef {import("../../api/types.d.ts").Schema<"ClientWrite">} Wanted */

/** @type {Component<{ scopes: Scope[], onClose: () => void }>} */
export const ClientForm = component(function ClientForm({ scopes, onClose }) {
  const units = useGet("/units");
  const form = useForm({
    draft: "service-client",
    initial: {
      name: "",
      owner_id: /** @type {string | null} */ (null),
      unit_ids: "",
      scopes: /** @type {string[]} */ ([]),
      last_day: /** @type {string | null} */ (addDays(today.value, 365)),
    },
    check: (values) => ({
      ...(!values.name.trim() && { name: shared("field.missing") }),
      ...(!values.owner_id && { owner_id: shared("field.missing") }),
      ...(!values.unit_ids && { unit_ids: shared("field.missing") }),
      ...(values.scopes.length === 0 && { scopes: shared("field.missing") }),
      ...(!values.last_day && { last_day: shared("field.missing") }),
    }),
    submit: (values, key) =>
      post("/service-clients", {
        body: /** @type {Wanted} */ ({ ...values, unit_ids: [values.unit_ids] }),
        key,
      }),
    done: (row) => {
      invalidate("/service-clients", "/account-requests", "/today");
      toast(t("addDone", { name: row.name }));
      onClose();
    },
  });
  return FormDialog({
    title: t("add"),
    form,
    submit: t("submit"),
    onClose,
    children: html`
      ${Field({ ...form.bind("name"), label: t("name"), required: true, autocomplete: "off" })}
      ${PersonField({ ...form.bind("owner_id"), label: t("owner"), required: true })}
      ${Select({
        ...form.bind("unit_ids"),
        label: t("unit"),
        hint: t("unitHint"),
        options: (units.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
        required: true,
      })}
      ${CheckboxGroup({
        ...form.bind("scopes"),
        label: t("scopes"),
        options: scopes.map(({ code, label }) => ({ value: code, label })),
        required: true,
      })}
      ${DateField({ ...form.bind("last_day"), label: t("lastDay"), hint: t("lastDayHint"), required: true })}`,
  });
});

/** @type {Component<{ made: import("../../api/types.d.ts").Schema<"NewCredentialRead">, name: string, onClose: () => void }>} */
export const NewKey = component(function NewKey({ made, name, onClose }) {
  return Dialog({
    title: t("keyTitle", { name }),
    onClose,
    children: html`<div class="stack">
      <div class="notice is-warning">${Icon({ name: "clock" })}<p>${t("keyOnce")}</p></div>
      <label class="field"><span class="field-label">${t("clientId")}</span>
        <input class="input" type="text" readonly value=${made.client_id} /></label>
      <label class="field"><span class="field-label">${t("secret")}</span>
        <input class="input" type="text" readonly value=${made.client_secret ?? ""} /></label>
      <div class="form-actions">${Button({ label: t("close"), kind: "primary", onClick: onClose })}</div>
    </div>`,
  });
});
