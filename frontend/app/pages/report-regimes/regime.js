/** The reporting regime: its eleven fields and ladder, changed for the periods that are not open yet; its versions. */
import { html } from "../../../vendor/kit.js";
import { put } from "../../api/client.js";
import { invalidate, useGet } from "../../core/resource.js";
import { useQuery } from "../../core/router.js";
import { stylesheet } from "../../core/stylesheet.js";
import { date } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { Field, TextArea } from "../../ui/field.js";
import { Form, useForm } from "../../ui/form.js";
import { Icon } from "../../ui/icons.js";
import { NumberField } from "../../ui/number-field.js";
import { Facts, Page, Section } from "../../ui/page.js";
import { Select } from "../../ui/select.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { Tabs } from "../../ui/tabs.js";
import { toast } from "../../ui/toast.js";
import { useUnsaved } from "../../ui/unsaved.js";
import { OutlineField, OutlinePreview } from "./outline-field.js";
import { AnnexesField, FormsField, whoOf } from "./forms-field.js";
import { t } from "./vi.js";

await stylesheet("plan");
await stylesheet("regimes");

/** @typedef {import("../../api/types.d.ts").Schema<"ComingRegimeRead">} Regime */
/** @typedef {import("../../api/types.d.ts").Schema<"RegimeRead">} Version */
/** @typedef {import("../../api/types.d.ts").Schema<"OutlineSectionWrite">} Part */

const KINDS = /** @type {const} */ (["month", "quarter", "half_year", "year"]);
const SHIFTS = /** @type {const} */ (["none", "earlier", "later"]);

export default function RegimePage() {
  const [query, change] = useQuery();
  const kind = KINDS.find((one) => one === query.loai) ?? "month";
  return Page({
    title: t("title"), lead: t("lead"), crumbs: [{ label: t("reporting"), href: "/so-lieu" }, { label: t("title") }],
    children: html`<div class="stack">
      <div class="switch regime-kinds" role="group" aria-label=${t("kind")}>${KINDS.map((one) => html`<button type="button" key=${one} aria-pressed=${String(one === kind)} onClick=${() => change({ loai: one === "month" ? null : one, nam: null })}><span>${t(`frequency.${one}`)}</span></button>`)}</div>
      ${Tabs({ label: t("title"), query: "xem", tabs: [
        { name: "toi", label: t("tab.coming"), show: () => ComingRegime({ kind, year: query.nam ? Number(query.nam) : undefined, onYear: (year) => change({ nam: year }), key: `${kind} ${query.nam ?? ""}` }) },
        { name: "ban", label: t("tab.versions"), show: () => Versions({ kind }) },
      ] })}</div>`,
  });
}

/** @typedef {typeof KINDS[number]} Kind */

/** @param {{ kind: Kind, year: number | undefined, onYear: (year: string) => void }} props */
function comingRegime({ kind, year, onYear }) {
  const coming = useGet("/report-regimes/coming", { query: { kind, year } });
  return Loaded({ of: coming, lines: 12, children: (/** @type {Regime} */ regime) => html`<div class="stack">
    <div class="regime-year">${Select({ label: t("year"), name: "nam", empty: false, value: String(regime.year), onChange: onYear, options: regime.years.map((one) => ({ value: String(one), label: t("year.of", { year: one }) })) })}</div>
    <div class="notice">${Icon({ name: "info" })}<p>${t("holds", { period: regime.period_title })} ${!regime.actions.includes("change") && t("readonly")}</p></div>
    ${regime.actions.includes("change") ? RegimeForm({ regime, asked: { kind, year }, set: coming.set, key: regime.version }) : RegimeFacts({ regime })}</div>` });
}

const ComingRegime = component(comingRegime);

/** @param {Regime} regime */
const valuesOf = (regime) => ({
  name: regime.name, content: regime.content, reporters: regime.reporters, receivers: regime.receivers, means: regime.means,
  deadline: regime.deadline, shift: regime.shift, cut_off: regime.cut_off, process: regime.process, forms: regime.forms,
  annexes: /** @type {import("../../api/types.d.ts").Schema<"AnnexFormWrite">[]} */ (regime.annexes),
  outline: /** @type {Part[]} */ (regime.outline.map(({ numeral: _, ask, ...part }) => ({ ...part, ask: ask ?? "" }))),
  ...Object.fromEntries(regime.rungs.map(({ key, working_days_before: days }) => [`rungs.${key}`, days])),
});

/** @typedef {ReturnType<typeof valuesOf> & Record<string, any>} Values */

/** What the server takes: the days of the ladder stand in fields of their own in the form. @param {Regime} regime @param {Values} values */
function bodyOf(regime, values) {
  const fields = Object.fromEntries(Object.entries(values).filter(([name]) => !name.startsWith("rungs.")));
  const rungs = regime.rungs.map(({ key, label }) => ({ key, label, working_days_before: values[`rungs.${key}`] ?? 0 }));
  return /** @type {import("../../api/types.d.ts").Schema<"RegimeWrite">} */ ({ ...fields, frequency: regime.frequency, rungs });
}

