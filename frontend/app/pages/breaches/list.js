/** The register of breaches of personal data, the newest first. */
import { html } from "../../../vendor/kit.js";
import { get } from "../../api/client.js";
import { useGet } from "../../core/resource.js";
import { can } from "../../core/session.js";
import { DataTable } from "../../ui/data-table.js";
import { Page } from "../../ui/page.js";
import { Pager } from "../../ui/pager.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { Instant, Status } from "../../ui/status.js";
import { Deadline, TONES } from "./clock.js";
import { NewBreach } from "./forms.js";
import { t } from "./vi.js";

export default function BreachesPage() {
  const all = useGet("/privacy/breaches");
  return Page({
    title: t("title"),
    lead: t("lead"),
    actions: can("breach.manage") && NewBreach({}),
    children: Loaded({
      of: all,
      empty: (page) => page.items.length === 0,
      whenEmpty: html`<div class="card">${EmptyState({ title: t("none"), hint: t("noneHint"), icon: "check" })}</div>`,
      children: (page) => html`<div>
        ${DataTable({
          caption: t("title"),
          rows: page.items,
          rowKey: (row) => row.id,
          href: (row) => `/vi-pham-du-lieu/${row.id}`,
          tone: (row) => (row.late && row.state === "open" ? "danger" : undefined),
          columns: [
            { key: "code", label: t("one"), kind: "main", value: (row) => `${row.code}: ${row.happened}` },
            {
              key: "state",
              label: t("state"),
              show: (row) => Status({ label: row.state_label, tone: TONES[row.state] }),
            },
            { key: "discovered", label: t("discovered"), show: (row) => Instant({ at: row.discovered_at }) },
            { key: "due", label: t("due"), show: (row) => Deadline({ row }) },
          ],
        })}
        ${Pager({ page, more: (cursor) => get("/privacy/breaches", { query: { cursor } }), onMore: all.set })}
      </div>`,
    }),
  });
}
