/** The badges of a team's members: until when each holds, taking one away and giving it back. */
import { html, useState } from "../../../vendor/kit.js";
import { post } from "../../api/client.js";
import { newest } from "../../core/newest.js";
import { invalidate, useGet } from "../../core/resource.js";
import { dateTime } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { Section } from "../../ui/page.js";
import { ReasonDialog } from "../../ui/reason-dialog.js";
import { Status } from "../../ui/status.js";
import { toast, toastProblem } from "../../ui/toast.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"BadgeRead">} Badge */

const TONES = /** @type {const} */ ({ valid: "good", ended: "neutral", revoked: "danger" });

/** @type {Component<{ teamId: string }>} nothing where no phone took one */
export const Badges = component(function Badges({ teamId }) {
  const address = /** @type {const} */ ("/teams/{team_id}/badges");
  const rows = useGet(address, { params: { team_id: teamId } }).data ?? [];
  const [revoked, revoke] = useState(/** @type {Badge | null} */ (null));
  if (rows.length === 0) return null;
  const settled = (/** @type {string} */ said) => {
    invalidate("/teams");
    toast(said, { tone: "good" });
  };
  const allow = (/** @type {Badge} */ row) =>
    post("/badges/{badge_id}/allow", { params: { badge_id: row.id }, version: row.version }).then(
      () => settled(t("badge.allowed")),
      toastProblem,
    );
  return Section({
    title: t("badges"),
    hint: t("badges.hint"),
    children: html`${DataTable({
      caption: t("badges"),
      rows,
      rowKey: (row) => row.id,
      columns: [
        { key: "name", label: t("member.name"), kind: "main", value: (row) => row.full_name },
        {
          key: "state",
          label: t("badge.state"),
          show: (row) => Status({ label: row.state_label, tone: TONES[row.state] }),
        },
        { key: "taken", label: t("badge.taken"), value: (row) => dateTime(row.taken_at) },
        { key: "until", label: t("badge.until"), value: (row) => dateTime(row.ends_at) },
        { key: "why", label: t("badge.why"), value: (row) => row.reason || "—" },
        {
          key: "actions",
          label: t("actions"),
          kind: "actions",
          show: (row) => html`<span class="row is-end">
            ${row.actions.includes("revoke") && Button({ label: t("badge.revoke"), small: true, onClick: () => revoke(row) })}
            ${row.actions.includes("allow") && Button({ label: t("badge.allow"), small: true, onClick: () => void allow(row) })}
          </span>`,
        },
      ],
    })}
    ${
      revoked &&
      Revoking({
        key: revoked.id,
        badge: newest(revoked, rows),
        onClose: () => revoke(null),
        done: () => settled(t("badge.revoked")),
      })
    }`,
  });
});

/** @type {Component<{ badge: Badge, onClose: () => void, done: () => void }>} */
const Revoking = component(function Revoking({ badge, onClose, done }) {
  return ReasonDialog({
    draft: `revoke badge ${badge.id}`,
    title: t("badge.revokeTitle", { name: badge.full_name }),
    submit: t("badge.revoke"),
    label: t("badge.reason"),
    rows: 2,
    danger: true,
    send: (body, key) =>
      post("/badges/{badge_id}/revoke", { params: { badge_id: badge.id }, version: badge.version, key, body }),
    onClose,
    onDone: () => {
      done();
      onClose();
    },
  });
});
