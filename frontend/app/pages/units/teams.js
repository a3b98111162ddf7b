/** The teams (Tổ công nghệ số cộng đồng) at a day with their numbers of members. */
import { html, useState } from "../../../vendor/kit.js";
import { get, post } from "../../api/client.js";
import { useResource } from "../../core/resource.js";
import { can, today } from "../../core/session.js";
import { number } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { FileJob } from "../../ui/file-job.js";
import { Section } from "../../ui/page.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { TeamForm } from "./team-form.js";
import { AsOf, useDay } from "./validity.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"TeamRead">} Team */
/** @typedef {import("../../api/types.d.ts").Schema<"MemberCountRead">} Count */

export const Teams = component(function Teams() {
  const day = useDay();
  const [adding, add] = useState(false);
  const teams = useResource(`/teams?on=${day}`, async (signal) => {
    const [rows, counts] = await Promise.all([
      get("/teams", { query: { on: day }, signal }),
      get("/teams/member-counts", { query: { on: day }, signal }),
    ]);
    return { rows, counts };
  });
  const manage = can("team.manage");
  return html`<div class="stack">
    ${AsOf({})}
    ${Section({
      title: t("tab.teams"),
      plain: true,
      actions:
        manage &&
        html`${TeamList({ day })}
          ${Button({ label: t("team.add"), icon: "plus", kind: "primary", onClick: () => add(true) })}`,
      children: Loaded({
        of: teams,
        empty: ({ rows }) => rows.length === 0,
        whenEmpty: html`<div class="card">
          ${EmptyState({ title: t("team.none"), hint: t(manage ? "team.noneHint" : "team.noneReader"), icon: "people" })}
        </div>`,
        children: (data) => TeamTable({ ...data, day }),
      }),
    })}
    ${adding && TeamForm({ team: null, onClose: () => add(false) })}
  </div>`;
});

/** @type {Component<{ day: string }>} the members of all teams in reach, on paper or as a spreadsheet */
const TeamList = component(function TeamList({ day }) {
  const order = (/** @type {"pdf" | "xlsx"} */ format) => () => post("/teams/list", { body: { format, on: day } });
  return html`${FileJob({ label: t("team.print"), ready: t("team.printed"), start: order("pdf") })}
    ${FileJob({ label: t("team.sheet"), ready: t("team.sheetReady"), start: order("xlsx") })}`;
});

/** @type {Component<{ rows: Team[], counts: Count[], day: string }>} courses are counted by unit, which mostly has one team */
const TeamTable = component(function TeamTable({ rows, counts, day }) {
  const total = counts.reduce(
    (sum, one) => ({ members: sum.members + one.members, finished: sum.finished + one.finished_courses }),
    { members: 0, finished: 0 },
  );
  const alone = (/** @type {Team} */ row) =>
    counts.find((one) => one.unit_id === row.unit_id && one.teams === 1)?.finished_courses ?? null;
  const address = (/** @type {Team} */ row) =>
    day === today.value ? `/don-vi/to/${row.id}` : `/don-vi/to/${row.id}?ngay=${day}`;
  return DataTable({
    caption: t("tab.teams"),
    rows,
    rowKey: (row) => row.id,
    href: address,
    foot: { name: t("team.total"), members: number(total.members), finished: number(total.finished) },
    columns: [
      { key: "name", label: t("team.name"), kind: "main", value: (row) => row.name },
      {
        key: "unit",
        label: t("team.unit"),
        show: (row) => html`${row.unit_name} ${row.sample && Status({ label: t("sample"), tone: "warning" })}`,
      },
      { key: "members", label: t("team.members"), kind: "number", value: (row) => row.member_count },
      { key: "finished", label: t("team.finished"), kind: "number", value: alone },
      { key: "decision", label: t("team.decision"), value: (row) => row.decision, hideOnPhone: true },
    ],
  });
});
