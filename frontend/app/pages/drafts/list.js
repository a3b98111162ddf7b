/** Documents being written: the newest first, and what waits for whom. */
import { html } from "../../../vendor/kit.js";
import * as labels from "../../api/labels.js";
import { get } from "../../api/client.js";
import { useGet } from "../../core/resource.js";
import { useQuery } from "../../core/query.js";
import { can } from "../../core/session.js";
import { LinkButton } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { FilterBar } from "../../ui/filter-bar.js";
import { Page } from "../../ui/page.js";
import { Pager } from "../../ui/pager.js";
import { optionsOf } from "../../ui/select.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { Instant, Status } from "../../ui/status.js";
import { STATES, TONES } from "./tones.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"WrittenRow">} Row */

export default function DraftsPage() {
  return Page({
    title: t("title"),
    lead: t("lead"),
    actions:
      can("draft.write") &&
      html`${LinkButton({ label: t("unsaved"), href: "/tai-khoan/viet-do", icon: "edit" })}
      ${LinkButton({ label: t("new"), href: "/soan-van-ban/moi", icon: "plus", kind: "primary" })}`,
    children: Found({}),
  });
}

const Found = component(function Found() {
  const [query] = useQuery();
  const wanted = { state: STATES.find((one) => one === query.state) };
  const rows = useGet("/document-drafts", { query: wanted });
  return html`<div class="stack">
    ${FilterBar({
      filters: [{ name: "state", label: t("state"), options: optionsOf(labels.DraftState) }],
    })}
    ${Loaded({
      of: rows,
      empty: (page) => page.items.length === 0,
      whenEmpty: html`<div class="card">
        ${
          wanted.state
            ? EmptyState({ title: t("noneMatching") })
            : EmptyState({ title: t("none"), hint: t(can("draft.write") ? "noneHint" : "noneReader"), icon: "edit" })
        }
      </div>`,
      children: (page) =>
        html`<div>${DataTable({
          caption: t("title"),
          rows: page.items,
          rowKey: (/** @type {Row} */ row) => row.id,
          href: (row) => `/soan-van-ban/${row.id}`,
          columns: [
            { key: "summary", label: t("summary"), kind: "main", value: (row) => row.summary || t("untitled") },
            { key: "kind", label: t("kind"), value: (row) => row.kind_label },
            { key: "author", label: t("author"), value: (row) => row.author_name, hideOnPhone: true },
            { key: "changed", label: t("changed"), show: (row) => Instant({ at: row.updated_at }) },
            {
              key: "state",
              label: t("state"),
              show: (row) => Status({ label: row.state_label, tone: TONES[row.state] }),
            },
          ],
        })}${Pager({ page, more: (cursor) => get("/document-drafts", { query: { ...wanted, cursor } }), onMore: rows.set })}</div>`,
    })}</div>`;
});
