/** Feedback after an activity: who came answers without a name; who organises it sees sums. */
import { html, useState } from "../../../vendor/kit.js";
import { post } from "../../api/client.js";
import { invalidate } from "../../core/resource.js";
import { number } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { useForm } from "../../ui/form.js";
import { FormDialog } from "../../ui/form-dialog.js";
import { Progress } from "../../ui/progress.js";
import { CheckboxGroup, RadioGroup } from "../../ui/select.js";
import { toast } from "../../ui/toast.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"ActivityRead">} Activity */
/** @typedef {import("../../api/types.d.ts").Schema<"FeedbackRead">} Told */
/** @typedef {import("../../api/types.d.ts").Schema<"FeedbackQuestionRead">} Question */

/** @type {Component<{ row: Activity, told: Told, set: (row: Activity) => void }>} */
export const Feedback = component(function Feedback({ row, told, set }) {
  const [open, show] = useState(false);
  const done = (/** @type {Activity} */ answer) => {
    show(false);
    invalidate("/activities");
    toast(t("feedback.thanks"));
    set(answer);
  };
  return html`<div class="stack">
    ${
      told.questions.length > 0 &&
      html`<p>${t("feedback.promise", { least: told.least })}</p>
        <div>${Button({ label: t("act.answer"), icon: "check", kind: "primary", onClick: () => show(true) })}</div>`
    }
    ${
      told.answered !== null &&
      html`<p>${t("feedback.answered", { count: told.answered, came: row.attended })} ${t("feedback.least", { least: told.least })}</p>`
    }
    ${told.sums.map((one) => Sum({ key: one.text, one }))}
    ${open && Answering({ row, questions: told.questions, onClose: () => show(false), onDone: done })}</div>`;
});

/** @type {Component<{ key?: string, one: Told["sums"][number] }>} */
const Sum = component(function Sum({ one }) {
  return html`<table class="feedback-sum">
    <caption>${one.text} <span class="soft">${t("feedback.of", { of: one.of })}</span></caption>
    <tbody>${one.counts.map(
      ({ label, count }) => html`<tr key=${label}>
        <th scope="row">${label}</th><td class="num">${number(count)}</td>
        <td>${Progress({ value: (100 * count) / one.of, label, hideValue: true })}</td></tr>`,
    )}</tbody>
  </table>`;
});

/** @type {Component<{ row: Activity, questions: Question[], onClose: () => void, onDone: (row: Activity) => void }>} */
const Answering = component(function Answering({ row, questions, onClose, onDone }) {
  const form = useForm({
    draft: false,
    initial: /** @type {Record<string, any>} */ (
      Object.fromEntries(questions.map(({ several }, n) => [`q${n}`, several ? [] : ""]))
    ),
    check: (values) => (answersOf(questions, values).length > 0 ? {} : { q0: t("feedback.missing") }),
    submit: (values) =>
      post("/activities/{activity_id}/feedback", {
        params: { activity_id: row.id },
        body: { answers: answersOf(questions, values) },
      }),
    done: onDone,
  });
  return FormDialog({
    title: t("act.answer"),
    form,
    submit: t("feedback.send"),
    onClose,
    children: questions.map(({ text: label, several, options }, n) => {
      const shared = { ...form.bind(`q${n}`), label, options: options.map((value) => ({ value, label: value })) };
      return several ? CheckboxGroup({ ...shared, key: label }) : RadioGroup({ ...shared, key: label });
    }),
  });
});

/** @param {Question[]} questions @param {Record<string, any>} values those that were answered */
const answersOf = (questions, values) =>
  questions
    .map(({ text: question }, n) => ({
      question,
      chosen: /** @type {string[]} */ ([values[`q${n}`]].flat().filter(Boolean)),
    }))
    .filter(({ chosen }) => chosen.length > 0);
