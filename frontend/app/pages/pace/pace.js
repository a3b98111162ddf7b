/** Whether the targets will be met: each in three parts with its goal, the pace needed, the forecast, its places. */
import { html } from "../../../vendor/kit.js";
import * as labels from "../../api/labels.js";
import { useGet } from "../../core/resource.js";
import { stylesheet } from "../../core/stylesheet.js";
import { date, month, number, percent } from "../../core/text.js";
import { Stack, StackKey } from "../../ui/charts.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { Page } from "../../ui/page.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { pageOf, settledPage } from "./addresses.js";
import { dueOf, foreseen, partsOf, restOf } from "./leads.js";
import { t } from "./places-vi.js";
import { t as shared } from "./vi.js";

/** @import { Schema } from "../../api/types.d.ts" */
/** @typedef {Schema<"PaceCellRead">} Cell */

await stylesheet("charts");

/** @type {Record<Cell["state"], "good" | "info" | "warning" | "danger" | "neutral">} */
const TONES = {
  reached: "good",
  likely: "good",
  open: "info",
  unlikely: "warning",
  overdue: "danger",
  unknown: "neutral",
  no_goal: "neutral",
};

/** Columns of a place that has a goal of its own. @type {import("../../ui/data-table.js").Column<Cell>[]} */
const AIMED = [
  { key: "left", label: shared("left"), kind: "number", value: ({ left }) => left },
  { key: "week", label: shared("perWeek"), kind: "number", value: (cell) => cell.per_week },
  { key: "evenings", label: t("evenings"), kind: "number", value: (cell) => cell.evenings },
  { key: "foreseen", label: shared("foreseen"), show: foreseen },
  {
    key: "state",
    label: shared("state"),
    show: (cell) => Status({ label: cell.state_label, tone: TONES[cell.state] }),
  },
];

export default function PacePage() {
  const found = useGet("/indicators/pace");
  return Page({
    title: t("title"),
    lead: t("lead"),
    children: Loaded({
      of: found,
      lines: 12,
      children: (/** @type {Schema<"PaceRead">} */ { targets, next, goes_on_text: goesOn }) =>
        targets.length === 0
          ? EmptyState({ title: t("none"), hint: t("noneHint"), icon: "figures" })
          : html`<div class="stack">
              ${goesOn && html`<p class="notice">${goesOn}</p>`}
              ${StackKey({ band: targets.some(({ total }) => total.forecast) })}
              ${targets.map((target) => Target({ target, key: target.code }))} ${next.length > 0 && Next({ next })}
            </div>`,
    }),
  });
}

/** @type {Component<{ target: Schema<"PaceTargetRead"> }>} */
const Target = component(function Target({ target }) {
  const { total, goal_percent: goal } = target;
  const standing = {
    done: number(total.done),
    base: number(total.base),
    noun: target.noun,
    percent: percent(total.percent),
    goal: target.goal_text,
    due: dueOf(target, date),
    source: labels.PaceSource[target.source],
  };
  return html`<section class="panel pace">
    <h2><a href=${pageOf(target)}>${shared("target", { ref: target.ref, title: target.label })}</a></h2>
    <p>${Status({ label: total.state_label, tone: TONES[total.state] })} <span>${t(kindOf(target), standing)}</span>
      <span class="soft small">${total.base > 0 && shared("whole", { base: standing.base, whole: target.whole })}${
        target.period && `, ${t("told", { period: month(target.period) })}`
      }${target.first_forecast_on && ` · ${shared("first.short", { on: date(target.first_forecast_on) })}`}</span></p>
    ${
      total.base > 0 &&
      html`${Stack({ label: target.label, parts: partsOf(total, goal) })}
        <p class="small">${restOf(total)}</p>`
    }
    <p>${[total.needed_text, total.forecast_text].filter(Boolean).join(" ")}</p>
    ${
      target.places.length > 1 &&
      html`<details>
        <summary>${t("places")}</summary>
        ${DataTable({
          caption: shared("target", { ref: target.ref, title: target.label }),
          rows: target.places,
          rowKey: (cell) => cell.unit_id ?? cell.name,
          columns: [
            {
              key: "name",
              label: shared("place"),
              kind: "main",
              show: ({ name, unit_id: id }) => html`<a href=${pageOf(target, id)}>${name}</a>`,
            },
            {
              key: "bar",
              label: t("done"),
              show: (cell) =>
                target.population
                  ? html`${Stack({ label: cell.name, parts: partsOf(cell, goal) })}
                    ${percent(cell.percent)} <span class="small">${t("done.of", { done: number(cell.done) })} · ${restOf(cell)}</span>`
                  : number(cell.done),
            },
            ...(goal > 0 && target.population ? AIMED : []),
          ],
        })}
      </details>`
    }
  </section>`;
});

/** How a target stands in words. @param {Schema<"PaceTargetRead">} target */
const kindOf = ({ population, goal_percent: goal, total }) => {
  if (total.base === 0 && total.done === 0 && population) return "standing.uncounted";
  if (!population && total.base === 0) return "standing.number";
  return goal > 0 ? "standing" : "standing.noGoal";
};

/** @type {Component<{ next: Schema<"NextPlaceRead">[] }>} */
const Next = component(function Next({ next }) {
  return html`<section class="panel">
    <h2>${t("next")}</h2>
    <p class="soft">${t("nextLead")}</p>
    <ol>
      ${next.map((place) => html`<li key=${place.unit_id}><a href=${settledPage(place.unit_id)}>${place.name}</a>: ${place.text}</li>`)}
    </ol>
  </section>`;
});
