/** The steps of a difficulty: a button for each that this person may take, the main one first, and the form it needs. */
import { html, useState } from "../../../vendor/kit.js";
import { post } from "../../api/client.js";
import { invalidate } from "../../core/resource.js";
import { today } from "../../core/session.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DateField } from "../../ui/date-field.js";
import { Field } from "../../ui/field.js";
import { useForm } from "../../ui/form.js";
import { FormDialog } from "../../ui/form-dialog.js";
import { TextArea } from "../../ui/text-area.js";
import { toast } from "../../ui/toast.js";
import { t as shared } from "../../ui/vi.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"DifficultyRead">} Difficulty */
/** @typedef {"take" | "answer" | "escalate" | "note" | "supplement" | "close" | "reopen" | "withdraw"} Step */
/** @typedef {{ row: Difficulty, onClose: () => void, onDone: (row: Difficulty) => void }} StepProps */

const MAIN = /** @type {const} */ (["close", "take", "answer"]);
const ORDER = /** @type {const} */ ([
  "close",
  "take",
  "answer",
  "escalate",
  "note",
  "supplement",
  "reopen",
  "withdraw",
]);

/** @param {Step} step @param {Difficulty} row a silent superior is asked once more, what was closed is opened */
const nameOf = (step, { state }) =>
  step === "escalate" && state === "escalated"
    ? t("act.again")
    : t(step === "reopen" && state === "closed" ? "act.reopenClosed" : `act.${step}`);

/** @type {Component<{ row: Difficulty, set: (row: Difficulty) => void }>} */
export const Acts = component(function Acts({ row, set }) {
  const [open, show] = useState(/** @type {Step | null} */ (null));
  const close = () => show(null);
  const done = (/** @type {Difficulty} */ answer) => {
    close();
    set(answer);
    invalidate("/difficulties", "/today");
    toast(t("act.done"));
  };
  const offered = ORDER.filter((step) => row.actions.includes(step));
  if (offered.length === 0) return null;
  const main = MAIN.find((step) => offered.includes(step));
  const common = { row, onClose: close, onDone: done };
  return html`<div class="row">${offered.map((step) =>
    Button({
      key: step,
      label: nameOf(step, row),
      onClick: () => show(step),
      icon: step === main ? "check" : undefined,
      kind: step === main ? "primary" : step === "withdraw" ? "quiet" : "plain",
    }),
  )}</div>
    ${open === "escalate" && Escalating(common)}
    ${open === "answer" && Answering(common)}
    ${open === "take" && Taking(common)}
    ${open && open !== "escalate" && open !== "answer" && open !== "take" && Saying({ ...common, step: open })}`;
});

/** @type {Component<StepProps & { step: "note" | "supplement" | "close" | "reopen" | "withdraw" }>} steps that need words only */
const Saying = component(function Saying({ row, step, onClose, onDone }) {
  const form = useForm({
    draft: `${step} ${row.id}`,
    initial: { note: "" },
    check: ({ note }) => (step !== "close" && note.trim().length < 3 ? { note: shared("field.missing") } : {}),
    submit: (body, key) =>
      post(`/difficulties/{difficulty_id}/${step}`, {
        params: { difficulty_id: row.id },
        version: row.version,
        body,
        key,
      }),
    done: onDone,
  });
  const words =
    step === "close" ? "ask.noteClose" : step === "reopen" || step === "withdraw" ? "ask.noteWhy" : "ask.note";
  return FormDialog({
    title: nameOf(step, row),
    form,
    submit: nameOf(step, row),
    onClose,
    danger: step === "withdraw",
    children: TextArea({
      ...form.bind("note"),
      label: t(words),
      hint: step === "withdraw" ? t("ask.withdrawHint") : undefined,
      rows: 3,
      required: step !== "close",
    }),
  });
});

