/** One monthly report on the screen: notices, what can be done now, and its parts; every figure opens the list behind it. */
import { html } from "../../../vendor/kit.js";
import { useGet } from "../../core/resource.js";
import { useQuery } from "../../core/query.js";
import { can } from "../../core/session.js";
import { stylesheet } from "../../core/stylesheet.js";
import { date, dateTime } from "../../core/text.js";
import { LinkButton } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { Icon } from "../../ui/icons.js";
import { Facts, Page, Section } from "../../ui/page.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { Tabs } from "../../ui/tabs.js";
import { Changed } from "./changed.js";
import { Annex } from "./annex.js";
import { HelpGiven, Split } from "./split.js";
import { CopySheet } from "./copy-sheet.js";
import { t as copying } from "./copy-sheet-vi.js";
import { ChangesTab, CorrectionHead, UnitsTab, useCorrection } from "./correction.js";
import { t as corrections } from "./correction-vi.js";
import { Differs, TakenTab, ToldLater } from "./corrected-months.js";
import { Corrections } from "./corrections.js";
import { Exceptions } from "./exceptions.js";
import { FigureSheet } from "./figure-sheet.js";
import { StepsTaken, whoActed } from "./history.js";
import { ANNEX_TABS, annexTab, stateTone, unitTone } from "./labels.js";
import { Months } from "./months.js";
import { PeriodLine } from "./period-line.js";
import { Unfinished } from "./unfinished.js";
import { PrintedTable } from "./printed-table.js";
import { Sections } from "./sections.js";
import { t as slides } from "./slides-vi.js";
import { Refresh, Steps } from "./steps.js";
import { Targets, TaskTable } from "./tables.js";
import { t } from "./vi.js";

await stylesheet("reports");

/** @typedef {import("../../api/types.d.ts").Schema<"ReportRead">} Report */

/** @param {{ params: { id: string } }} props */
export default function ReportPage({ params }) {
  const one = useGet("/reports/{report_id}", { params: { report_id: params.id } });
  const report = one.data;
  const title = report
    ? report.edition > 0
      ? corrections(report.replaces ? "replace.report" : "title", { period: report.period.title })
      : t("report", { period: report.period.title })
    : t("title");
  return Page({
    title,
    lead: report?.period.label,
    crumbs: [{ label: t("title"), href: "/bao-cao" }, { label: report?.period.title ?? "" }],
    status: report && Status({ label: report.state_label, tone: stateTone(report.state) }),
    actions:
      report &&
      html`${LinkButton({ label: slides("open"), href: `/bao-cao/${report.id}/trinh-chieu`, icon: "eye", kind: "quiet" })}
      ${Steps({ report, set: one.set })}`,
    children: Loaded({
      of: one,
      lines: 10,
      children: (/** @type {Report} */ row) => ReportView({ report: row, set: one.set, reload: one.refresh }),
    }),
  });
}

/** @type {Component<{ report: Report, set: (report: Report) => void, reload: () => Promise<void> }>} */
const ReportView = component(function ReportView({ report, set, reload }) {
  const [query, change] = useQuery();
  const open = (/** @type {string} */ figure) => change({ so: figure });
  if (report.edition > 0 && !report.replaces)
    return CorrectionView({ report, set, reload, open, shown: query.so, close: () => change({ so: null }) });
  return html`<div class="stack">
    ${Notices({ report, set })}
    ${PeriodLine({ report })}
    ${report.replaces && Replaces({ report })}
    ${report.months.length > 0 && !report.replaces && Differs({ report })}
    ${ToldLater({ report })}
    ${Exceptions({ report })}
    ${Facts({ facts: factsOf(report) })}
    ${Tabs({
      label: t("title"),
      query: "muc",
      tabs: [
        { name: "noi-dung", label: t("tab.text"), show: () => Sections({ report, open, reload }) },
        ...(report.months.length > 0
          ? [
              {
                name: ANNEX_TABS.months,
                label: annexTab(report, "months", t("tab.months")),
                show: () => Months({ report, open }),
              },
            ]
          : []),
        { name: "muc-tieu", label: t("tab.targets"), show: () => Targets({ report, open }) },
        {
          name: ANNEX_TABS.figures,
          label: annexTab(report, "figures", t("tab.places")),
          show: () =>
            html`<div class="stack">
              ${Annex({ report, open })}
              ${report.split.length > 0 && Split({ report, open })}
              ${report.help.length > 0 && HelpGiven({ report, open })}
              ${report.tables.map((table) => html`<section class="card">${PrintedTable({ table, open })}</section>`)}
            </div>`,
        },
        {
          name: ANNEX_TABS.tasks,
          label: annexTab(report, "tasks", t("tab.tasks")),
          count: report.tasks.length,
          show: () => TaskTable({ report, open }),
        },
        {
          name: "don-vi",
          label: t("tab.units"),
          show: () => (report.replaces && report.months.length === 0 ? UnitsTab({ report }) : Units({ report })),
        },
        ...copyTab(report, open),
        { name: "qua-trinh", label: t("tab.history"), show: () => History({ report }) },
      ],
    })}
    ${Corrections({ report })}
    ${query.so && FigureSheet({ report, figure: query.so, open, onClose: () => change({ so: null }) })}
  </div>`;
});

/** Whose place it takes, and why. @type {Component<{ report: Report }>} */
const Replaces = component(function Replaces({ report }) {
  const one = useCorrection(report);
  return one.data ? CorrectionHead({ report, correction: one.data }) : html``;
});

