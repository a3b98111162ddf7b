/** Visits whose day is in doubt because a phone's clock jumped: confirmed as they are, or put right. */
import { html, useState } from "../../../vendor/kit.js";
import { get, post } from "../../api/client.js";
import { newest } from "../../core/newest.js";
import { invalidate, useGet } from "../../core/resource.js";
import { today } from "../../core/session.js";
import { date, dateTime } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DateField } from "../../ui/date-field.js";
import { useForm } from "../../ui/form.js";
import { FormDialog } from "../../ui/form-dialog.js";
import { Facts } from "../../ui/page.js";
import { Pager } from "../../ui/pager.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { toast, toastProblem } from "../../ui/toast.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"DoubtfulRead">} Doubtful */

const DOUBTFUL = "/visits/doubtful";

/** @param {Doubtful} row @param {string} on */
async function settle(row, on) {
  await post("/visits/{visit_id}/day", {
    params: { visit_id: row.id },
    version: row.version,
    body: { visited_on: on },
  });
  invalidate("/visits", "/today", "/households");
  toast(t(on === row.visited_on ? "doubtful.confirmed" : "doubtful.corrected"));
}

export const DoubtfulDays = component(function DoubtfulDays() {
  const found = useGet(DOUBTFUL, {});
  const [dating, giveDay] = useState(/** @type {Doubtful | null} */ (null));
  return html`<div class="stack">${Loaded({
    of: found,
    lines: 6,
    empty: (page) => page.items.length === 0,
    whenEmpty: html`<div class="card">${EmptyState({ title: t("doubtful.none"), hint: t("doubtful.noneHint"), icon: "check" })}</div>`,
    children: (page) => html`<div class="stack">
      ${page.items.map(
        (row) => html`<section key=${row.id} class="card stack" aria-label=${row.household_name}>
          <h2><a href=${`/so-ho/${row.household_id}`}>${row.household_name}</a></h2>
          ${Facts({
            facts: [
              { label: t("doubtful.bears"), value: date(row.visited_on) },
              { label: t("held.received"), value: dateTime(row.received_at) },
              { label: t("held.sender"), value: row.visitor_name },
              { label: t("held.result"), value: row.result_label },
            ],
          })}
          <div class="form-actions">
            ${Button({ label: t("doubtful.other"), onClick: () => giveDay(row) })}
            ${Button({
              label: t("doubtful.right", { day: date(row.visited_on) }),
              kind: "primary",
              icon: "check",
              onClick: () => void settle(row, row.visited_on).catch(toastProblem),
            })}</div></section>`,
      )}
      ${Pager({ page, more: (cursor) => get(DOUBTFUL, { query: { cursor } }), onMore: found.set })}</div>`,
  })}
    ${dating && DayDialog({ row: newest(dating, found.data?.items), onClose: () => giveDay(null) })}</div>`;
});

/** @type {Component<{ row: Doubtful, onClose: () => void }>} */
const DayDialog = component(function DayDialog({ row, onClose }) {
  const form = useForm({
    draft: `day ${row.id}`,
    initial: { visited_on: /** @type {string | null} */ (row.visited_on) },
    check: ({ visited_on }) => (visited_on && visited_on <= today.value ? {} : { visited_on: t("held.dayWrong") }),
    submit: ({ visited_on }) => settle(row, /** @type {string} */ (visited_on)),
    done: onClose,
  });
  return FormDialog({
    title: t("held.dayTitle", { name: row.household_name }),
    form,
    onClose,
    children: html`<p class="soft">${t("doubtful.hint", { name: row.visitor_name })}</p>
      ${DateField({ ...form.bind("visited_on"), label: t("held.day"), required: true, max: today.value })}`,
  });
});