/** @type {Component<StepProps>} */
const Taking = component(function Taking({ row, onClose, onDone }) {
  const form = useForm({
    draft: `take ${row.id}`,
    initial: { note: "", due_on: /** @type {string | null} */ (null) },
    submit: (body, key) =>
      post("/difficulties/{difficulty_id}/take", {
        params: { difficulty_id: row.id },
        version: row.version,
        body,
        key,
      }),
    done: onDone,
  });
  return FormDialog({
    title: t("act.take"),
    form,
    submit: t("act.take"),
    onClose,
    children: html`
      ${TextArea({ ...form.bind("note"), label: t("ask.noteTake"), rows: 2 })}
      ${DateField({ ...form.bind("due_on"), label: t("ask.due"), hint: t("ask.dueHint"), min: today.value, due: true })}`,
  });
});

/** Half of a document is none. @param {{ document_number: string, document_on: string | null }} values @returns {Record<string, string>} */
const halves = ({ document_number: number, document_on: on }) => ({
  ...(on && !number.trim() && { document_number: t("ask.numberMissing") }),
  ...(number.trim() && !on && { document_on: t("ask.dayMissing") }),
});

/** @type {Component<StepProps>} */
const Escalating = component(function Escalating({ row, onClose, onDone }) {
  const form = useForm({
    draft: `escalate ${row.id}`,
    initial: {
      to: row.escalated_to || row.superior_name,
      note: "",
      document_number: "",
      document_on: /** @type {string | null} */ (null),
      due_on: /** @type {string | null} */ (null),
    },
    check: (values) => ({
      ...(!values.to.trim() && { to: t("ask.toMissing") }),
      ...(values.note.trim().length < 3 && { note: shared("field.missing") }),
      ...halves(values),
    }),
    submit: (body, key) =>
      post("/difficulties/{difficulty_id}/escalate", {
        params: { difficulty_id: row.id },
        version: row.version,
        body,
        key,
      }),
    done: onDone,
  });
  return FormDialog({
    title: t("act.escalate"),
    form,
    submit: t("act.escalate"),
    onClose,
    children: html`
      ${Field({ ...form.bind("to"), label: t("ask.to"), required: true, maxlength: 200 })}
      ${TextArea({ ...form.bind("note"), label: t("ask.beyond"), rows: 2, required: true })}
      <fieldset class="field"><legend class="field-label">${t("ask.letter")}</legend><div class="form-row">
        ${Field({ ...form.bind("document_number"), label: t("ask.number"), maxlength: 100, autocomplete: "off" })}
        ${DateField({ ...form.bind("document_on"), label: t("ask.day"), max: today.value })}</div></fieldset>
      ${DateField({ ...form.bind("due_on"), label: t("ask.dueAbove"), hint: t("ask.dueAboveHint"), min: today.value, due: true })}`,
  });
});

/** @type {Component<StepProps>} what went beyond the ward is answered by a document only */
const Answering = component(function Answering({ row, onClose, onDone }) {
  const must = row.state === "escalated";
  const form = useForm({
    draft: `answer ${row.id}`,
    initial: { document_number: "", document_on: /** @type {string | null} */ (null), answer: "" },
    check: (values) => ({
      ...halves(values),
      ...(must && !values.document_number.trim() && { document_number: t("ask.numberMissing") }),
      ...(!must && !values.document_number.trim() && !values.answer.trim() && { answer: t("ask.answerMissing") }),
    }),
    submit: (body, key) =>
      post("/difficulties/{difficulty_id}/answer", {
        params: { difficulty_id: row.id },
        version: row.version,
        body,
        key,
      }),
    done: onDone,
  });
  return FormDialog({
    title: t("act.answer"),
    form,
    submit: t("act.answer"),
    onClose,
    children: html`
      <fieldset class="field">
        <legend class="field-label">${t("ask.answering")}</legend>
        <p class="soft small">${t(must ? "ask.answeringMust" : "ask.answeringHint")}</p>
        <div class="form-row">
          ${Field({ ...form.bind("document_number"), label: t("ask.number"), required: must, maxlength: 100, autocomplete: "off" })}
          ${DateField({ ...form.bind("document_on"), label: t("ask.day"), required: must, max: today.value })}</div></fieldset>
      ${TextArea({ ...form.bind("answer"), label: t("ask.answer"), rows: 3, required: !must })}`,
  });
});
