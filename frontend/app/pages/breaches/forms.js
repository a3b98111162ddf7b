/** The forms of a breach: recording it, writing on, whom the ward told, closing. */
import { html, useState } from "../../../vendor/kit.js";
import { post, put } from "../../api/client.js";
import { invalidate } from "../../core/resource.js";
import { navigate } from "../../core/router.js";
import { today } from "../../core/session.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DateField } from "../../ui/date-field.js";
import { Field } from "../../ui/field.js";
import { useForm } from "../../ui/form.js";
import { FormDialog } from "../../ui/form-dialog.js";
import { NumberField } from "../../ui/number-field.js";
import { ReasonDialog } from "../../ui/reason-dialog.js";
import { TextArea } from "../../ui/text-area.js";
import { toast } from "../../ui/toast.js";
import { t as shared } from "../../ui/vi.js";
import { instantOf } from "./clock.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"BreachRead">} Breach */
/** @typedef {{ row: Breach, onClose: () => void, onDone: (row: Breach) => void }} StepProps */

const NOTHING = { happened: "", whose: "", people: /** @type {number | null} */ (null), measures: "" };

/** @param {typeof NOTHING} values */
const lacking = ({ happened, whose }) => ({
  ...(!happened.trim() && { happened: shared("field.missing") }),
  ...(!whose.trim() && { whose: shared("field.missing") }),
});

/** @param {import("../../ui/form.js").Form<any, any>} form */
const Contents = (form) => html`
  ${TextArea({ ...form.bind("happened"), label: t("happened"), hint: t("happenedHint"), rows: 3, required: true })}
  ${TextArea({ ...form.bind("whose"), label: t("whose"), hint: t("whoseHint"), rows: 2, required: true })}
  ${NumberField({ ...form.bind("people"), label: t("people"), hint: t("peopleHint") })}
  ${TextArea({ ...form.bind("measures"), label: t("measures"), rows: 3 })}`;

export const NewBreach = component(function NewBreach() {
  const [open, show] = useState(false);
  return html`${Button({ label: t("new"), icon: "plus", kind: "primary", onClick: () => show(true) })}
    ${open && Recording({ onClose: () => show(false) })}`;
});

/** @type {Component<{ onClose: () => void }>} */
const Recording = component(function Recording({ onClose }) {
  const form = useForm({
    draft: "breach",
    initial: { ...NOTHING, day: /** @type {string | null} */ (today.value), discovered_at: "" },
    check: (values) => ({
      ...lacking(values),
      ...(!values.day && { day: shared("field.missing") }),
      ...(!instantOf(values.day ?? "", values.discovered_at) && { discovered_at: t("timeBad") }),
    }),
    submit: ({ day, discovered_at, ...known }, key) =>
      post("/privacy/breaches", { key, body: { ...known, discovered_at: instantOf(day ?? "", discovered_at) } }),
    done: (row) => {
      invalidate("/privacy/breaches");
      toast(t("saved"));
      navigate(`/vi-pham-du-lieu/${row.id}`);
    },
  });
  return FormDialog({
    title: t("new"),
    form,
    submit: t("save"),
    onClose,
    children: html`
      <div class="form-row">
        ${DateField({ ...form.bind("day"), label: t("date"), max: today.value, required: true })}
        ${Field({ ...form.bind("discovered_at"), label: t("time"), hint: t("timeHint"), required: true, autocomplete: "off" })}
      </div>
      <p class="soft">${t("clockHint")}</p>
      ${Contents(form)}`,
  });
});

/** @type {Component<{ row: Breach, set: (row: Breach) => void }>} */
export const Steps = component(function Steps({ row, set }) {
  const [open, show] = useState(/** @type {string | null} */ (null));
  const onClose = () => show(null);
  const onDone = (/** @type {Breach} */ answer) => {
    onClose();
    set(answer);
    invalidate("/privacy/breaches");
    toast(t("saved"));
  };
  const has = (/** @type {string} */ name) => row.steps.some((step) => step.name === name);
  const common = { row, onClose, onDone };
  return html`
    ${row.may_change && Button({ label: t("change"), icon: "edit", onClick: () => show("change") })}
    ${has("close") && Button({ label: t("close"), onClick: () => show("close") })}
    ${has("report") && Button({ label: t("report"), kind: "primary", icon: "check", onClick: () => show("report") })}
    ${open === "change" && Changing(common)}
    ${open === "report" && Reporting(common)}
    ${open === "close" && Closing(common)}`;
});

/** @type {Component<StepProps>} */
const Changing = component(function Changing({ row, onClose, onDone }) {
  const form = useForm({
    draft: `breach ${row.id}`,
    initial: { happened: row.happened, whose: row.whose, people: row.people, measures: row.measures },
    check: lacking,
    submit: (body, key) =>
      put("/privacy/breaches/{breach_id}", { params: { breach_id: row.id }, version: row.version, body, key }),
    done: onDone,
  });
  return FormDialog({ title: t("change"), form, submit: t("save"), onClose, children: Contents(form) });
});

/** @type {Component<StepProps>} */
const Reporting = component(function Reporting({ row, onClose, onDone }) {
  const form = useForm({
    draft: `breach report ${row.id}`,
    initial: { told_whom: "", day: /** @type {string | null} */ (today.value), told_at: "" },
    check: (values) => ({
      ...(values.told_whom.trim().length < 3 && { told_whom: shared("field.missing") }),
      ...(!values.day && { day: shared("field.missing") }),
      ...(!instantOf(values.day ?? "", values.told_at) && { told_at: t("timeBad") }),
    }),
    submit: ({ told_whom, day, told_at }, key) =>
      post("/privacy/breaches/{breach_id}/report", {
        params: { breach_id: row.id },
        version: row.version,
        body: { told_whom, told_at: instantOf(day ?? "", told_at) },
        key,
      }),
    done: onDone,
  });
  return FormDialog({
    title: t("report"),
    form,
    submit: t("save"),
    onClose,
    children: html`
      ${TextArea({ ...form.bind("told_whom"), label: t("reportWhom"), hint: t("reportHint"), rows: 2, required: true })}
      <div class="form-row">
        ${DateField({ ...form.bind("day"), label: t("toldDate"), max: today.value, required: true })}
        ${Field({ ...form.bind("told_at"), label: t("toldTime"), hint: t("timeHint"), required: true, autocomplete: "off" })}
      </div>`,
  });
});

/** @type {Component<StepProps>} */
const Closing = component(function Closing({ row, onClose, onDone }) {
  return ReasonDialog({
    draft: `breach close ${row.id}`,
    title: t("close"),
    label: t("closeReason"),
    hint: t("closeHint"),
    send: (body, key) =>
      post("/privacy/breaches/{breach_id}/close", { params: { breach_id: row.id }, version: row.version, body, key }),
    onClose,
    onDone,
  });
});
