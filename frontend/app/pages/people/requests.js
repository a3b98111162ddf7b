/** What waits for this person about accounts: to confirm as the second person, to agree to as the owner, what was asked. */
import { html } from "../../../vendor/kit.js";
import { useGet } from "../../core/resource.js";
import { stylesheet } from "../../core/stylesheet.js";
import { Page, Section } from "../../ui/page.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { RequestList } from "./request-list.js";
import { t } from "./vi.js";

await stylesheet("people");

export default function RequestsPage() {
  const rows = useGet("/account-requests");
  return Page({
    title: t("request.title"),
    lead: t("request.lead"),
    narrow: true,
    children: Loaded({
      of: rows,
      empty: (found) => found.length === 0,
      whenEmpty: html`<div class="card">${EmptyState({ title: t("request.none"), hint: t("request.noneHint"), icon: "check" })}</div>`,
      children: (found) => html`<div class="stack">
        ${Part(
          "request.toAnswer",
          found.filter((row) => row.actions.includes("accept")),
        )}
        ${Part(
          "request.toWatch",
          found.filter((row) => !row.actions.includes("accept") && !row.actions.includes("withdraw")),
        )}
        ${Part(
          "request.asked",
          found.filter((row) => row.actions.includes("withdraw")),
        )}
      </div>`,
    }),
  });
}

/** @param {"request.toAnswer" | "request.toWatch" | "request.asked"} title @param {import("./request-list.js").Request[]} rows */
const Part = (title, rows) => rows.length > 0 && Section({ title: t(title), children: RequestList({ rows }) });
