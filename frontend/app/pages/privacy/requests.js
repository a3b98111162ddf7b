/** The register of citizens' requests: what is due next comes first. */
import { html } from "../../../vendor/kit.js";
import { get } from "../../api/client.js";
import { useGet } from "../../core/resource.js";
import { useQuery } from "../../core/query.js";
import { date } from "../../core/text.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { FilterBar } from "../../ui/filter-bar.js";
import { Pager } from "../../ui/pager.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { Due, Status } from "../../ui/status.js";
import { TONES } from "./tones.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"SubjectRequestRow">} Row */

const SHOWN = [{ value: "da-xong", label: t("requests.closed") }];

export const Requests = component(function Requests() {
  const [query] = useQuery();
  const closed = query.xem === "da-xong";
  const wanted = { open: !closed };
  const all = useGet("/privacy/requests", { query: wanted });
  return html`<div class="stack">
    ${FilterBar({ filters: [{ name: "xem", label: t("requests.show"), options: SHOWN, all: t("requests.open") }] })}
    ${Loaded({
      of: all,
      empty: (page) => page.items.length === 0,
      whenEmpty: html`<div class="card">
        ${EmptyState({ title: t(closed ? "requests.noneClosed" : "requests.none"), hint: t("requests.noneHint"), icon: "check" })}
      </div>`,
      children: (page) => html`<div>
        ${Rows({ rows: page.items })}
        ${Pager({ page, more: (cursor) => get("/privacy/requests", { query: { ...wanted, cursor } }), onMore: all.set })}
      </div>`,
    })}
  </div>`;
});

/** @type {Component<{ rows: Row[] }>} */
const Rows = component(function Rows({ rows: all }) {
  return DataTable({
    caption: t("tab.requests"),
    rows: all,
    rowKey: (row) => row.id,
    href: (row) => `/du-lieu-ca-nhan/yeu-cau/${row.id}`,
    tone: (row) => (row.days_left !== null && row.days_left < 0 ? "danger" : undefined),
    columns: [
      { key: "kind", label: t("request.kind"), kind: "main", value: (row) => `${row.kind_label} (${row.code})` },
      {
        key: "state",
        label: t("request.state"),
        show: (row) => Status({ label: row.state_label, tone: TONES[row.state] }),
      },
      {
        key: "due",
        label: t("request.next"),
        show: (row) =>
          row.closed_on ? date(row.closed_on) : Due({ on: row.next_due, daysLeft: row.days_left, soon: 2 }),
      },
      { key: "received", label: t("request.received"), value: (row) => date(row.received_on) },
      { key: "household", label: t("request.household"), value: (row) => row.household_code },
    ],
  });
});
