/** Choosing for each target the measures of the catalogue that it binds, or defining one: a result of a population. */
import { html, useState } from "../../../vendor/kit.js";
import { put } from "../../api/client.js";
import * as labels from "../../api/labels.js";
import { fold, upperFirst } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Field } from "../../ui/field.js";
import { Form, useForm } from "../../ui/form.js";
import { CheckboxGroup, RadioGroup, Select } from "../../ui/select.js";
import { t } from "./measures-vi.js";
import { under } from "./rows-field.js";

/** @typedef {import("./measures.js").PlanMeasures} PlanMeasures */
/** @typedef {import("./measures.js").Measure} Measure */
/** @typedef {import("../../api/types.d.ts").Schema<"OwnMeasureWrite">} Own */
/** @typedef {{ lineage_id: string, counted: boolean, title: string, uncounted: string, measures: string[], own: Own[] }} Choice */
/** @typedef {import("./rows-field.js").Faults} Faults */

/** Kinds of what is counted whose own word says too little: the ward names them ("buổi", "thôn", "camera"). */
const EXAMPLES = /** @type {Partial<Record<Own["unit"], string>>} */ ({
  thing: t("own.example.thing"),
  place: t("own.example.place"),
  event: t("own.example.event"),
  document: t("own.example.document"),
});

/** The noun that a number stands before. @param {{ unit: Own["unit"], noun?: string }} own */
export const nounOf = ({ unit, noun }) => noun || labels.Unit[unit];

/**
 * The choice that a target has. @param {PlanMeasures["targets"][number]} target
 * @returns {Choice}
 */
export const keptOf = ({ lineage_id, measures, own, title, uncounted }) => ({
  lineage_id,
  counted: !uncounted,
  title,
  uncounted,
  measures,
  own,
});

/**
 * What the form begins with: as chosen, or as proposed from the target's words.
 * @param {PlanMeasures["targets"][number]} target
 */
export const choiceOf = (target) =>
  target.tied
    ? keptOf(target)
    : {
        ...keptOf(target),
        measures: target.proposed,
        own: target.proposed_own ? [target.proposed_own] : [],
      };

/** @param {Choice} choice */
export const sentOf = ({ lineage_id, counted, title, uncounted, measures, own }) =>
  counted
    ? { lineage_id, title, uncounted: "", measures, own }
    : { lineage_id, title, uncounted, measures: [], own: [] };

/** @type {Component<{ plan: PlanMeasures, all: Measure[], onClose: () => void, onSaved: (plan: PlanMeasures) => void }>} */
export const MeasuresForm = component(function MeasuresForm({ plan, all, onClose, onSaved }) {
  const form = useForm({
    draft: `measures ${plan.plan_id}`,
    initial: { targets: /** @type {Choice[]} */ (plan.targets.map(choiceOf)) },
    submit: (values) =>
      put("/plans/{plan_id}/measures", {
        params: { plan_id: plan.plan_id },
        version: plan.version,
        body: { targets: values.targets.map(sentOf) },
      }),
    done: onSaved,
  });
  const faults = Object.fromEntries((form.problem?.errors ?? []).map(({ field, message }) => [field, message]));
  const { targets } = form.values;
  const change = (/** @type {number} */ at, /** @type {Choice} */ choice) =>
    form.set({ targets: targets.map((one, index) => (index === at ? choice : one)) });
  return Form({
    form,
    label: t("editing"),
    children: html`
      ${plan.targets.map((target, index) => {
        const choice = targets[index];
        const elsewhere = new Set(
          targets.filter((one, other) => other !== index && one.counted).flatMap((one) => one.measures),
        );
        return (
          choice &&
          TargetField({
            target,
            choice,
            key: target.lineage_id,
            all: all.filter(({ code, kind }) => kind !== "denominator" && !elsewhere.has(code)),
            populations: all.filter(({ kind }) => kind === "denominator"),
            onChange: (next) => change(index, next),
            faults: under(faults, `targets.${index}`),
          })
        );
      })}
      <div class="form-actions is-sticky">
        ${Button({ label: t("cancel"), onClick: onClose })}
        ${Button({ label: t("save"), type: "submit", kind: "primary", busy: form.busy })}
      </div>`,
  });
});

/**
 * @type {Component<{ target: PlanMeasures["targets"][number], choice: Choice, all: Measure[], populations: Measure[], onChange:
 *   (choice: Choice) => void, faults: Faults }>}
 */
