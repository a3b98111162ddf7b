/** The fields of an activity: planned on a page of its own, changed in a dialog. */
import { html } from "../../../vendor/kit.js";
import { useGet } from "../../core/resource.js";
import { component } from "../../ui/component.js";
import { DateField } from "../../ui/date-field.js";
import { Field } from "../../ui/field.js";
import { NumberField } from "../../ui/number-field.js";
import { Select } from "../../ui/select.js";
import { TaskField } from "../../ui/task-field.js";
import { TextArea } from "../../ui/text-area.js";
import { t } from "./vi.js";

/**
 * @typedef {{ kind: string, title: string, first_on: string | null, last_on: string | null, starts: string,
 *   place: string, content: string, partners: string, others: number | null, campaign_id: string | null,
 *   task_id: string, unit_id?: string }} Values `unit_id`: of a new one
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
  campaign_id: null,
  task_id: "",
  unit_id: "",
};
const DAY = "campaign_day";
const HOUR = /^(?:(?:[01]\d|2[0-3]):[0-5]\d)?$/;

/** @param {Values} values @returns {Record<string, string>} */
export const check = ({ kind, title, first_on: first, last_on: last, starts, campaign_id: campaign }) => ({
  ...(kind === DAY && !campaign && { campaign_id: t("field.campaignMissing") }),
  ...(!kind && { kind: t("field.kindMissing") }),
  ...(!title.trim() && { title: t("field.missing") }),
  ...(!first && { first_on: t("field.missing") }),
  ...(first && last && last < first && { last_on: t("field.order") }),
  ...(!HOUR.test(starts.trim()) && { starts: t("field.startsWrong") }),
});

/** @param {Values} values as the server takes them: what has no last day ends on its first */
export const body = (values) => ({
  ...values,
  task_id: values.task_id || null,
  unit_id: values.unit_id || null,
  campaign_id: values.kind === DAY ? values.campaign_id || null : null,
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
  const chosen = kinds.data?.find(({ code }) => code === form.values.kind);
  const has = (/** @type {"residents" | "content"} */ part) => !chosen || chosen.has.includes(part);
  return html`
    ${Select({ ...form.bind("kind"), label: t("field.kind"), required: true, options })}
    ${form.values.kind === DAY && Campaign({ form })}
    ${Field({ ...form.bind("title"), label: t("field.title"), hint: t("field.titleHint"), required: true, maxlength: 200 })}
    <div class="form-row">
      ${DateField({ ...form.bind("first_on"), label: t("field.first"), required: true })}
      ${DateField({ ...form.bind("last_on"), label: t("field.last") })}
      ${Field({ ...form.bind("starts"), label: t("field.starts"), type: "time" })}
    </div>
    ${Field({ ...form.bind("place"), label: t("field.place"), maxlength: 200 })}
    ${has("content") && TextArea({ ...form.bind("content"), label: t("field.content"), rows: 3, maxlength: 2000 })}
    ${has("content") && Field({ ...form.bind("partners"), label: t("field.partners"), maxlength: 200 })}
    ${TaskField({ form })}
    ${has("residents") && NumberField({ ...form.bind("others"), label: t("field.others") })}`;
});

/** @type {Component<{ form: import("../../ui/form.js").FormState<any> }>} the campaign to which a day belongs */
const Campaign = component(function Campaign({ form }) {
  const rows = useGet("/activities", { query: { kind: "campaign", limit: 100 } });
  const open = (rows.data?.items ?? []).filter(({ state }) => state === "planned" || state === "open");
  return Select({
    ...form.bind("campaign_id"),
    label: t("field.campaign"),
    required: true,
    options: open.map(({ id, title }) => ({ value: id, label: title })),
  });
});
