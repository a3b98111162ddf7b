/** The charts of a report as they are downloaded: the server's own picture, its values as a table, SVG and PNG. */
import { html, useLayoutEffect, useState } from "../../../vendor/kit.js";
import { address, download, post } from "../../api/client.js";
import { theme } from "../../core/theme.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { JobProgress } from "../../ui/job-progress.js";
import { RadioGroup } from "../../ui/select.js";
import { EmptyState } from "../../ui/states.js";
import { toastProblem } from "../../ui/toast.js";
import { useJob } from "../../ui/use-job.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"MessageReportRow">} Report */
/** @typedef {import("../../api/types.d.ts").Schema<"ChartRead">} Chart */
/** @typedef {import("../../ui/job-progress.js").Job} Job */
/** @typedef {"wide" | "square"} Size */

/** On a phone the wide picture would be too small to read. */
const NARROW = globalThis.matchMedia?.("(max-width: 40rem)");
const DARK = globalThis.matchMedia?.("(prefers-color-scheme: dark)");

/** Whether the page is dark now: by choice, or as the device says. */
function useDark() {
  const [device, set] = useState(Boolean(DARK?.matches));
  useLayoutEffect(() => {
    const changed = () => set(Boolean(DARK?.matches));
    DARK?.addEventListener("change", changed);
    return () => DARK?.removeEventListener("change", changed);
  }, []);
  return theme.value === "auto" ? device : theme.value === "dark";
}

/** @type {Component<{ report: Report, charts: Chart[] }>} */
export const Charts = component(function Charts({ report, charts }) {
  const [size, choose] = useState(/** @type {Size} */ (NARROW?.matches ? "square" : "wide"));
  if (charts.length === 0) return EmptyState({ title: t("charts.none"), icon: "board" });
  return html`<div class="stack">
    <p class="soft">${t("charts.hint")}</p>
    ${RadioGroup({
      label: t("charts.size"),
      name: "kho",
      value: size,
      onChange: (/** @type {string} */ wanted) => choose(/** @type {Size} */ (wanted)),
      options: [
        { value: "wide", label: t("charts.wide") },
        { value: "square", label: t("charts.square") },
      ],
    })}
    <ul class="messages-charts">${charts.map((chart) => html`<li key=${chart.code}>${Picture({ report, chart, size })}</li>`)}</ul>
  </div>`;
});

/** @type {Component<{ report: Report, chart: Chart, size: Size }>} */
const Picture = component(function Picture({ report, chart, size }) {
  const [job, setJob] = useJob(`chart ${chart.code} ${size}`);
  const path = `/voices/reports/${report.id}/charts/${chart.code}`;
  const shown = `${path}?size=${size}${useDark() ? "&theme=dark" : ""}`;
  const paint = () =>
    post("/voices/reports/{report_id}/charts/{code}/picture", {
      params: { report_id: report.id, code: chart.code },
      body: { size },
    }).then((/** @type {Job} */ made) => setJob(made), toastProblem);
  const took = (/** @type {Job} */ done) => {
    const file = /** @type {{ file_id: string, name: string }} */ (done.result);
    setJob(null);
    void download(`/files/${file.file_id}`, file.name).catch(toastProblem);
  };
  return html`<figure class="card messages-chart">
    <img class=${size === "wide" ? "is-wide" : "is-square"} src=${address(shown)} alt=${`${chart.title}. ${chart.note}`} loading="lazy" />
    <figcaption>
      <div class="row">
        ${Button({
          label: t("charts.svg"),
          icon: "download",
          small: true,
          onClick: () => void download(`${path}?size=${size}`, `${chart.code}.svg`).catch(toastProblem),
        })}
        ${Button({ label: t("charts.png"), icon: "download", small: true, busy: job !== null, onClick: () => void paint() })}
      </div>
      ${job && JobProgress({ key: job.id, job, label: t("charts.making"), onDone: took, onEnd: () => setJob(null) })}
      <details><summary>${t("charts.table")}</summary>${Values({ chart })}</details>
    </figcaption>
  </figure>`;
});

/** @type {Component<{ chart: Chart }>} */
const Values = component(function Values({ chart }) {
  const first = chart.series[0]?.points ?? [];
  const goals = first.some((point) => point.goal !== null);
  return html`<div class="messages-values" tabindex="0" role="group" aria-label=${chart.title}><table>
    <caption class="visually-hidden">${chart.title}</caption>
    <thead>
      <tr>
        <th scope="col">${t("charts.name")}</th>
        ${chart.series.map((series) => html`<th scope="col" key=${series.label}>${series.label || t("charts.value")}</th>`)}
        ${goals && html`<th scope="col">${t("charts.goal")}</th>`}
      </tr>
    </thead>
    <tbody>
      ${first.map(
        (point, at) =>
          html`<tr key=${point.figure}>
            <th scope="row">${point.label}</th>
            ${chart.series.map((series) => html`<td key=${series.label}>${series.points[at]?.text}</td>`)}
            ${goals && html`<td>${point.goal ?? "—"}</td>`}
          </tr>`,
      )}
    </tbody>
  </table></div>`;
});
