/** A campaign's goals: where each stands, day by day and place by place; setting them, printing them on one page. */
import { html, useState } from "../../../vendor/kit.js";
import { post, put } from "../../api/client.js";
import * as labels from "../../api/labels.js";
import { useGet } from "../../core/resource.js";
import { can } from "../../core/session.js";
import { stylesheet } from "../../core/stylesheet.js";
import { date, number } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { Trend } from "../../ui/charts.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { FileJob } from "../../ui/file-job.js";
import { useForm } from "../../ui/form.js";
import { FormDialog } from "../../ui/form-dialog.js";
import { NumberField } from "../../ui/number-field.js";
import { Progress } from "../../ui/progress.js";
import { CheckboxGroup, Select, optionsOf } from "../../ui/select.js";
import { Loaded } from "../../ui/states.js";
import { toast } from "../../ui/toast.js";
import { t } from "./vi.js";

/** @import { Schema } from "../../api/types.d.ts" */
/** @typedef {Schema<"CampaignResultsRead">} Results */
/** @typedef {Results["goals"][number]} Goal */
/** @typedef {Schema<"ActivityRead">} Activity */

await stylesheet("charts");

const MOST = 6;

/** @type {Component<{ row: Activity, set: (row: Activity) => void }>} */
export const Campaign = component(function Campaign({ row, set }) {
  const [open, show] = useState(false);
  const params = { activity_id: row.id };
  const found = useGet("/activities/{activity_id}/results", { params });
  const saved = (/** @type {Activity} */ answer) => {
    show(false);
    toast(t("act.done"));
    set(answer);
    void found.refresh();
  };
  return Loaded({
    of: found,
    lines: 6,
    children: (/** @type {Results} */ data) => html`<div class="stack">
      ${
        data.goals.length > 0
          ? html`<p class="soft">${t("goals.days", { before: date(data.before_on), on: date(data.on) })}</p>`
          : html`<p class="soft">${t("goals.none")}</p>`
      }
      ${data.goals.map((goal) => One({ goal, data, key: goal.code }))}
      <div class="row no-print">
        ${row.actions.includes("aim") && Button({ label: t("act.aim"), onClick: () => show(true) })}
        ${
          data.goals.length > 0 &&
          FileJob({
            label: t("goals.print"),
            ready: t("goals.printed"),
            start: () => post("/activities/{activity_id}/poster", { params }),
          })
        }
      </div>
      ${open && Aiming({ row, data, onClose: () => show(false), onDone: saved })}</div>`,
  });
});

/** @param {Goal} goal @param {string} on @param {string} [unit] */
const listOf = ({ code }, on, unit) => `/muc-tieu/${code.replaceAll(".", "-")}?ngay=${on}${unit ? `&noi=${unit}` : ""}`;

/** @type {Component<{ goal: Goal, data: Results }>} */
const One = component(function One({ goal, data }) {
  const linked = can("indicator.read");
  const now = t(data.on < data.last_on ? "goals.now" : "goals.end");
  const shown = (/** @type {number} */ count, /** @type {string} */ on, /** @type {string} */ unit = "") =>
    linked ? html`<a href=${listOf(goal, on, unit)}>${number(count)}</a>` : number(count);
  return html`<section class="panel pace">
    <h3>${goal.label}</h3>
    ${Progress({ value: goal.share, goal: goal.goal_share, label: goal.label, hideValue: true })}
    <p><strong>${goal.result_text}</strong></p>
    <p>${t("goals.before")}: ${shown(goal.before, data.before_on)} · ${now}: ${shown(goal.now, data.on)} ${goal.noun}</p>
    ${goal.days.length > 2 && Trend({ label: t("goals.daily", { label: goal.label }), points: goal.days })}
    ${
      goal.places.length > 1 &&
      html`<details>
        <summary>${t("goals.places")}</summary>
        ${DataTable({
          caption: goal.label,
          rows: goal.places,
          rowKey: (place) => place.unit_id,
          columns: [
            { key: "name", label: t("goals.place"), kind: "main", value: ({ name }) => name },
            {
              key: "before",
              label: t("goals.before"),
              kind: "number",
              show: ({ before, unit_id }) => shown(before, data.before_on, unit_id),
            },
            {
              key: "now",
              label: now,
              kind: "number",
              show: ({ now, unit_id }) => shown(now, data.on, unit_id),
            },
            { key: "added", label: t("goals.added"), kind: "number", value: ({ added }) => added },
            { key: "percent", label: t("goals.rate"), kind: "number", show: (place) => place.percent_text },
            {
              key: "known",
              label: t("goals.known"),
              kind: "number",
              show: ({ known, base }) => t("goals.of", { known: number(known), base: number(base) }),
            },
          ],
        })}
      </details>`
    }
  </section>`;
});

