/** Roles lent for a time (ủy quyền): given, received, and for the administration those of others. */
import { html, useState } from "../../../vendor/kit.js";
import { get, post } from "../../api/client.js";
import { invalidate, useGet } from "../../core/resource.js";
import { me } from "../../core/session.js";
import { stylesheet } from "../../core/stylesheet.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { ask } from "../../ui/dialog.js";
import { Page, Section } from "../../ui/page.js";
import { Pager } from "../../ui/pager.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { Instant, Status } from "../../ui/status.js";
import { toast, toastProblem } from "../../ui/toast.js";
import { DelegateForm } from "./delegate-form.js";
import { roleInWords } from "./role-words.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"DelegationRead">} Delegation */

await stylesheet("people");

const TONES = /** @type {const} */ ({ upcoming: "info", active: "good", over: "done", revoked: "neutral" });

export default function DelegationsPage() {
  const [adding, add] = useState(false);
  const rows = useGet("/delegations");
  const mine = me.value?.user.id;
  return Page({
    title: t("delegate.title"),
    lead: t("delegate.lead"),
    actions: Button({ label: t("delegate.add"), icon: "plus", kind: "primary", onClick: () => add(true) }),
    children: html`<div class="stack">
      ${Loaded({
        of: rows,
        empty: (page) => page.items.length === 0,
        whenEmpty: html`<div class="card">${EmptyState({ title: t("delegate.none"), hint: t("delegate.noneHint"), icon: "people" })}</div>`,
        children: (page) => html`<div class="stack">
          ${Part({ title: t("delegate.given"), rows: page.items.filter((row) => row.from_user_id === mine), other: "to" })}
          ${Part({ title: t("delegate.received"), rows: page.items.filter((row) => row.to_user_id === mine), other: "from" })}
          ${Part({
            title: t("delegate.others"),
            rows: page.items.filter((row) => row.from_user_id !== mine && row.to_user_id !== mine),
            other: "both",
          })}
          ${page.next && Pager({ page, more: (cursor) => get("/delegations", { query: { cursor } }), onMore: rows.set })}
        </div>`,
      })}
      ${adding && DelegateForm({ onClose: () => add(false) })}
    </div>`,
  });
}

/** @param {Delegation} row */
async function revoke(row) {
  const sure = await ask({
    title: t("delegate.revokeAsk", { role: roleInWords(row), name: row.to_name }),
    text: t("delegate.revokeText"),
    yes: t("delegate.revoke"),
    danger: true,
  });
  if (!sure) return;
  try {
    await post("/delegations/{delegation_id}/revoke", { params: { delegation_id: row.id }, version: row.version });
    toast(t("delegate.revoked"));
    invalidate("/delegations");
  } catch (error) {
    toastProblem(error);
  }
}

/** @type {Component<{ title: string, rows: Delegation[], other: "from" | "to" | "both" }>} `other`: whose names are worth a column */
const Part = component(function Part({ title, rows, other }) {
  if (rows.length === 0) return null;
  const from = { key: "from", label: t("delegate.from"), value: (/** @type {Delegation} */ row) => row.from_name };
  const to = { key: "to", label: t("delegate.to"), value: (/** @type {Delegation} */ row) => row.to_name };
  return Section({
    title,
    children: DataTable({
      caption: title,
      rows,
      rowKey: (row) => row.id,
      tone: (row) => (row.actions.length ? undefined : "muted"),
      columns: [
        { key: "role", label: t("delegate.role"), kind: "main", value: roleInWords },
        ...(other === "both" ? [from, to] : other === "from" ? [from] : [to]),
        {
          key: "when",
          label: t("delegate.when"),
          show: (row) => html`<span>${Instant({ at: row.starts_at })} – ${Instant({ at: row.ends_at })}</span>`,
        },
        { key: "reason", label: t("delegate.reason"), value: (row) => row.reason },
        { key: "state", label: t("state"), show: (row) => stateOf(row.state) },
        {
          key: "actions",
          label: t("actions"),
          kind: "actions",
          show: (row) =>
            row.actions.includes("revoke") &&
            Button({
              label: t(other === "from" ? "delegate.handBack" : "delegate.revoke"),
              small: true,
              onClick: () => void revoke(row),
            }),
        },
      ],
    }),
  });
});

/** @param {string} state */
function stateOf(state) {
  const known = /** @type {keyof typeof TONES} */ (state);
  return Status({ label: t(`delegate.state.${known}`), tone: TONES[known] });
}