const TargetField = component(function TargetField({ target, choice, all, populations, onChange, faults }) {
  const [wanted, narrow] = useState("");
  const words = fold(wanted).split(" ").filter(Boolean);
  const shown = all.filter(
    ({ code, label }) => choice.measures.includes(code) || words.every((word) => fold(label).includes(word)),
  );
  const options = shown.map(({ code, label, kind_label: kind, population_label: of }) => ({
    value: code,
    label,
    hint: of ? `${kind} · ${t("of", { label: of })}` : kind,
  }));
  const fresh = () =>
    /** @type {Own} */ ({
      unit: all.find(({ code }) => code === choice.measures[0])?.unit ?? "person",
      noun: "",
      phrase: "",
      population: null,
      population_label: "",
      stock: true,
    });
  const name = `measures-${target.ref}`;
  return html`<section class="card stack">
    <h3>${t("target", { ref: target.ref, text: target.text })}</h3>
    ${RadioGroup({
      label: t("how"),
      name: `${name}-cach`,
      value: choice.counted ? "counted" : "not",
      onChange: (how) => onChange({ ...choice, counted: how === "counted" }),
      options: [
        { value: "counted", label: t("how.counted") },
        { value: "not", label: t("how.not") },
      ],
    })}
    ${
      choice.counted
        ? html`<details class="measure-fold" open=${Boolean(faults.measures) || choice.measures.length + choice.own.length === 0}>
          <summary>${t("choose")} (${t("chosen", { count: choice.measures.length })})</summary>
          <div class="stack">
            ${Field({ label: t("search"), name: `${name}-tim`, type: "search", value: wanted, onChange: narrow })}
            <div class="measure-choices">
              ${CheckboxGroup({
                label: t("choose"),
                labelHidden: true,
                hint: t("chooseHint"),
                name,
                value: choice.measures,
                onChange: (measures) => onChange({ ...choice, measures }),
                options,
                error: faults.measures,
              })}
            </div>
          </div>
        </details>
          ${choice.own.map((own, index) =>
            OwnField({
              key: index,
              own,
              populations,
              faults: under(faults, `own.${index}`),
              onChange: (next) =>
                onChange({ ...choice, own: choice.own.map((one, at) => (at === index ? next : one)) }),
              onRemove: () => onChange({ ...choice, own: choice.own.filter((_, at) => at !== index) }),
            }),
          )}
          <div>
            ${Button({ label: t("own"), icon: "plus", small: true, onClick: () => onChange({ ...choice, own: [...choice.own, fresh()] }) })}
          </div>`
        : Field({
            label: t("how.reason"),
            hint: t("how.reasonHint"),
            name: `${name}-ly-do`,
            value: choice.uncounted,
            onChange: (uncounted) => onChange({ ...choice, uncounted }),
            required: true,
            maxlength: 300,
            error: faults.uncounted,
          })
    }
    ${Field({
      label: t("printedTitle"),
      hint: t("printedHint"),
      name: `${name}-ten`,
      value: choice.title,
      onChange: (title) => onChange({ ...choice, title }),
      maxlength: 300,
      error: faults.title,
    })}
  </section>`;
});

const UNITS = /** @type {Own["unit"][]} */ ([
  "person",
  "household",
  "business",
  "member",
  "team",
  "place",
  "event",
  "thing",
  "document",
  "item",
]).map((value) => ({
  value,
  label: upperFirst(labels.Unit[value]) + (EXAMPLES[value] ?? ""),
}));

/** @type {Component<{ own: Own, populations: Measure[], faults: Faults, onChange: (own: Own) => void, onRemove: () => void }>} */
const OwnField = component(function OwnField({ own, populations, faults, onChange, onRemove }) {
  const noun = nounOf(own);
  return html`<fieldset class="own-measure stack"><legend>${t("own.title")}</legend>
    <div class="form-row">
      ${Select({
        label: t("own.unit"),
        name: "unit",
        empty: false,
        value: own.unit,
        options: UNITS,
        onChange: (unit) => onChange({ ...own, unit: /** @type {Own["unit"]} */ (unit), noun: "", population: null }),
        error: faults.unit,
      })}
      ${
        (own.unit in EXAMPLES || own.noun) &&
        Field({
          label: t("own.noun"),
          hint: t("own.nounHint"),
          name: "noun",
          value: own.noun ?? "",
          onChange: (word) => onChange({ ...own, noun: word }),
          maxlength: 20,
          error: faults.noun,
        })
      }
      ${Field({
        label: t("own.phrase"),
        hint: t("own.phraseHint", { noun }),
        name: "phrase",
        value: own.phrase,
        onChange: (phrase) => onChange({ ...own, phrase }),
        required: true,
        maxlength: 120,
        error: faults.phrase,
      })}
    </div>
    <div class="form-row">
      ${Select({
        label: t("own.population"),
        name: "population",
        empty: t("own.new"),
        value: own.population ?? "",
        error: faults.population,
        options: populations.filter(({ unit }) => unit === own.unit).map(({ code, label }) => ({ value: code, label })),
        onChange: (code) => onChange({ ...own, population: code || null }),
      })}
      ${
        !own.population &&
        Field({
          label: t("own.label"),
          hint: t("own.labelHint"),
          name: "population_label",
          value: own.population_label ?? "",
          onChange: (label) => onChange({ ...own, population_label: label }),
          maxlength: 120,
          error: faults.population_label,
        })
      }
    </div>
    ${RadioGroup({
      label: t("own.stock"),
      name: "stock",
      value: own.stock === false ? "sum" : "level",
      onChange: (which) => onChange({ ...own, stock: which === "level" }),
      options: [
        { value: "level", label: t("own.level") },
        { value: "sum", label: t("own.sum") },
      ],
    })}
    <div>${Button({ label: t("own.remove"), icon: "trash", kind: "quiet", small: true, onClick: onRemove })}</div>
  </fieldset>`;
});
