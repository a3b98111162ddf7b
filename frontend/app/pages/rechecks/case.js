/** One household to check again, for the thumb: every claim right or wrong, or nobody at home. */
import { html } from "../../../vendor/kit.js";
import { put } from "../../api/client.js";
import { invalidate, useGet } from "../../core/resource.js";
import { navigate } from "../../core/router.js";
import { can } from "../../core/session.js";
import { stylesheet } from "../../core/stylesheet.js";
import { date, dateTime } from "../../core/text.js";
import { Button, LinkButton } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DateField } from "../../ui/date-field.js";
import { Form, useForm } from "../../ui/form.js";
import { Page } from "../../ui/page.js";
import { Select } from "../../ui/select.js";
import { Loaded } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { TextArea } from "../../ui/text-area.js";
import { toast } from "../../ui/toast.js";
import { TONES } from "./cases.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"CaseRead">} Case */
/** @typedef {import("../../api/types.d.ts").Schema<"ClaimRead">} Claim */
/** @typedef {{ right?: boolean, found: string }} Answer */

await stylesheet("rechecks");

/** @param {{ params: { id: string } }} props */
export default function CasePage({ params }) {
  const one = useGet("/rechecks/cases/{case_id}", { params: { case_id: params.id } });
  const found = one.data;
  return Page({
    title: found?.name ?? t("title"),
    narrow: true,
    lead: found && t("case.lead", { place: found.place, street: found.street, unit: found.unit_name }),
    crumbs: [{ label: t("title"), href: "/kiem-tra-lai" }, { label: found?.name ?? "" }],
    status: found?.result && Status({ label: found.result_label ?? "", tone: TONES[found.result] }),
    children: Loaded({
      of: one,
      lines: 8,
      children: (/** @type {Case} */ read) => CaseForm({ one: read }),
    }),
  });
}

/** @param {Case} one */
function useCase(one) {
  const form = useForm({
    draft: `case ${one.id}`,
    initial: {
      answers: one.claims.map(
        (claim) => /** @type {Answer} */ ({ right: claim.right ?? undefined, found: claim.found ?? "" }),
      ),
      checked_on: /** @type {string | null} */ (one.checked_on ?? one.today),
      note: one.note,
      reached: true,
    },
    check: ({ answers, reached }) =>
      reached && answers.some(({ right }) => right === undefined) ? { answers: t("case.answers") } : {},
    submit: ({ answers, checked_on, note, reached }) =>
      put("/rechecks/cases/{case_id}/result", {
        params: { case_id: one.id },
        version: one.version,
        body: {
          outcome: reached ? "checked" : "unreachable",
          checked_on: checked_on ?? one.today,
          note,
          answers: reached
            ? one.claims.map((claim, place) => answerTo(claim, /** @type {Answer} */ (answers[place])))
            : [],
        },
      }),
    done: () => {
      invalidate("/rechecks");
      toast(t("case.saved"));
      navigate("/kiem-tra-lai");
    },
  });
  return form;
}

