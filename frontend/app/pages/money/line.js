/** One line of the budget: what is left, every entry, and what may be entered. */
import { html, useState } from "../../../vendor/kit.js";
import { get, post, upload } from "../../api/client.js";
import * as labels from "../../api/labels.js";
import { invalidate, useGet } from "../../core/resource.js";
import { can, today } from "../../core/session.js";
import { date, number } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { DateField } from "../../ui/date-field.js";
import { Field } from "../../ui/field.js";
import { FileField } from "../../ui/file-field.js";
import { useForm } from "../../ui/form.js";
import { FormDialog } from "../../ui/form-dialog.js";
import { NumberField } from "../../ui/number-field.js";
import { Facts, Page, Section } from "../../ui/page.js";
import { Pager } from "../../ui/pager.js";
import { ReasonDialog } from "../../ui/reason-dialog.js";
import { optionsOf, Select } from "../../ui/select.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { TextArea } from "../../ui/text-area.js";
import { toast } from "../../ui/toast.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"BudgetLineRead">} Line */
/** @typedef {import("../../api/types.d.ts").Schema<"MoneyEntryRead">} Entry */
/** @typedef {keyof typeof labels.EntryType} Type */
/** @typedef {{ row: Line, onClose: () => void, onDone: (row: Line) => void }} DialogProps */

const SUMS = /** @type {const} */ (["estimate", "allocation", "commitment", "spending", "remaining"]);

/** @param {import("../../core/router.js").PageProps} props */
export default function LinePage({ params }) {
  const one = useGet("/budget/{line_id}", { params: { line_id: params.id ?? "" } });
  const row = one.data;
  return Page({
    title: row ? row.title : t("one"),
    status: row && row.balance.remaining < 0 && Status({ label: t("over"), tone: "warning" }),
    crumbs: [{ label: t("title"), href: "/kinh-phi" }, { label: t("one") }],
    children: Loaded({ of: one, children: (data) => Shown({ row: data, set: one.set }) }),
  });
}

/** @type {Component<{ row: Line, set: (row: Line) => void }>} */
const Shown = component(function Shown({ row, set }) {
  const [open, show] = useState(/** @type {"estimate" | "enter" | Entry | null} */ (null));
  const done = (/** @type {Line} */ answer) => {
    show(null);
    set(answer);
    invalidate("/budget");
    toast(t("saved"));
  };
  const common = { row, onClose: () => show(null), onDone: done };
  const offered = /** @type {const} */ (["enter", "estimate"]).filter((name) => row.actions.includes(name));
  return html`<div class="stack">
    <section class="card" aria-label=${t("balance")}>
      ${Facts({
        facts: [
          { label: t("unit"), value: row.unit_name },
          { label: t("year"), value: String(row.year) },
          ...(row.source_name ? [{ label: t("source"), value: row.source_name }] : []),
          ...(row.task
            ? [
                {
                  label: t("task"),
                  value: html`<a href=${`/nhiem-vu/${row.task.id}`}>${row.task.text}</a>`,
                  wide: true,
                },
              ]
            : []),
          ...SUMS.map((name) => ({ label: t(name), value: `${number(row.balance[name])} ${t("dong")}` })),
        ],
      })}
    </section>
    ${
      offered.length > 0 &&
      html`<div class="row">
        ${offered.map((name) => Button({ key: name, label: t(`act.${name}`), onClick: () => show(name) }))}
      </div>`
    }
    ${can("money.papers") && Section({ title: t("entries"), children: Entries({ key: row.version, row, onCorrect: show }) })}
    ${(open === "estimate" || open === "enter") && Entering({ ...common, types: open === "enter" })}
    ${open && typeof open === "object" && Correcting({ ...common, entry: open })}</div>`;
});

