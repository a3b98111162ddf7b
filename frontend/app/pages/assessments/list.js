/** Evaluation: assessments, the board of a period, rewards and sets of criteria. */
import { html, useState } from "../../../vendor/kit.js";
import { get, post } from "../../api/client.js";
import * as labels from "../../api/labels.js";
import { invalidate, useGet } from "../../core/resource.js";
import { useQuery } from "../../core/query.js";
import { navigate } from "../../core/router.js";
import { can, today } from "../../core/session.js";
import { month, percent, upperFirst } from "../../core/text.js";
import { ActingUnit } from "../../ui/own-unit.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { FilterBar } from "../../ui/filter-bar.js";
import { useForm } from "../../ui/form.js";
import { FormDialog } from "../../ui/form-dialog.js";
import { Page } from "../../ui/page.js";
import { Pager } from "../../ui/pager.js";
import { optionsOf, Select } from "../../ui/select.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { Tabs } from "../../ui/tabs.js";
import { Rewards } from "./rewards.js";
import { Sets } from "./sets.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"AssessmentRow">} Row */
/** @typedef {import("../../api/types.d.ts").Schema<"BoardRead">} Board */
/** @typedef {keyof typeof labels.AssessmentState} State */

/** @type {Record<State, import("../../ui/status.js").Tone>} */
export const TONES = { open: "neutral", sent: "info", checked: "info", settled: "good", returned: "warning" };

export default function AssessmentsPage() {
  const tabs = [
    { name: "phieu", label: t("tab.list"), show: () => Found({}) },
    { name: "ket-qua", label: t("tab.board"), show: () => Results({}) },
    { name: "khen-thuong", label: t("tab.rewards"), show: () => Rewards({}) },
    { name: "bo", label: t("tab.sets"), show: () => Sets({}) },
  ];
  return Page({ title: t("title"), lead: t("lead"), children: Tabs({ label: t("title"), tabs }) });
}

const Found = component(function Found() {
  const [query] = useQuery();
  const [open, show] = useState(false);
  const wanted = { state: /** @type {State | undefined} */ (query.loc || undefined), limit: 50 };
  const rows = useGet("/assessments", { query: wanted });
  return html`<div class="stack">
    ${
      can("assessment.answer") &&
      html`<div class="row">${Button({ label: t("begin"), icon: "plus", kind: "primary", onClick: () => show(true) })}</div>`
    }
    ${FilterBar({ filters: [{ name: "loc", label: t("state"), options: optionsOf(labels.AssessmentState) }] })}
    ${Loaded({
      of: rows,
      empty: (page) => page.items.length === 0,
      whenEmpty: html`<div class="card">${EmptyState({ title: t("none"), icon: "check" })}</div>`,
      children: (page) => html`<div>
        ${DataTable({
          caption: t("tab.list"),
          rows: page.items,
          rowKey: (/** @type {Row} */ row) => row.id,
          href: (row) => `/danh-gia/${row.id}`,
          columns: [
            { key: "name", label: t("subject"), kind: "main", value: (row) => row.name },
            { key: "period", label: t("period"), value: (row) => upperFirst(row.period_title) },
            { key: "set", label: t("set"), show: (row) => SetName({ row }), hideOnPhone: true },
            { key: "percent", label: t("percent"), value: (row) => percent(row.percent) },
            { key: "coverage", label: t("coverage"), kind: "number", value: (row) => row.coverage },
            { key: "grade", label: t("grade"), value: (row) => row.grade },
            {
              key: "state",
              label: t("state"),
              show: (row) => Status({ label: row.state_label, tone: TONES[row.state] }),
            },
          ],
        })}
        ${
          page.next &&
          Pager({ page, more: (cursor) => get("/assessments", { query: { ...wanted, cursor } }), onMore: rows.set })
        }</div>`,
    })}
    ${open && Beginning({ onClose: () => show(false) })}</div>`;
});

/** @type {Component<{ row: { set_name: string, sample: boolean } }>} */
export const SetName = component(function SetName({ row }) {
  return html`${row.set_name} ${row.sample && Status({ label: t("sample"), tone: "warning" })}`;
});

