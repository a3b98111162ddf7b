/** Invitations: cards with a QR for team members without an account, and again for accounts without a password. */
import { html, useState } from "../../../vendor/kit.js";
import { post } from "../../api/client.js";
import { invalidate, useGet } from "../../core/resource.js";
import { useQuery } from "../../core/query.js";
import { can } from "../../core/session.js";
import { stylesheet } from "../../core/stylesheet.js";
import { useBusy } from "../../ui/busy.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { LocalAddress } from "../../ui/local-address.js";
import { Page, Section } from "../../ui/page.js";
import { Select } from "../../ui/select.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { InvitationCards } from "./invitation-cards.js";
import { PendingAccounts } from "./pending-accounts.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"InvitationRead">} Invitation */
/** @typedef {import("../../api/types.d.ts").Schema<"TeamRead">} Team */
/** @typedef {import("../../api/types.d.ts").Schema<"MemberRead">} Member */

await stylesheet("people");

export default function InvitationsPage() {
  const [made, setMade] = useState(/** @type {Invitation[]} */ ([]));
  return Page({
    title: t("invite.title"),
    lead: t("invite.lead"),
    crumbs: [{ label: t("title"), href: "/nguoi-dung" }, { label: t("invite.title") }],
    children: html`<div class="stack">
      ${LocalAddress({})}
      ${
        made.length > 0 &&
        Section({
          title: t("invite.made"),
          hint: html`<span class="no-print">${t("invite.madeHint")}</span>`,
          actions: Button({ label: t("invite.print"), kind: "primary", icon: "print", onClick: () => print() }),
          children: InvitationCards({ invitations: made }),
        })
      }
      ${can("team.read") && html`<div class="no-print">${MembersToInvite({ done: setMade })}</div>`}
      <div class="no-print">${PendingAccounts({})}</div>
    </div>`,
  });
}

/** @type {Component<{ done: (made: Invitation[]) => void }>} */
const MembersToInvite = component(function MembersToInvite({ done }) {
  const teams = useGet("/teams");
  const [query, change] = useQuery();
  return Section({
    title: t("invite.members"),
    hint: t("invite.membersHint"),
    children: Loaded({
      of: teams,
      empty: (rows) => rows.length === 0,
      whenEmpty: EmptyState({ title: t("invite.noTeam"), hint: t("invite.noTeamHint"), icon: "people" }),
      children: (rows) => {
        const team = rows.find((/** @type {Team} */ row) => row.id === query.to) ?? rows[0];
        return html`<div class="stack">
          ${Select({
            label: t("invite.team"),
            name: "to",
            value: team?.id ?? "",
            empty: false,
            options: rows.map((/** @type {Team} */ row) => ({ value: row.id, label: row.name })),
            onChange: (to) => change({ to }),
          })}
          ${team && TeamToInvite({ key: team.id, team, done })}
        </div>`;
      },
    }),
  });
});

/** @type {Component<{ team: Team, done: (made: Invitation[]) => void }>} */
const TeamToInvite = component(function TeamToInvite({ team, done }) {
  const members = useGet("/teams/{team_id}/members", { params: { team_id: team.id } });
  return Loaded({
    of: members,
    empty: (rows) => rows.every((row) => row.user_id !== null),
    whenEmpty: html`<p class="soft">${t("invite.allInvited")}</p>`,
    children: (rows) =>
      MemberChoice({ rows: rows.filter((row) => row.user_id === null && row.left_on === null), done }),
  });
});

/** @type {Component<{ rows: Member[], done: (made: Invitation[]) => void }>} */
const MemberChoice = component(function MemberChoice({ rows, done }) {
  const [chosen, choose] = useState(/** @type {Set<string>} */ (new Set()));
  const [busy, during] = useBusy();
  const invite = async () => {
    await during(async () => {
      const answer = await post("/invitations", {
        body: { invitees: [...chosen].map((id) => ({ team_member_id: id })) },
      });
      choose(new Set());
      done(answer.items);
      invalidate("/teams", "/users", "/people");
      scrollTo(0, 0);
    });
  };
  return html`<div class="stack">
    ${DataTable({
      caption: t("invite.members"),
      rows,
      rowKey: (row) => row.id,
      rowLabel: (row) => row.full_name,
      selected: chosen,
      onSelect: choose,
      columns: [
        { key: "name", label: t("fullName"), kind: "main", value: (row) => row.full_name },
        { key: "kind", label: t("role"), value: (row) => row.kind_label },
        { key: "phone", label: t("phone"), value: (row) => row.phone },
      ],
    })}
    <div class="form-actions">${Button({
      label: chosen.size ? t("invite.create", { count: chosen.size }) : t("invite.createNone"),
      kind: "primary",
      busy,
      disabled: chosen.size === 0,
      onClick: () => void invite(),
    })}</div>
  </div>`;
});
