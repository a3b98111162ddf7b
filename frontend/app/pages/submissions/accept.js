/** Before a form is accepted: what has changed since the period before, what fell with its reason and the list behind it. */
import { html } from "../../../vendor/kit.js";
import { post } from "../../api/client.js";
import { can } from "../../core/session.js";
import { number, signed } from "../../core/text.js";
import { component } from "../../ui/component.js";
import { useForm } from "../../ui/form.js";
import { FormDialog } from "../../ui/form-dialog.js";
import { listOf, opensList } from "./register.js";
import { ofRegister } from "./sheet.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"SubmissionRead">} Submission */
/** @typedef {import("../../api/types.d.ts").Schema<"CellRead">} Cell */

/** @type {Component<{ row: Submission, onClose: () => void, onDone: (row: Submission) => void }>} */
export const AcceptDialog = component(function AcceptDialog({ row, onClose, onDone }) {
  const form = useForm({
    draft: false,
    initial: {},
    submit: (_, key) =>
      post("/submissions/{submission_id}/accept", { params: { submission_id: row.id }, version: row.version, key }),
    done: onDone,
  });
  return FormDialog({
    title: t("accept.title", { unit: row.unit.name }),
    form,
    submit: t("act.accept"),
    onClose,
    children: Changes({ row }),
  });
});

/** @type {Component<{ row: Submission }>} */
const Changes = component(function Changes({ row }) {
  const cells = row.groups.flatMap((group) => group.cells);
  const compared = cells.filter((cell) => cell.cumulative !== null && cell.previous !== null);
  const fell = compared.filter((cell) => cell.fell);
  const rose = compared.filter((cell) => !cell.fell && cell.cumulative !== cell.previous);
  const blank = cells.filter((cell) => cell.cumulative === null).length;
  if (!row.since) return html`<p>${t("accept.first")} ${blank > 0 && t("accept.blank", { count: blank })}</p>`;
  const [year, month] = row.since.split("-");
  const counts = { month: Number(month), year: String(year), fell: fell.length, changed: rose.length };
  return html`<p>${t("accept.counts", { ...counts, same: compared.length - fell.length - rose.length })}
      ${blank > 0 && t("accept.blank", { count: blank })}</p>
    ${fell.length > 0 && html`<h3>${t("accept.fell", { count: fell.length })}</h3>${Lines({ row, cells: fell, why: true })}`}
    ${
      rose.length > 0 &&
      html`<details><summary>${t("accept.changed", { count: rose.length })}</summary>${Lines({ row, cells: rose })}</details>`
    }`;
});

/** @type {Component<{ row: Submission, cells: Cell[], why?: boolean }>} `why`: each with its reason */
const Lines = component(function Lines({ row, cells, why }) {
  return html`<ul class="stack">${cells.map(
    (cell) => html`<li key=${cell.code}>
      ${cell.label}: ${number(cell.previous)} → <b>${number(cell.cumulative)}</b>
      (${signed((cell.cumulative ?? 0) - (cell.previous ?? 0))})
      ${why && html`<br /><span class="soft">${reasonOf(cell)}</span>`}
      ${opensList(cell) && can("indicator.read") && html` <a href=${listOf(row, cell.code)}>${t("accept.list")}</a>`}
    </li>`,
  )}</ul>`;
});

/** @param {Cell} cell */
const reasonOf = (cell) =>
  cell.remark ? t("accept.reason", { reason: cell.remark }) : t(ofRegister(cell) ? "accept.counted" : "accept.none");
