/** The table of figures: targets and their measures down, all together and then each place across. */
import { html } from "../../../vendor/kit.js";
import { MISSING, number, signed } from "../../core/text.js";
import { component } from "../../ui/component.js";
import { Progress } from "../../ui/progress.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"IndicatorsRead">} Indicators */
/** @typedef {Indicators["groups"][number]} Group */
/** @typedef {Group["rows"][number]} Row */
/** @typedef {Row["total"]} Cell */
/** @typedef {Indicators["places"][number]} Place */
/** @typedef {(code: string, unit?: string) => string} Href */

/** @type {Component<{ read: Indicators, href: Href }>} */
export const FigureTable = component(function FigureTable({ read, href }) {
  const alone = read.places.length < 2;
  const places = alone ? [] : read.places;
  return html`<div class="card table-frame" tabindex="0" role="region" aria-label=${t("title")}>
    <table class="indicators"><caption class="visually-hidden">${t("title")}</caption>
      <thead>
        <tr>
          <th scope="col">${t("measure")}</th>
          <th scope="col" class="is-total">${alone ? (read.places[0]?.name ?? t("total")) : t("total")}</th>
          ${places.map((place) => html`<th scope="col" key=${place.key}>${place.name}</th>`)}</tr></thead>
      ${read.places.some(({ survey }) => survey) && Surveys({ read, places })}
      ${read.groups.map((group) => GroupBody({ key: group.key, group, places, href }))}
  </table></div>`;
});

/** @type {Component<{ read: Indicators, places: Place[] }>} */
const Surveys = component(function Surveys({ read, places }) {
  const cell = (/** @type {Indicators["survey"] | null} */ one) =>
    one &&
    html`<span class="indicator-number">${t("survey.of", { settled: number(one.settled), households: number(one.households) })}</span>
      ${Progress({ value: one.households ? (one.settled * 100) / one.households : null, label: t("survey"), hideValue: true })}
      <small>${one.percent_text}</small>`;
  return html`<tbody class="is-survey"><tr><th scope="row">${t("survey")}<small>${t("survey.hint")}</small></th>
    <td class="is-total">${cell(read.survey)}</td>${places.map((place) => html`<td key=${place.key}>${cell(place.survey)}</td>`)}</tr>
  </tbody>`;
});

/** Whether a list stands behind a figure. @param {Row} row */
const opens = (row) => row.listed || row.logged;

/** @type {Component<{ group: Group, places: Place[], href: Href }>} */
const GroupBody = component(function GroupBody({ group, places, href }) {
  const title = group.ref ? t("target", { ref: group.ref, title: group.title }) : group.title;
  return html`<tbody>
    <tr class="is-group">
      <th scope="rowgroup" colspan=${places.length + 2}>
        <span>${title}</span>
        ${group.goal_text && group.goal_text !== MISSING && html`<small>${t("goal", { goal: group.goal_text })}</small>`}
        ${group.origin && html`<small>${t("origin", { origin: group.origin })}</small>`}
      </th>
    </tr>
    ${group.rows.map(
      (row) => html`<tr key=${row.code}>
        <th scope="row">
          ${row.short}
          ${
            row.listed &&
            row.total.known < row.total.base &&
            html`<small>${t("known", { known: number(row.total.known), base: number(row.total.base) })}</small>`
          }
        </th>
        <td class="is-total">${FigureCell({ cell: row.total, row, href: opens(row) ? href(row.code) : undefined })}</td>
        ${places.map((place, at) => {
          const cell = row.places[at];
          return html`<td key=${
            place.key
          }>${cell && FigureCell({ cell, row, href: opens(row) && place.unit_id ? href(row.code, place.unit_id) : undefined })}</td>`;
        })}
      </tr>`,
    )}
  </tbody>`;
});

/** @type {Component<{ cell: Cell, row: Row, href?: string }>} */
export const FigureCell = component(function FigureCell({ cell, row, href }) {
  if (!cell.known_here) return html`<span class="indicator-number">${MISSING}</span>`;
  const text = number(cell.counted);
  return html`<span class="indicator-number">${href ? html`<a class="figure" href=${href}>${text}</a>` : text}</span>
    ${
      row.of &&
      html`
        ${Progress({ value: cell.percent, goal: row.goal_percent, label: row.label, hideValue: true })}
        <small>${cell.percent_text}</small>`
    }
    ${cell.in_period !== 0 && html`<small>${t("inPeriod", { change: signed(cell.in_period) })}</small>`}`;
});
