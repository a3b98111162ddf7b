/** The outline of a report as it is edited: sections in their order, and what each of them shows. */
import { html } from "../../../vendor/kit.js";
import { component } from "../../ui/component.js";
import { Field } from "../../ui/field.js";
import { Checkbox, CheckboxGroup } from "../../ui/select.js";
import { TextArea } from "../../ui/text-area.js";
import { RowsField, under } from "../plans/rows-field.js";
import { t } from "./vi.js";

/** @typedef {import("../plans/rows-field.js").Faults} Faults */
/** @typedef {import("../../api/types.d.ts").Schema<"OutlineSectionWrite">} Part */
/** @typedef {import("../../api/types.d.ts").Schema<"FormMeasureRead">} Measure */
/** @typedef {NonNullable<Part["shows"]>[number]} Rule */

const ROMAN = [
  "I",
  "II",
  "III",
  "IV",
  "V",
  "VI",
  "VII",
  "VIII",
  "IX",
  "X",
  "XI",
  "XII",
  "XIII",
  "XIV",
  "XV",
  "XVI",
  "XVII",
  "XVIII",
  "XIX",
  "XX",
];
/** @type {Rule[]} */
const RULES = [
  "organisation",
  "lateness",
  "targets",
  "targets_table",
  "extremes",
  "tasks",
  "next_tasks",
  "communication",
  "visits",
  "assessment",
  "difficulties",
  "requests",
];

/** The numerals that follow from order and level; a hidden part has none, nor what is below it. @param {Part[]} parts */
function numerals(parts) {
  let first = 0;
  let second = 0;
  let above = false;
  return parts.map(({ level, hidden }) => {
    if (level === 1) {
      above = Boolean(hidden);
      second = 0;
      return above ? "" : (ROMAN[first++] ?? "");
    }
    return above || hidden ? "" : String(++second);
  });
}

/** A code that no section has. @param {Part[]} parts */
function freshCode(parts) {
  const taken = new Set(parts.map(({ code }) => code));
  return (
    Array.from({ length: parts.length + 1 }, (_, index) => `section_${index + 1}`).find((code) => !taken.has(code)) ??
    "section"
  );
}

/**
 * @type {Component<{ part: Part, change: (part: Part) => void, index: number, called: string, measures: Measure[],
 *   monthly: boolean, faults: Faults }>} `called`: its number, or that it is hidden
 */
const PartField = component(function PartField({ part, change, index, called, measures, monthly, faults }) {
  const own = under(faults, `outline.${index}`);
  const name = `outline.${index}`;
  return html`<div class=${part.hidden ? "stack is-hidden-part" : "stack"}>
    ${Field({
      label: t("outline.name", { n: called }),
      name: `${name}.title`,
      value: part.title,
      onChange: (title) => change({ ...part, title }),
      error: own.title ?? own.code,
      required: true,
    })}
    ${
      monthly &&
      Field({
        label: t("outline.ask"),
        hint: t("outline.askHint"),
        name: `${name}.ask`,
        value: part.ask ?? "",
        onChange: (ask) => change({ ...part, ask, paper: Boolean(ask) && Boolean(part.paper) }),
        error: own.ask,
        maxlength: 160,
      })
    }
    <details class="regime-measures"
      open=${Boolean(own.measures || own.text || own.shows || (!monthly && own.ask))}>
      <summary>${t("outline.shows")}: ${showsOf(part, measures)}</summary>
      <div class="stack">
        ${CheckboxGroup({
          label: t("outline.rules"),
          name: `${name}.shows`,
          value: part.shows ?? [],
          error: own.shows ?? (monthly ? undefined : own.ask),
          onChange: (shows) => change({ ...part, shows: /** @type {Rule[]} */ (shows) }),
          options: [
            ...RULES.filter((rule) => monthly || rule !== "lateness"),
            ...(monthly ? [] : /** @type {Rule[]} */ (["texts"])),
          ].map((rule) => ({ value: rule, label: t(`rule.${rule}`), hint: t(`rule.${rule}.hint`) })),
        })}
        ${TextArea({
          label: t("outline.text"),
          hint: t("outline.textHint"),
          name: `${name}.text`,
          value: part.text ?? "",
          onChange: (text) => change({ ...part, text }),
          error: own.text,
          rows: 2,
        })}
        ${Measures({
          label: t("outline.measures"),
          name: `${name}.measures`,
          value: part.measures ?? [],
          measures,
          error: own.measures,
          onChange: (codes) => change({ ...part, measures: codes }),
        })}
    </div></details>
    <div class="row">
      ${Checkbox({
        label: t("outline.below"),
        name: `${name}.level`,
        value: part.level > 1,
        onChange: (below) => change({ ...part, level: below ? 2 : 1 }),
        error: own.level,
        disabled: index === 0,
      })}
      ${
        monthly &&
        part.ask &&
        Checkbox({
          label: t("outline.paper"),
          name: `${name}.paper`,
          value: Boolean(part.paper),
          onChange: (paper) => change({ ...part, paper }),
          error: own.paper,
        })
      }
      ${Checkbox({
        label: t("outline.hide"),
        name: `${name}.hidden`,
        value: Boolean(part.hidden),
        onChange: (hidden) => change({ ...part, hidden }),
        error: own.hidden,
      })}
  </div></div>`;
});

