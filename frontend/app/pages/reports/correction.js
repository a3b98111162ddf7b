/** A correction on the screen: what it corrects and why, old and new figures side by side, the submissions behind it. */
import { html, useState } from "../../../vendor/kit.js";
import { post } from "../../api/client.js";
import { newest } from "../../core/newest.js";
import { invalidate, useGet } from "../../core/resource.js";
import { date } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { Icon } from "../../ui/icons.js";
import { Facts, Section } from "../../ui/page.js";
import { ReasonDialog } from "../../ui/reason-dialog.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { toast } from "../../ui/toast.js";
import { stateTone as submissionTone } from "../submissions/labels.js";
import { t } from "./correction-vi.js";
import { Figure } from "./figure.js";

/** @typedef {import("../../api/types.d.ts").Schema<"ReportRead">} Report */
/** @typedef {import("../../api/types.d.ts").Schema<"CorrectionRead">} Correction */
/** @typedef {Correction["changes"][number]} Change */
/** @typedef {Correction["submissions"][number]} Reopened */
/** @typedef {(figure: string) => void} Open */

const WARD = "ward";

/** @param {Report} report */
export const useCorrection = (report) => useGet("/reports/{report_id}/changes", { params: { report_id: report.id } });

/** What it corrects, and why. @type {Component<{ report: Report, correction: Correction }>} */
export const CorrectionHead = component(function CorrectionHead({ report, correction }) {
  const { kind, corrected_code: code, corrected_on: day } = correction;
  const named = code && day ? t("of", { code, day: date(day) }) : t("ofNone");
  return html`<div class="stack">
    ${Facts({
      facts: [
        { label: t("original", { kind }), value: html`<a href=${`/bao-cao/${correction.corrects_id}`}>${named}</a>` },
        { label: t("reason"), value: report.reason, wide: true },
      ],
    })}
    ${correction.later.map(
      (period) =>
        html`<div class="notice is-warning" key=${period}>${Icon({ name: "alert" })}<p>${t("later", { period })}</p></div>`,
    )}
  </div>`;
});

/** @type {Component<{ report: Report, open: Open }>} */
export const ChangesTab = component(function ChangesTab({ report, open }) {
  const found = useCorrection(report);
  const months = new Set(report.months.map((month) => month.code));
  const monthly = (/** @type {string} */ place) => months.has(place);
  return Loaded({
    of: found,
    lines: 6,
    empty: (/** @type {Correction} */ one) => one.changes.length === 0,
    whenEmpty: EmptyState({
      title: t("changes.none"),
      hint: t(report.months.length > 0 ? "changes.noneMonths" : "changes.noneHint"),
    }),
    children: (/** @type {Correction} */ one) => html`<div class="stack">
      ${Diff({ title: t("changes.ward"), rows: one.changes.filter((row) => row.place === WARD), open })}
      ${Diff({ title: t("changes.month"), rows: one.changes.filter((row) => monthly(row.place)), open, places: true })}
      ${Diff({
        title: t("changes.place"),
        rows: one.changes.filter((row) => row.place !== WARD && !monthly(row.place)),
        open,
        places: true,
      })}
    </div>`,
  });
});

/** @type {Component<{ title: string, rows: Change[], open: Open, places?: boolean }>} */
const Diff = component(function Diff({ title, rows, open, places }) {
  if (rows.length === 0) return html``;
  const cell = (/** @type {string} */ id, /** @type {string} */ text, /** @type {Change} */ row) =>
    Figure({ id, text, open, label: `${row.place_name}, ${row.label}` });
  return Section({
    title,
    hint: t("changes.hint"),
    plain: true,
    children: DataTable({
      caption: title,
      rows,
      rowKey: (/** @type {Change} */ row) => row.figure_id,
      columns: [
        ...(places
          ? [{ key: "place", label: t("changes.unit"), value: (/** @type {Change} */ row) => row.place_name }]
          : []),
        { key: "figure", label: t("changes.figure"), kind: /** @type {const} */ ("main"), value: (row) => row.label },
        {
          key: "before",
          label: t("changes.before"),
          kind: "number",
          show: (row) => html`<span class="was">${cell(row.before_id, row.before, row)}</span>`,
        },
        { key: "after", label: t("changes.after"), kind: "number", show: (row) => cell(row.figure_id, row.after, row) },
        {
          key: "change",
          label: t("changes.change"),
          kind: "number",
          show: (row) =>
            html`<span class=${row.change.startsWith("-") ? "fell" : "rose"}>${cell(row.change_id, signed(row.change), row)}</span>`,
        },
      ],
    }),
  });
});

/** @param {string} text */
const signed = (text) => (/^[\d]/.test(text) && text !== "0" ? `+${text}` : text);

/** @type {Component<{ report: Report }>} */
export const UnitsTab = component(function UnitsTab({ report }) {
  const found = useCorrection(report);
  const [reopening, reopen] = useState(/** @type {Reopened | null} */ (null));
  return html`<div>${Loaded({
    of: found,
    lines: 6,
    children: (/** @type {Correction} */ one) =>
      Section({
        title: t("tab.units"),
        hint: t("units.hint"),
        plain: true,
        children: DataTable({
          caption: t("tab.units"),
          rows: one.submissions,
          rowKey: (/** @type {Reopened} */ row) => row.submission_id,
          href: (row) => `/so-lieu/${row.submission_id}`,
          columns: [
            { key: "unit", label: t("units.unit"), kind: "main", value: (row) => row.unit_name },
            { key: "until", label: t("units.until"), value: (row) => date(row.data_until) },
            {
              key: "state",
              label: t("units.state"),
              show: (row) => Status({ label: row.state_label, tone: submissionTone(row.state) }),
            },
            { key: "what", label: t("units.what"), show: (row) => What({ row }) },
            {
              key: "act",
              label: t("units.act"),
              kind: "actions",
              show: (row) =>
                row.actions.includes("reopen") &&
                Button({ label: t("reopen"), small: true, onClick: () => reopen(row) }),
            },
          ],
        }),
      }),
  })}
    ${
      reopening &&
      ReopenForm({
        report,
        row: newest(reopening, found.data?.submissions, "submission_id"),
        onClose: () => reopen(null),
        onDone: (answer) => {
          found.set(answer);
          invalidate("/submissions", "/today", `/reports/${report.id}`);
          toast(t("reopen.done", { unit: reopening.unit_name }));
          reopen(null);
        },
      })
    }</div>`;
});

/** @type {Component<{ row: Reopened }>} */
const What = component(function What({ row }) {
  if (row.added) return Status({ label: t("units.added"), tone: "good" });
  if (row.reopened && row.state !== "accepted") return Status({ label: t("units.reopened"), tone: "warning" });
  return row.changed || row.reopened
    ? Status({ label: t("units.changed"), tone: "good" })
    : html`<span class="soft">${t("units.same")}</span>`;
});

/** @type {Component<{ report: Report, row: Reopened, onClose: () => void, onDone: (correction: Correction) => void }>} */
const ReopenForm = component(function ReopenForm({ report, row, onClose, onDone }) {
  return ReasonDialog({
    draft: `reopen ${row.submission_id}`,
    title: t("reopen.title", { unit: row.unit_name }),
    name: t("reopen"),
    submit: t("reopen"),
    label: t("reason"),
    hint: t("reopen.hint"),
    send: (body, key) =>
      post("/reports/{report_id}/submissions/{submission_id}/reopen", {
        params: { report_id: report.id, submission_id: row.submission_id },
        version: row.version,
        body,
        key,
      }),
    onClose,
    onDone,
  });
});
