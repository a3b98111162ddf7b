/** The monthly reports by period; for a period without one, what is in and the button that compiles it. */
import { html, useState } from "../../../vendor/kit.js";
import { post } from "../../api/client.js";
import { asProblem } from "../../api/problem.js";
import { invalidate, useGet } from "../../core/resource.js";
import { useQuery } from "../../core/query.js";
import { navigate } from "../../core/router.js";
import { can } from "../../core/session.js";
import { stylesheet } from "../../core/stylesheet.js";
import { date, dateTime, MISSING, upperFirst } from "../../core/text.js";
import { Button, LinkButton } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { Icon } from "../../ui/icons.js";
import { Page, Section } from "../../ui/page.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { toast } from "../../ui/toast.js";
import { stateTone } from "./labels.js";
import { CompileSpan, OpenSpan } from "./spans.js";
import { t } from "./vi.js";

await stylesheet("reports");

/** @typedef {import("../../api/types.d.ts").Schema<"PeriodRow">} Period */
/** @typedef {import("../../api/types.d.ts").Schema<"ReportRow">} Report */
/** @typedef {import("../../api/types.d.ts").Schema<"SubmissionRow">} Submission */
/** @typedef {{ period: Period, report: Report | undefined }} Row */

const COUNTED = new Set(["accepted", "locked"]);

/** "tháng 8" of "tháng 8 năm 2024", "năm 2024" as it is. @param {Period} period */
const shortOf = (period) => (period.kind === "year" ? period.title : period.title.replace(/ năm \d{4}$/, ""));

export default function Reports() {
  const periods = useGet("/report-periods");
  const reports = useGet("/reports");
  return Page({
    title: t("title"),
    lead: t("lead"),
    actions: html`
      ${can("batch.make") && LinkButton({ label: t("toBatch"), href: "/bao-cao/tao-tep", icon: "download" })}
      ${can("report.read") && LinkButton({ label: t("toYears"), href: "/bao-cao/nam" })}
      ${can("period.manage") && OpenSpan({})}`,
    children: Loaded({
      of: periods,
      empty: (page) => page.items.length === 0,
      whenEmpty: EmptyState({
        title: t("none"),
        hint: t("noneHint"),
        action: can("submission.read") && LinkButton({ label: t("compile.toSubmissions"), href: "/so-lieu" }),
      }),
      children: (all) =>
        Loaded({
          of: reports,
          children: (made) =>
            Periods({
              rows: all.items.map((period) => ({
                period,
                report: made.items.find((one) => one.period.code === period.code),
              })),
            }),
        }),
    }),
  });
}

/** @type {Component<{ rows: Row[] }>} */
const Periods = component(function Periods({ rows }) {
  const [query] = useQuery();
  const chosen =
    rows.find((row) => row.period.code === query.ky) ??
    rows.find((row) => !row.report && row.period.state === "open" && row.period.kind === "month");
  return html`<div class="stack">
    ${
      chosen &&
      !chosen.report &&
      (chosen.period.kind === "month"
        ? Compile({ period: chosen.period, key: chosen.period.code })
        : CompileSpan({
            period: chosen.period,
            months: rows.filter(
              (row) =>
                row.period.kind === "month" &&
                row.period.first_day >= chosen.period.first_day &&
                row.period.last_day <= chosen.period.last_day,
            ),
            key: chosen.period.code,
          }))
    }
    ${DataTable({
      caption: t("title"),
      rows,
      rowKey: (/** @type {Row} */ row) => row.period.code,
      href: (row) => (row.report ? `/bao-cao/${row.report.id}` : `/bao-cao?ky=${row.period.code}`),
      columns: [
        { key: "period", label: t("period"), kind: "main", show: (row) => upperFirst(row.period.title) },
        {
          key: "state",
          label: t("state"),
          show: ({ report }) =>
            report
              ? Status({ label: report.state_label, tone: stateTone(report.state) })
              : Status({ label: t("state.missing") }),
        },
        {
          key: "number",
          label: t("number"),
          show: (row) =>
            html`${[row.report?.document_code ?? MISSING, ...(row.report?.later_codes ?? [])].map(
              (code) => html`<div class="nowrap" key=${code}>${code}</div>`,
            )}`,
        },
        { key: "until", label: t("dataUntil"), value: (row) => date(row.report?.data_until) },
        {
          key: "approved",
          label: t("approvedAt"),
          value: (row) => (row.report?.approved_at ? dateTime(row.report.approved_at) : MISSING),
          hideOnPhone: true,
        },
      ],
    })}
  </div>`;
});

/** @type {Component<{ period: Period }>} */
const Compile = component(function Compile({ period }) {
  const submissions = useGet("/submissions", { query: { period: period.code } });
  return Section({
    title: t("compile.title", { period: period.title }),
    children: Loaded({ of: submissions, lines: 2, children: (page) => Ready({ period, rows: page.items }) }),
  });
});

/** @type {Component<{ period: Period, rows: Submission[] }>} */
const Ready = component(function Ready({ period, rows }) {
  const [state, set] = useState({ busy: false, refused: "" });
  const asked = rows.filter((row) => row.lateness.code !== "exempt");
  const missing = asked.filter((row) => !COUNTED.has(row.state));
  const accepted = rows.filter((row) => COUNTED.has(row.state)).length;
  const compile = async () => {
    set({ busy: true, refused: "" });
    try {
      const made = await post("/reports", { body: { period: period.code } });
      invalidate("/reports", "/report-periods");
      toast(t("compile.done", { month: shortOf(period) }));
      navigate(`/bao-cao/${made.id}`);
    } catch (error) {
      set({ busy: false, refused: asProblem(error).message });
    }
  };
  const open = period.state === "open";
  const possible = open && can("report.compile");
  return html`<div class="stack">
    <p><strong>${t("compile.ready", { accepted, asked: asked.length })}</strong></p>
    ${
      missing.length > 0 &&
      html`<p class="soft">${t("compile.waiting", { units: missing.map((row) => row.unit_name).join(", ") })}</p>`
    }
    ${!open && html`<p class="notice">${t("compile.closed")}</p>`}
    ${open && accepted === 0 && html`<div class="notice is-warning">${Icon({ name: "alert" })}<p>${t("compile.nothing")}</p></div>`}
    ${open && !can("report.compile") && html`<p class="notice">${t("compile.notYou")}</p>`}
    ${state.refused && html`<div class="notice is-danger" role="alert">${Icon({ name: "alert" })}<p>${state.refused}</p></div>`}
    <div class="row">
      ${
        possible &&
        Button({
          label: t("compile", { month: shortOf(period) }),
          kind: "primary",
          icon: "report",
          busy: state.busy,
          onClick: compile,
        })
      }
      ${can("submission.read") && LinkButton({ label: t("compile.toSubmissions"), href: `/so-lieu?ky=${period.code}`, icon: "figures" })}
    </div>
  </div>`;
});