/**
 * @type {Component<{ value: Part[], onChange: (value: Part[]) => void, measures: Measure[], monthly: boolean, faults: Faults }>}
 *   `monthly`: units are asked; else their texts of the months may be shown
 */
export const OutlineField = component(function OutlineField({ value, onChange, measures, monthly, faults }) {
  const numbers = numerals(value);
  const named = (/** @type {number} */ index) => numbers[index] || t("outline.hiddenItem");
  return RowsField({
    rows: value,
    onChange,
    add: t("outline.add"),
    label: (part, index) => `${named(index)} ${part.title}`.trim(),
    fresh: () =>
      /** @type {Part} */ ({
        code: freshCode(value),
        title: "",
        level: 1,
        ask: "",
        shows: [],
        measures: [],
        text: "",
        paper: false,
        hidden: false,
      }),
    show: (part, change, index) => PartField({ part, change, index, called: named(index), measures, monthly, faults }),
  });
});

/** What a section shows, in few words. @param {Part} part @param {Measure[]} measures */
function showsOf(part, measures) {
  const told = (part.shows ?? []).map((rule) => t(`rule.${rule}`));
  const counted = part.measures?.length
    ? [measures.length ? t("outline.someMeasures", { count: part.measures.length }) : ""]
    : [];
  const words = [
    ...(part.text ? [t("outline.ownText")] : []),
    ...told,
    ...counted,
    ...(part.ask ? [t("outline.onlyTexts")] : []),
  ].filter(Boolean);
  return words.length > 0 ? words.join("; ") : t("outline.nothing");
}

/**
 * Measures to choose from, closed until somebody wants to.
 * @type {Component<{ label: string, name: string, value: string[], measures: Measure[], error?: string, onChange:
 *   (codes: string[]) => void }>}
 */
export const Measures = component(function Measures({ label, name, value, measures, error, onChange }) {
  return html`<details class="regime-measures" open=${Boolean(error)}>
    <summary>${label}: ${value.length > 0 ? t("forms.count", { count: value.length }) : t("outline.none")}</summary>
    ${CheckboxGroup({
      label,
      labelHidden: true,
      name,
      value,
      error,
      onChange: (chosen) => onChange(measures.map(({ code }) => code).filter((code) => chosen.includes(code))),
      options: measures.map((measure) => ({ value: measure.code, label: measure.label, hint: measure.group })),
    })}</details>`;
});

/** A part that shows nothing itself and heads those below it. @param {Part[]} parts @param {number} index */
const heads = (parts, index) =>
  parts[index]?.level === 1 &&
  (parts[index + 1]?.level ?? 0) > 1 &&
  !parts[index].ask &&
  !parts[index].text &&
  !parts[index].shows?.length &&
  !parts[index].measures?.length;

/**
 * The outline as it prints: the numbered headings, and under each what it will tell.
 * @type {Component<{ value: Part[], measures: Measure[] }>}
 */
export const OutlinePreview = component(function OutlinePreview({ value, measures }) {
  const numbers = numerals(value);
  return html`<ol class="outline-preview" aria-label=${t("outline.preview")}>${value.map(
    (part, index) =>
      numbers[index] &&
      html`<li key=${part.code} class=${`is-level-${part.level}`}>
        <strong>${numbers[index]}. ${part.level === 1 ? part.title.toUpperCase() : part.title}</strong>
        ${part.text && html`<p class="outline-own">${part.text}</p>`}
        ${!heads(value, index) && html`<p class="soft small">${showsOf({ ...part, text: "" }, measures)}</p>`}</li>`,
  )}</ol>`;
});
