/** A month on the meeting's screen: page by page in large type, by keys or buttons; every figure opens the list behind it. */
import { html, useLayoutEffect, useRef, useState } from "../../../vendor/kit.js";
import { useGet } from "../../core/resource.js";
import { useQuery } from "../../core/router.js";
import { stylesheet } from "../../core/stylesheet.js";
import { upperFirst } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Page } from "../../ui/page.js";
import { Loaded } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { FigureSheet } from "./figure-sheet.js";
import { isSettled, knownFigures, stateTone } from "./labels.js";
import { PrintedTable } from "./printed-table.js";
import { SectionText } from "./sections.js";
import { t } from "./slides-vi.js";
import { Refresh } from "./steps.js";
import { Targets, TaskTable } from "./tables.js";

/** @import { ComponentChildren } from "../../../vendor/kit.js" */
/** @typedef {import("../../api/types.d.ts").Schema<"ReportRead">} Report */
/** @typedef {{ key: string, title: string, show: () => ComponentChildren }} Slide */

const ROWS = 8; // of a table on one page, readable from the back of a room
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

/**
 * Long tables go on over several pages.
 * @template Row
 * @param {string} key
 * @param {string} title
 * @param {Row[]} rows
 * @param {(rows: Row[]) => ComponentChildren} show
 * @returns {Slide[]}
 */
function pagesOf(key, title, rows, show) {
  const parts = Math.ceil(rows.length / ROWS);
  return Array.from({ length: parts }, (_, part) => ({
    key: `${key}-${part}`,
    title: parts > 1 ? t("more", { title, part: part + 1, parts }) : title,
    show: () => show(rows.slice(part * ROWS, (part + 1) * ROWS)),
  }));
}

/** @param {Report} report @param {(figure: string) => void} open @returns {Slide[]} */
function slidesOf(report, open) {
  const labels = knownFigures(report);
  const written = report.sections.filter(({ lines, tables }) => lines.length > 0 || tables.length > 0);
  return [
    {
      key: "first",
      title: upperFirst(report.period.title),
      show: () => html`<p>${report.coverage}</p>
        <p>${Status({ label: report.state_label, tone: stateTone(report.state) })}</p>
        ${!isSettled(report) && html`<p class="soft">${t("draft")}</p>`}`,
    },
    ...pagesOf("targets", t("targets"), report.targets, (targets) => Targets({ report: { ...report, targets }, open })),
    ...written.map((section) => ({
      key: section.code,
      title: `${section.numeral}. ${section.title}`,
      show: () => SectionText({ section, open, labels }),
    })),
    ...pagesOf("tasks", t("tasks"), report.tasks, (tasks) => TaskTable({ report: { ...report, tasks }, open })),
    ...report.tables.map((table) => ({
      key: table.caption,
      title: table.caption,
      show: () => PrintedTable({ table: { ...table, caption: "" }, open }),
    })),
  ];
}

/** @type {Component<{ report: Report, set: (report: Report) => void }>} */
const Slides = component(function Slides({ report, set }) {
  const [query, change] = useQuery();
  const screen = useRef(/** @type {HTMLElement | null} */ (null));
  const [full, setFull] = useState(false);
  const slides = slidesOf(report, (figure) => change({ so: figure }));
  const at = Math.min(slides.length, Math.max(1, Number(query.trang) || 1));
  const slide = /** @type {Slide} */ (slides[at - 1]);
  const move = (/** @type {number} */ by) =>
    change({ trang: String(Math.min(slides.length, Math.max(1, at + by))), so: null });
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
    <article class="slide" key=${slide.key} aria-live="polite">
      <h2>${slide.title}</h2>
      ${slide.show()}
    </article>
    <nav class="slides-tools" aria-label=${t("title")}>
      ${Button({ label: t("back"), icon: "left", disabled: at === 1, onClick: () => move(-1) })}
      <span role="status">${t("place", { page: at, pages: slides.length })}</span>
      ${Button({ label: t("next"), icon: "right", kind: "primary", disabled: at === slides.length, onClick: () => move(1) })}
      ${report.actions.includes("refresh") && Refresh({ report, set, kind: "plain" })}
      ${Button({ label: full ? t("leave") : t("full"), icon: "eye", kind: "quiet", onClick: toggle })}
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
