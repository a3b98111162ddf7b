/** The list of people with accounts: found without marks, narrowed by role, unit and state. */
import { html } from "../../../vendor/kit.js";
import { get } from "../../api/client.js";
import { useGet } from "../../core/resource.js";
import { useQuery } from "../../core/query.js";
import { can } from "../../core/session.js";
import { phoneInWords } from "../../core/text.js";
import { LinkButton } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { FilterBar } from "../../ui/filter-bar.js";
import { Page, Section } from "../../ui/page.js";
import { Pager } from "../../ui/pager.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { Instant, Status } from "../../ui/status.js";
import { RequestList } from "./request-list.js";
import { roleInWords } from "./role-words.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"UserRead">} User */

const STATES = /** @type {const} */ (["active", "invited", "disabled"]);

/** @param {string} state */
export const stateOf = (state) =>
  Status({
    label: t(`state.${/** @type {typeof STATES[number]} */ (state)}`),
    tone: state === "active" ? "good" : state === "invited" ? "info" : "danger",
  });

export default function People() {
  const [query] = useQuery();
  const wanted = { q: query.q, role: query.role, unit_id: query.unit_id, state: query.state };
  const users = useGet("/users", { query: wanted });
  return Page({
    title: t("title"),
    lead: t("lead"),
    actions: html`
      ${can("client.read") && LinkButton({ label: t("clients"), href: "/he-thong-khac", icon: "link" })}
      ${can("user.invite") && LinkButton({ label: t("invitations"), href: "/nguoi-dung/giay-moi", icon: "print" })}
      ${can("user.invite") && LinkButton({ label: t("import"), href: "/nguoi-dung/nhap", icon: "upload" })}
      ${can("user.manage") && LinkButton({ label: t("add"), href: "/nguoi-dung/moi", icon: "plus", kind: "primary" })}`,
    children: html`<div class="stack">
      ${can("user.manage") && Waiting({})}
      ${Filters({})}
      ${Loaded({
        of: users,
        lines: 10,
        empty: (page) => page.items.length === 0,
        whenEmpty: html`<div class="card">${EmptyState({ title: t("none"), hint: t("noneHint"), icon: "people" })}</div>`,
        children: (page) => html`<div>
          ${UserTable({ rows: page.items })}
          ${Pager({ page, more: (cursor) => get("/users", { query: { ...wanted, cursor } }), onMore: users.set })}
        </div>`,
      })}
    </div>`,
  });
}

/** What a second person has to confirm, or this person asked to have confirmed. */
const Waiting = component(function Waiting() {
  const rows = useGet("/account-requests").data ?? [];
  const here = rows.filter((row) => row.decider === "second_person");
  return here.length > 0 && Section({ title: t("request.second"), children: RequestList({ rows: here }) });
});

const Filters = component(function Filters() {
  const roles = useGet("/roles");
  const units = useGet("/units");
  const roleOptions = (roles.data ?? []).map(({ role, label }) => ({ value: role, label }));
  return FilterBar({
    search: t("search"),
    filters: [
      ...(roleOptions.length > 0 ? [{ name: "role", label: t("role"), options: roleOptions }] : []),
      {
        name: "unit_id",
        label: t("unit"),
        options: (units.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
      },
      { name: "state", label: t("state"), options: STATES.map((value) => ({ value, label: t(`state.${value}`) })) },
    ],
  });
});

/** @type {Component<{ rows: User[] }>} */
const UserTable = component(function UserTable({ rows }) {
  return DataTable({
    caption: t("title"),
    rows,
    rowKey: (row) => row.id,
    href: (row) => `/nguoi-dung/${row.id}`,
    tone: (row) => (row.state === "disabled" ? "muted" : undefined),
    columns: [
      { key: "name", label: t("fullName"), kind: "main", value: (row) => row.full_name },
      { key: "roles", label: t("roles"), show: (row) => Roles({ user: row }), width: "16rem" },
      { key: "state", label: t("state"), show: (row) => stateOf(row.state) },
      {
        key: "phone",
        label: t("phone"),
        show: (row) => html`<span class="nowrap">${phoneInWords(row.phone) ?? "—"}</span>`,
      },
      { key: "username", label: t("username"), value: (row) => row.username },
      {
        key: "seen",
        label: t("lastSeen"),
        show: (row) =>
          row.last_seen_at ? Instant({ at: row.last_seen_at }) : html`<span class="soft">${t("never")}</span>`,
      },
    ],
  });
});

/** @type {Component<{ user: User }>} */
const Roles = component(function Roles({ user }) {
  const held = user.assignments.filter((one) => one.in_force);
  if (held.length === 0) return html`<span class="soft">${t("noRole")}</span>`;
  return html`<span>${held.slice(0, 2).map((one) => html`<span key=${one.id}>${roleInWords(one)}<br /></span>`)}
    ${held.length > 2 && html`<span class="soft small">${t("more", { count: held.length - 2 })}</span>`}</span>`;
});
