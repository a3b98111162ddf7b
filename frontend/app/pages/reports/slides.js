/** A month on the meeting's screen: pages that fit it in large type, by keys or buttons; every figure opens the list behind it. */
import { html, useLayoutEffect, useRef, useState } from "../../../vendor/kit.js";
import { useGet } from "../../core/resource.js";
import { useQuery } from "../../core/query.js";
import { stylesheet } from "../../core/stylesheet.js";
import { upperFirst } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { classes, component } from "../../ui/component.js";
import { Page } from "../../ui/page.js";
import { Loaded } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { FigureSheet } from "./figure-sheet.js";
import { isSettled, knownFigures, stateTone } from "./labels.js";
import { PrintedTable } from "./printed-table.js";
import { SectionText } from "./sections.js";
import { useSpans, useTurned } from "./slide-spans.js";
import { t } from "./slides-vi.js";
import { Refresh } from "./steps.js";
import { Targets, TaskTable } from "./tables.js";

/** @import { ComponentChildren } from "../../../vendor/kit.js" */
/** @typedef {import("../../api/types.d.ts").Schema<"ReportRead">} Report */
/** @typedef {{ key: string, title: string, shown: ComponentChildren }} Part `shown`: as many pages as it takes */

const STEPS = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1, Home: -Infinity, End: Infinity };

await stylesheet("reports");

/** @param {{ params: { id: string } }} props */
export default function SlidesPage({ params }) {
  const one = useGet("/reports/{report_id}", { params: { report_id: params.id } });
  return Page({
    title: t("title"),
    lead: one.data?.period.label,
    crumbs: [{ label: one.data?.period.title ?? "", href: `/bao-cao/${params.id}` }, { label: t("title") }],
    children: Loaded({
      of: one,
      lines: 10,
      children: (/** @type {Report} */ report) => Slides({ report, set: one.set }),
    }),
  });
}

/** @param {Report} report @param {(figure: string) => void} open @returns {Part[]} */
function partsOf(report, open) {
  const labels = knownFigures(report);
  const written = report.sections.filter(({ lines, tables }) => lines.length > 0 || tables.length > 0);
  return [
    {
      key: "first",
      title: upperFirst(report.period.title),
      shown: html`<p>${report.coverage}</p>
        <p>${Status({ label: report.state_label, tone: stateTone(report.state) })}</p>
        ${!isSettled(report) && html`<p class="soft">${t("draft")}</p>`}`,
    },
    ...(report.targets.length > 0 ? [{ key: "targets", title: t("targets"), shown: Targets({ report, open }) }] : []),
    ...written.map((section) => ({
      key: section.code,
      title: `${section.numeral}. ${section.title}`,
      shown: SectionText({ section, open, labels }),
    })),
    ...(report.tasks.length > 0 ? [{ key: "tasks", title: t("tasks"), shown: TaskTable({ report, open }) }] : []),
    ...report.tables.map((table) => ({
      key: table.caption,
      title: table.caption,
      shown: PrintedTable({ table: { ...table, caption: "" }, open }),
    })),
  ];
}

/** @type {Component<{ report: Report, set: (report: Report) => void }>} */
const Slides = component(function Slides({ report, set }) {
  const [query, change] = useQuery();
  const screen = useRef(/** @type {HTMLElement | null} */ (null));
  const [full, setFull] = useState(false);
  const parts = partsOf(report, (figure) => change({ so: figure }));
  const [flow, spans] = useSpans(parts.map(({ key }) => key).join());
  const pages = spans.reduce((all, span) => all + span.pages, 0) || 1;
  const asked = Math.max(1, Number(query.trang) || 1);
  const at = spans.length > 0 ? Math.min(pages, asked) : asked;
  const current = Math.max(
    0,
    spans.findLastIndex((span) => span.first < at),
  );
  const part = /** @type {Part} */ (parts[current] ?? parts[0]);
  const span = spans[current];
  const widest = "9".repeat(Math.max(2, String(pages).length));
  const turn = (/** @type {number} */ page) => change({ trang: String(Math.min(pages, Math.max(1, page))), so: null });
  const move = (/** @type {number} */ by) => turn(at + by);
  useTurned(flow, spans, at, turn);
  const toggle = () => void (full ? document.exitFullscreen() : screen.current?.requestFullscreen());
  useLayoutEffect(() => {
    const press = (/** @type {KeyboardEvent} */ event) => {
      if (query.so || event.altKey || event.ctrlKey || event.metaKey || document.querySelector("dialog[open]")) return;
      const by = STEPS[/** @type {keyof typeof STEPS} */ (event.key)];
      if (by) move(by);
      else if (event.key === "f" || event.key === "F") toggle();
      else return;
      event.preventDefault();
    };
    const turned = () => setFull(document.fullscreenElement === screen.current);
    document.addEventListener("keydown", press);
    document.addEventListener("fullscreenchange", turned);
    return () => {
      document.removeEventListener("keydown", press);
      document.removeEventListener("fullscreenchange", turned);
    };
  });
  return html`<section class="slides" ref=${screen} aria-label=${t("title")}>
    <header class="slides-head">
      <h2 aria-live="polite">${
        span && span.pages > 1 ? t("more", { title: part.title, part: at - span.first, parts: span.pages }) : part.title
      }</h2>
      ${parts.map(({ key, title }) => html`<h2 key=${key} class="is-away">${t("more", { title, part: widest, parts: widest })}</h2>`)}
    </header>
    <div class="slide" ref=${flow}>
      ${parts.map(
        ({ key, shown }, index) =>
          html`<article key=${key} class=${classes(spans.length > 0 && index !== current && "is-away")}>${shown}</article>`,
      )}
    </div>
    <nav class="slides-tools" aria-label=${t("title")}>
      ${Button({ label: t("back"), icon: "left", disabled: at === 1, onClick: () => move(-1) })}
      <span role="status">${t("place", { page: at, pages })}</span>
      ${Button({ label: t("next"), icon: "right", kind: "primary", disabled: at >= pages, onClick: () => move(1) })}
      ${report.actions.includes("refresh") && Refresh({ report, set, kind: "plain" })}
      ${document.fullscreenEnabled && Button({ label: full ? t("leave") : t("full"), icon: "eye", kind: "quiet", onClick: toggle })}
      <span class="soft small slides-keys">${t("keys")}</span>
    </nav>
    ${
      query.so &&
      FigureSheet({
        report,
        figure: query.so,
        open: (figure) => change({ so: figure }),
        onClose: () => change({ so: null }),
      })
    }
  </section>`;
});
