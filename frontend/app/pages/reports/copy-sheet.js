/** The figures of an approved report to be typed into a system without an interface, and which of them stand there. */
import { html } from "../../../vendor/kit.js";
import { put } from "../../api/client.js";
import { useGet } from "../../core/resource.js";
import { dateTime } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { Icon } from "../../ui/icons.js";
import { Loaded } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { CopyButton } from "../../ui/copy-button.js";
import { t } from "./copy-sheet-vi.js";
import { Figure } from "./figure.js";

/** @typedef {import("../../api/types.d.ts").Schema<"ReportRead">} Report */
/** @typedef {import("../../api/types.d.ts").Schema<"CopySheetRead">} Sheet */
/** @typedef {Sheet["items"][number]} Line */

/** @type {Record<Line["state"], import("../../ui/status.js").Tone>} */
const TONES = { waiting: "neutral", entered: "good", changed: "warning" };

/** @type {Component<{ report: Report, open: (figure: string) => void }>} */
export const CopySheet = component(function CopySheet({ report, open }) {
  const sheet = useGet("/reports/{report_id}/copy-sheet", { params: { report_id: report.id } });
  const enter = async (/** @type {Line} */ line) =>
    sheet.set(
      await put("/reports/{report_id}/copy-sheet/{figure_id}", {
        params: { report_id: report.id, figure_id: line.figure_id },
        body: { entered: line.state !== "entered" },
      }),
    );
  return Loaded({
    of: sheet,
    lines: 8,
    children: (/** @type {Sheet} */ { items }) => {
      const of = (/** @type {Line["state"]} */ state) => items.filter((line) => line.state === state).length;
      return html`<div class="stack">
        <p>${t("lead")} <strong>${t("progress", { done: of("entered"), all: items.length })}</strong></p>
        ${
          of("changed") > 0 &&
          html`<p class="notice is-warning">${Icon({ name: "alert" })} ${t("changed", { count: of("changed") })}</p>`
        }
        ${DataTable({
          caption: t("caption"),
          rows: items,
          rowKey: (line) => line.figure_id,
          columns: [
            { key: "label", label: t("label"), kind: "main", show: (line) => line.label },
            {
              key: "value",
              label: t("value"),
              kind: "number",
              show: (line) => Figure({ id: line.figure_id, text: line.text, open }),
            },
            { key: "unit", label: t("unit"), show: (line) => line.unit },
            { key: "state", label: t("state"), show: (line) => Entered({ line }) },
            { key: "acts", label: "", kind: "actions", show: (line) => Acts({ line, enter }) },
          ],
        })}
      </div>`;
    },
  });
});

/** @type {Component<{ line: Line }>} */
const Entered = component(function Entered({ line }) {
  return html`${Status({ label: line.state_label, tone: TONES[line.state] })}
    ${
      line.entered_at &&
      html`<span class="soft small">
        ${line.state === "changed" && `${t("was", { text: line.entered ?? "" })} · `}
        ${t("by", { name: line.entered_by ?? "", at: dateTime(line.entered_at) })}
      </span>`
    }`;
});

/** @type {Component<{ line: Line, enter: (line: Line) => Promise<void> }>} */
const Acts = component(function Acts({ line, enter }) {
  return html`${CopyButton({ text: line.value, kind: "quiet", small: true })}
    ${Button({ label: t(line.state === "entered" ? "undo" : "enter"), small: true, onClick: () => enter(line) })}`;
});
