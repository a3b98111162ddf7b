/** The fields of an activity: planned on a page of its own, changed in a dialog. */
import { html } from "../../../vendor/kit.js";
import { useGet } from "../../core/resource.js";
import { component } from "../../ui/component.js";
import { DateField } from "../../ui/date-field.js";
import { Field, TextArea } from "../../ui/field.js";
import { NumberField } from "../../ui/number-field.js";
import { Select } from "../../ui/select.js";
import { t } from "./vi.js";

/**
 * @typedef {{ kind: string, title: string, first_on: string | null, last_on: string | null, starts: string,
 *   place: string, content: string, partners: string, others: number | null }} Values
 */

/** @type {Values} */
export const BLANK = {
  kind: "",
  title: "",
  first_on: null,
  last_on: null,
  starts: "",
  place: "",
  content: "",
  partners: "",
  others: null,
};
const HOUR = /^(?:(?:[01]\d|2[0-3]):[0-5]\d)?$/;

/** @param {Values} values @returns {Record<string, string>} */
export const check = ({ kind, title, first_on: first, last_on: last, starts }) => ({
  ...(!kind && { kind: t("field.kindMissing") }),
  ...(!title.trim() && { title: t("field.missing") }),
  ...(!first && { first_on: t("field.missing") }),
  ...(first && last && last < first && { last_on: t("field.order") }),
  ...(!HOUR.test(starts.trim()) && { starts: t("field.startsWrong") }),
});

/** @param {Values} values as the server takes them: what has no last day ends on its first */
export const body = (values) => ({
  ...values,
  starts: values.starts.trim(),
  first_on: values.first_on ?? "",
  last_on: values.last_on ?? values.first_on ?? "",
});

/** @type {Component<{ form: import("../../ui/form.js").FormState<any> }>} */
export const ActivityFields = component(function ActivityFields({ form }) {
  const kinds = useGet("/activities/kinds");
  const options = (kinds.data ?? [])
    .filter(({ code, allowed }) => allowed || code === form.values.kind)
    .map(({ code, label }) => ({ value: code, label }));
  return html`
    ${Select({ ...form.bind("kind"), label: t("field.kind"), required: true, options })}
    ${Field({ ...form.bind("title"), label: t("field.title"), hint: t("field.titleHint"), required: true, maxlength: 200 })}
    <div class="form-row">
      ${DateField({ ...form.bind("first_on"), label: t("field.first"), required: true })}
      ${DateField({ ...form.bind("last_on"), label: t("field.last") })}
      ${Field({ ...form.bind("starts"), label: t("field.starts"), type: "time" })}
    </div>
    ${Field({ ...form.bind("place"), label: t("field.place"), maxlength: 200 })}
    ${TextArea({ ...form.bind("content"), label: t("field.content"), rows: 3, maxlength: 2000 })}
    ${Field({ ...form.bind("partners"), label: t("field.partners"), maxlength: 200 })}
    ${NumberField({ ...form.bind("others"), label: t("field.others") })}`;
});
