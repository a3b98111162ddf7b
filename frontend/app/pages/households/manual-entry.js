/** Entering by hand what somebody learnt of a household or a person, and taking back what was entered wrongly. */
import { html } from "../../../vendor/kit.js";
import * as labels from "../../api/labels.js";
import { post } from "../../api/client.js";
import { useGet } from "../../core/resource.js";
import { today } from "../../core/session.js";
import { component } from "../../ui/component.js";
import { DateField } from "../../ui/date-field.js";
import { Field } from "../../ui/field.js";
import { CheckboxGroup, Select, optionsOf } from "../../ui/select.js";
import { t as shared } from "../../ui/vi.js";
import { ActDialog, saidAndChanged } from "./act-dialog.js";
import { t } from "./household-vi.js";

/** @typedef {import("./act-dialog.js").Acting} Acting */
/** @typedef {import("./known-facts.js").ItemState} ItemState */
/** @typedef {import("../../api/types.d.ts").Schema<"HouseholdItemRead">} Item */
/** @typedef {{ id: string, name: string, items: ItemState[] }} Subject the household itself or one of its members */

const GRADES = optionsOf(labels.Grade);

/** The answers that were chosen, in the words of the server. @param {Record<string, any>} values @param {Item[]} items */
const chosen = (values, items) =>
  items
    .map(({ item, many }) => ({ item, value: many ? (values[item] ?? []).join("+") : (values[item] ?? "") }))
    .filter(({ value }) => value !== "");

/** @type {Component<Acting & { subject: Subject }>} */
export const Observe = component(function Observe({ row, subject, changed, onClose }) {
  const catalogue = useGet("/households/items");
  const kind = subject.id === row.id ? "household" : "person";
  const items = (catalogue.data ?? []).filter(
    (one) => one.subject === kind && (one.item !== "young_payer" || row.kind === "family"),
  );
  const now = new Map(subject.items.map((one) => [one.item, one.value_label]));
  return (
    items.length > 0 &&
    ActDialog({
      draft: `observe ${subject.id}`,
      title: t("observe.title", { name: subject.name }),
      onClose,
      wide: true,
      initial: /** @type {Record<string, any>} */ ({
        on: today.value,
        grade: "1",
        nothing: "",
        ...Object.fromEntries(items.map(({ item, many }) => [item, many ? [] : ""])),
      }),
      check: (values) => ({
        on: !values.on && shared("field.missing"),
        nothing: chosen(values, items).length === 0 && t("observe.nothing"),
      }),
      send: (values, key) =>
        post("/households/{household_id}/observations", {
          params: { household_id: row.id },
          version: row.version,
          key,
          body: {
            on: values.on,
            grade: /** @type {any} */ (Number(values.grade)),
            items: chosen(values, items).map((one) => ({
              ...one,
              item: /** @type {any} */ (one.item),
              subject_id: subject.id,
            })),
          },
        }),
      done: saidAndChanged(changed, () => t("observe.done", { name: subject.name })),
      fields: (form) => html`
        ${form.errors.nothing && html`<p class="field-error" role="alert">${form.errors.nothing}</p>`}
        <div class="form-row">
          ${DateField({ ...form.bind("on"), label: t("observe.on"), required: true, max: today.value })}
          ${Select({ ...form.bind("grade"), label: t("observe.grade"), options: GRADES, empty: false })}
        </div>
        <p class="soft">${t("observe.hint")}</p>
        <div class="observe-items">${items.map((one) => Answer({ key: one.item, one, form, now: now.get(one.item) ?? null }))}</div>`,
    })
  );
});

/** @type {Component<{ one: Item, form: import("../../ui/form.js").FormState<any>, now: string | null }>} */
const Answer = component(function Answer({ one, form, now }) {
  const options = Object.entries(one.values).map(([value, label]) => ({ value, label }));
  const hint = now ? t("observe.now", { value: now }) : undefined;
  return one.many
    ? CheckboxGroup({ ...form.bind(one.item), label: one.label, hint, options })
    : Select({ ...form.bind(one.item), label: one.label, hint, options, empty: t("observe.keep") });
});

/** @type {Component<Acting & { observation: import("../../api/types.d.ts").Schema<"ObservationRead"> }>} */
export const Retract = component(function Retract({ row, observation, changed, onClose }) {
  return ActDialog({
    draft: `retract ${observation.id}`,
    title: t("seen.retractTitle"),
    onClose,
    label: t("seen.retract"),
    danger: true,
    initial: { reason: "" },
    check: ({ reason }) => ({ reason: reason.trim().length < 3 && t("field.whyShort") }),
    send: (values, key) =>
      post("/households/{household_id}/observations/{observation_id}/retract", {
        params: { household_id: row.id, observation_id: observation.id },
        version: row.version,
        key,
        body: values,
      }),
    done: saidAndChanged(changed, () => t("seen.retractDone")),
    fields: (form) => html`
      <p>
        <strong>
          ${t("seen.line", { subject: observation.subject_name, item: observation.item_label, value: observation.value_label })}
        </strong>
      </p>
      <p class="soft">${t("seen.retractText")}</p>
      ${Field({ ...form.bind("reason"), label: t("field.why"), required: true, maxlength: 500, autocomplete: "off" })}`,
  });
});
