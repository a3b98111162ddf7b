/** Laying a report before the leader while units are missing: each of them by name, with the reason. */
import { html } from "../../../vendor/kit.js";
import { post } from "../../api/client.js";
import { component } from "../../ui/component.js";
import { Field } from "../../ui/field.js";
import { useForm } from "../../ui/form.js";
import { FormDialog } from "../../ui/form-dialog.js";
import { Icon } from "../../ui/icons.js";
import { t } from "./correction-vi.js";
import { Unfinished } from "./unfinished.js";
import { t as shared } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"ReportRead">} Report */
/** @typedef {Report["missing_units"][number]} Unit */
/** @typedef {{ same: string, own: Record<string, string> }} Values a reason for all, and each unit's own */

const SHORTEST = 3;
const FEW = 3; // more units than this are named one by one only by whoever opens the list

/**
 * The units that share a reason or a state are named in one line. @param {Unit[]} units @param {(unit: Unit) => string} by
 * @returns {[string, string][]}
 */
function together(units, by) {
  /** @type {Map<string, string[]>} */
  const found = new Map();
  for (const unit of units) found.set(by(unit), [...(found.get(by(unit)) ?? []), unit.name]);
  return [...found].map(([shared, names]) => [shared, names.join(", ")]);
}

/** @type {Component<{ report: Report, onClose: () => void, onDone: (report: Report) => void }>} */
export const SubmitWithout = component(function SubmitWithout({ report, onClose, onDone }) {
  const reasonOf = (/** @type {Values} */ { same, own }, /** @type {Unit} */ unit) =>
    own[unit.unit_id]?.trim() || same.trim();
  const form = useForm({
    draft: `exceptions ${report.id}`,
    initial: /** @type {Values} */ ({
      same: "",
      own: Object.fromEntries(report.missing_units.map((unit) => [unit.unit_id, unit.reason])),
    }),
    check: (values) => {
      const silent = report.missing_units.filter((unit) => reasonOf(values, unit).length < SHORTEST);
      const units = silent.map((unit) => unit.name).join(", ");
      return silent.length > 0 ? { same: t("exceptions.silent", { units }) } : {};
    },
    submit: (values, key) =>
      post("/reports/{report_id}/submit", {
        params: { report_id: report.id },
        version: report.version,
        key,
        body: {
          exceptions: report.missing_units.map((unit) => ({ unit_id: unit.unit_id, reason: reasonOf(values, unit) })),
        },
      }),
    done: onDone,
  });
  const { same, own } = form.values;
  return FormDialog({
    title: t("exceptions.title", { period: report.period.title, count: report.missing_units.length }),
    form,
    onClose,
    submit: shared("submit"),
    wide: true,
    children: html`
      <p>${t("exceptions.text")}</p>
      ${Unfinished({ report })}
      ${together(report.missing_units, (unit) => unit.status_label).map(
        ([status, names]) =>
          html`<p key=${status} class="soft">${t("exceptions.line", { unit: status, reason: names })}</p>`,
      )}
      ${Field({ ...form.bind("same"), label: t("exceptions.same"), hint: t("exceptions.sameHint"), maxlength: 300 })}
      <details open=${report.missing_units.length <= FEW}><summary>${t("exceptions.apart")}</summary><div class="stack">
        ${report.missing_units.map((unit) =>
          Field({
            key: unit.unit_id,
            name: `exceptions.${unit.unit_id}`,
            label: t("exceptions.each", { unit: unit.name }),
            placeholder: same,
            value: own[unit.unit_id] ?? "",
            maxlength: 300,
            onChange: (/** @type {string} */ reason) => form.set({ own: { ...own, [unit.unit_id]: reason } }),
          }),
        )}
      </div></details>`,
  });
});

/** The exceptions as they were named. @type {Component<{ report: Report }>} */
export const Exceptions = component(function Exceptions({ report }) {
  const named = report.missing_units.filter((unit) => unit.reason);
  if (named.length === 0) return html``;
  return html`<div class="notice">${Icon({ name: "info" })}<div><p><strong>${t("exceptions.shown")}</strong></p>
    <ul>
      ${together(named, (unit) => unit.reason).map(
        ([reason, names]) => html`<li key=${reason}>${t("exceptions.line", { unit: names, reason })}</li>`,
      )}
    </ul>
  </div>
  </div>`;
});