/** @param {{ regime: Regime, asked: { kind: Kind, year: number | undefined }, set: (regime: Regime) => void }} props */
function regimeForm({ regime, asked, set }) {
  const monthly = asked.kind === "month";
  const form = useForm({
    initial: /** @type {Values} */ (valuesOf(regime)),
    submit: (values) => put("/report-regimes/coming", { query: asked, version: regime.version, body: bodyOf(regime, values) }),
    done: (saved) => { set(saved); invalidate("/report-regimes", "/report-periods"); toast(t("saved", { period: saved.period_title })); },
  });
  useUnsaved(form.dirty);
  const faults = Object.fromEntries((form.problem?.errors ?? []).map(({ field, message }) => [field, message]));
  return Form({ form, label: t("title"), children: html`
    ${Section({ title: t("general"), children: html`<div class="stack">
      ${Field({ ...form.bind("name"), label: t("name"), required: true, maxlength: 200 })}
      ${TextArea({ ...form.bind("content"), label: t("content"), rows: 3 })}
      <div class="form-row">${TextArea({ ...form.bind("reporters"), label: t("reporters"), rows: 3 })}${TextArea({ ...form.bind("receivers"), label: t("receivers"), rows: 3 })}</div>
      ${TextArea({ ...form.bind("means"), label: t("means"), rows: 2 })}</div>` })}
    ${Section({ title: t("times"), children: html`<div class="stack">
      <div class="form-row">${Field({ ...form.bind("deadline"), label: t("deadline"), hint: t("deadline.hint"), required: true })}
        ${Select({ ...form.bind("shift"), label: t("shift"), empty: false, options: SHIFTS.map((value) => ({ value, label: t(`shift.${value}`) })) })}</div>
      ${Facts({ facts: [{ label: t("frequency"), value: t(`frequency.${asked.kind}`) }] })}
      ${TextArea({ ...form.bind("cut_off"), label: t("cut_off"), rows: 2 })}</div>` })}
    ${Section({ title: t("ladder"), hint: t("ladder.hint"), children: html`<div class="form-row">
      ${regime.rungs.map(({ key, label }) => NumberField({ ...form.bind(`rungs.${key}`), label, unit: t("ladder.unit"), key }))}</div>` })}
    ${Section({ title: t("outline"), hint: t("outline.hint"), children: html`<div class="outline-desk">
      ${OutlineField({ value: form.values.outline, onChange: (outline) => form.set({ outline }), measures: regime.measures, monthly, faults })}
      <section class="outline-sheet" aria-label=${t("outline.preview")}><h3>${t("outline.preview")}</h3>${OutlinePreview({ value: form.values.outline, measures: regime.measures })}</section></div>` })}
    ${monthly && Section({ title: t("forms"), hint: t("forms.hint"), children: FormsField({ value: form.values.forms, onChange: (forms) => form.set({ forms }), measures: regime.measures, faults }) })}
    ${Section({ title: t("annexes"), hint: t("annexes.hint"), children: AnnexesField({ value: form.values.annexes, onChange: (annexes) => form.set({ annexes }), measures: regime.measures, monthly, faults }) })}
    ${Section({ title: t("process"), children: TextArea({ ...form.bind("process"), label: t("process"), labelHidden: true, rows: 4 }) })}
    <div class="form-actions is-sticky">${Button({ label: t("save"), type: "submit", kind: "primary", busy: form.busy })}</div>` });
}

const RegimeForm = component(regimeForm);

/** @param {{ regime: Regime }} props for those who only read */
const regimeFacts = ({ regime }) => html`<section class="card">${Facts({ facts: [
  ...(/** @type {const} */ (["name", "content", "reporters", "receivers", "means", "deadline"])).map((name) => ({ label: t(name), value: regime[name], wide: true })),
  { label: t("frequency"), value: t(/** @type {"frequency.month"} */ (`frequency.${regime.frequency}`)) },
  { label: t("cut_off"), value: regime.cut_off, wide: true },
  { label: t("ladder"), wide: true, value: html`<ul class="plain">${regime.rungs.map(({ key, label, working_days_before: days }) => html`<li key=${key}>${label}: ${days} ${t("ladder.unit")}</li>`)}</ul>` },
  { label: t("outline"), wide: true, value: OutlinePreview({ value: valuesOf(regime).outline, measures: regime.measures }) },
  { label: t("forms"), wide: true, value: html`<ul class="plain">${regime.forms.map((form, index) => html`<li key=${index}>${whoOf(form.kinds)}: ${form.measures ? t("forms.count", { count: form.measures.length }) : t("forms.all")}</li>`)}</ul>` },
  { label: t("process"), value: regime.process, wide: true },
] })}</section>`;

const RegimeFacts = component(regimeFacts);

/** @param {{ kind: Kind }} props */
function versions({ kind }) {
  const all = useGet("/report-regimes");
  return Loaded({
    of: all, empty: (rows) => !rows.some((row) => row.frequency === kind), whenEmpty: EmptyState({ title: t("versions.none"), hint: t("versions.noneHint"), icon: "history" }),
    children: (/** @type {Version[]} */ rows) => DataTable({
      caption: t("versions.caption"), rows: rows.filter((row) => row.frequency === kind).reverse(), rowKey: (/** @type {Version} */ row) => row.id,
      columns: [
        { key: "span", label: t("versions.span"), value: (row) => (row.valid_to ? t("versions.fromTo", { from: date(row.valid_from), to: date(row.valid_to) }) : t("versions.from", { from: date(row.valid_from) })) },
        { key: "name", label: t("name"), kind: "main", value: (row) => row.name },
        { key: "deadline", label: t("deadline"), value: (row) => row.deadline },
        { key: "outline", label: t("versions.sections"), value: (row) => t("versions.sectionCount", { count: row.outline.length }) },
      ],
    }),
  });
}

const Versions = component(versions);
