/** What the office fills in the register: the columns of a line; how numbers run. */
import { html } from "../../../vendor/kit.js";
import { put } from "../../api/client.js";
import { invalidate, useGet } from "../../core/resource.js";
import { today } from "../../core/session.js";
import { component } from "../../ui/component.js";
import { DateField } from "../../ui/date-field.js";
import { Field } from "../../ui/field.js";
import { useForm } from "../../ui/form.js";
import { FormDialog } from "../../ui/form-dialog.js";
import { NumberField } from "../../ui/number-field.js";
import { Checkbox, RadioGroup } from "../../ui/select.js";
import { TextArea } from "../../ui/text-area.js";
import { toast } from "../../ui/toast.js";
import { t } from "./register-vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"RegisterRow">} Row */
/** @typedef {import("../../api/types.d.ts").Schema<"SchemeRead">} Scheme */

/** @type {Component<{ row: Row, onClose: () => void, onDone?: (row: Row) => void }>} */
export const LineForm = component(function LineForm({ row, onClose, onDone }) {
  const { kept_by: kept, copies, handed_on: handed, received_by: received, note } = row.line;
  const form = useForm({
    draft: `line ${row.id}`,
    initial: { kept_by: kept, copies, handed_on: handed, received_by: received, note },
    submit: (values, key) =>
      put("/documents/{document_id}/register-line", {
        params: { document_id: row.id },
        version: row.line.version,
        body: values,
        key,
      }),
    done: (saved) => {
      invalidate("/documents/register");
      onDone?.(saved);
      toast(t("fill.done"));
      onClose();
    },
  });
  return FormDialog({
    title: t("fill.title", { code: row.code }),
    form,
    submit: t("save"),
    onClose,
    label: t("fill"),
    children: html`
      ${Field({ ...form.bind("kept_by"), label: t("archive"), maxlength: 200 })}
      <div class="form-row">
        ${NumberField({ ...form.bind("copies"), label: t("fill.copies") })}
        ${DateField({ ...form.bind("handed_on"), label: t("fill.sent"), max: today.value })}
      </div>
      ${Field({ ...form.bind("received_by"), label: t("fill.receipt"), maxlength: 200 })}
      ${TextArea({ ...form.bind("note"), label: t("fill.note"), hint: t("fill.noteHint"), rows: 2 })}`,
  });
});

/** @type {Component<{ onClose: () => void }>} */
export const SchemeForm = component(function SchemeForm({ onClose }) {
  const scheme = useGet("/documents/number-scheme");
  return scheme.data ? Fields({ scheme: scheme.data, onClose }) : null;
});

/** @type {Component<{ scheme: Scheme, onClose: () => void }>} */
const Fields = component(function Fields({ scheme, onClose }) {
  const form = useForm({
    draft: "scheme",
    initial: {
      series: scheme.one_series ? "one" : "kind",
      organ_id: scheme.organ_id,
      remind_days: /** @type {number | null} */ (scheme.remind_days),
      prints_check_code: scheme.prints_check_code,
    },
    check: ({ remind_days: days }) => (days && days >= 1 && days <= 30 ? {} : { remind_days: t("scheme.daysBad") }),
    submit: ({ series, ...rest }, key) =>
      put("/documents/number-scheme", {
        version: scheme.version,
        body: { one_series: series === "one", ...rest },
        key,
      }),
    done: () => {
      invalidate("/documents/number-scheme", "/today");
      toast(t("scheme.done"));
      onClose();
    },
  });
  return FormDialog({
    title: t("scheme.title"),
    form,
    submit: t("save"),
    onClose,
    children: html`
      ${RadioGroup({
        ...form.bind("series"),
        label: t("scheme.series"),
        options: [
          { value: "kind", label: t("scheme.perKind"), hint: t("scheme.perKindHint") },
          { value: "one", label: t("scheme.one"), hint: t("scheme.oneHint") },
        ],
      })}
      ${Field({ ...form.bind("organ_id"), label: t("scheme.organ"), hint: t("scheme.organHint"), maxlength: 35 })}
      ${NumberField({ ...form.bind("remind_days"), label: t("scheme.days"), required: true })}
      ${Checkbox({ ...form.bind("prints_check_code"), label: t("scheme.qr"), hint: t("scheme.qrHint") })}`,
  });
});
