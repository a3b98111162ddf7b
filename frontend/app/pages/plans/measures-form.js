/** Choosing for each target the measures of the catalogue that it binds, or defining one: a result of a population. */
import { html, useState } from "../../../vendor/kit.js";
import { put } from "../../api/client.js";
import { fold } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Field } from "../../ui/field.js";
import { Form, useForm } from "../../ui/form.js";
import { NumberField } from "../../ui/number-field.js";
import { CheckboxGroup, RadioGroup } from "../../ui/select.js";
import { t as shared } from "../../ui/vi.js";
import { t } from "./measures-vi.js";
import { AskersField, OwnField } from "./own-measure.js";
import { under } from "./rows-field.js";

/** @typedef {import("./measures.js").PlanMeasures} PlanMeasures */
/** @typedef {import("./measures.js").Measure} Measure */
/** @typedef {import("../../api/types.d.ts").Schema<"OwnMeasureWrite">} Own */
/** @typedef {import("../../api/types.d.ts").Schema<"AskersWrite">} Asked */
/** @typedef {{ lineage_id: string, counted: boolean, title: string, uncounted: string,
 *   goal_count: number | null, measures: string[], own: Own[], asked: Asked | null }} Choice */
/** @typedef {import("./rows-field.js").Faults} Faults */

/**
 * The choice that a target has. @param {PlanMeasures["targets"][number]} target
 * @returns {Choice}
 */
export const keptOf = ({ lineage_id, measures, own, title, uncounted, goal_count, asked }) => ({
  lineage_id,
  counted: !uncounted,
  title,
  uncounted,
  goal_count,
  measures,
  own,
  // Where nobody is asked the regime keeps what it has: a choice of nobody is none.
  asked: asked && !isNobody(asked) ? { places: asked.places, units: asked.units } : null,
});

/** Whether nobody types a target's figure. @param {Asked | null} asked */
export const isNobody = (asked) => asked !== null && !asked.places && (asked.units ?? []).length === 0;

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
        goal_count: target.proposed_goal_count,
      };

/** A definition as it is sent: what is counted from the log without its words. @param {Own} own */
const writtenOf = (own) => ({ ...own, log: own.log ? { kinds: own.log.kinds, what: own.log.what } : null });

/** @param {Choice} choice */
export const sentOf = ({ lineage_id, counted, title, uncounted, goal_count, measures, own, asked }) =>
  counted
    ? { lineage_id, title, uncounted: "", goal_count, measures, own: own.map(writtenOf), asked }
    : { lineage_id, title, uncounted, goal_count: null, measures: [], own: [], asked: null };

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
        ${Button({ label: shared("act.cancel"), onClick: onClose })}
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
      count: false,
      stock: true,
      log: null,
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
          ${OwnFields({ name, choice, all, populations, onChange, faults })}
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

/** What the ward defines for a target, who types it, and how many the whole ward is to reach of it.
 * @type {Component<{ name: string, choice: Choice, all: Measure[], populations: Measure[], onChange: (choice: Choice) => void,
 *   faults: Faults }>} */
const OwnFields = component(function OwnFields({ name, choice, all, populations, onChange, faults }) {
  const chosen = all.filter(({ code }) => choice.measures.includes(code));
  const typed = choice.own.some(({ log }) => !log) || chosen.some(({ apart }) => apart);
  // Every khu phố is asked for what the ward defines, a unit's own figure of nobody, unless it is said who.
  const usual = { places: choice.own.length > 0 || chosen.some(({ own, log }) => own && !log), units: [] };
  const counts = [...choice.own, ...chosen].some(({ count }) => count);
  return html`${choice.own.map((own, index) =>
    OwnField({
      key: index,
      own,
      populations,
      faults: under(faults, `own.${index}`),
      onChange: (next) => onChange({ ...choice, own: choice.own.map((one, at) => (at === index ? next : one)) }),
      onRemove: () => onChange({ ...choice, own: choice.own.filter((_, at) => at !== index) }),
    }),
  )}
  ${
    typed &&
    AskersField({
      name: `${name}-noi-nhap`,
      asked: choice.asked ?? usual,
      onChange: (asked) => onChange({ ...choice, asked }),
      error: faults.asked,
    })
  }
  ${counts && GoalField({ name, choice, onChange, error: faults.goal_count })}`;
});

/** How many the whole ward is to reach of what has no population.
 * @type {Component<{ name: string, choice: Choice, onChange: (choice: Choice) => void, error?: string }>} */
const GoalField = component(function GoalField({ name, choice, onChange, error }) {
  return NumberField({
    label: t("goalCount"),
    hint: t("goalCountHint"),
    name: `${name}-muc`,
    value: choice.goal_count,
    onChange: (goal) => onChange({ ...choice, goal_count: goal }),
    required: true,
    error,
  });
});
