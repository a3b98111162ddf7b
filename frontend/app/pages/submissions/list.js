/** Submissions of a period: who has handed in, who is late; and the whole year as a matrix. */
import { html } from "../../../vendor/kit.js";
import { post } from "../../api/client.js";
import { invalidate, useGet } from "../../core/resource.js";
import { useQuery } from "../../core/query.js";
import { navigate } from "../../core/router.js";
import { can } from "../../core/session.js";
import { stylesheet } from "../../core/stylesheet.js";
import { MISSING, ago, date, upperFirst } from "../../core/text.js";
import { Button, LinkButton } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Icon } from "../../ui/icons.js";
import { DataTable } from "../../ui/data-table.js";
import { Matrix } from "../../ui/matrix.js";
import { Page } from "../../ui/page.js";
import { Select } from "../../ui/select.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { Tabs } from "../../ui/tabs.js";
import { toastProblem } from "../../ui/toast.js";
import { latenessTone, stateTone } from "./labels.js";
import { DeskActs, Exemption, RemindOne } from "./desk-acts.js";
import { HANDED } from "./month.js";
import { Ladder, OpenPeriod } from "./periods.js";
import { t } from "./vi.js";

await stylesheet("submissions");

/** @typedef {import("../../api/types.d.ts").Schema<"SubmissionRow">} Row */
/** @typedef {import("../../api/types.d.ts").Schema<"PeriodRow">} Period */
/** @typedef {import("../../api/types.d.ts").Schema<"MatrixRead">} Year */

export default function Submissions() {
  const periods = useGet("/report-periods", { query: { kind: "month" } });
  return Page({
    title: t("title"),
    lead: t("lead"),
    actions: html`
      ${can("submission.write") && LinkButton({ label: t("workbook"), href: "/so-lieu/tu-so", icon: "upload", kind: "plain" })}
      ${can("period.read") && LinkButton({ label: t("regime"), href: "/so-lieu/che-do", icon: "document", kind: "quiet" })}
      ${can("period.manage") && OpenPeriod({})}`,
    children: Loaded({
      of: periods,
      empty: (page) => page.items.length === 0,
      whenEmpty: EmptyState({ title: t("period.none"), hint: t("period.noneHint") }),
      children: (page) => Periods({ periods: page.items }),
    }),
  });
}

/** @type {Component<{ periods: Period[] }>} */
const Periods = component(function Periods({ periods }) {
  const [query, change] = useQuery();
  const latest = periods.find((one) => one.state === "open") ?? periods[0];
  const chosen = periods.find((one) => one.code === query.ky) ?? latest;
  if (!chosen) return html``;
  return html`<div class="stack">
    <div class="row">${Select({
      label: t("period"),
      name: "ky",
      value: chosen.code,
      options: periods.map((one) => ({ value: one.code, label: upperFirst(one.title) })),
      onChange: (code) => change({ ky: code }),
    })}</div>
    ${Tabs({
      label: t("title"),
      query: "xem",
      tabs: [
        { name: "ky", label: t("view.list"), show: () => PeriodView({ period: chosen }) },
        { name: "nam", label: t("view.matrix"), show: () => YearView({ year: Number(chosen.code.slice(0, 4)) }) },
      ],
    })}
  </div>`;
});

/** @type {Component<{ period: Period }>} */
const PeriodView = component(function PeriodView({ period }) {
  const rows = useGet("/submissions", { query: { period: period.code } });
  const wholeWard = can("report.read"); // others come here for the figures of their own unit
  return html`<div class="stack">
    ${wholeWard && Ladder({ period, rows: rows.data?.items ?? null })}
    ${Loaded({
      of: rows,
      empty: (page) => page.items.length === 0,
      whenEmpty: EmptyState({ title: t("list.none"), hint: t("list.noneHint") }),
      children: (page) =>
        (wholeWard && can("indicator.read") && period.state === "open" ? Watched : Rows)({ rows: page.items, period }),
    })}
    ${!wholeWard && Ladder({ period, rows: rows.data?.items ?? null, own: true })}
  </div>`;
});

/** @type {import("../../ui/data-table.js").Column<Row>} */
const REMINDED = {
  key: "reminded",
  label: t("reminded"),
  show: (row) => (row.reminded_at ? ago(row.reminded_at) : MISSING),
};

/** @type {import("../../ui/data-table.js").Column<Row>} what has to be looked at before it is accepted */
const LOOKS = {
  key: "looks",
  label: t("looks"),
  show: (row) =>
    row.looks === null
      ? MISSING
      : Status(row.looks ? { label: t("looks.some", { count: row.looks }), tone: "warning" } : NOTHING),
};

/** @type {{ label: string, tone: import("../../ui/status.js").Tone }} */
const NOTHING = { label: t("looks.none"), tone: "good" };

/** @param {Map<string, string>} share @returns {import("../../ui/data-table.js").Column<Row>} */
const surveyedOf = (share) => ({
  key: "surveyed",
  label: t("surveyed"),
  kind: "number",
  show: (row) =>
    share.has(row.unit_id) ? html`<a href=${`/muc-tieu?noi=${row.unit_id}`}>${share.get(row.unit_id)}</a>` : MISSING,
});

