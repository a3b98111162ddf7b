/** One payment list: who is paid for which days, what proves each, and its way to being settled. */
import { html, useState } from "../../../vendor/kit.js";
import { post, put } from "../../api/client.js";
import { newest } from "../../core/newest.js";
import { invalidate, useGet } from "../../core/resource.js";
import { today } from "../../core/session.js";
import { dayMonth, number } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { Dialog } from "../../ui/dialog.js";
import { Field } from "../../ui/field.js";
import { useForm } from "../../ui/form.js";
import { FormDialog } from "../../ui/form-dialog.js";
import { Facts, Page, Section } from "../../ui/page.js";
import { CheckboxGroup, Select } from "../../ui/select.js";
import { Loaded } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { TextArea } from "../../ui/text-area.js";
import { Steps } from "../../ui/timeline.js";
import { toast, toastProblem } from "../../ui/toast.js";
import { Sheets } from "./budget.js";
import { TONES } from "./payments.js";
import { ProvenDays } from "./proven-days.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"PaymentListRead">} List */
/** @typedef {List["lines"][number]} Line */
/** @typedef {"send" | "check" | "settle" | "return" | "refuse" | "withdraw" | "take_back"} Step */
/** @typedef {{ row: List, onClose: () => void, onDone: (row: List) => void }} DialogProps */

const STEPS = /** @type {const} */ (["send", "check", "settle", "return", "refuse", "withdraw", "take_back"]);

/** @param {import("../../core/router.js").PageProps} props */
export default function PaymentPage({ params }) {
  const one = useGet("/payment-lists/{payment_id}", { params: { payment_id: params.id ?? "" } });
  const row = one.data;
  return Page({
    title: row ? `${t("payment")}: ${row.unit_name}` : t("payment"),
    status: row && Status({ label: row.state_label, tone: TONES[row.state] }),
    crumbs: [
      { label: t("title"), href: "/kinh-phi" },
      { label: t("payments"), href: "/kinh-phi/chi-tra" },
      { label: t("payment") },
    ],
    children: Loaded({ of: one, children: (data) => Shown({ row: data, set: one.set }) }),
  });
}

/** @type {Component<{ row: List, set: (row: List) => void }>} */
const Shown = component(function Shown({ row, set }) {
  const [open, show] = useState(/** @type {Step | { line: Line, change: boolean } | null} */ (null));
  const done = (/** @type {List} */ answer) => {
    show(null);
    set(answer);
    invalidate("/payment-lists", "/budget");
    toast(t("saved"));
  };
  const params = { payment_id: row.id };
  const at = { params, version: row.version };
  const act = async (/** @type {Promise<List>} */ work) => {
    try {
      done(await work);
    } catch (error) {
      toastProblem(error);
    }
  };
  const press = (/** @type {Step} */ step) =>
    step === "send" ? act(post("/payment-lists/{payment_id}/step", { ...at, body: { step, reason: "" } })) : show(step);
  const offered = STEPS.filter((name) => row.actions.includes(name));
  const changing = row.actions.includes("change");
  const common = { row, onClose: () => show(null), onDone: done };
  return html`<div class="stack">
    ${row.changed && html`<p class="notice is-warning" role="status">${t("payment.changed")}</p>`}
    <section class="card" aria-label=${t("payment")}>${Told({ row })}</section>
    <div class="row">
      ${offered.map((name, n) => Button({ key: name, label: t(`pay.${name}`), kind: n ? "plain" : "primary", onClick: () => press(name) }))}
      ${
        changing &&
        Button({
          label: t("pay.collect"),
          onClick: () => act(post("/payment-lists/{payment_id}/collect", at)),
        })
      }
      ${Sheets({ order: (format) => post("/payment-lists/{payment_id}/sheet", { params, body: { format } }) })}
    </div>
    ${Section({ title: t("payment.lines"), children: Lines({ row, changing, onOpen: show }) })}
    ${Section({
      title: t("payment.history"),
      children: Steps({ steps: row.steps, label: t("payment.history") }),
    })}
    ${typeof open === "string" && Stepping({ ...common, step: open })}
    ${open && typeof open === "object" && (open.change ? Changing : Days)({ ...common, line: newest(open.line, row.lines) })}</div>`;
});

/** @type {Component<{ row: List }>} */
const Told = component(function Told({ row }) {
  const line = row.budget_line;
  return Facts({
    facts: [
      { label: t("payment.month"), value: `${Number(row.period.slice(5))}/${row.period.slice(0, 4)}` },
      { label: t("payment.people"), value: number(row.people) },
      { label: t("payment.sum"), value: `${number(row.amount)} ${t("dong")}` },
      { label: t("payment.by"), value: row.made_by_name },
      ...(row.document_no ? [{ label: t("field.document"), value: row.document_no }] : []),
      ...(line
        ? [{ label: t("payment.line"), value: html`<a href=${`/kinh-phi/${line.id}`}>${line.title}</a>`, wide: true }]
        : []),
      { label: t("payment.rate"), value: `${row.rate_name}: ${row.rate_facts.join("; ")}`, wide: true },
    ],
  });
});