/** @type {Component<{ row: Line, onCorrect: (entry: Entry) => void }>} */
const Entries = component(function Entries({ row, onCorrect }) {
  const params = { line_id: row.id };
  const found = useGet("/budget/{line_id}/entries", { params });
  return Loaded({
    of: found,
    empty: (page) => page.items.length === 0,
    whenEmpty: EmptyState({ title: t("entries.none") }),
    children: (page) => html`<div>
      ${DataTable({
        caption: t("entries"),
        rows: page.items,
        rowKey: (/** @type {Entry} */ one) => one.id,
        tone: (one) => (one.corrected || one.corrects_id ? "muted" : undefined),
        columns: [
          { key: "type", label: t("field.type"), kind: "main", value: (one) => one.type_label },
          { key: "on", label: t("field.on"), value: (one) => date(one.on) },
          { key: "amount", label: t("field.amount"), kind: "number", value: (one) => one.amount },
          { key: "paper", label: t("field.document"), value: (one) => one.document_no },
          { key: "reason", label: t("field.reason"), value: (one) => one.reason },
          { key: "by", label: t("entry.by"), value: (one) => one.by_name, hideOnPhone: true },
          {
            key: "acts",
            label: t("act.correct"),
            kind: "actions",
            show: (one) =>
              one.corrected || one.corrects_id
                ? Status({ label: t(one.corrected ? "entry.corrected" : "entry.correction"), tone: "neutral" })
                : row.actions.includes("correct") &&
                  Button({ label: t("act.correct"), kind: "quiet", onClick: () => onCorrect(one) }),
          },
        ],
      })}
      ${
        page.next &&
        Pager({
          page,
          more: (cursor) => get("/budget/{line_id}/entries", { params, query: { cursor } }),
          onMore: found.set,
        })
      }</div>`,
  });
});

/** @type {Component<DialogProps & { types: boolean }>} `types`: of every type, else an estimate alone */
const Entering = component(function Entering({ row, types, onClose, onDone }) {
  const form = useForm({
    draft: `money ${row.id} ${types}`,
    initial: {
      type: types ? "spending" : "estimate",
      amount: /** @type {number | null} */ (null),
      on: /** @type {string | null} */ (today.value),
      document_no: "",
      reason: "",
      files: /** @type {File[]} */ ([]),
    },
    check: ({ amount, on }) => ({
      ...(!amount && { amount: t("field.missing") }),
      ...(!on && { on: t("field.missing") }),
    }),
    submit: async ({ type, amount, on, document_no, reason, files }, key) => {
      const params = { line_id: row.id };
      const told = { amount: amount ?? 0, on: on ?? "", document_no, reason };
      if (!types) return post("/budget/{line_id}/estimates", { params, body: told, key });
      const [file] = files;
      const id = file ? (await post("/files", { body: upload(file) })).id : null;
      return post("/budget/{line_id}/entries", {
        params,
        body: { ...told, type: /** @type {Type} */ (type), file_id: id },
        key,
      });
    },
    done: onDone,
  });
  return FormDialog({
    title: t(types ? "act.enter" : "act.estimate"),
    form,
    submit: t("save"),
    onClose,
    children: html`
      ${
        types &&
        Select({ ...form.bind("type"), label: t("field.type"), options: optionsOf(labels.EntryType), empty: false })
      }
      ${NumberField({ ...form.bind("amount"), label: t("field.amount"), unit: t("dong"), required: true })}
      ${DateField({ ...form.bind("on"), label: t("field.on"), required: true })}
      ${Field({ ...form.bind("document_no"), label: t("field.document"), maxlength: 100 })}
      ${TextArea({ ...form.bind("reason"), label: t("field.reason"), hint: types ? t("field.reasonHint") : undefined, rows: 2 })}
      ${types && FileField({ ...form.bind("files"), label: t("field.file"), accept: ".pdf,.png,.jpg,.jpeg,.xlsx" })}`,
  });
});

/** @type {Component<DialogProps & { entry: Entry }>} */
const Correcting = component(function Correcting({ row, entry, onClose, onDone }) {
  return ReasonDialog({
    draft: `correct ${entry.id}`,
    title: t("act.correct"),
    label: t("field.reason"),
    rows: 2,
    danger: true,
    children: html`<p>${t("correct.hint")}</p>`,
    send: (body, key) =>
      post("/budget/{line_id}/entries/{money_entry_id}/correct", {
        params: { line_id: row.id, money_entry_id: entry.id },
        body,
        key,
      }),
    onClose,
    onDone,
  });
});
