/** Households to check again: as a list for whoever checks, or of one sample. */
import { html } from "../../../vendor/kit.js";
import { get } from "../../api/client.js";
import { useGet } from "../../core/resource.js";
import { date } from "../../core/text.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { Pager } from "../../ui/pager.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"CaseRow">} CaseRow */

export const TONES = /** @type {const} */ ({ right: "good", wrong: "danger", unreachable: "warning" });

/** @type {Component<{ query: { draw_id?: string, mine?: boolean, waiting?: boolean }, caption: string }>} */
export const Cases = component(function Cases({ query, caption }) {
  const found = useGet("/rechecks/cases", { query });
  return Loaded({
    of: found,
    empty: (page) => page.items.length === 0,
    whenEmpty: EmptyState({ title: t("mine.none"), icon: "check" }),
    children: (page) =>
      html`<div>${DataTable({
        caption,
        rows: page.items,
        rowKey: (/** @type {CaseRow} */ row) => row.id,
        href: (row) => `/kiem-tra-lai/ho/${row.id}`,
        columns: [
          { key: "name", label: t("household"), kind: "main", value: (row) => row.name },
          { key: "place", label: t("place"), value: (row) => `${row.place}, ${row.street}, ${row.unit_name}` },
          {
            key: "visited",
            label: t("visited"),
            value: (row) => [row.visitor, date(row.visited_on)].filter(Boolean).join(", "),
          },
          { key: "assigned", label: t("assigned"), value: (row) => row.assigned_to ?? t("nobody") },
          {
            key: "result",
            label: t("result"),
            show: (row) =>
              Status({ label: row.result_label ?? t("waiting"), tone: row.result ? TONES[row.result] : "neutral" }),
          },
        ],
      })}${Pager({ page, more: (cursor) => get("/rechecks/cases", { query: { ...query, cursor } }), onMore: found.set })}</div>`,
  });
});
