/** The frozen list behind what one unit put into a figure, for those who may see the register; late ones are marked. */
import { html } from "../../../vendor/kit.js";
import { get } from "../../api/client.js";
import { useGet } from "../../core/resource.js";
import { date, MISSING, number, signed } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { Pager } from "../../ui/pager.js";
import { Loaded } from "../../ui/states.js";
import { Tag } from "../../ui/status.js";
import { t } from "./correction-vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"CountedRead">} Counted */
/** @typedef {Counted["items"][number]} Line */

/** @param {{ activity_id: string | null, material_id: string | null }} logged */
const pageOf = ({ activity_id: activity, material_id: material }) =>
  material ? `/tai-lieu/${material}` : `/hoat-dong/${activity}`;

/**
 * @type {Component<{ report: { id: string }, figure: string, source: { submission_id: string, unit_name: string },
 *   onBack: () => void }>}
 */
export const People = component(function People({ report, figure, source, onBack }) {
  const params = { report_id: report.id, figure_id: figure };
  const query = { submission_id: source.submission_id };
  const found = useGet("/reports/{report_id}/figures/{figure_id}/subjects", { params, query });
  const added = /\.(in|late)@/.test(figure);
  return html`<div class="stack">
    <div>${Button({ label: t("people.back"), icon: "left", kind: "quiet", small: true, onClick: onBack })}</div>
    <h3>${t("people.of", { unit: source.unit_name })}</h3>
    ${Loaded({
      of: found,
      lines: 6,
      children: (/** @type {Counted} */ page) => html`<div class="stack">
        ${DataTable({
          caption: t("people.of", { unit: source.unit_name }),
          rows: page.items,
          rowKey: (/** @type {Line} */ row) => row.logged?.id ?? row.person_id ?? row.household_id ?? "",
          href: (row) => (row.logged ? pageOf(row.logged) : `/so-ho/${row.household_id}`),
          columns: [
            {
              key: "name",
              label: t("people.name"),
              kind: "main",
              show: (row) =>
                html`
                  ${row.logged?.text ?? row.full_name ?? row.household_name}
                  ${row.birth_year ? html` <span class="soft small">${row.birth_year}</span>` : ""}`,
            },
            {
              key: "where",
              label: t("people.where"),
              value: (row) =>
                row.logged ? date(row.logged.on) : [row.house_no, row.street].filter(Boolean).join(" ") || MISSING,
            },
            ...(added
              ? [
                  {
                    key: "counts",
                    label: t("people.counts"),
                    value: (/** @type {Line} */ row) =>
                      `${row.counts > 0 ? "+1" : "−1"} (${row.counts > 0 ? t("people.in") : t("people.out")})`,
                  },
                ]
              : []),
            ...(added
              ? [
                  {
                    key: "mark",
                    label: t("people.mark"),
                    show: (/** @type {Line} */ row) => row.late && Tag({ label: t("late.marked") }),
                  },
                ]
              : []),
          ],
          foot: { name: t("people.sum"), where: number(page.counted - (page.less ?? 0) + page.addition) },
        })}
        ${page.less !== null && html`<p class="notice">${t("people.less", { count: number(page.less) })}</p>`}
        ${
          page.addition !== 0 &&
          html`<p class="notice">${t("people.addition", { count: signed(page.addition), note: page.note })}</p>`
        }
        ${page.hidden > 0 && html`<p class="notice">${t("people.hidden", { count: number(page.hidden) })}</p>`}
        ${Pager({
          page,
          more: (cursor) =>
            get("/reports/{report_id}/figures/{figure_id}/subjects", { params, query: { ...query, cursor } }),
          onMore: (joined) => found.set({ ...page, ...joined }),
        })}
      </div>`,
    })}
  </div>`;
});
