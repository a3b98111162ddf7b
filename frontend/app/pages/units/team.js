/** One team: who belongs to it on a day, who has finished the courses, joining and leaving. */
import { html, useState } from "../../../vendor/kit.js";
import { newest } from "../../core/newest.js";
import { useGet } from "../../core/resource.js";
import { useQuery } from "../../core/query.js";
import { can } from "../../core/session.js";
import { stylesheet } from "../../core/stylesheet.js";
import { date, number, phoneInWords } from "../../core/text.js";
import { Button, LinkButton } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { Facts, Page } from "../../ui/page.js";
import { Checkbox } from "../../ui/select.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { Badges } from "./badges.js";
import { LeaveTeam, MemberForm } from "./member-form.js";
import { AccountsWithoutTeam } from "./team-accounts.js";
import { TeamForm } from "./team-form.js";
import { Handovers, Workload } from "./workload.js";
import { AsOf, span, useDay } from "./validity.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"TeamRead">} Team */
/** @typedef {import("../../api/types.d.ts").Schema<"MemberRead">} Member */
/** @typedef {import("../../api/types.d.ts").Schema<"UserRead">} User */

await stylesheet("units");

/** @param {import("../../core/router.js").PageProps} props */
export default function TeamPage({ params }) {
  const day = useDay();
  const [query, change] = useQuery();
  const all = query.ca === "1";
  const team = useGet("/teams/{team_id}", { params: { team_id: params.id ?? "" }, query: { on: day } });
  const members = useGet("/teams/{team_id}/members", {
    params: { team_id: params.id ?? "" },
    query: { on: all ? null : day },
  });
  const [open, show] = useState(
    /** @type {{ form: "team" | "member" | "leave", member?: Member, account?: User } | null} */ (null),
  );
  const close = () => show(null);
  const manage = can("team.manage");
  return Page({
    title: team.data?.name ?? t("team"),
    status: team.data?.sample && Status({ label: t("sample"), tone: "warning" }),
    crumbs: [
      { label: t("title"), href: "/don-vi" },
      { label: t("tab.teams"), href: "/don-vi?tab=to" },
      { label: team.data?.unit_name ?? t("team") },
    ],
    actions:
      manage &&
      team.data &&
      html`
        ${Button({ label: t("team.edit"), icon: "edit", onClick: () => show({ form: "team" }) })}
        ${Button({ label: t("member.add"), icon: "plus", kind: "primary", onClick: () => show({ form: "member" }) })}`,
    children: Loaded({
      of: team,
      children: (row) => html`<div class="stack">
        ${TeamFacts({ team: row })}
        ${AsOf({
          children: Checkbox({
            label: t("member.alsoLeft"),
            name: "ca",
            value: all,
            onChange: (on) => change({ ca: on ? 1 : null }),
          }),
        })}
        ${Loaded({
          of: members,
          empty: (rows) => rows.length === 0,
          whenEmpty: html`<div class="card">
            ${EmptyState({ title: t("member.none"), hint: manage && t("member.noneHint"), icon: "people" })}
          </div>`,
          children: (rows) =>
            MemberTable({
              rows,
              day,
              manage,
              wanted: query.nguoi,
              edit: (member) => show({ form: "member", member }),
              leave: (member) => show({ form: "leave", member }),
            }),
        })}
        ${
          manage &&
          can("user.read") &&
          members.data &&
          AccountsWithoutTeam({
            unitId: row.unit_id,
            unit: row.unit_name,
            members: members.data,
            add: (account) => show({ form: "member", account }),
          })
        }
        ${Badges({ teamId: row.id })}
        ${can("team.workload") && Workload({ team: row })}
        ${can("team.workload") && Handovers({ team: row })}
        ${open?.form === "team" && TeamForm({ team: row, onClose: close })}
        ${
          open?.form === "member" &&
          MemberForm({
            key: open.member?.id ?? open.account?.id ?? "new",
            team: row,
            member: open.member ? newest(open.member, members.data) : null,
            account: open.account,
            onClose: close,
          })
        }
        ${open?.form === "leave" && open.member && LeaveTeam({ member: newest(open.member, members.data), onClose: close })}
      </div>`,
    }),
  });
}

