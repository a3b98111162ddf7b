/** Files of many reports and units at once: what, of which periods and units; how far it is; what failed and why. */
import { html, useState } from "../../../vendor/kit.js";
import { download, post } from "../../api/client.js";
import { useGet } from "../../core/resource.js";
import { stylesheet } from "../../core/stylesheet.js";
import { dateTime, upperFirst } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Form, useForm } from "../../ui/form.js";
import { Page, Section } from "../../ui/page.js";
import { JobProgress } from "../../ui/job-progress.js";
import { CheckboxGroup } from "../../ui/select.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { toastProblem } from "../../ui/toast.js";
import { t } from "./vi.js";

await stylesheet("messages");

/** @typedef {import("../../api/types.d.ts").Schema<"BatchChoicesRead">} Choices */
/** @typedef {import("../../api/types.d.ts").Schema<"BatchRead">} Batch */
/** @typedef {import("../../api/types.d.ts").Schema<"BatchCreate">} Wanted */

const CONTENTS = /** @type {const} */ (["report", "sheet", "form"]);
const FORMATS = /** @type {const} */ (["pdf", "docx", "xlsx"]);
const OPEN = new Set(["queued", "running"]);

export default function BatchesPage() {
  const choices = useGet("/file-batches/choices");
  const mine = useGet("/file-batches");
  const running = mine.data?.items.some((batch) => OPEN.has(batch.job.state)) ?? false;
  return Page({
    title: t("title"),
    lead: t("lead"),
    narrow: true,
    crumbs: [{ label: t("reports"), href: "/bao-cao" }, { label: t("title") }],
    children: Loaded({
      of: choices,
      empty: (found) => found.periods.length === 0,
      whenEmpty: EmptyState({ title: t("none"), hint: t("noneHint"), icon: "calendar" }),
      children: (/** @type {Choices} */ found) => html`<div class="stack">
        ${!running && Ordering({ choices: found, ordered: () => void mine.refresh() })}
        ${Section({
          title: t("mine"),
          hint: t("mine.hint"),
          plain: true,
          children: Loaded({
            of: mine,
            lines: 3,
            empty: (page) => page.items.length === 0,
            whenEmpty: html`<p class="soft">${t("mine.none")}</p>`,
            children: (page) =>
              html`<ul class="batch-list">
                ${page.items.map(
                  (/** @type {Batch} */ batch) =>
                    html`<li key=${batch.id}>${One({ batch, choices: found, changed: () => void mine.refresh() })}</li>`,
                )}
              </ul>`,
          }),
        })}
      </div>`,
    }),
  });
}

/** @type {Component<{ choices: Choices, ordered: () => void }>} */
const Ordering = component(function Ordering({ choices, ordered }) {
  const newest = choices.periods[0]?.code ?? "";
  const form = useForm({
    draft: "order",
    initial: {
      contents: /** @type {string[]} */ (["sheet"]),
      formats: /** @type {string[]} */ (["pdf"]),
      periods: [newest],
      unit_ids: /** @type {string[]} */ ([]),
    },
    check: (values) => ({
      ...(values.contents.length ? {} : { contents: t("missing.contents") }),
      ...(values.periods.length ? {} : { periods: t("missing.periods") }),
      ...(values.formats.length ? {} : { formats: t("missing.formats") }),
    }),
    submit: (values, key) => post("/file-batches", { body: /** @type {Wanted} */ (bodyOf(values)), key }),
    done: ordered,
  });
  const { contents } = form.values;
  const perUnit = contents.includes("sheet") || contents.includes("form");
  const units = choices.units.filter((unit) => unit.rung === "neighbourhood");
  const rest = choices.units.filter((unit) => unit.rung !== "neighbourhood");
  return html`<div class="card">${Form({
    form,
    label: t("title"),
    children: html`
      ${CheckboxGroup({
        ...form.bind("contents"),
        label: t("what"),
        options: CONTENTS.map((value) => ({ value, label: t(`what.${value}`), hint: t(`what.${value}.hint`) })),
      })}
      ${
        contents.includes("report") &&
        CheckboxGroup({
          ...form.bind("formats"),
          label: t("formats"),
          options: FORMATS.map((value) => ({ value, label: value.toUpperCase() })),
        })
      }
      <div class="batch-columns">${CheckboxGroup({
        ...form.bind("periods"),
        label: t("periods"),
        options: choices.periods.slice(0, 18).map((period) => ({
          value: period.code,
          label: upperFirst(period.title),
          hint: period.report_state_label ? t("period.state", { state: period.report_state_label }) : t("period.none"),
        })),
      })}</div>
      ${
        perUnit &&
        html`<div class="batch-columns">
          ${CheckboxGroup({
            ...form.bind("unit_ids"),
            label: t("units"),
            hint: t("units.hint"),
            options: [...units, ...rest].map((unit) => ({ value: unit.id, label: unit.name })),
          })}
        </div>`
      }
      <p class="soft" role="status">${t("count", { count: countOf(form.values, choices) })}</p>
      <div class="form-actions">${Button({ label: t("make"), type: "submit", kind: "primary", icon: "download", busy: form.busy })}</div>`,
  })}</div>`;
});

