/** What is written down of an activity: topics, agenda, findings and actions; who has to act, and what came of it. */
import { html, useState } from "../../../vendor/kit.js";
import { post, put } from "../../api/client.js";
import * as labels from "../../api/labels.js";
import { newest } from "../../core/newest.js";
import { useGet } from "../../core/resource.js";
import { date } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DateField } from "../../ui/date-field.js";
import { useForm } from "../../ui/form.js";
import { FormDialog } from "../../ui/form-dialog.js";
import { optionsOf, Select } from "../../ui/select.js";
import { EmptyState } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { TextArea } from "../../ui/text-area.js";
import { toast } from "../../ui/toast.js";
import { t as shared } from "../../ui/vi.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"ActivityRead">} Activity */
/** @typedef {import("../../api/types.d.ts").Schema<"ActivityItemRead">} Item */
/** @typedef {{ row: Activity, set: (row: Activity) => void, onClose: () => void }} DialogProps */

const FOLLOWED = ["finding", "action"];
const ENTRIES = /** @type {Record<string, string>} */ ({ topic: "topic", finding: "platform" });
const TONES = /** @type {const} */ ({ open: "warning", fixed: "progress", verified: "done", withdrawn: "neutral" });
const STEPS = /** @type {const} */ (["fix", "verify", "return", "reopen", "withdraw"]);

/** @type {Component<{ row: Activity, set: (row: Activity) => void }>} */
export const Items = component(function Items({ row, set }) {
  const [open, show] = useState(/** @type {{ name: string, item?: Item } | null} */ (null));
  const common = { row, set, onClose: () => show(null) };
  const name = open?.name;
  const item = open?.item && newest(open.item, row.items);
  return html`<div class="stack">
    ${row.items.length === 0 && EmptyState({ title: t("items.none") })}
    <ul class="roster">
      ${row.items.map((one) => Line({ key: one.id, one, act: (act) => show({ name: act, item: one }) }))}</ul>
    ${
      row.actions.includes("item") &&
      html`<div class="row">${Button({ label: t("items.add"), icon: "plus", onClick: () => show({ name: "add" }) })}</div>`
    }
    ${(name === "add" || name === "change") && Writing({ ...common, item })}
    ${name === "hinder" && item && Hindered({ ...common, item })}
    ${name && item && STEPS.some((step) => step === name) && Step({ ...common, item, step: name })}</div>`;
});

/** @type {Component<{ key?: string, one: Item, act: (name: string) => void }>} */
const Line = component(function Line({ one, act }) {
  const told = [
    one.type_label,
    one.unit_name,
    one.entry_name,
    one.due_on && t("items.until", { day: date(one.due_on) }),
  ];
  return html`<li class="roster-line">
    <div class="roster-name">${one.text}
      <div class="soft small">${told.filter(Boolean).join(" · ")}</div>
      ${one.note && html`<div class="small">${one.note}</div>`}
      ${one.difficulty && html`<a class="small" href=${`/kho-khan/${one.difficulty.id}`}>${one.difficulty.text}</a>`}</div>
    ${one.state_label && Status({ label: one.late ? t("items.late") : one.state_label, tone: one.late ? "danger" : TONES[one.state] })}
    ${
      one.actions.length > 0 &&
      html`<span class="row" role="group" aria-label=${one.text}>${one.actions.map((name) =>
        Button({
          key: name,
          label: t(`item.${/** @type {"fix"} */ (name)}`),
          kind: name === "withdraw" ? "quiet" : "plain",
          onClick: () => act(name),
        }),
      )}</span>`
    }</li>`;
});

/** @param {DialogProps} props what every form here does with its answer */
const settled =
  ({ set, onClose }) =>
  (/** @type {Activity} */ answer) => {
    onClose();
    toast(t("act.done"));
    set(answer);
  };

