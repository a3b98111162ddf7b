/** A year of the ward: what waits before it is closed, closing it and opening it again. */
import { html, useState } from "../../../vendor/kit.js";
import { post } from "../../api/client.js";
import { invalidate, useGet } from "../../core/resource.js";
import { useQuery } from "../../core/query.js";
import { today } from "../../core/session.js";
import { number } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { useForm } from "../../ui/form.js";
import { FormDialog } from "../../ui/form-dialog.js";
import { Icon } from "../../ui/icons.js";
import { Page, Section } from "../../ui/page.js";
import { Select } from "../../ui/select.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { TextArea } from "../../ui/text-area.js";
import { Steps } from "../../ui/timeline.js";
import { toast } from "../../ui/toast.js";
import { t as reports } from "./vi.js";
import { t } from "./years-vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"YearRead">} Year */
/** @typedef {import("../../api/types.d.ts").Schema<"YearRow">} YearRow */
/** @typedef {"close" | "reopen"} Step */

export default function YearsPage() {
  const years = useGet("/years");
  return Page({
    title: t("title"),
    lead: t("lead"),
    crumbs: [{ label: reports("title"), href: "/bao-cao" }, { label: t("title") }],
    children: Loaded({
      of: years,
      empty: (rows) => rows.length === 0,
      whenEmpty: EmptyState({ title: t("none"), hint: t("noneHint") }),
      children: (rows) => Chosen({ rows }),
    }),
  });
}

/**
 * The year that is running, or the last one before it: a draft plan makes next year's row long before it begins.
 * @template {{ year: number }} Row
 * @param {Row[]} rows the newest first
 * @param {string} day
 */
export const runningYear = (rows, day) => rows.find(({ year }) => year <= Number(day.slice(0, 4))) ?? rows.at(-1);

/** @type {Component<{ rows: YearRow[] }>} */
const Chosen = component(function Chosen({ rows }) {
  const [query, setQuery] = useQuery();
  const chosen =
    rows.find((row) => String(row.year) === query.nam) ?? /** @type {YearRow} */ (runningYear(rows, today.value));
  return html`<div class="stack">
    ${Select({
      label: t("year"),
      name: "nam",
      value: String(chosen.year),
      onChange: (nam) => setQuery({ nam }),
      empty: false,
      options: rows.map((row) => ({ value: String(row.year), label: `${row.year} (${row.state_label})` })),
    })}
    ${One({ key: chosen.year, year: chosen.year })}</div>`;
});

/** @type {Component<{ year: number }>} */
const One = component(function One({ year }) {
  const one = useGet("/years/{year}", { params: { year } });
  const [step, ask] = useState(/** @type {Step | null} */ (null));
  return Loaded({
    of: one,
    lines: 8,
    children: (data) => html`<div class="stack">
      ${Said({ data })}
      ${Section({
        title: t("checklist"),
        actions: html`${data.actions.map((name) =>
          Button({
            key: name,
            label: t(/** @type {Step} */ (name)),
            kind: name === "close" ? "primary" : "plain",
            onClick: () => ask(/** @type {Step} */ (name)),
          }),
        )}`,
        children: Lines({ data }),
      })}
      ${data.steps.length > 0 && Section({ title: t("history"), children: Steps({ steps: data.steps, label: t("history") }) })}
      ${
        step &&
        Taking({
          data,
          step,
          onClose: () => ask(null),
          onDone: (after) => {
            ask(null);
            one.set(after);
          },
        })
      }</div>`,
  });
});

/** @type {Component<{ data: Year }>} why nothing can be closed, or changed */
const Said = component(function Said({ data }) {
  const left = data.lines.some((line) => line.must && line.count > 0);
  const text = data.state === "closed" ? t(left ? "closedLeft" : "closed") : data.over ? "" : t("notOver");
  return text ? html`<div class="notice is-info">${Icon({ name: "info" })}<p>${text}</p></div>` : null;
});

/** @type {Component<{ data: Year }>} */
const Lines = component(function Lines({ data }) {
  return DataTable({
    caption: t("checklist"),
    rows: data.lines,
    rowKey: (line) => line.code,
    tone: (line) => (line.count && line.must ? "warning" : undefined),
    columns: [
      { key: "what", label: t("what"), kind: "main", show: (line) => html`<a href=${line.href}>${line.label}</a>` },
      {
        key: "left",
        label: t("left"),
        show: (line) => (line.count ? number(line.count) : Status({ label: t("done"), tone: "good" })),
      },
      { key: "kind", label: t("kind"), show: (line) => t(line.must ? "must" : "may") },
    ],
  });
});

/** @type {Component<{ data: Year, step: Step, onClose: () => void, onDone: (data: Year) => void }>} */
const Taking = component(function Taking({ data, step, onClose, onDone }) {
  const needed = step === "reopen" || data.lines.some((line) => line.count > 0);
  const form = useForm({
    draft: `${step} ${data.year}`,
    initial: { reason: "" },
    submit: ({ reason }, key) =>
      post(step === "close" ? "/years/{year}/close" : "/years/{year}/reopen", {
        params: { year: data.year },
        version: data.version,
        body: { reason },
        key,
      }),
    done: (after) => {
      invalidate("/years");
      toast(t("saved"));
      onDone(after);
    },
  });
  return FormDialog({
    title: `${t(step)} ${data.year}`,
    form,
    submit: t(step),
    onClose,
    danger: step === "close",
    children: html`<p>${t(step === "close" ? "closeText" : "reopenText")}</p>
      ${TextArea({ ...form.bind("reason"), label: t("reason"), hint: t("reasonHint"), rows: 3, required: needed })}`,
  });
});
