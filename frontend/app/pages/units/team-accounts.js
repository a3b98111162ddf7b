/** Accounts of members of teams in the unit of a team that belong to none of its members yet, each with the way in. */
import { html } from "../../../vendor/kit.js";
import { useGet } from "../../core/resource.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"UserRead">} User */
/** @typedef {import("../../api/types.d.ts").Schema<"MemberRead">} Member */

/**
 * @type {Component<{ unitId: string, unit: string, members: Member[], add: (user: User) => void }>} `members`: those on the
 *   day that is looked at
 */
export const AccountsWithoutTeam = component(function AccountsWithoutTeam({ unitId, unit, members, add }) {
  const users = useGet("/users", { query: { role: "team_member", unit_id: unitId, limit: 100 } });
  const known = new Set(members.map((one) => one.user_id));
  const left = (users.data?.items ?? []).filter((one) => one.state !== "disabled" && !known.has(one.id));
  return (
    left.length > 0 &&
    html`<section class="card stack" aria-label=${t("accounts.title", { unit })}>
      <h2>${t("accounts.title", { unit })}</h2>
      <p class="soft">${t("accounts.hint")}</p>
      <ul class="plain-list">${left.map(
        (one) => html`<li key=${one.id} class="row">
          <span>${one.full_name}</span>
          ${Button({ label: t("accounts.add", { name: one.full_name }), small: true, icon: "plus", onClick: () => add(one) })}
        </li>`,
      )}</ul>
    </section>`
  );
});
