/** Payment lists: a month of a unit's teams by one rate, and making one from the proven days. */
import { html, useState } from "../../../vendor/kit.js";
import { get, post } from "../../api/client.js";
import * as labels from "../../api/labels.js";
import { invalidate, useGet } from "../../core/resource.js";
import { useQuery } from "../../core/query.js";
import { navigate } from "../../core/router.js";
import { can, today } from "../../core/session.js";
import { month } from "../../core/text.js";
import { ActingUnit } from "../../ui/own-unit.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { FilterBar } from "../../ui/filter-bar.js";
import { useForm } from "../../ui/form.js";
import { FormDialog } from "../../ui/form-dialog.js";
import { Page } from "../../ui/page.js";
import { Pager } from "../../ui/pager.js";
import { optionsOf, Select } from "../../ui/select.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"PaymentRow">} Row */
/** @typedef {keyof typeof labels.PaymentState} State */

/** @type {Record<State, import("../../ui/status.js").Tone>} */
export const TONES = {
  open: "neutral",
  sent: "info",
  checked: "info",
  settled: "good",
  returned: "warning",
  withdrawn: "neutral",
};

export default function PaymentsPage() {
  return Page({
    title: t("payments"),
    lead: t("payments.lead"),
    crumbs: [{ label: t("title"), href: "/kinh-phi" }, { label: t("payments") }],
    children: Found({}),
  });
}

const Found = component(function Found() {
  const [query] = useQuery();
  const [open, show] = useState(false);
  const wanted = { state: /** @type {State | undefined} */ (query.loc || undefined), limit: 50 };
  const rows = useGet("/payment-lists", { query: wanted });
  return html`<div class="stack">
    ${
      can("money.estimate") &&
      html`<div class="row">
        ${Button({ label: t("payment.new"), icon: "plus", kind: "primary", onClick: () => show(true) })}
      </div>`
    }
    ${FilterBar({ filters: [{ name: "loc", label: t("payment.state"), options: optionsOf(labels.PaymentState) }] })}
    ${Loaded({
      of: rows,
      empty: (page) => page.items.length === 0,
      whenEmpty: html`<div class="card">${EmptyState({ title: t("payment.none"), icon: "table" })}</div>`,
      children: (page) => html`<div>
        ${DataTable({
          caption: t("payments"),
          rows: page.items,
          rowKey: (/** @type {Row} */ row) => row.id,
          href: (row) => `/kinh-phi/chi-tra/${row.id}`,
          columns: [
            { key: "unit", label: t("unit"), kind: "main", value: (row) => row.unit_name },
            { key: "period", label: t("payment.month"), value: (row) => month(row.period) },
            { key: "rate", label: t("payment.rate"), value: (row) => row.rate_name, hideOnPhone: true },
            { key: "people", label: t("payment.people"), kind: "number", value: (row) => row.people },
            { key: "amount", label: t("field.amount"), kind: "number", value: (row) => row.amount },
            {
              key: "state",
              label: t("payment.state"),
              show: (row) => Status({ label: row.state_label, tone: TONES[row.state] }),
            },
          ],
        })}
        ${
          page.next &&
          Pager({ page, more: (cursor) => get("/payment-lists", { query: { ...wanted, cursor } }), onMore: rows.set })
        }</div>`,
    })}
    ${open && Making({ onClose: () => show(false) })}</div>`;
});

/** The last twelve months, the one before this first. */
const months = () => {
  const [year, now] = today.value.split("-").map(Number);
  return Array.from({ length: 12 }, (_, n) => {
    const at = new Date(Date.UTC(year ?? 0, (now ?? 1) - (n === 0 ? 2 : n === 1 ? 1 : n + 1), 1));
    const value = at.toISOString().slice(0, 7);
    return { value, label: month(value) };
  });
};

/** @type {Component<{ onClose: () => void }>} */
const Making = component(function Making({ onClose }) {
  const rates = useGet("/catalogue", { query: { kind: "support_rate", limit: 100 } });
  const options = (rates.data?.items ?? []).filter((one) => !one.unverified);
  const form = useForm({
    draft: "payment list",
    initial: { unit_id: "", period: months()[0]?.value ?? "", rate_id: "" },
    check: ({ rate_id: rate }) => (rate ? {} : { rate_id: t("field.missing") }),
    submit: ({ unit_id: unit, ...body }, key) =>
      post("/payment-lists", { key, body: { ...body, unit_id: unit || null } }),
    done: (made) => {
      invalidate("/payment-lists");
      navigate(`/kinh-phi/chi-tra/${made.id}`);
    },
  });
  return FormDialog({
    title: t("payment.new"),
    form,
    submit: t("payment.new"),
    onClose,
    children: html`
      ${ActingUnit({ form, action: "money.estimate" })}
      ${Select({ ...form.bind("period"), label: t("payment.month"), options: months(), empty: false })}
      ${Select({
        ...form.bind("rate_id"),
        label: t("payment.rate"),
        hint: t("payment.rateHint"),
        required: true,
        options: options.map(({ id, name }) => ({ value: id, label: name })),
      })}`,
  });
});
