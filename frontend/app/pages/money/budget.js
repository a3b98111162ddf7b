/** The year's budget: a line for each purpose, with what is left of it and the sums of all. */
import { html, useState } from "../../../vendor/kit.js";
import { post } from "../../api/client.js";
import { invalidate, useGet } from "../../core/resource.js";
import { useQuery } from "../../core/query.js";
import { navigate } from "../../core/router.js";
import { can, today } from "../../core/session.js";
import { number } from "../../core/text.js";
import { ActingUnit } from "../../ui/own-unit.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { Field } from "../../ui/field.js";
import { TableFiles } from "../../ui/file-job.js";
import { FilterBar } from "../../ui/filter-bar.js";
import { useForm } from "../../ui/form.js";
import { FormDialog } from "../../ui/form-dialog.js";
import { NumberField } from "../../ui/number-field.js";
import { Page } from "../../ui/page.js";
import { Select } from "../../ui/select.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { TaskField } from "../../ui/task-field.js";
import { toast, toastProblem } from "../../ui/toast.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"BudgetRead">} Budget */
/** @typedef {Budget["lines"][number]} Line */

const SUMS = /** @type {const} */ (["estimate", "allocation", "commitment", "spending", "remaining"]);

const PAPERS = /** @type {const} */ (["proposal", "decision"]);
/** Whether a line was not given all that was estimated. @param {Line} line */
const lacks = ({ balance }) => balance.allocation < balance.estimate;
/** @param {number} year @param {(typeof PAPERS)[number]} paper of the lines that lack money */
const draft = (year, paper) =>
  post("/budget/papers", { body: { year, paper } }).then(
    ({ draft_id: id }) => navigate(`/soan-van-ban/${id}`),
    toastProblem,
  );

export default function BudgetPage() {
  return Page({ title: t("title"), lead: t("lead"), children: Found({}) });
}

const Found = component(function Found() {
  const [query] = useQuery();
  const now = Number(today.value.slice(0, 4));
  const year = Number(query.nam) || now;
  const found = useGet("/budget", { query: { year } });
  const [open, show] = useState(false);
  const others = [now - 1, now + 1].map((one) => ({ value: String(one), label: String(one) }));
  return html`<div class="stack">
    ${FilterBar({ filters: [{ name: "nam", label: t("year"), options: others, all: String(now) }] })}
    ${Loaded({
      of: found,
      children: (data) => html`<div class="stack">
        <div class="row">
          ${data.actions.includes("plan") && Button({ label: t("new"), icon: "plus", kind: "primary", onClick: () => show(true) })}
          ${can("money.papers") && html`<a class="button" href="/kinh-phi/chi-tra">${t("payments")}</a>`}
          ${
            can("draft.write") &&
            data.lines.some(lacks) &&
            PAPERS.map((paper) => Button({ key: paper, label: t(`draft.${paper}`), onClick: () => draft(year, paper) }))
          }
          ${data.lines.length > 0 && Sheets({ order: (format) => post("/budget/sheet", { body: { year, format } }) })}
        </div>
        ${
          data.lines.length
            ? html`${data.count > data.lines.length && Cut({ data })}
                ${Table({ data })}`
            : html`<div class="card">
                ${EmptyState({ title: t("none"), hint: data.actions.length ? t("noneHint") : undefined, icon: "table" })}
              </div>`
        }</div>`,
    })}
    ${open && Planning({ year, onClose: () => show(false) })}</div>`;
});

/** @param {{ order: Parameters<typeof TableFiles>[0]["order"] }} made */
export const Sheets = ({ order }) => TableFiles({ print: t("print"), sheet: t("sheet"), ready: t("opened"), order });

/** @type {Component<{ data: Budget }>} that not all lines are shown */
const Cut = component(function Cut({ data: { count, lines } }) {
  const words = t("cut", { shown: number(lines.length), count: number(count) });
  return html`<p class="notice is-warning" role="status">${words}</p>`;
});

/** @type {Component<{ data: Budget }>} */
const Table = component(function Table({ data }) {
  return DataTable({
    caption: t("title"),
    rows: data.lines,
    rowKey: (/** @type {Line} */ row) => row.id,
    href: (row) => `/kinh-phi/${row.id}`,
    tone: (row) => (row.balance.remaining < 0 ? "danger" : undefined),
    foot: { title: t("total"), ...Object.fromEntries(SUMS.map((name) => [name, number(data.total[name])])) },
    columns: [
      { key: "title", label: t("field.title"), kind: "main", value: (row) => row.title },
      { key: "unit", label: t("unit"), value: (row) => row.unit_name },
      { key: "source", label: t("source"), value: (row) => row.source_name, hideOnPhone: true },
      ...SUMS.map((name) => ({
        key: name,
        label: t(name),
        kind: /** @type {const} */ ("number"),
        value: (/** @type {Line} */ row) => row.balance[name],
      })),
      {
        key: "state",
        label: t("over"),
        show: (row) => row.balance.remaining < 0 && Status({ label: t("over"), tone: "warning" }),
      },
    ],
  });
});

/** @type {Component<{ year: number, onClose: () => void }>} */
const Planning = component(function Planning({ year, onClose }) {
  const sources = useGet("/catalogue", { query: { kind: "fund_source", limit: 100 } });
  const form = useForm({
    draft: `budget ${year}`,
    initial: { unit_id: "", title: "", task_id: "", source_id: "", estimate: /** @type {number | null} */ (null) },
    check: ({ title, estimate }) => ({
      ...(!title.trim() && { title: t("field.missing") }),
      ...(!estimate && { estimate: t("field.missing") }),
    }),
    submit: ({ unit_id: unit, title, task_id: task, source_id: source, estimate }, key) =>
      post("/budget", {
        key,
        body: {
          year,
          title,
          unit_id: unit || null,
          task_id: task || null,
          source_id: source || null,
          estimate: estimate ?? 0,
        },
      }),
    done: (made) => {
      invalidate("/budget");
      toast(t("saved"));
      navigate(`/kinh-phi/${made.id}`);
    },
  });
  return FormDialog({
    title: t("new"),
    form,
    submit: t("save"),
    onClose,
    children: html`
      ${ActingUnit({ form, action: "money.estimate" })}
      ${Field({ ...form.bind("title"), label: t("field.title"), required: true, maxlength: 200 })}
      ${TaskField({ form })}
      ${NumberField({ ...form.bind("estimate"), label: t("estimate"), unit: t("dong"), required: true })}
      ${Select({
        ...form.bind("source_id"),
        label: t("field.source"),
        options: (sources.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
      })}`,
  });
});
