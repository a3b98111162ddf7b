/** Accounts that have no password yet: their cards again, as a PDF made by the server. */
import { html, useState } from "../../../vendor/kit.js";
import { download, get, post } from "../../api/client.js";
import { useGet } from "../../core/resource.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { Section } from "../../ui/page.js";
import { Pager } from "../../ui/pager.js";
import { JobProgress } from "../../ui/job-progress.js";
import { Loaded } from "../../ui/states.js";
import { toastProblem } from "../../ui/toast.js";
import { useJob } from "../../ui/use-job.js";
import { roleInWords } from "./role-words.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"UserRead">} User */
/** @typedef {import("../../ui/job-progress.js").Job} Job */

const WANTED = { state: "invited", limit: 100 };

export const PendingAccounts = component(function PendingAccounts() {
  const users = useGet("/users", { query: WANTED });
  const roles = useGet("/roles");
  const given = new Set((roles.data ?? []).map((one) => one.role));
  const mine = (/** @type {User} */ user) =>
    user.assignments.some((held) => held.in_force) &&
    user.assignments.every((held) => !held.in_force || given.has(held.role));
  return Section({
    title: t("invite.pending"),
    hint: t("invite.pendingHint"),
    children: Loaded({
      of: users,
      empty: (page) => page.items.length === 0,
      whenEmpty: html`<p class="soft">${t("invite.pendingNone")}</p>`,
      children: (page) => html`<div class="stack">
        ${Choice({ rows: page.items.filter(mine) })}
        ${page.next && Pager({ page, more: (cursor) => get("/users", { query: { ...WANTED, cursor } }), onMore: users.set })}
      </div>`,
    }),
  });
});

/** @type {Component<{ rows: User[] }>} */
const Choice = component(function Choice({ rows }) {
  const [chosen, choose] = useState(/** @type {Set<string>} */ (new Set()));
  const [job, setJob] = useJob("cards");
  const [file, setFile] = useState(/** @type {string | null} */ (null));
  const order = async () => {
    setFile(null);
    try {
      setJob(/** @type {Job} */ (await post("/invitations/cards", { body: { user_ids: [...chosen] } })));
    } catch (error) {
      toastProblem(error);
    }
  };
  const done = (/** @type {Job} */ ended) => setFile(String(ended.result?.file_id ?? "") || null);
  return html`<div class="stack">
    ${DataTable({
      caption: t("invite.pending"),
      rows,
      rowKey: (row) => row.id,
      rowLabel: (row) => row.full_name,
      selected: chosen,
      onSelect: choose,
      columns: [
        { key: "name", label: t("fullName"), kind: "main", value: (row) => row.full_name },
        {
          key: "roles",
          label: t("roles"),
          value: (row) =>
            row.assignments
              .filter((held) => held.in_force)
              .map(roleInWords)
              .join("; "),
        },
        { key: "username", label: t("username"), value: (row) => row.username },
      ],
    })}
    ${job && JobProgress({ key: job.id, job, label: t("invite.cardsJob"), onDone: done })}
    <div class="form-actions">
      ${
        file &&
        Button({
          label: t("invite.download"),
          icon: "download",
          kind: "primary",
          onClick: () => void download(`/files/${file}`, t("invite.cardsFile")).catch(toastProblem),
        })
      }
      ${Button({
        label: chosen.size ? t("invite.cards", { count: chosen.size }) : t("invite.cardsNone"),
        icon: "print",
        disabled: chosen.size === 0,
        onClick: () => void order(),
      })}
    </div>
  </div>`;
});