/** @type {Component<{ row: Activity, data: Results, onClose: () => void, onDone: (row: Activity) => void }>} */
const Aiming = component(function Aiming({ row, data, onClose, onDone }) {
  const [rows, more] = useState(Math.max(1, data.goals.length));
  const all = data.areas.map(({ unit_id: id }) => id);
  /** @type {Record<string, any>} */
  const initial = { place_ids: data.places.length > 0 ? data.places.map(({ unit_id: id }) => id) : all };
  for (let n = 0; n < MOST; n += 1) {
    const goal = data.goals[n];
    initial[`goals.${n}.code`] = goal?.code ?? "";
    initial[`goals.${n}.by`] = goal?.by ?? "added";
    initial[`goals.${n}.value`] = goal?.value ?? null;
  }
  const form = useForm({
    draft: `goals ${row.id}`,
    initial,
    check: (values) => checked(values),
    submit: (values, key) =>
      put("/activities/{activity_id}/goals", {
        params: { activity_id: row.id },
        version: row.version,
        body: { place_ids: values.place_ids, goals: chosen(values) },
        key,
      }),
    done: onDone,
  });
  const measures = data.measures.map(({ code, label }) => ({ value: code, label }));
  const filled = Math.max(rows, chosen(form.values).length);
  return FormDialog({
    title: t("act.aim"),
    form,
    onClose,
    wide: true,
    children: html`
      ${CheckboxGroup({
        ...form.bind("place_ids"),
        label: t("goals.where"),
        options: data.areas.map(({ unit_id: value, name: label }) => ({ value, label })),
      })}
      ${Array.from({ length: filled }, (_, n) => {
        const rated = data.measures.find(({ code }) => code === form.values[`goals.${n}.code`])?.rate ?? true;
        return html`<fieldset key=${n} class="plain">
          ${Select({ ...form.bind(`goals.${n}.code`), label: t("goals.code", { n: n + 1 }), options: measures, required: n === 0 })}
          <div class="form-row">
            ${Select({
              ...form.bind(`goals.${n}.by`),
              label: t("goals.by"),
              empty: false,
              options: optionsOf(labels.GoalBy).filter(({ value }) => rated || value === "added"),
            })}
            ${NumberField({
              ...form.bind(`goals.${n}.value`),
              label: t("goals.value"),
              unit: form.values[`goals.${n}.by`] === "percent" ? "%" : undefined,
            })}
          </div>
        </fieldset>`;
      })}
      ${filled < MOST && Button({ label: t("goals.more"), icon: "plus", kind: "quiet", onClick: () => more(filled + 1) })}`,
  });
});

/** @param {Record<string, any>} values the goals that have a measure */
const chosen = (values) =>
  Array.from({ length: MOST }, (_, n) => n)
    .filter((n) => values[`goals.${n}.code`])
    .map((n) => ({
      code: values[`goals.${n}.code`],
      by: values[`goals.${n}.by`],
      value: values[`goals.${n}.value`],
    }));

/** @param {Record<string, any>} values @returns {Record<string, string>} */
function checked(values) {
  /** @type {Record<string, string>} */
  const faults = {};
  if (values.place_ids.length === 0) faults.place_ids = t("goals.whereMissing");
  if (chosen(values).length === 0) faults["goals.0.code"] = t("field.missing");
  for (let n = 0; n < MOST; n += 1)
    if (values[`goals.${n}.code`] && !values[`goals.${n}.value`]) faults[`goals.${n}.value`] = t("field.missing");
  return faults;
}