/**
 * @param {{ contents: string[], formats: string[], periods: string[], unit_ids: string[] }} values a paper form or
 *   sheet is a PDF whatever the report is
 */
function bodyOf({ formats, ...values }) {
  const all = values.contents.some((content) => content !== "report") ? [...new Set(["pdf", ...formats])] : formats;
  return { ...values, formats: all };
}

/** @param {{ contents: string[], formats: string[], periods: string[], unit_ids: string[] }} values @param {Choices} choices */
function countOf(values, choices) {
  const { contents, formats, periods, unit_ids } = /** @type {typeof values} */ (bodyOf(values));
  const units = unit_ids.length || choices.units.length;
  const each = contents.reduce((sum, content) => sum + (content === "report" ? formats.length : units), 0);
  return each * periods.length;
}

/** @type {Component<{ batch: Batch, choices: Choices, changed: () => void }>} */
const One = component(function One({ batch, choices, changed }) {
  const [fetching, fetchNow] = useState(false);
  const titles = new Map(choices.periods.map((period) => [period.code, period.title]));
  const what = t("ended", {
    contents: batch.contents.map((content) => t(/** @type {"what.sheet"} */ (`what.${content}`))).join("; "),
    periods: batch.periods.map((code) => titles.get(code) ?? code).join(", "),
  });
  const take = async () => {
    fetchNow(true);
    await download(`/files/${batch.file_id}`, t("file")).catch(toastProblem);
    fetchNow(false);
  };
  if (OPEN.has(batch.job.state)) {
    return html`<div class="card batch-one">
      <p>${what}</p>
      ${JobProgress({ key: batch.job.id, job: batch.job, label: t("job", { total: batch.total }), onDone: changed, onEnd: changed })}
    </div>`;
  }
  return html`<div class="card batch-one">
    <p><strong>${what}</strong> <span class="soft">${dateTime(batch.created_at)}</span></p>
    <p class="messages-state">${Status(standing(batch))}</p>
    ${
      batch.failures.length > 0 &&
      html`<details open=${batch.failures.length <= 5}><summary>${t("failed", { count: batch.failed })}</summary>
        <ul class="batch-failures">${batch.failures.map((item) => html`<li key=${item.name}>${item.title}: ${item.reason}</li>`)}</ul>
      </details>`
    }
    ${
      batch.file_id &&
      html`<div>${Button({ label: t("get"), icon: "download", kind: "plain", busy: fetching, onClick: () => void take() })}</div>`
    }
  </div>`;
});

/** @param {Batch} batch @returns {{ label: string, tone: import("../../ui/status.js").Tone }} */
function standing(batch) {
  if (batch.job.state === "cancelled") return { label: t("cancelled"), tone: "neutral" };
  if (batch.job.state === "failed") return { label: t("broken", { error: batch.job.error ?? "" }), tone: "danger" };
  return { label: t("made", { made: batch.made, total: batch.total }), tone: batch.failed > 0 ? "warning" : "good" };
}