/** @type {Component<{ rows: Row[], period: Period }>} beside each unit how far its homes are surveyed, for who keeps the month going */
const Watched = component(function Watched({ rows, period }) {
  const places = useGet("/indicators/coverage").data?.places ?? [];
  return Rows({
    rows,
    period,
    share: new Map(places.map(({ unit_id: id, survey }) => [id, survey.percent_text])),
  });
});

/** @type {Component<{ rows: Row[], period: Period, share?: Map<string, string> }>} `share`: of surveyed homes, by unit */
const Rows = component(function Rows({ rows, period, share = new Map() }) {
  const handed = rows.filter((row) => HANDED.has(row.state)).length;
  const asked = rows.filter((row) => row.lateness.code !== "exempt").length;
  return html`<div class="stack">
    <div class="row">${asked > 1 && html`<p><strong>${t("done", { done: handed, all: asked })}</strong></p>`}
      ${can("report.read") && period.state === "open" && DeskActs({ rows, period })}
      ${can("report.read") && LinkButton({ label: t("compile"), href: `/bao-cao?ky=${period.code}`, icon: "report", kind: "plain" })}</div>
    ${AfterReport({ rows })}
    ${DataTable({
      caption: t("title"),
      rows,
      rowKey: (/** @type {Row} */ row) => row.unit_id,
      tone: (/** @type {Row} */ row) => (latenessTone(row.lateness) === "danger" ? "danger" : undefined),
      columns: [
        { key: "unit", label: t("unit"), kind: "main", value: (row) => row.unit_name },
        { key: "due", label: t("due"), value: (row) => date(row.due_on) },
        {
          key: "state",
          label: t("state"),
          show: (row) => html`<div class="row">
            ${row.id && Status({ label: row.state_label, tone: stateTone(row.state) })}
            ${Status({ label: row.lateness.label, tone: latenessTone(row.lateness) })}
          </div>`,
        },
        ...(share.size > 0 ? [surveyedOf(share)] : []),
        ...(rows.some((row) => row.looks !== null) ? [LOOKS] : []),
        ...(rows.some((row) => row.reminded_at) ? [REMINDED] : []),
        { key: "until", label: t("dataUntil"), value: (row) => date(row.data_until), hideOnPhone: true },
        {
          key: "act",
          label: t("act"),
          kind: "actions",
          show: (row) =>
            html`<div class="row">
              ${period.state === "open" && rows.length > 1 && RemindOne({ row })}
              ${period.state === "open" && Exemption({ row, period })}
              ${Begin({ row, period, alone: rows.length === 1 })}
            </div>`,
        },
      ],
    })}
  </div>`;
});

/** @type {Component<{ rows: Row[] }>} which units are not in the report that is out already, and the way that is left */
const AfterReport = component(function AfterReport({ rows }) {
  const after = rows.filter((row) => row.after_report);
  return (
    after.length > 0 &&
    html`<div class="notice is-warning">${Icon({ name: "alert" })}<p>${after[0]?.after_report}
      ${rows.length > 1 && html` <strong>${t("after", { units: after.map((row) => row.unit_name).join(", ") })}</strong>`}</p></div>`
  );
});

/** @type {Component<{ row: Row, period: Period, alone: boolean }>} `alone`: the only unit, so that its figures are what one came for */
const Begin = component(function Begin({ row, period, alone }) {
  const kind = alone && !HANDED.has(row.state) ? "primary" : "plain";
  if (row.id)
    return LinkButton({
      label: t(kind === "primary" ? "continue" : "open"),
      href: `/so-lieu/${row.id}`,
      small: !alone,
      kind,
    });
  if (row.exempt_reason) return html`<span class="soft small">${t("exempt", { reason: row.exempt_reason })}</span>`;
  if (period.state !== "open" || !can("submission.write")) return html``;
  const start = async () => {
    try {
      const made = await post("/submissions", { body: { period: period.code, unit_id: row.unit_id } });
      invalidate("/submissions");
      navigate(`/so-lieu/${made.id}`);
    } catch (error) {
      toastProblem(error);
    }
  };
  return Button({ label: t("start"), onClick: start, small: !alone, kind });
});

/** @type {Component<{ year: number }>} */
const YearView = component(function YearView({ year }) {
  const matrix = useGet("/submissions/matrix", { query: { year } });
  return Loaded({
    of: matrix,
    children: (/** @type {Year} */ answer) =>
      Matrix({
        caption: t("matrix.caption"),
        corner: t("unit"),
        rows: answer.rows.map((row) => ({ key: row.unit_id, label: row.unit_name })),
        columns: answer.periods.map((period) => ({
          key: period.code,
          label: `T${Number(period.code.slice(5))}`,
          hint: period.title,
        })),
        cell: (row, column) => {
          const cell = answer.rows.find((one) => one.unit_id === row)?.cells.find((one) => one.period_code === column);
          if (!cell || !cell.expected) return null;
          return {
            label: cell.lateness.label,
            detail: cell.state_label,
            tone: latenessTone(cell.lateness),
            href: cell.submission_id ? `/so-lieu/${cell.submission_id}` : undefined,
          };
        },
      }),
  });
});