/** @type {Component<{ row: List, changing: boolean, onOpen: (open: { line: Line, change: boolean }) => void }>} */
const Lines = component(function Lines({ row, changing, onOpen }) {
  return DataTable({
    caption: t("payment.lines"),
    rows: row.lines,
    rowKey: (/** @type {Line} */ line) => line.id,
    tone: (line) => (line.amount ? undefined : "muted"),
    foot: { name: t("total"), amount: number(row.amount) },
    columns: [
      { key: "name", label: t("payment.name"), kind: "main", value: (line) => line.name },
      { key: "days", label: t("payment.days"), kind: "number", value: (line) => line.days.length },
      { key: "amount", label: t("field.amount"), kind: "number", value: (line) => line.amount },
      { key: "note", label: t("payment.note"), value: (line) => line.note },
      {
        key: "acts",
        label: t("payment.open"),
        kind: "actions",
        show: (line) => html`
          ${Button({ label: t("payment.open"), kind: "quiet", onClick: () => onOpen({ line, change: false }) })}
          ${changing && Button({ label: t("payment.change"), kind: "quiet", onClick: () => onOpen({ line, change: true }) })}`,
      },
    ],
  });
});

/** @type {Component<DialogProps & { line: Line }>} what proves each day */
const Days = component(function Days({ row, line, onClose }) {
  const found = useGet("/payment-lists/{payment_id}/lines/{payment_line_id}/days", {
    params: { payment_id: row.id, payment_line_id: line.id },
  });
  return Dialog({
    title: line.name,
    onClose,
    children: Loaded({
      of: found,
      children: (days) => ProvenDays({ days }),
    }),
  });
});

/** @type {Component<DialogProps & { line: Line }>} which of the proven days are paid */
const Changing = component(function Changing({ row, line, onClose, onDone }) {
  const form = useForm({
    draft: `payment line ${line.id}`,
    initial: { days: line.days, note: line.note },
    check: ({ days, note }) =>
      days.length < line.proven.length && !note.trim() ? { note: t("payment.noteHint") } : {},
    submit: (body, key) =>
      put("/payment-lists/{payment_id}/lines/{payment_line_id}", {
        params: { payment_id: row.id, payment_line_id: line.id },
        version: row.version,
        body,
        key,
      }),
    done: onDone,
  });
  return FormDialog({
    title: line.name,
    form,
    onClose,
    children: html`
      ${CheckboxGroup({
        ...form.bind("days"),
        label: t("payment.days"),
        options: line.proven.map((value) => ({ value, label: dayMonth(value) })),
      })}
      ${Field({ ...form.bind("note"), label: t("payment.note"), hint: t("payment.noteHint"), maxlength: 500 })}`,
  });
});

/** @type {Component<DialogProps & { step: Step }>} what a step asks for */
const Stepping = component(function Stepping({ row, step, onClose, onDone }) {
  const checking = step === "check";
  const settling = step === "settle";
  const budget = useGet("/budget", { query: { year: Number(today.value.slice(0, 4)) } });
  const form = useForm({
    draft: `${step} ${row.id}`,
    initial: { line_id: "", document_no: "", reason: "" },
    check: ({ line_id: line, reason }) => ({
      ...(checking && !line && { line_id: t("field.missing") }),
      ...(!checking && !settling && reason.trim().length < 3 && { reason: t("field.missing") }),
    }),
    submit: ({ line_id: line, document_no, reason }, key) => {
      const at = { params: { payment_id: row.id }, version: row.version, key };
      if (checking || step === "return")
        return post("/payment-lists/{payment_id}/check", { ...at, body: { step, line_id: line || null, reason } });
      if (settling || step === "refuse" || step === "take_back")
        return post("/payment-lists/{payment_id}/settle", { ...at, body: { step, document_no, reason } });
      return post("/payment-lists/{payment_id}/step", { ...at, body: { step: "withdraw", reason } });
    },
    done: onDone,
  });
  return FormDialog({
    title: t(`pay.${step}`),
    form,
    submit: t(`pay.${step}`),
    onClose,
    danger: step === "withdraw" || step === "take_back",
    children: html`
      ${
        checking &&
        Select({
          ...form.bind("line_id"),
          label: t("payment.line"),
          required: true,
          options: (budget.data?.lines ?? []).map((one) => ({
            value: one.id,
            label: `${one.title} (${t("remaining").toLowerCase()} ${number(one.balance.remaining)} ${t("dong")})`,
          })),
        })
      }
      ${settling && Field({ ...form.bind("document_no"), label: t("field.document"), maxlength: 100 })}
      ${
        !checking &&
        TextArea({ ...form.bind("reason"), label: t("field.reason"), hint: settling ? t("pay.overHint") : "", rows: 2 })
      }`,
  });
});
