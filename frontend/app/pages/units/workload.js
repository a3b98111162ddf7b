/** What the members of a team hold today, and the hand-overs there were. */
import { html } from "../../../vendor/kit.js";
import { post } from "../../api/client.js";
import { useGet } from "../../core/resource.js";
import { date, number } from "../../core/text.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { FileJob } from "../../ui/file-job.js";
import { Section } from "../../ui/page.js";
import { Loaded } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"TeamRead">} Team */
/** @typedef {import("../../api/types.d.ts").Schema<"WorkloadRead">} Load */
/** @typedef {import("../../api/types.d.ts").Schema<"HandoverRow">} Row */

const TONES = /** @type {const} */ ({ none: "warning", usual: "neutral", heavy: "danger" });

/** @type {Component<{ team: Team }>} */
export const Workload = component(function Workload({ team }) {
  const load = useGet("/workload", { query: { team_id: team.id } });
  return Section({
    title: t("workload"),
    children: Loaded({
      of: load,
      children: (/** @type {Load} */ data) => html`<div class="stack">
        <p>${t("workload.counts", { idle: number(data.idle), heavy: number(data.heavy) })}</p>
        ${DataTable({
          caption: t("workload"),
          rows: data.members,
          rowKey: (row) => row.member_id,
          href: (row) => `/don-vi/ban-giao/${row.member_id}`,
          columns: [
            { key: "name", label: t("member.name"), kind: "main", value: (row) => row.full_name },
            {
              key: "load",
              label: t("workload.load"),
              show: (row) => Status({ label: row.load_label, tone: TONES[row.load] }),
            },
            ...data.holdings.map(({ code, label }, place) => ({
              key: code,
              label,
              kind: /** @type {const} */ ("number"),
              value: (/** @type {Load["members"][number]} */ row) => row.counts[place] ?? 0,
            })),
          ],
        })}
      </div>`,
    }),
  });
});

/** @type {Component<{ team: Team }>} nothing where there were none */
export const Handovers = component(function Handovers({ team }) {
  const rows = useGet("/handovers", { query: { team_id: team.id } }).data?.items ?? [];
  if (rows.length === 0) return null;
  return Section({
    title: t("handovers"),
    children: DataTable({
      caption: t("handovers"),
      rows,
      rowKey: (/** @type {Row} */ row) => row.id,
      columns: [
        { key: "name", label: t("handover.giver"), kind: "main", value: (row) => row.full_name },
        { key: "day", label: t("handover.day"), value: (row) => date(row.on) },
        { key: "rows", label: t("handover.rows"), kind: "number", value: (row) => row.rows },
        { key: "by", label: t("handover.by"), value: (row) => row.by_name, hideOnPhone: true },
        { key: "minutes", label: t("actions"), kind: "actions", show: (row) => Minutes({ id: row.id }) },
      ],
    }),
  });
});

/** @type {Component<{ id: string }>} */
export const Minutes = component(function Minutes({ id }) {
  return FileJob({
    of: id,
    label: t("handover.print"),
    ready: t("handover.printed"),
    start: () => post("/handovers/{handover_id}/minutes", { params: { handover_id: id } }),
  });
});