/**
 * A report that corrects another: the changed figures first.
 * @type {Component<{ report: Report, set: (report: Report) => void, reload: () => Promise<void>, open: (figure: string) => void,
 *   shown: string | undefined, close: () => void }>}
 */
const CorrectionView = component(function CorrectionView({ report, set, reload, open, shown, close }) {
  const one = useCorrection(report);
  return html`<div class="stack">
    ${Notices({ report, set })}
    ${one.data && CorrectionHead({ report, correction: one.data })}
    ${Tabs({
      label: t("title"),
      query: "muc",
      tabs: [
        {
          name: "thay-doi",
          label: corrections("tab.changes"),
          count: one.data?.changes.length,
          show: () => ChangesTab({ report, open, key: report.version }),
        },
        ...(report.months.length > 0
          ? [
              {
                name: "cac-thang",
                label: corrections("tab.months"),
                show: () => (one.data ? TakenTab({ correction: one.data }) : html``),
              },
            ]
          : [{ name: "don-vi", label: corrections("tab.units"), show: () => UnitsTab({ report }) }]),
        { name: "noi-dung", label: corrections("tab.text"), show: () => Sections({ report, open, reload }) },
        ...copyTab(report, open),
        { name: "qua-trinh", label: corrections("tab.history"), show: () => History({ report }) },
      ],
    })}
    ${Facts({ facts: factsOf(report).filter((fact) => fact.label !== t("fact.coverage")) })}
    ${shown && FigureSheet({ report, figure: shown, open, onClose: close })}
  </div>`;
});

/**
 * Whoever compiles types its figures into other systems, once they are approved.
 * @param {Report} report @param {(figure: string) => void} open
 */
function copyTab(report, open) {
  if (!can("report.compile") || !["approved", "issued"].includes(report.state)) return [];
  return [{ name: "chep-so", label: copying("tab"), show: () => CopySheet({ report, open }) }];
}

/** @param {Report} report */
function factsOf(report) {
  const code = report.document_code ?? (report.state === "approved" ? t("fact.waiting") : t("fact.draft"));
  const by = (/** @type {string | null} */ name, /** @type {string | null} */ at) =>
    at ? t("by", { name: name ?? "", at: dateTime(at) }) : undefined;
  return [
    { label: t("dataUntil"), value: date(report.data_until) },
    { label: t("fact.coverage"), value: report.coverage },
    { label: t("fact.compiled"), value: by(report.compiled_by, report.compiled_at) },
    {
      label: t("fact.approved"),
      value: by(
        whoActed({ actor_name: report.approved_by ?? "", acting_for: report.approved_for }),
        report.approved_at,
      ),
    },
    {
      label: t("fact.document"),
      value: report.document_id ? html`<a href=${`/van-ban/${report.document_id}`}>${code}</a>` : t("fact.noDocument"),
    },
    ...(can("voice.read")
      ? [
          {
            label: t("fact.messages"),
            value: html`<a href=${`/truyen-thong?bc=${report.id}`}>${t("fact.messagesOpen")}</a>`,
          },
        ]
      : []),
  ];
}

/** @type {Component<{ report: Report, set: (report: Report) => void }>} */
const Notices = component(function Notices({ report, set }) {
  const sentBack =
    report.state === "returned" ? report.timeline.filter((step) => step.step === "return").at(-1) : undefined;
  return html`
    ${
      sentBack &&
      html`<div class="notice is-warning">
        ${Icon({ name: "alert" })}
        <p>
          <strong>
            ${t("returned", { reason: sentBack.reason })}
          </strong> <span class="soft small">
            ${t("by", { name: sentBack.actor_name, at: dateTime(sentBack.at) })}
          </span>
        </p>
      </div>`
    }
    ${report.state !== "issued" && report.state !== "withdrawn" && Unfinished({ report })}
    ${Changed({ report, after: report.actions.includes("refresh") && Refresh({ report, set, kind: "plain" }) })}
    ${
      (report.edition === 0 || report.replaces) &&
      report.missing.length > 0 &&
      !report.missing_units.some((unit) => unit.reason) &&
      html`<div class="notice">${Icon({ name: "info" })}
        <p>
          <strong>${t("missing", { count: report.missing.length })}</strong> ${report.missing.join(", ")}. <span class="soft">
            ${t("missing.note")}
          </span>
        </p>
      </div>`
    }`;
});

/** @type {Component<{ report: Report }>} */
const Units = component(function Units({ report }) {
  return Section({
    title: t("units.title"),
    plain: true,
    children: DataTable({
      caption: t("units.title"),
      rows: report.units,
      rowKey: (/** @type {Report["units"][number]} */ unit) => unit.unit_id,
      columns: [
        { key: "unit", label: t("units.unit"), kind: "main", value: (unit) => unit.name },
        {
          key: "status",
          label: t("units.status"),
          show: (unit) => Status({ label: unit.status_label, tone: unitTone(unit.status) }),
        },
        { key: "note", label: t("units.note"), value: (unit) => unit.note },
      ],
    }),
  });
});

/** @type {Component<{ report: Report }>} */
const History = component(function History({ report }) {
  if (report.timeline.length === 0) return EmptyState({ title: t("history.none"), icon: "history" });
  return Section({
    title: t("tab.history"),
    children: StepsTaken({ steps: report.timeline, label: t("tab.history") }),
  });
});