/** @type {Component<{ team: Team }>} */
const TeamFacts = component(function TeamFacts({ team }) {
  return html`<section class="card">${Facts({
    facts: [
      { label: t("team.unit"), value: html`<a href=${`/don-vi/${team.unit_id}`}>${team.unit_name}</a>` },
      { label: t("team.since"), value: span(team.valid_from, team.valid_to) },
      { label: t("team.members"), value: number(team.member_count) },
      ...(team.renewed_on ? [{ label: t("team.renewed"), value: date(team.renewed_on) }] : []),
      ...(team.project06_on ? [{ label: t("team.project06"), value: date(team.project06_on) }] : []),
      { label: t("team.decision"), value: team.decision || "—", wide: true },
    ],
  })}</section>`;
});

/** @param {Member} row @param {string} day */
const courses = (row, day) =>
  row.courses_finished_on && row.courses_finished_on <= day
    ? Status({ label: t("member.coursesDone", { on: date(row.courses_finished_on) }), tone: "good" })
    : Status({ label: t("member.coursesOpen"), tone: "warning" });

/** @param {Member} row of the core, and whether the plan's criteria for it are met */
const core = (row) =>
  row.core_on
    ? html`${Status({ label: t("member.coreSince", { on: date(row.core_on) }), tone: row.lacking.length ? "warning" : "good" })}
        ${row.lacking.length > 0 && html`<span class="soft">${t("member.lacking", { what: row.lacking.join("; ") })}</span>`}`
    : "—";

/** Once the table has found its form. @param {HTMLElement | null} line */
const showLine = (line) => void (line && requestAnimationFrame(() => line.scrollIntoView({ block: "center" })));

/**
 * @type {Component<{
 *   rows: Member[], day: string, manage: boolean, wanted: string | undefined,
 *   edit: (member: Member) => void, leave: (member: Member) => void,
 * }>} `wanted`: the member whom somebody looked for
 */
const MemberTable = component(function MemberTable({ rows, day, manage, wanted, edit, leave }) {
  const finished = rows.filter((row) => row.courses_finished_on && row.courses_finished_on <= day).length;
  const actions = {
    key: "actions",
    label: t("actions"),
    kind: /** @type {const} */ ("actions"),
    show: (/** @type {Member} */ row) => html`<span class="row is-end">
      ${Button({ label: t("unit.edit"), small: true, icon: "edit", onClick: () => edit(row) })}
      ${can("team.handover") && LinkButton({ label: t("handover.act"), small: true, href: `/don-vi/ban-giao/${row.id}` })}
      ${!row.left_on && Button({ label: t("member.leave"), small: true, onClick: () => leave(row) })}</span>`,
  };
  return html`<div class="stack">
    <p>${t("team.counts", { members: number(rows.length), finished: number(finished) })}</p>
    ${DataTable({
      caption: t("team.members"),
      rows,
      rowKey: (row) => row.id,
      tone: (row) => (row.left_on && row.left_on < day ? "muted" : undefined),
      columns: [
        {
          key: "name",
          label: t("member.name"),
          kind: "main",
          show: (row) => (row.id === wanted ? html`<mark ref=${showLine}>${row.full_name}</mark>` : row.full_name),
        },
        { key: "kind", label: t("member.kind"), value: (row) => row.kind_label },
        { key: "core", label: t("member.isCore"), show: (row) => core(row) },
        {
          key: "phone",
          label: t("member.phone"),
          show: (row) =>
            row.phone ? html`<a class="nowrap" href=${`tel:${row.phone}`}>${phoneInWords(row.phone)}</a>` : "—",
        },
        { key: "courses", label: t("team.finished"), show: (row) => courses(row, day) },
        { key: "when", label: t("member.period"), show: (row) => span(row.joined_on, row.left_on) },
        ...(manage ? [actions] : []),
      ],
    })}
  </div>`;
});
