/** Proposing a quota: one measure, its days, and a number for each team that starts from what the register lacks. */
import { html, useEffect } from "../../../vendor/kit.js";
import { post } from "../../api/client.js";
import { invalidate, useGet } from "../../core/resource.js";
import { navigate } from "../../core/router.js";
import { today } from "../../core/session.js";
import { stylesheet } from "../../core/stylesheet.js";
import { date, number } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DateField } from "../../ui/date-field.js";
import { Form, useForm } from "../../ui/form.js";
import { NumberField } from "../../ui/number-field.js";
import { Page, Section } from "../../ui/page.js";
import { Select } from "../../ui/select.js";
import { Loaded } from "../../ui/states.js";
import { TextArea } from "../../ui/text-area.js";
import { toast } from "../../ui/toast.js";
import { ownName } from "./names.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"QuotaStartRead">} Start */
/** @typedef {Start["teams"][number]} Basis */

await stylesheet("quotas");

export default function ProposePage() {
  const start = useGet("/quota-start");
  return Page({
    title: t("propose.title"),
    lead: t("propose.lead"),
    narrow: true,
    crumbs: [{ label: t("title"), href: "/chi-tieu-giao" }, { label: t("propose.title") }],
    children: Loaded({ of: start, children: (/** @type {Start} */ { measures }) => ProposeForm({ measures }) }),
  });
}

/** The day so many days from the ward's today. @param {number} days */
const later = (days) => new Date(Date.parse(today.value) + days * 86_400_000).toISOString().slice(0, 10);

/** Measures under the target of the plan that binds them. @param {Start["measures"]} measures */
function grouped(measures) {
  const refs = [...new Set(measures.map(({ ref }) => ref))];
  return refs.map((ref) => ({
    label: ref ? t("propose.target", { ref }) : t("propose.other"),
    options: measures.filter((one) => one.ref === ref).map(({ code, label }) => ({ value: code, label })),
  }));
}

/** @type {Component<{ measures: Start["measures"] }>} */
const ProposeForm = component(function ProposeForm({ measures }) {
  const form = useForm({
    draft: "quota",
    initial: {
      measure: "",
      starts_on: /** @type {string | null} */ (today.value),
      due_on: /** @type {string | null} */ (later(28)), // whole weeks: a working day, as today is
      answer_by: /** @type {string | null} */ (later(7)),
      note: "",
      teams: /** @type {Record<string, number | null>} */ ({}),
    },
    check: ({ measure, starts_on, due_on, answer_by, teams }) => ({
      ...(!measure && { measure: t("propose.measureMissing") }),
      ...(!starts_on && { starts_on: t("propose.dayMissing") }),
      ...(!due_on && { due_on: t("propose.dayMissing") }),
      ...(!answer_by && { answer_by: t("propose.dayMissing") }),
      ...(measure && !Object.values(teams).some(Boolean) && { teams: t("propose.noTeams") }),
    }),
    submit: ({ measure, starts_on, due_on, answer_by, note, teams }, key) =>
      post("/quotas", {
        key,
        body: {
          measure,
          starts_on: starts_on ?? "",
          due_on: due_on ?? "",
          answer_by: answer_by ?? "",
          note,
          teams: Object.entries(teams).flatMap(([team_id, wanted]) => (wanted ? [{ team_id, number: wanted }] : [])),
        },
      }),
    done: (made) => {
      invalidate("/quotas", "/today");
      toast(t("propose.sent"));
      navigate(`/chi-tieu-giao/${made.id}`);
    },
  });
  const chosen = measures.find(({ code }) => code === form.values.measure);
  return Form({
    form,
    label: t("propose.title"),
    children: html`
      ${Section({
        title: t("propose.measure"),
        children: html`<div class="stack">
          ${Select({
            ...form.bind("measure"),
            label: t("propose.measure"),
            labelHidden: true,
            required: true,
            empty: t("propose.choose"),
            options: grouped(measures),
            onChange: (/** @type {string | null} */ measure) => form.set({ measure: measure ?? "", teams: {} }),
          })}
          <div class="form-row">
            ${DateField({ ...form.bind("starts_on"), label: t("propose.from"), required: true })}
            ${DateField({ ...form.bind("due_on"), label: t("propose.due"), required: true, min: today.value, due: true })}
            ${DateField({ ...form.bind("answer_by"), label: t("propose.answerBy"), required: true, min: today.value, due: true })}</div>
          ${TextArea({ ...form.bind("note"), label: t("propose.note"), rows: 2 })}</div>`,
      })}
      ${
        chosen &&
        Teams({
          key: chosen.code,
          code: chosen.code,
          noun: chosen.noun,
          numbers: form.values.teams,
          error: form.errors.teams,
          onChange: (teams) => form.set({ teams }),
        })
      }
      <div class="form-actions">${Button({ label: t("propose.send"), type: "submit", kind: "primary", busy: form.busy })}</div>`,
  });
});

/**
 * @type {Component<{ code: string, noun: string, numbers: Record<string, number | null>, error?: string, onChange: (numbers:
 *   Record<string, number | null>) => void }>}
 */
const Teams = component(function Teams({ code, noun, numbers, error, onChange }) {
  const start = useGet("/quota-start", { query: { measure: code } });
  const rows = start.data?.teams;
  useEffect(() => {
    if (rows)
      onChange(
        Object.fromEntries(
          rows.map(({ team_id, suggested, given_until: given }) => [team_id, (given ? 0 : suggested) || null]),
        ),
      );
  }, [rows]);
  const total = Object.values(numbers).reduce((/** @type {number} */ sum, one) => sum + (one ?? 0), 0);
  return Section({
    title: t("propose.teams"),
    hint: t("propose.teamsHint"),
    children: Loaded({
      of: start,
      children: (/** @type {Start} */ { teams: found }) => html`
        ${error && html`<p class="field-error" role="alert">${error}</p>`}
        <ul class="quota-teams">${found.map(
          (team) => html`<li key=${team.team_id}>
            <span><strong>${team.unit_name}</strong> <span class="soft">${ownName(team)}</span><br /><small>${basisOf(team)}</small></span>
            <div>
              ${NumberField({
                name: `teams.${team.team_id}`,
                label: `${team.unit_name}, ${team.team_name}`,
                labelHidden: true,
                unit: noun,
                value: numbers[team.team_id] ?? null,
                onChange: (wanted) => onChange({ ...numbers, [team.team_id]: wanted }),
              })}
            </div>
          </li>`,
        )}</ul>
        <p class="quota-total"><strong>${t("propose.total", { number: number(total), noun })}</strong></p>`,
    }),
  });
});

/** @param {Basis} team */
const basisOf = ({ base, counted, suggested, given_until: given }) =>
  given
    ? t("propose.given", { day: date(given) })
    : base > 0
      ? t("propose.known", { counted: number(counted), base: number(base), suggested: number(suggested) })
      : t("propose.unknown");
