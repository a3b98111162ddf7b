/** One difficulty: what it says, where it stands, what comes next, and every step with who, when and why. */
import { html } from "../../../vendor/kit.js";
import { useGet } from "../../core/resource.js";
import { can } from "../../core/session.js";
import { date } from "../../core/text.js";
import { component } from "../../ui/component.js";
import { Facts, Page, Section } from "../../ui/page.js";
import { Loaded } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { Steps } from "../../ui/timeline.js";
import { LetterButton } from "../drafts/letter-button.js";
import { Acts } from "./step-forms.js";
import { ageOf, Clock, TONES } from "./tones.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"DifficultyRead">} Difficulty */

/** @param {import("../../core/router.js").PageProps} props */
export default function DifficultyPage({ params }) {
  const one = useGet("/difficulties/{difficulty_id}", { params: { difficulty_id: params.id ?? "" } });
  const row = one.data;
  return Page({
    title: row ? `${row.unit_name}: ${row.kind_label}` : t("one"),
    status: row && Status({ label: row.state_label, tone: TONES[row.state] }),
    crumbs: [{ label: t("title"), href: "/kho-khan" }, { label: t("one") }],
    children: Loaded({
      of: one,
      lines: 8,
      children: (/** @type {Difficulty} */ data) => html`<div class="stack">
        ${Said({ row: data })}
        ${Section({
          title: t("next"),
          children: html`<div class="stack">
            <p>${t(`next.${isUnanswered(data) ? "unanswered" : data.state}`, { to: data.escalated_to })}</p>
            ${Acts({ row: data, set: one.set })}
            ${can("difficulty.handle") && html`<div>${Letter({ row: data })}</div>`}
          </div>`,
        })}
        ${Section({ title: t("history"), children: History({ row: data }) })}</div>`,
    }),
  });
}

/** @param {Difficulty} row */
const isUnanswered = ({ state, days_left: left }) => state === "escalated" && left !== null && left < 0;

/** @type {Component<{ row: Difficulty }>} */
const Letter = component(function Letter({ row }) {
  return LetterButton({
    label: t("letter"),
    summary: t("letter.summary", { unit: row.unit_name }),
    paragraphs: [
      t("letter.content", { unit: row.unit_name, content: row.content }),
      row.cause && t("letter.cause", { cause: row.cause }),
      row.proposal && t("letter.proposal", { unit: row.unit_name, proposal: row.proposal }),
      t(`letter.ask.${row.kind}`, { to: row.escalated_to || t("letter.to"), unit: row.unit_name }),
    ],
    addressees: row.escalated_to ? [row.escalated_to] : undefined,
  });
});

/** @type {Component<{ row: Difficulty }>} */
const Said = component(function Said({ row }) {
  const day = (/** @type {string | null} */ value) => date(value);
  return html`<section class="card stack" aria-label=${t("content")}>
    <p class="lead-text"><strong>${row.content}</strong></p>
    ${Facts({
      facts: [
        { label: t(row.answered_on ? "age.answered" : "age"), value: ageOf(row) },
        ...(row.due_on ? [{ label: t("clock"), value: Clock({ row }) }] : []),
        { label: t("facts.raised"), value: t("facts.raisedBy", { name: row.raised_by_name, day: day(row.raised_on) }) },
        ...(row.handler_name || row.state === "raised"
          ? [{ label: t("facts.handler"), value: row.handler_name || t("facts.nobody") }]
          : []),
        ...(row.platforms.length
          ? [{ label: t("facts.platforms"), value: row.platforms.map((one) => one.name).join(", ") }]
          : []),
        ...(row.cause ? [{ label: t("facts.cause"), value: row.cause, wide: true }] : []),
        ...(row.proposal ? [{ label: t("facts.proposal"), value: row.proposal, wide: true }] : []),
        ...(row.task
          ? [
              {
                label: t("facts.task"),
                value: can("task.read")
                  ? html`<a href=${`/nhiem-vu/${row.task.id}`}>${row.task.ref}</a> ${row.task.text}`
                  : `${row.task.ref} ${row.task.text}`,
                wide: true,
              },
            ]
          : []),
        ...(row.household_id
          ? [
              {
                label: t("facts.visit"),
                value: html`<a href=${`/so-ho/${row.household_id}`}>${t("facts.household")}</a>`,
              },
            ]
          : []),
        ...(row.escalated_on
          ? [
              {
                label: t("facts.escalated"),
                wide: true,
                value: row.escalated_number
                  ? t("facts.escalatedBy", {
                      to: row.escalated_to,
                      number: row.escalated_number,
                      day: day(row.escalated_document_on),
                    })
                  : t("facts.escalatedTo", { to: row.escalated_to, day: day(row.escalated_on) }),
              },
            ]
          : []),
        ...(row.answered_on
          ? [
              {
                label: t("facts.answer"),
                wide: true,
                value: html`<strong>${
                  row.answer_number
                    ? t("facts.document", { number: row.answer_number, day: day(row.answer_document_on) })
                    : t("facts.solved", { day: day(row.answered_on) })
                }</strong>${row.answer && html`<br />${row.answer}`}`,
              },
            ]
          : []),
      ],
    })}
  </section>`;
});

/** @type {Component<{ row: Difficulty }>} the newest first */
const History = component(function History({ row }) {
  return Steps({
    label: t("history"),
    steps: row.steps,
    detail: (step) => html`
        ${step.document_number && html`<p>${t("history.document", { number: step.document_number, day: date(step.document_on) })}</p>`}
        ${step.note && html`<p>${step.note}</p>`}
        ${step.due_on && html`<p class="soft small">${t("history.due", { day: date(step.due_on) })}</p>`}`,
  });
});
