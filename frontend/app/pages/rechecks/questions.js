/** What a member is asked about their own sheets: the numbers, and an answer with the thumb. */
import { html } from "../../../vendor/kit.js";
import { post } from "../../api/client.js";
import * as labels from "../../api/labels.js";
import { invalidate, useGet } from "../../core/resource.js";
import { stylesheet } from "../../core/stylesheet.js";
import { date } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Form, useForm } from "../../ui/form.js";
import { Page } from "../../ui/page.js";
import { optionsOf, RadioGroup } from "../../ui/select.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { TextArea } from "../../ui/text-area.js";
import { toast } from "../../ui/toast.js";
import { t as shared } from "../../ui/vi.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"QuestionRead">} Question */

await stylesheet("rechecks");

const SAYS_WHY = ["other", "objection"];

export default function QuestionsPage() {
  const found = useGet("/me/questions");
  return Page({
    title: t("questions"),
    lead: t("questions.lead"),
    narrow: true,
    children: Loaded({
      of: found,
      empty: (/** @type {Question[]} */ rows) => rows.length === 0,
      whenEmpty: EmptyState({ icon: "check", title: t("questions.none") }),
      children: (/** @type {Question[]} */ rows) =>
        html`<div class="stack">${rows.map(
          (one) => html`<section key=${one.id} class="card stack">
            ${Facts({ one })}
            ${one.answer && html`<p>${[t("question.answer"), one.answer_label, one.answer_text].filter(Boolean).join(": ")}</p>`}
            ${one.reason && html`<p>${`${t("hint.reason")}: ${one.reason}`}</p>`}
            ${one.actions.includes("answer") && !one.answer && Answering({ one })}
          </section>`,
        )}</div>`,
    }),
  });
}

/** @type {Component<{ one: Question }>} what was seen, and a harmless reason */
export const Facts = component(function Facts({ one }) {
  return html`<p><strong>${one.facts}</strong> ${one.maybe}</p>`;
});

/** What the member is asked for. @param {Question} one */
export const sentence = ({ days }) =>
  t("question.askDays", { days: days.length ? `ngày ${days.map(date).join(", ")}` : "này" });

/** @type {Component<{ one: Question }>} */
const Answering = component(function Answering({ one }) {
  const form = useForm({
    draft: `question ${one.id}`,
    initial: { answer: "", text: "" },
    check: ({ answer, text }) => ({
      ...(answer ? {} : { answer: shared("field.missing") }),
      ...(SAYS_WHY.includes(answer) && text.trim().length < 3 ? { text: shared("field.missing") } : {}),
    }),
    submit: ({ answer, text }, key) =>
      post("/me/questions/{hint_id}/answer", {
        params: { hint_id: one.id },
        version: one.version,
        body: { answer: /** @type {keyof typeof labels.HintAnswer} */ (answer), text },
        key,
      }),
    done: () => {
      invalidate("/me", "/today");
      toast(t("question.sent"));
    },
  });
  return Form({
    form,
    label: t("questions"),
    children: html`
      <p>${sentence(one)}</p>
      ${RadioGroup({ ...form.bind("answer"), label: t("question.answer"), options: optionsOf(labels.HintAnswer), required: true })}
      ${TextArea({ ...form.bind("text"), label: t("question.text"), rows: 2, maxlength: 500 })}
      <div class="form-actions">${Button({ label: t("question.send"), type: "submit", kind: "primary", busy: form.busy })}</div>`,
  });
});
