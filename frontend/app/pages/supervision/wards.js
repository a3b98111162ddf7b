/** A superior's view: which wards issued their month, how late, and the sums of what they issued. */
import { html } from "../../../vendor/kit.js";
import * as labels from "../../api/labels.js";
import { useGet } from "../../core/resource.js";
import { useQuery } from "../../core/query.js";
import { today } from "../../core/session.js";
import { date, MISSING, number } from "../../core/text.js";
import { stylesheet } from "../../core/stylesheet.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { FilterBar } from "../../ui/filter-bar.js";
import { Page, Section } from "../../ui/page.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { t } from "./vi.js";

await stylesheet("reports");

/** @typedef {import("../../api/types.d.ts").Schema<"SupervisionRead">} Supervision */
/** @typedef {Supervision["wards"][number]} Ward */
/** @typedef {Supervision["figures"][number]} Figure */

/** @type {Record<Ward["state"], import("../../ui/status.js").Tone>} */
const TONES = { issued: "good", issued_late: "warning", late: "danger", open: "neutral", none: "neutral" };

/** The twelve months before this one, the last first. */
function lastMonths() {
  const [year = 0, month = 0] = today.value.split("-").map(Number);
  return Array.from({ length: 12 }, (_, back) => {
    const value = new Date(Date.UTC(year, month - 2 - back, 1)).toISOString().slice(0, 7);
    return { value, label: t("monthOf", { month: Number(value.slice(5)), year: value.slice(0, 4) }) };
  });
}

/** "7/2024" of "2024-07". @param {string} month */
const inWords = (month) => `${Number(month.slice(5))}/${month.slice(0, 4)}`;

export default function SupervisedWards() {
  const [query] = useQuery();
  const shown = useGet("/supervision", { query: query.thang ? { month: query.thang } : {} });
  return Page({
    title: t("title"),
    lead: t("lead"),
    children: Loaded({
      of: shown,
      empty: (read) => read.wards.length === 0,
      whenEmpty: EmptyState({ title: t("none"), hint: t("lead") }),
      children: (read) => html`<div class="stack">
        ${FilterBar({ filters: [{ name: "thang", label: t("month"), options: lastMonths(), all: false }] })}
        <p>${t("issued", {
          count: read.wards.filter((ward) => ward.issued_on).length,
          all: read.wards.length,
          month: read.title,
        })}</p>
        ${Wards({ wards: read.wards })}
        ${Figures({ read })}
      </div>`,
    }),
  });
}

/** @type {Component<{ wards: Ward[] }>} */
const Wards = component(function Wards({ wards }) {
  return Section({
    title: t("wards"),
    children: DataTable({
      caption: t("wards"),
      rows: wards,
      rowKey: (ward) => ward.id,
      columns: [
        { key: "name", label: t("ward"), kind: "main", show: (ward) => ward.name },
        {
          key: "state",
          label: t("state"),
          show: (ward) => html`${Status({ label: labels.WardState[ward.state], tone: TONES[ward.state] })}
            ${ward.days_late > 0 && html` <span class="soft small">${t("late", { days: ward.days_late })}</span>`}`,
        },
        { key: "due", label: t("due"), show: (ward) => (ward.due_on ? date(ward.due_on) : MISSING) },
        { key: "sent", label: t("sent"), show: (ward) => (ward.issued_on ? date(ward.issued_on) : MISSING) },
        {
          key: "document",
          label: t("document"),
          show: (ward) =>
            ward.report_id
              ? html`<a href=${`/api/v1/supervision/reports/${ward.report_id}/pdf?inline=true`} target="_blank" rel="noopener">
                  ${ward.document_code}</a>${
                    ward.corrections > 0 &&
                    html` <span class="soft small">${t("corrections", { count: ward.corrections })}</span>`
                  }`
              : MISSING,
        },
        {
          key: "of",
          label: t("figuresOf"),
          show: (ward) => (ward.figures_of ? inWords(ward.figures_of) : MISSING),
        },
      ],
    }),
  });
});

/** @type {Component<{ read: Supervision }>} */
const Figures = component(function Figures({ read }) {
  const names = new Map(read.wards.map((ward) => [ward.id, ward.name]));
  return Section({
    title: t("figures"),
    hint: t("figuresHint"),
    children: DataTable({
      caption: t("figures"),
      rows: read.figures.filter((figure) => figure.reported > 0),
      rowKey: (figure) => figure.code,
      columns: [
        {
          key: "label",
          label: t("figure"),
          kind: "main",
          show: (figure) => html`${figure.label} <span class="soft small">(${figure.unit_label})</span>`,
        },
        { key: "value", label: t("value"), kind: "number", show: (figure) => figure.text },
        { key: "percent", label: t("percent"), kind: "number", show: (figure) => figure.percent_text ?? MISSING },
        {
          key: "reported",
          label: t("reported"),
          kind: "number",
          show: (figure) => `${figure.reported}/${figure.expected}`,
        },
        {
          key: "each",
          label: t("each"),
          show: (figure) => html`<details><summary>${t("show")}</summary><ul class="plain">
            ${figure.wards.map(
              (ward) =>
                html`<li key=${ward.ward_id}>${names.get(ward.ward_id)}: ${
                  ward.value === null ? MISSING : number(ward.value)
                }</li>`,
            )}
          </ul></details>`,
        },
      ],
    }),
  });
});