/** @type {Component<{ one: Case }>} */
const CaseForm = component(function CaseForm({ one }) {
  const form = useCase(one);
  const answer = (/** @type {number} */ at, /** @type {Partial<Answer>} */ change) =>
    form.set({
      answers: form.values.answers.map((old, place) => (place === at ? { ...old, ...change } : old)),
      reached: true,
    });
  const after = one.kind !== "visits";
  const on = date(one.visited_on);
  const told = after
    ? one.visitor
      ? t("case.guided", { name: one.visitor, on })
      : t("case.guidedUnnamed", { on })
    : one.visitor
      ? t("case.visit", { name: one.visitor, on })
      : t("case.visitUnnamed", { on });
  const visit = html`<p>${told} ${one.may_record && t(after ? "case.askAfter" : "case.ask")}</p>`;
  if (!one.may_record) return html`<div class="stack">${visit}<p class="notice is-warning">${t("case.own")}</p></div>`;
  return html`<div class="stack">${visit}
    ${
      one.result &&
      one.checked_by &&
      html`<p class="soft">${t("case.by", { result: one.result_label ?? "", name: one.checked_by, at: dateTime(one.checked_at) })}</p>`
    }
    ${Form({
      form,
      label: t("title"),
      children: html`
        ${
          one.claims.length === 0
            ? html`<p class="notice">${t("case.noClaims")}</p>`
            : Button({
                label: t(after ? "case.allYes" : "case.allRight"),
                icon: "check",
                onClick: () => form.set({ answers: one.claims.map(() => ({ right: true, found: "" })), reached: true }),
              })
        }
        ${bySubject(one).map(
          ({ id, name, claims }) => html`<section key=${id} class="card trust-subject"><h2>${name}</h2>
            ${claims.map(({ claim, at }) =>
              ClaimQuestion({
                key: `${claim.item} ${claim.asks}`,
                claim,
                answer: /** @type {Answer} */ (form.values.answers[at]),
                onAnswer: (change) => answer(at, change),
              }),
            )}
          </section>`,
        )}
        ${form.errors.answers && html`<p class="field-error" role="alert">${form.errors.answers}</p>`}
        ${DateField({ ...form.bind("checked_on"), label: t("case.on"), min: one.visited_on, max: one.today, required: true })}
        ${TextArea({ ...form.bind("note"), label: t("case.note"), rows: 2, maxlength: 500 })}
        <div class="form-actions">
          ${Button({ label: t("case.save"), type: "submit", kind: "primary", busy: form.busy, onClick: () => form.set({ reached: true }) })}
          ${Button({
            label: t("case.unreachable"),
            type: "submit",
            busy: form.busy,
            onClick: () => form.set({ reached: false }),
          })}
        </div>`,
    })}
    ${
      can("household.manage") &&
      one.result === "wrong" &&
      LinkButton({ label: t("case.register"), href: `/so-ho/${one.household_id}`, icon: "edit" })
    }
  </div>`;
});

/** @param {Claim} claim @param {Answer} answer */
const answerTo = (claim, answer) => ({
  subject_id: claim.subject_id,
  item: claim.item,
  asks: claim.asks,
  right: answer.right === true,
  found: answer.right === false && answer.found ? answer.found : null,
});

/** @param {Case} one */
function bySubject(one) {
  /** @type {Map<string, { id: string, name: string, claims: { claim: Claim, at: number }[] }>} */
  const found = new Map();
  one.claims.forEach((claim, at) => {
    const subject = found.get(claim.subject_id) ?? { id: claim.subject_id, name: claim.subject_name, claims: [] };
    subject.claims.push({ claim, at });
    found.set(claim.subject_id, subject);
  });
  return [...found.values()];
}

/** @type {Component<{ claim: Claim, answer: Answer, onAnswer: (change: Partial<Answer>) => void }>} */
const ClaimQuestion = component(function ClaimQuestion({ claim, answer, onAnswer }) {
  const asked = claim.asks !== "holds";
  const others = Object.entries(claim.values)
    .filter(([value]) => !asked && value !== claim.value)
    .map(([value, label]) => ({ value, label }));
  const pick = (
    /** @type {boolean} */ right,
    /** @type {string} */ label,
  ) => html`<button type="button" class=${`trust-pick is-${right ? "right" : "wrong"}`} aria-pressed=${String(answer.right === right)}
    onClick=${() => onAnswer({ right, found: "" })}>${label}</button>`;
  const said = asked ? `${claim.asks_label}?` : claim.value_label;
  return html`<div class="trust-claim" role="group" aria-label=${`${claim.label}: ${said}`}>
    <p><span class="soft">${claim.label}</span><br /><strong>${said}</strong></p>
    <div class="trust-picks">${pick(true, t(asked ? "case.yes" : "case.right"))}${pick(false, t(asked ? "case.no" : "case.wrong"))}</div>
    ${
      answer.right === false &&
      others.length > 0 &&
      Select({
        label: t("case.found"),
        name: `${claim.subject_id}.${claim.item}`,
        value: answer.found,
        empty: t("case.unknown"),
        options: others,
        onChange: (found) => onAnswer({ found }),
      })
    }
  </div>`;
});
