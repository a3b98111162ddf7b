/** What was frozen at each handing in: up to which day, by whom, what came after the cut-off, and its fingerprint. */
import { html } from "../../../vendor/kit.js";
import { date, dateTime, number } from "../../core/text.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { Section } from "../../ui/page.js";
import { Tag } from "../../ui/status.js";
import { t } from "./snapshots-vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"SubmissionRead">} Submission */
/** @typedef {Submission["snapshots"][number]} Snapshot */

/** @type {Component<{ row: Submission }>} */
export const Snapshots = component(function Snapshots({ row }) {
  if (row.snapshots.length === 0) return html``;
  return Section({
    title: t("title"),
    hint: t("hint"),
    plain: true,
    children: DataTable({
      caption: t("title"),
      rows: row.snapshots,
      rowKey: (/** @type {Snapshot} */ one) => one.id,
      columns: [
        {
          key: "edition",
          label: t("edition"),
          kind: "main",
          show: (one) =>
            html`
              ${t("edition.number", { number: one.edition })} ${one.holds && Tag({ label: t("holds") })} ${
                one.correction && Tag({ label: t("correction") })
              }`,
        },
        { key: "until", label: t("until"), value: (one) => date(one.data_until) },
        {
          key: "taken",
          label: t("taken"),
          show: (one) =>
            html`${dateTime(one.taken_at)}${one.taken_by && html`<br /><span class="soft small">${one.taken_by}</span>`}`,
        },
        { key: "figures", label: t("figures"), kind: "number", value: (one) => one.figures },
        { key: "late", label: t("late"), kind: "number", value: (one) => one.late },
        {
          key: "digest",
          label: t("digest"),
          show: (one) => html`<code class="small" title=${one.digest}>${one.digest.slice(0, 12)}…</code>`,
          hideOnPhone: true,
        },
      ],
    }),
  });
});

/** That the form is open for a correction. @type {Component<{ row: Submission }>} */
export const Correcting = component(function Correcting({ row }) {
  if (!row.correction_id) return html``;
  return html`<div class="notice is-warning"><p><strong>${t("open")}</strong> ${t("open.text")}</p></div>`;
});

/**
 * Beside what a period added: how much came after the cut-off of the one before.
 * @type {Component<{ cell: import("../../api/types.d.ts").Schema<"CellRead"> | undefined }>}
 */
export const LateNote = component(function LateNote({ cell }) {
  if (!cell || cell.late_in + cell.late_out === 0) return html``;
  return html`<small class="soft">${t("cell", { came: number(cell.late_in), went: number(cell.late_out) })}</small>`;
});