/** @type {Component<DialogProps & { item?: Item }>} a new one, or one that is changed */
const Writing = component(function Writing(props) {
  const { row, item, onClose } = props;
  const kinds = useGet("/activities/kinds");
  const units = useGet("/units");
  const allowed = kinds.data?.find(({ code }) => code === row.kind)?.items ?? [];
  const form = useForm({
    draft: `item ${item?.id ?? row.id}`,
    initial: {
      type: /** @type {string} */ (item?.type ?? ""),
      text: item?.text ?? "",
      unit_id: item && FOLLOWED.includes(item.type) ? item.unit_id : "",
      due_on: item?.due_on ?? null,
      entry_id: item?.entry_id ?? "",
    },
    check: ({ type, text, unit_id: unit, due_on: due }) => ({
      ...(!type && { type: t("field.missing") }),
      ...(!text.trim() && { text: t("field.missing") }),
      ...(FOLLOWED.includes(type) && !unit && { unit_id: t("items.unitMissing") }),
      ...(FOLLOWED.includes(type) && !due && { due_on: t("field.missing") }),
    }),
    submit: ({ type, text, unit_id: unit, due_on: due, entry_id: entry }, key) => {
      const follows = FOLLOWED.includes(type);
      const body = {
        text,
        unit_id: follows ? unit : null,
        due_on: follows ? due : null,
        entry_id: (ENTRIES[type] && entry) || null,
      };
      return item
        ? put("/activities/{activity_id}/items/{item_id}", {
            params: { activity_id: row.id, item_id: item.id },
            version: item.version,
            body,
            key,
          })
        : post("/activities/{activity_id}/items", {
            params: { activity_id: row.id },
            version: row.version,
            body: { ...body, type: /** @type {Item["type"]} */ (type) },
            key,
          });
    },
    done: settled(props),
  });
  const { type } = form.values;
  const types = optionsOf(labels.ItemType).filter(({ value }) => allowed.some((one) => one === value));
  const toAct = (units.data ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return FormDialog({
    title: item ? t("item.change") : t("items.add"),
    form,
    submit: t("items.save"),
    onClose,
    children: html`
      ${!item && Select({ ...form.bind("type"), label: t("items.type"), required: true, options: types })}
      ${TextArea({ ...form.bind("text"), label: t("items.text"), rows: 3, required: true, maxlength: 1000 })}
      ${
        FOLLOWED.includes(type) &&
        html`${Select({ ...form.bind("unit_id"), label: t("items.unit"), required: true, options: toAct })}
          ${DateField({ ...form.bind("due_on"), label: t("items.due"), required: true, min: row.first_on, due: true })}`
      }
      ${ENTRIES[type] && Entry({ key: type, form, kind: ENTRIES[type] })}`,
  });
});

/** @type {Component<{ key?: string, form: import("../../ui/form.js").FormState<any>, kind: string }>} */
const Entry = component(function Entry({ form, kind }) {
  const rows = useGet("/catalogue", { query: { kind, limit: 100 } });
  const options = (rows.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return options.length > 0 && Select({ ...form.bind("entry_id"), label: t("items.entry"), options });
});

/** @type {Component<DialogProps & { item: Item, step: string }>} what was done, or why back; verifying needs no word */
const Step = component(function Step(props) {
  const { row, item, step, onClose } = props;
  const needed = step !== "verify";
  const form = useForm({
    draft: `${step} ${item.id}`,
    initial: { reason: "" },
    check: ({ reason }) => (needed && reason.trim().length < 3 ? { reason: shared("field.missing") } : {}),
    submit: ({ reason }, key) =>
      post("/activities/{activity_id}/items/{item_id}/step", {
        params: { activity_id: row.id, item_id: item.id },
        version: item.version,
        body: { step, reason },
        key,
      }),
    done: settled(props),
  });
  const label = t(`item.${/** @type {"fix"} */ (step)}`);
  return FormDialog({
    title: label,
    form,
    submit: label,
    onClose,
    danger: step === "withdraw",
    children: html`<p>${item.text}</p>
      ${TextArea({ ...form.bind("reason"), label: step === "fix" ? t("items.done") : t("ask.reason"), rows: 3, required: needed })}`,
  });
});

/** @type {Component<DialogProps & { item: Item }>} which difficulty keeps the unit from acting */
const Hindered = component(function Hindered(props) {
  const { row, item, onClose } = props;
  const rows = useGet("/difficulties", { query: { standing: "open", limit: 100 } });
  const form = useForm({
    draft: `hinder ${item.id}`,
    initial: { difficulty_id: item.difficulty?.id ?? "" },
    submit: ({ difficulty_id: difficulty }, key) =>
      put("/activities/{activity_id}/items/{item_id}/difficulty", {
        params: { activity_id: row.id, item_id: item.id },
        version: item.version,
        body: { difficulty_id: difficulty || null },
        key,
      }),
    done: settled(props),
  });
  return FormDialog({
    title: t("item.hinder"),
    form,
    submit: t("items.save"),
    onClose,
    children: Select({
      ...form.bind("difficulty_id"),
      label: t("items.difficulty"),
      hint: t("items.difficultyHint"),
      options: (rows.data?.items ?? []).map(({ id, content }) => ({ value: id, label: content })),
    }),
  });
});