/** The periods that are evaluated: three months, the quarters so far, the half-year, the year. @param {string} on */
function periods(on) {
  const [year, number] = [on.slice(0, 4), Number(on.slice(5, 7))];
  const months = [0, 1, 2].map((back) =>
    new Date(Date.UTC(Number(year), number - 1 - back, 1)).toISOString().slice(0, 7),
  );
  const quarters = Array.from({ length: Math.ceil(number / 3) }, (_, n) => n + 1).reverse();
  return [
    ...months.map((value) => ({ value, label: upperFirst(month(value)) })),
    ...quarters.map((quarter) => ({ value: `${year}-Q${quarter}`, label: t("quarter", { quarter, year }) })),
    number > 6
      ? { value: `${year}-H2`, label: t("half.last", { year }) }
      : { value: `${year}-H1`, label: t("half.first", { year }) },
    { value: year, label: t("year", { year }) },
  ];
}

/** @type {Component<{ onClose: () => void }>} */
const Beginning = component(function Beginning({ onClose }) {
  const sets = useGet("/criteria-sets");
  const members = useGet("/workload");
  const newest = (sets.data ?? []).filter((one) => one.newest);
  const form = useForm({
    draft: "assessment",
    initial: { set_id: "", period: today.value.slice(0, 7), member_id: "", unit_id: "" },
    check: ({ set_id: set }) => (set ? {} : { set_id: t("missing") }),
    submit: ({ set_id, period, member_id: member, unit_id: unit }, key) =>
      post("/assessments", { key, body: { set_id, period, member_id: member || null, unit_id: unit || null } }),
    done: (made) => {
      invalidate("/assessments");
      navigate(`/danh-gia/${made.id}`);
    },
  });
  const chosen = newest.find((one) => one.id === form.values.set_id);
  return FormDialog({
    title: t("begin"),
    form,
    submit: t("begin"),
    onClose,
    children: html`
      ${Select({
        ...form.bind("set_id"),
        label: t("set"),
        required: true,
        options: newest.map(({ id, name }) => ({ value: id, label: name })),
      })}
      ${Select({ ...form.bind("period"), label: t("period"), required: true, options: periods(today.value) })}
      ${chosen?.subject === "unit" && ActingUnit({ form, action: "assessment.answer", label: t("unit") })}
      ${
        chosen?.subject === "member" &&
        Select({
          ...form.bind("member_id"),
          label: t("member"),
          options: (members.data?.members ?? []).map((one) => ({ value: one.member_id, label: one.full_name })),
        })
      }`,
  });
});

const Results = component(function Results() {
  const [query] = useQuery();
  const sets = useGet("/criteria-sets");
  return html`<div class="stack">
    ${FilterBar({
      filters: [
        {
          name: "tieu",
          label: t("set"),
          options: (sets.data ?? []).map((one) => ({ value: one.id, label: `${one.name} (${one.edition})` })),
        },
        { name: "ky", label: t("period"), options: periods(today.value) },
      ],
    })}
    ${query.tieu && query.ky ? OnBoard({ set: query.tieu, period: query.ky }) : html`<p class="soft">${t("board.choose")}</p>`}
  </div>`;
});

/** @type {Component<{ set: string, period: string }>} */
const OnBoard = component(function OnBoard({ set, period }) {
  const found = useGet("/assessments/board", { query: { set_id: set, period } });
  return Loaded({
    of: found,
    empty: (board) => board.rows.length === 0,
    whenEmpty: html`<div class="card">${EmptyState({ title: t("none"), icon: "check" })}</div>`,
    children: (board) => html`<div class="stack">
      ${!board.ranked && html`<p class="soft">${t("unranked", { n: board.fewest })}</p>`}
      ${DataTable({
        caption: t("tab.board"),
        rows: board.rows,
        rowKey: (/** @type {Board["rows"][number]} */ row) => row.assessment_id,
        href: (row) => `/danh-gia/${row.assessment_id}`,
        columns: [
          { key: "name", label: t("subject"), kind: "main", value: (row) => row.name },
          { key: "percent", label: t("percent"), value: (row) => percent(row.percent) },
          { key: "coverage", label: t("coverage"), kind: "number", value: (row) => row.coverage },
          { key: "grade", label: t("grade"), value: (row) => row.grade },
          { key: "rank", label: t("rank"), kind: "number", value: (row) => row.rank },
          { key: "state", label: t("state"), value: (row) => row.state_label },
        ],
      })}</div>`,
  });
});
