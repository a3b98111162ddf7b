/** Answers of two people that differ and that their writer cannot choose between: the head decides, the desk where none is. */
import { html } from "../../../vendor/kit.js";
import { get, post } from "../../api/client.js";
import { invalidate, useGet } from "../../core/resource.js";
import { stylesheet } from "../../core/stylesheet.js";
import { date, dateTime } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Pager } from "../../ui/pager.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { toast, toastProblem } from "../../ui/toast.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"ConflictRead">} Conflict */

await stylesheet("visits");

const CONFLICTS = "/visits/conflicts";
const query = { left: true };

/** @param {Conflict} row @param {"mine" | "theirs"} keep */
async function choose(row, keep) {
  await post("/visits/conflicts/{conflict_id}/resolve", { params: { conflict_id: row.id }, body: { keep } });
  invalidate("/visits", "/today", "/households");
  toast(t("disputed.done"));
}

export const Disputed = component(function Disputed() {
  const found = useGet(CONFLICTS, { query });
  return Loaded({
    of: found,
    lines: 6,
    empty: (page) => page.items.length === 0,
    whenEmpty: html`<div class="card">${EmptyState({ title: t("disputed.none"), hint: t("disputed.noneHint"), icon: "check" })}</div>`,
    children: (page) => html`<div class="stack">
      <p class="soft">${t("disputed.lead")}</p>
      ${page.items.map(
        (
          row,
        ) => html`<section key=${row.id} class="card stack" aria-label=${`${row.household_name} – ${row.item_label}`}>
          <h2><a href=${`/so-ho/${row.household_id}`}>${row.household_name}</a></h2>
          <h3>${row.subject_name} – ${row.item_label}</h3>
          <div class="versus">
            ${Answer({
              head: t("disputed.stands", { name: row.theirs_by, at: dateTime(row.theirs_at) }),
              value: row.theirs_label,
              onPick: () => choose(row, "theirs"),
            })}
            ${Answer({
              head: t("disputed.waits", { name: row.mine_by, day: date(row.mine_on) }),
              value: row.mine_label,
              onPick: () => choose(row, "mine"),
            })}
          </div></section>`,
      )}
      ${Pager({ page, more: (cursor) => get(CONFLICTS, { query: { ...query, cursor } }), onMore: found.set })}</div>`,
  });
});

/** @type {Component<{ head: string, value: string, onPick: () => Promise<void> }>} */
const Answer = component(function Answer({ head, value, onPick }) {
  return html`<section class="card">
    <p class="small soft">${head}</p>
    <p><strong>${value}</strong></p>
    ${Button({ label: t("disputed.keep", { value }), onClick: () => void onPick().catch(toastProblem) })}
  </section>`;
});
