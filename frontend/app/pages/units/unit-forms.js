/** Adding a unit, and changing what needs no new period. */
import { html } from "../../../vendor/kit.js";
import { patch, post } from "../../api/client.js";
import * as labels from "../../api/labels.js";
import { NEUTRAL, placeWords } from "../../core/place-words.js";
import { invalidate, useGet } from "../../core/resource.js";
import { navigate } from "../../core/router.js";
import { loadMe, today } from "../../core/session.js";
import { date, lines } from "../../core/text.js";
import { component } from "../../ui/component.js";
import { DateField } from "../../ui/date-field.js";
import { Field } from "../../ui/field.js";
import { useForm } from "../../ui/form.js";
import { FormDialog } from "../../ui/form-dialog.js";
import { NumberField } from "../../ui/number-field.js";
import { Checkbox, optionsOf, Select } from "../../ui/select.js";
import { TextArea } from "../../ui/text-area.js";
import { toast } from "../../ui/toast.js";
import { t as shared } from "../../ui/vi.js";
import { t } from "./vi.js";
import { WordFields, wordsOf, wordValues } from "./word-fields.js";

/** @typedef {import("../../api/types.d.ts").Schema<"UnitRead">} Unit */
/** @typedef {Unit["kind"]} Kind */

/** What a ward may hold below it; wards and what stands above them are made at set-up. @type {Kind[]} */
const KINDS = [
  "neighbourhood",
  "resident_group",
  "desk",
  "steering_committee",
  "police",
  "school",
  "one_stop",
  "union",
];

/** Areas: what may have a code of the state. @type {Set<Kind>} */
const PLACES = new Set(["ward", "neighbourhood", "resident_group"]);

/** The first fields of a form that may not stay empty. @param {Record<string, unknown>} values @param {string[]} names */
export const missing = (values, names) =>
  Object.fromEntries(
    names.filter((name) => !String(values[name] ?? "").trim()).map((name) => [name, shared("field.missing")]),
  );

/**
 * @type {Component<{ units: Unit[], onClose: () => void, begin?: { name: string, short_name: string, code: string, kind:
 *   Kind }, onMade?: (unit: Unit) => void }>}
 *   `begin`: what is known of it already; `onMade`: what follows instead of its page
 */
export const CreateUnit = component(function CreateUnit({ units, onClose, begin, onMade }) {
  const parents = units.filter((unit) => unit.kind === "ward" || unit.kind === "neighbourhood");
  const ward = units.find((unit) => unit.kind === "ward");
  const form = useForm({
    draft: begin ? `unit ${begin.name}` : "unit",
    initial: {
      ...(begin ?? { kind: /** @type {Kind} */ ("neighbourhood"), name: "", short_name: "", code: "" }),
      parent_id: (ward ?? parents[0])?.id ?? "",
      aliases: "",
      reports: true,
      position: /** @type {number | null} */ (0),
      valid_from: /** @type {string | null} */ (today.value),
      valid_to: /** @type {string | null} */ (null),
    },
    check: (values) => ({
      ...(values.code && !/^[a-z0-9]{1,30}$/.test(values.code) && { code: t("unit.codeBad") }),
      ...missing(values, ["kind", "parent_id", "name", "short_name", "code", "valid_from"]),
    }),
    submit: (values, key) =>
      post("/units", {
        body: {
          ...values,
          aliases: lines(values.aliases),
          position: values.position ?? 0,
          valid_from: values.valid_from ?? today.value,
        },
        key,
      }),
    done: (made) => {
      invalidate("/units");
      toast(t("unit.added"));
      onClose();
      if (onMade) onMade(made.unit);
      else navigate(`/don-vi/${made.unit.id}`);
    },
  });
  return FormDialog({
    title: t("unit.add"),
    form,
    submit: t("unit.add"),
    onClose,
    wide: true,
    children: html`
      <div class="form-row">
        ${Select({
          ...form.bind("kind"),
          onChange: (kind) => form.set({ kind: /** @type {Kind} */ (kind) }),
          label: t("unit.kind"),
          options: optionsOf(labels.UnitKind, KINDS),
          empty: false,
        })}
        ${Select({
          ...form.bind("parent_id"),
          label: t("unit.parent"),
          options: parents.map(({ id, name }) => ({ value: id, label: name })),
          empty: false,
        })}
      </div>
      <div class="form-row">
        ${Field({ ...form.bind("name"), label: t("unit.name"), hint: t("unit.nameHint"), required: true })}
        ${Field({ ...form.bind("short_name"), label: t("unit.shortName"), hint: t("unit.shortNameHint"), required: true })}
        ${Field({ ...form.bind("code"), label: t("unit.code"), hint: t("unit.codeHint"), required: true, capitalize: false })}
      </div>
      <div class="form-row">
        ${DateField({
          ...form.bind("valid_from"),
          label: t("unit.from"),
          hint: ward && t("unit.fromHint", { day: date(ward.valid_from) }),
          required: true,
        })}
        ${DateField({ ...form.bind("valid_to"), label: t("unit.to"), hint: t("unit.toHint") })}
      </div>
      ${TextArea({ ...form.bind("aliases"), label: t("unit.aliases"), hint: t("unit.aliasesHint"), rows: 2 })}
      ${Checkbox({ ...form.bind("reports"), label: t("unit.reports") })}`,
  });
});

