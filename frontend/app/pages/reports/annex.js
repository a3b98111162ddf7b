/** The figures by khu phố on the screen: a measure a row, a khu phố a column, the ward last; every cell opens its list. */
import { html } from "../../../vendor/kit.js";
import { useQuery } from "../../core/query.js";
import { MISSING } from "../../core/text.js";
import { component } from "../../ui/component.js";
import { Section } from "../../ui/page.js";
import { Select } from "../../ui/select.js";
import { Figure, FigureLine, LateMark } from "./figure.js";
import { grouped } from "./labels.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"ReportRead">} Report */
/** @typedef {Report["annex"]["columns"][number]} Measure */
/** @typedef {Report["annex"]["rows"][number]} Place */

const WARD = "ward";

/** The measures by the plan's targets, people and teams before, activities after. @param {Measure[]} measures */
function groupsOf(measures) {
  const key = (/** @type {Measure} */ { code, target }) =>
    target !== null ? `t${target}` : code.startsWith("act.") ? "act" : "pop";
  return grouped(measures, key).map(([name, rows]) => ({
    name,
    rows,
    label:
      name === "pop"
        ? t("annex.population")
        : name === "act"
          ? t("annex.activities")
          : t("annex.group", { ref: name.slice(1) }),
  }));
}

/** @type {Component<{ report: Report, open: (figure: string) => void }>} */
export const Annex = component(function Annex({ report, open }) {
  const [query, change] = useQuery();
  const { columns: measures, rows: places } = report.annex;
  const groups = groupsOf(measures);
  const late = new Map(report.figures.filter((figure) => figure.late > 0).map((figure) => [figure.code, figure.late]));
  const shown = groups.filter((group) => !query.nhom || group.name === query.nhom);
  return Section({
    title: t("annex.title"),
    hint: html`<span class="no-print">${t("annex.hint")}</span>`,
    plain: true,
    actions: html`<div class="no-print">
      ${Select({
        label: t("annex.filter"),
        name: "nhom",
        value: query.nhom ?? "",
        empty: t("annex.all"),
        onChange: (nhom) => change({ nhom }),
        options: groups.map((group) => ({ value: group.name, label: group.label })),
      })}
    </div>`,
    children: html`<div class="table-frame" tabindex="0" role="region" aria-label=${t("annex.title")}>
      <table class="annex"><caption class="visually-hidden">${t("annex.title")}</caption>
        <thead><tr><th scope="col">${t("annex.measure")}</th>${places.map(
          (place) => html`<th scope="col" key=${place.place} class=${place.place === WARD ? "is-ward" : undefined}>
            ${place.place === WARD ? t("annex.ward") : place.unit_name}${place.status && html`<small>${place.status}</small>`}</th>`,
        )}</tr></thead>
        ${shown.map(
          (group) => html`<tbody key=${group.name}>
            <tr class="annex-group"><th scope="rowgroup" colspan=${places.length + 1}>${group.label}</th></tr>
            ${group.rows.map(
              (
                measure,
              ) => html`<tr key=${measure.code}><th scope="row">${measure.label} <span class="soft">(${measure.noun})</span></th>
                ${places.map(
                  (place) =>
                    html`<td key=${place.place} class=${
                      place.place === WARD ? "is-ward" : undefined
                    }>${Cell({ measure, place, open, late: late.get(measure.code) ?? 0 })}</td>`,
                )}
              </tr>`,
            )}
          </tbody>`,
        )}
    </table></div>${Around({ report, open })}`,
  });
});

/** The words that print above and below the table. @type {Component<{ report: Report, open: (figure: string) => void }>} */
const Around = component(function Around({ report, open }) {
  const { sources, late, late_last_year: lastYear } = report.annex;
  const runs = (/** @type {typeof sources} */ line) => FigureLine({ line, open });
  return html`<div class="annex-words">${sources.length > 0 && html`<p>${runs(sources)}.</p>`}
    ${late.length > 0 && html`<h3>${t("annex.late")}</h3><ul>${late.map((line, at) => html`<li key=${at}>${runs(line)}</li>`)}</ul>`}
    ${
      lastYear.length > 0 &&
      html`<h3>${t("annex.lastYear")}</h3><ul>${lastYear.map((line, at) => html`<li key=${at}>${runs(line)}</li>`)}</ul>`
    }
  </div>`;
});

/** @type {Component<{ measure: Measure, place: Place, open: (figure: string) => void, late: number }>} `late`: of the ward's figure */
const Cell = component(function Cell({ measure, place, open, late }) {
  const cell = place.cells.find((one) => one.code === measure.code);
  if (!cell) return MISSING;
  const id = (/** @type {string} */ aspect) => `${measure.code}.${aspect}@${place.place}`;
  const label = `${place.place === WARD ? t("annex.ward") : place.unit_name}, ${measure.label}`;
  return html`${Figure({ id: id("cum"), text: cell.cum, open, label })}
    ${cell.pct !== null && cell.pct !== MISSING && html`<small>${Figure({ id: id("pct"), text: cell.pct, open, label })}</small>`}
    ${
      cell.added !== MISSING &&
      html`<small>
        ${Figure({ id: id("in"), text: t("annex.added", { value: cell.added }), open, label })}
        ${place.place === WARD && LateMark({ count: late, id: id("in"), open })}
      </small>`
    }`;
});
