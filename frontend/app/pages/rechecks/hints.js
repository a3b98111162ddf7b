/** Hints for the desk: what is unusual, what the member says, and the steps from the question to the end. */
import { html, useState } from "../../../vendor/kit.js";
import { post } from "../../api/client.js";
import { invalidate, useGet } from "../../core/resource.js";
import { today } from "../../core/session.js";
import { stylesheet } from "../../core/stylesheet.js";
import { date } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { ask } from "../../ui/dialog.js";
import { useForm } from "../../ui/form.js";
import { FormDialog } from "../../ui/form-dialog.js";
import { NumberField } from "../../ui/number-field.js";
import { Page } from "../../ui/page.js";
import { Checkbox } from "../../ui/select.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { TextArea } from "../../ui/text-area.js";
import { toast, toastProblem } from "../../ui/toast.js";
import { t as shared } from "../../ui/vi.js";
import { TONES } from "./cases.js";
import { Facts, sentence } from "./questions.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"HintRead">} Hint */
/** @typedef {import("../../api/types.d.ts").Schema<"HintCaseRead">} HintCase */
/** @typedef {{ one: Hint, onClose: () => void }} StepProps */

await stylesheet("rechecks");

export default function HintsPage() {
  const found = useGet("/rechecks/hints");
  return Page({
    title: t("hints"),
    lead: t("hints.lead"),
    narrow: true,
    crumbs: [{ label: t("title"), href: "/kiem-tra-lai" }, { label: t("hints") }],
    children: Loaded({
      of: found,
      empty: (/** @type {Hint[]} */ rows) => rows.length === 0,
      whenEmpty: EmptyState({ icon: "check", title: t("hints.none") }),
      children: (/** @type {Hint[]} */ rows) =>
        html`<div class="stack">${rows.map((one) => HintCard({ key: one.id, one, children: Steps({ one }) }))}</div>`,
    }),
  });
}

/** @type {Component<{ one: Hint, children: any }>} */
export const HintCard = component(function HintCard({ one, children }) {
  return html`<section class="card stack" aria-label=${one.member}>
    <h2>${one.member} ${Status({ label: one.state_label, tone: one.state === "closed" ? "neutral" : "info" })}</h2>
    <p class="soft">${one.unit_name}, ${t("hints.sheets", {
      sheets: String(one.sheets),
      first: date(one.first_day),
      last: date(one.last_day),
    })}</p>
    <p>${one.facts} ${one.maybe} ${one.state !== "closed" && t("hints.suggest")}</p>
    ${one.answer && html`<p>${[t("question.answer"), one.answer_label, one.answer_text].filter(Boolean).join(": ")}</p>`}
    ${one.state === "asked" && one.may_choose_from && html`<p class="soft">${t("hints.noAnswer", { on: date(one.may_choose_from) })}</p>`}
    ${one.objected && html`<p class="notice">${t("hints.objected")}</p>`}
    ${one.reason && html`<p>${`${t("hint.reason")}: ${one.reason}`}</p>`}
    ${
      one.cases.length > 0 &&
      html`<div><ul>${one.cases.map(
        (/** @type {HintCase} */ each) =>
          html`<li key=${each.id}><a href=${`/kiem-tra-lai/ho/${each.id}`}>${each.name}</a>, ${each.assigned_to ?? t("nobody")} ${Status(
            {
              label: each.result_label ?? t("waiting"),
              tone: each.result ? TONES[each.result] : "neutral",
            },
          )}</li>`,
      )}</ul></div>`
    }
    ${children}
  </section>`;
});

export function changed() {
  invalidate("/rechecks", "/today", "/me");
  toast(t("hints.done"));
}

/** @type {Component<{ one: Hint }>} */
const Steps = component(function Steps({ one }) {
  const [open, show] = useState(/** @type {"cases" | "close" | null} */ (null));
  const sendQuestion = async () => {
    const text = html`<p class="soft">${t("hint.askText")}</p>
      <blockquote class="notice"><div>${Facts({ one })}<p>${sentence(one)}</p></div></blockquote>`;
    if (!(await ask({ title: t("hint.askTitle", { name: one.member }), text, yes: t("hint.askYes") }))) return;
    try {
      await post("/rechecks/hints/{hint_id}/ask", { params: { hint_id: one.id }, version: one.version });
      changed();
    } catch (error) {
      toastProblem(error);
    }
  };
  if (one.actions.length === 0) return null;
  const close = () => show(null);
  const answered = !one.may_choose_from || one.may_choose_from <= (today.value ?? "");
  const ready = one.actions.includes("cases") && answered && !one.objected;
  return html`<div class="row">
    ${one.actions.includes("ask") && Button({ label: t("hint.ask"), kind: "primary", onClick: () => void sendQuestion() })}
    ${ready && Button({ label: t("hint.cases"), kind: "primary", onClick: () => show("cases") })}
    ${one.actions.includes("close") && Button({ label: t("hint.close"), onClick: () => show("close") })}
  </div>
  ${open === "cases" && Choosing({ one, onClose: close })}${open === "close" && Closing({ one, onClose: close })}`;
});

/** @type {Component<StepProps>} */
const Choosing = component(function Choosing({ one, onClose }) {
  const form = useForm({
    draft: `hint cases ${one.id}`,
    initial: { homes: /** @type {number | null} */ (5) },
    submit: ({ homes }, key) =>
      post("/rechecks/hints/{hint_id}/cases", {
        params: { hint_id: one.id },
        version: one.version,
        body: { homes: homes ?? 5 },
        key,
      }),
    done: () => {
      changed();
      onClose();
    },
  });
  return FormDialog({
    title: t("hint.cases"),
    form,
    submit: t("hint.cases"),
    onClose,
    children: NumberField({ ...form.bind("homes"), label: t("drawn"), required: true }),
  });
});

/** @type {Component<StepProps>} */
const Closing = component(function Closing({ one, onClose }) {
  const form = useForm({
    draft: `hint close ${one.id}`,
    initial: { reason: "", explained: true },
    check: ({ reason }) => (reason.trim().length < 3 ? { reason: shared("field.missing") } : {}),
    submit: (body, key) =>
      post("/rechecks/hints/{hint_id}/close", { params: { hint_id: one.id }, version: one.version, body, key }),
    done: () => {
      changed();
      onClose();
    },
  });
  return FormDialog({
    title: t("hint.close"),
    form,
    submit: t("hint.close"),
    onClose,
    children: html`
      ${TextArea({ ...form.bind("reason"), label: t("hint.reason"), rows: 3, maxlength: 500, required: true })}
      ${Checkbox({ ...form.bind("explained"), label: t("hint.explained") })}`,
  });
});