/** @type {Component<{ unit: Unit, onClose: () => void }>} */
export const EditUnit = component(function EditUnit({ unit, onClose }) {
  const ward = unit.kind === "ward";
  const me = useGet("/auth/me"); // the words as somebody else may have left them
  const form = useForm({
    draft: `unit ${unit.id}`,
    initial: {
      ...wordValues(me.data?.ward?.words ?? placeWords.peek()),
      aliases: unit.aliases.join("\n"),
      reports: unit.reports,
      position: /** @type {number | null} */ (unit.position),
      valid_to: unit.valid_to,
      place_code: unit.place_code,
    },
    check: ({ valid_to: to, place_code: code }) => ({
      ...(to && to < unit.valid_from && { valid_to: t("unit.orderBad") }),
      ...(!/^(\d{5}|\d{12})?$/.test(code) && { place_code: t("unit.placeCodeBad") }),
    }),
    submit: (values, key) =>
      patch("/units/{unit_id}", {
        params: { unit_id: unit.id },
        version: unit.version,
        key,
        body: {
          aliases: lines(values.aliases),
          reports: values.reports,
          position: values.position ?? 0,
          valid_to: values.valid_to,
          words: ward ? wordsOf(values, NEUTRAL) : null,
          place_code: PLACES.has(unit.kind) ? values.place_code : null,
        },
      }),
    done: () => {
      if (ward) void loadMe(); // it brings the words that hold from now on
      invalidate("/units");
      toast(t("unit.saved"));
      onClose();
    },
  });
  return FormDialog({
    title: unit.name,
    form,
    onClose,
    label: t("unit.edit"),
    children: html`
      ${Checkbox({ ...form.bind("reports"), label: t("unit.reports") })}
      ${TextArea({ ...form.bind("aliases"), label: t("unit.aliases"), hint: t("unit.aliasesHint"), rows: 3 })}
      ${NumberField({ ...form.bind("position"), label: t("unit.position") })}
      ${DateField({ ...form.bind("valid_to"), label: t("unit.to"), hint: t("unit.toHint") })}
      ${
        PLACES.has(unit.kind) &&
        Field({
          ...form.bind("place_code"),
          label: t("unit.placeCode"),
          hint: t(ward ? "unit.placeCodeHint" : "unit.placeCodeHintBelow"),
          inputmode: "numeric",
        })
      }
      ${ward && WordFields({ bind: form.bind, usual: NEUTRAL })}`,
  });
});
