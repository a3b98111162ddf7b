/** Who opened whose data, when and what for; no resident's name stands here. */
import { html } from "../../../vendor/kit.js";
import { get } from "../../api/client.js";
import { useGet } from "../../core/resource.js";
import { useQuery } from "../../core/query.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { DateField } from "../../ui/date-field.js";
import { FilterBar } from "../../ui/filter-bar.js";
import { Pager } from "../../ui/pager.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { Instant } from "../../ui/status.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"ViewRead">} View */

const KINDS = [{ value: "so-day-du", label: t("views.kind.full") }];

export const Views = component(function Views() {
  const [query, change] = useQuery();
  const wanted = {
    person_id: query.person_id,
    household_id: query.household_id,
    from_day: query.from_day,
    to_day: query.to_day,
    full_numbers: query.loai === "so-day-du" || undefined,
  };
  const all = useGet("/privacy/views", { query: wanted });
  const narrowed = query.person_id ? t("views.ofPerson") : query.household_id ? t("views.ofHousehold") : "";
  return html`<div class="stack">
    <p class="soft">${t("views.lead")}</p>
    ${FilterBar({
      filters: [{ name: "loai", label: t("views.kind"), options: KINDS }],
      children: html`
        ${DateField({
          label: t("views.from"),
          name: "from_day",
          value: query.from_day ?? null,
          hint: "",
          onChange: (day) => change({ from_day: day }),
        })}
        ${DateField({
          label: t("views.to"),
          name: "to_day",
          value: query.to_day ?? null,
          hint: "",
          onChange: (day) => change({ to_day: day }),
        })}
        ${
          narrowed &&
          html`
            <span class="soft">${narrowed}</span>
            ${Button({
              label: t("views.all"),
              icon: "cross",
              kind: "quiet",
              onClick: () => change({ person_id: null, household_id: null }),
            })}`
        }`,
    })}
    ${Loaded({
      of: all,
      lines: 8,
      empty: (page) => page.items.length === 0,
      whenEmpty: html`<div class="card">${EmptyState({ title: t("views.none"), hint: t("views.noneHint"), icon: "eye" })}</div>`,
      children: (page) => html`<div>
        ${Rows({ rows: page.items })}
        ${Pager({ page, more: (cursor) => get("/privacy/views", { query: { ...wanted, cursor } }), onMore: all.set })}
      </div>`,
    })}
  </div>`;
});

/** @type {Component<{ rows: View[] }>} */
const Rows = component(function Rows({ rows: all }) {
  return DataTable({
    caption: t("tab.views"),
    rows: all,
    rowKey: (row) => String(row.seq),
    tone: (row) => (row.fields.length ? "warning" : undefined),
    columns: [
      { key: "who", label: t("views.who"), kind: "main", value: (row) => row.actor_name },
      { key: "what", label: t("views.what"), value: (row) => row.action_label },
      { key: "at", label: t("views.at"), show: (row) => Instant({ at: row.at }) },
      { key: "household", label: t("views.household"), value: (row) => row.household_code },
      { key: "unit", label: t("views.unit"), show: (row) => html`<span class="nowrap">${row.unit_name || "—"}</span>` },
      { key: "fields", label: t("views.fields"), value: (row) => row.fields.join(", ") },
      { key: "purpose", label: t("views.purpose"), value: (row) => row.purpose_label },
    ],
  });
});
