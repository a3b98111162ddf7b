/** What is done to a household: its details, its address, its end and its return. */
import { html } from "../../../vendor/kit.js";
import * as labels from "../../api/labels.js";
import { patch, post } from "../../api/client.js";
import { today } from "../../core/session.js";
import { component } from "../../ui/component.js";
import { Field } from "../../ui/field.js";
import { Checkbox, RadioGroup, Select, optionsOf } from "../../ui/select.js";
import { t as shared } from "../../ui/vi.js";
import {
  ActDialog,
  addressFields,
  checkDayAndReason,
  dayAndReason,
  dayAndReasonFields,
  phoneProblem,
  saidAndChanged,
  StreetField,
} from "./act-dialog.js";
import { t } from "./household-vi.js";

/** @typedef {import("./act-dialog.js").Acting} Acting */
/** @typedef {import("../../api/types.d.ts").Schema<"HouseholdKind">} Kind */

export const KINDS = optionsOf(labels.HouseholdKind);
const CAUSES = /** @type {const} */ (["moved", "closed", "death", "mistake"]);

/** @type {Component<Acting>} */
export const EditHousehold = component(function EditHousehold({ row, changed, onClose }) {
  return ActDialog({
    draft: "household",
    title: t("edit"),
    onClose,
    initial: {
      name: row.name,
      kind: /** @type {string} */ (row.kind),
      house_no: row.house_no,
      place_note: row.place_note,
      tax_code: row.tax_code ?? "",
      phone: "",
      drop_phone: false,
    },
    check: ({ name, phone }) => ({ name: !name.trim() && shared("field.missing"), phone: phoneProblem(phone) }),
    send: ({ name, kind, house_no, place_note, tax_code, phone, drop_phone }, key) =>
      patch("/households/{household_id}", {
        params: { household_id: row.id },
        version: row.version,
        key,
        body: {
          name,
          kind: /** @type {Kind} */ (kind),
          house_no,
          place_note,
          tax_code: tax_code.trim() || null,
          ...(phone.trim() ? { phone } : drop_phone ? { phone: null } : {}),
        },
      }),
    done: saidAndChanged(changed, ({ name }) => t("saved", { name })),
    fields: (form) => html`
      ${Field({
        ...form.bind("name"),
        label: t("field.name"),
        hint: t("field.nameHint"),
        required: true,
        maxlength: 150,
        autocomplete: "off",
      })}
      ${Select({ ...form.bind("kind"), label: t("kind"), options: KINDS, empty: false })}
      ${addressFields(form)}
      ${Field({
        ...form.bind("phone"),
        label: t("field.phone"),
        hint: row.phone ? t("field.phoneKept", { phone: row.phone }) : undefined,
        type: "tel",
        inputmode: "tel",
        autocomplete: "off",
      })}
      ${row.phone && !form.values.phone && Checkbox({ ...form.bind("drop_phone"), label: t("field.phoneDrop") })}
      ${
        form.values.kind !== "family" &&
        Field({
          ...form.bind("tax_code"),
          label: t("taxCode"),
          hint: t("field.taxHint"),
          maxlength: 14,
          inputmode: "numeric",
          autocomplete: "off",
        })
      }`,
  });
});

/** @type {Component<Acting>} */
export const MoveHousehold = component(function MoveHousehold({ row, changed, onClose }) {
  return ActDialog({
    draft: "move",
    title: t("move"),
    onClose,
    label: t("move"),
    initial: { street_id: row.street_id, house_no: "", place_note: "", ...dayAndReason() },
    check: (values) => ({ street_id: !values.street_id && shared("field.missing"), ...checkDayAndReason(values) }),
    send: (values, key) =>
      post("/households/{household_id}/move", {
        params: { household_id: row.id },
        version: row.version,
        key,
        body: { ...values, on: values.on ?? "" },
      }),
    done: saidAndChanged(changed, ({ name }) => t("move.done", { name })),
    fields: (form) => html`<p class="soft">${t("move.text")}</p>
      ${StreetField({ ...form.bind("street_id"), label: t("field.street"), required: true, empty: false })}
      ${addressFields(form)}${dayAndReasonFields(form)}`,
  });
});

/** Who left a family last, where nobody lives any more and it still stands open. @param {Acting["row"]} row */
export function lastToLeave(row) {
  if (row.closed_on || row.kind !== "family" || row.members.some(({ left_on }) => !left_on)) return null;
  return [...row.members].sort((a, b) => (b.left_on ?? "").localeCompare(a.left_on ?? ""))[0] ?? null;
}

/** @type {Component<Acting>} */
export const CloseHousehold = component(function CloseHousehold({ row, changed, onClose }) {
  const causes = CAUSES.filter((cause) => (row.kind === "family" ? cause !== "closed" : cause !== "death"));
  const last = lastToLeave(row);
  return ActDialog({
    draft: "close",
    title: t("close"),
    onClose,
    label: t("close"),
    danger: true,
    initial: {
      cause: /** @type {string} */ (causes.find((cause) => cause === last?.left_by) ?? ""),
      on: last?.left_on ?? today.value,
      reason: last ? t("close.lastLeft", { name: last.full_name }) : "",
    },
    check: (values) => ({ cause: !values.cause && shared("field.missing"), ...checkDayAndReason(values) }),
    send: ({ cause, on, reason }, key) =>
      post("/households/{household_id}/close", {
        params: { household_id: row.id },
        version: row.version,
        key,
        body: { cause: /** @type {typeof CAUSES[number]} */ (cause), on: on ?? "", reason },
      }),
    done: saidAndChanged(changed, ({ name }) => t("close.done", { name })),
    fields: (form) => html`<p class="soft">${t("close.text")}</p>
      ${RadioGroup({
        ...form.bind("cause"),
        label: t("field.cause"),
        required: true,
        options: causes.map((value) => ({ value, label: t(`close.${value}`) })),
      })}
      ${dayAndReasonFields(form, t("close.on"))}`,
  });
});

/** @type {Component<Acting>} */
export const ReopenHousehold = component(function ReopenHousehold({ row, changed, onClose }) {
  return ActDialog({
    draft: "reopen",
    title: t("reopen"),
    onClose,
    label: t("reopen"),
    initial: { reason: "" },
    check: ({ reason }) => ({ reason: reason.trim().length < 3 && t("field.whyShort") }),
    send: (values, key) =>
      post("/households/{household_id}/reopen", {
        params: { household_id: row.id },
        version: row.version,
        key,
        body: values,
      }),
    done: saidAndChanged(changed, ({ name }) => t("reopen.done", { name })),
    fields: (form) => html`<p class="soft">${t("reopen.text")}</p>
      ${Field({ ...form.bind("reason"), label: t("field.why"), required: true, maxlength: 500, autocomplete: "off" })}`,
  });
});
