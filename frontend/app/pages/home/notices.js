/** What this person was told and has not read yet: who did what and when, each with its button. */
import { html } from "../../../vendor/kit.js";
import { post } from "../../api/client.js";
import { invalidate, useGet } from "../../core/resource.js";
import { dateTime } from "../../core/text.js";
import { Button, LinkButton } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Section } from "../../ui/page.js";
import { toastProblem } from "../../ui/toast.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"PersonalNoticeRead">} Notice */

/** The page of notices shows them all. */
const MOST = 5;

/** @param {Notice[]} rows */
async function read(rows) {
  await post("/notices/read", { body: { ids: rows.map(({ id }) => id) } }).catch(toastProblem);
  invalidate("/notices");
}

export const Notices = component(function Notices() {
  const found = useGet("/notices", { query: { unread: true, limit: MOST } });
  const rows = found.data?.items ?? [];
  if (rows.length === 0) return null;
  return Section({
    title: t("notices"),
    actions: LinkButton({ label: t("notices.all"), href: "/thong-bao", small: true }),
    children: html`<ul class="request-list">${rows.map(
      (row) => html`<li key=${row.id}>
        <div class="request-main"><span>${row.text}</span><span class="soft small">${dateTime(row.at)}</span></div>
        <div class="row">
          ${row.href && LinkButton({ label: t("notices.open"), href: row.href, small: true })}
          ${Button({ label: t("notices.read"), small: true, icon: "check", onClick: () => void read([row]) })}
      </div></li>`,
    )}</ul>`,
  });
});
