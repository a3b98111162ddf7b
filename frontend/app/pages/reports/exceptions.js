/** Laying a report before the leader while units are missing: each of them by name, with the reason. */
import { html, useState } from "../../../vendor/kit.js";
import { post } from "../../api/client.js";
import { asProblem } from "../../api/problem.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Dialog } from "../../ui/dialog.js";
import { Field } from "../../ui/field.js";
import { Icon } from "../../ui/icons.js";
import { t } from "./correction-vi.js";
import { t as shared } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"ReportRead">} Report */
/** @typedef {Report["missing_units"][number]} Unit */

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
  const [same, setSame] = useState("");
  const [own, setOwn] = useState(() =>
    Object.fromEntries(report.missing_units.map((unit) => [unit.unit_id, unit.reason])),
  );
  const [state, set] = useState({ busy: false, refused: "", tried: false });
  const reasonOf = (/** @type {Unit} */ unit) => own[unit.unit_id]?.trim() || same.trim();
  const silent = report.missing_units.filter((unit) => reasonOf(unit).length < SHORTEST);
  const send = async (/** @type {Event} */ event) => {
    event.preventDefault();
    if (silent.length > 0) return set({ busy: false, refused: "", tried: true });
    set({ busy: true, refused: "", tried: true });
    const exceptions = report.missing_units.map((unit) => ({ unit_id: unit.unit_id, reason: reasonOf(unit) }));
    try {
      onDone(
        await post("/reports/{report_id}/submit", {
          params: { report_id: report.id },
          version: report.version,
          body: { exceptions },
        }),
      );
    } catch (error) {
      set({ busy: false, refused: asProblem(error).message, tried: true });
    }
  };
  return Dialog({
    title: t("exceptions.title", { period: report.period.title, count: report.missing_units.length }),
    onClose,
    wide: true,
    children: html`
      <form class="stack" onSubmit=${send} novalidate>
        <p>${t("exceptions.text")}</p>
        ${state.refused && html`<div class="notice is-danger" role="alert">${Icon({ name: "alert" })}<p>${state.refused}</p></div>`}
        ${together(report.missing_units, (unit) => unit.status_label).map(
          ([status, names]) =>
            html`<p key=${status} class="soft">${t("exceptions.line", { unit: status, reason: names })}</p>`,
        )}
        ${Field({
          name: "same",
          label: t("exceptions.same"),
          hint: t("exceptions.sameHint"),
          value: same,
          onChange: setSame,
          maxlength: 300,
          error:
            state.tried && silent.length > 0
              ? t("exceptions.silent", { units: silent.map((unit) => unit.name).join(", ") })
              : undefined,
        })}
        <details open=${report.missing_units.length <= FEW}><summary>${t("exceptions.apart")}</summary><div class="stack">
          ${report.missing_units.map((unit) =>
            Field({
              key: unit.unit_id,
              name: `exceptions.${unit.unit_id}`,
              label: t("exceptions.each", { unit: unit.name }),
              placeholder: same,
              value: own[unit.unit_id] ?? "",
              maxlength: 300,
              onChange: (/** @type {string} */ reason) => setOwn({ ...own, [unit.unit_id]: reason }),
            }),
          )}
        </div></details>
        <div class="form-actions">
          ${Button({ label: t("cancel"), onClick: onClose })}
          ${Button({ label: shared("submit"), type: "submit", kind: "primary", busy: state.busy })}
        </div>
      </form>`,
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
