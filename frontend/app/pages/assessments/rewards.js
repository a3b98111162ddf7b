/** Rewards: what is proposed and decided, proposing one and deciding on it. */
import { html, useState } from "../../../vendor/kit.js";
import { get, post } from "../../api/client.js";
import * as labels from "../../api/labels.js";
import { newest } from "../../core/newest.js";
import { invalidate, useGet } from "../../core/resource.js";
import { navigate } from "../../core/router.js";
import { can } from "../../core/session.js";
import { number } from "../../core/text.js";
import { ActingUnit } from "../../ui/own-unit.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { Field } from "../../ui/field.js";
import { useForm } from "../../ui/form.js";
import { FormDialog } from "../../ui/form-dialog.js";
import { NumberField } from "../../ui/number-field.js";
import { Pager } from "../../ui/pager.js";
import { optionsOf, Select } from "../../ui/select.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { TextArea } from "../../ui/text-area.js";
import { toast, toastProblem } from "../../ui/toast.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"RewardRead">} Reward */
/** @typedef {import("../../api/types.d.ts").Schema<"AssessmentRead">} Assessment */
/** @typedef {"decide" | "refuse" | "reopen" | "withdraw"} Step */

const PAPERS = /** @type {const} */ (["proposal", "decision"]);
const STEPS = /** @type {const} */ (["decide", "refuse", "reopen", "withdraw"]);
/** @type {Record<keyof typeof labels.RewardState, import("../../ui/status.js").Tone>} */
const TONES = { proposed: "info", decided: "good", refused: "neutral", withdrawn: "neutral" };

export const Rewards = component(function Rewards() {
  const rows = useGet("/rewards", { query: { limit: 50 } });
  const [open, show] = useState(/** @type {"new" | { row: Reward, step: Step } | null} */ (null));
  const done = () => {
    show(null);
    invalidate("/rewards");
    toast(t("saved"));
  };
  const onClose = () => show(null);
  const draft = async (/** @type {(typeof PAPERS)[number]} */ paper) => {
    try {
      const { draft_id: id } = await post("/rewards/papers", { body: { paper } });
      navigate(`/soan-van-ban/${id}`);
    } catch (error) {
      toastProblem(error);
    }
  };
  return html`<div class="stack">
    <div class="row">
      ${can("reward.propose") && Button({ label: t("reward.new"), icon: "plus", kind: "primary", onClick: () => show("new") })}
      ${
        can("draft.write") &&
        rows.data?.items.some((row) => row.state === "proposed") &&
        PAPERS.map((paper) => Button({ key: paper, label: t(`reward.draft.${paper}`), onClick: () => draft(paper) }))
      }
    </div>
    ${Loaded({
      of: rows,
      empty: (page) => page.items.length === 0,
      whenEmpty: html`<div class="card">${EmptyState({ title: t("reward.none"), icon: "check" })}</div>`,
      children: (page) => html`<div>
        ${DataTable({
          caption: t("tab.rewards"),
          rows: page.items,
          rowKey: (/** @type {Reward} */ row) => row.id,
          columns: [
            { key: "name", label: t("reward.name"), kind: "main", value: (row) => row.name },
            { key: "form", label: t("reward.form"), value: (row) => row.form_label },
            { key: "reason", label: t("reward.why"), show: (row) => Why({ row }) },
            { key: "paper", label: t("reward.paper"), value: (row) => row.document_no },
            { key: "amount", label: t("reward.amount"), value: (row) => row.amount && number(row.amount) },
            {
              key: "state",
              label: t("state"),
              show: (row) => Status({ label: row.state_label, tone: TONES[row.state] }),
            },
            {
              key: "acts",
              label: t("reward.decide"),
              kind: "actions",
              show: (row) =>
                STEPS.filter((step) => row.actions.includes(step)).map((step) =>
                  Button({ key: step, label: t(`reward.${step}`), kind: "quiet", onClick: () => show({ row, step }) }),
                ),
            },
          ],
        })}
        ${page.next && Pager({ page, more: (cursor) => get("/rewards", { query: { cursor, limit: 50 } }), onMore: rows.set })}
      </div>`,
    })}
    ${open === "new" && Proposing({ onClose, onDone: done })}
    ${open && open !== "new" && Deciding({ ...open, row: newest(open.row, rows.data?.items), onClose, onDone: done })}</div>`;
});

/** @type {Component<{ row: Reward }>} what it is for, and the assessment on which it rests */
const Why = component(function Why({ row }) {
  return html`${row.reason}
    ${row.assessment_id && html` · <a href=${`/danh-gia/${row.assessment_id}`}>${t("one")}</a>`}`;
});

/** @type {Component<{ of?: Assessment, onClose: () => void, onDone: () => void }>} `of`: who was assessed, and by it */
export const Proposing = component(function Proposing({ of, onClose, onDone }) {
  const form = useForm({
    draft: `reward ${of?.id ?? ""}`,
    initial: {
      member_id: of?.member_id ?? "",
      unit_id: of?.unit_id ?? "",
      form: "praise",
      reason: "",
      amount: /** @type {number | null} */ (null),
    },
    check: ({ reason }) => (reason.trim().length < 3 ? { reason: t("missing") } : {}),
    submit: ({ member_id: member, unit_id: unit, form: kind, reason, amount }, key) =>
      post("/rewards", {
        key,
        body: {
          member_id: member || null,
          unit_id: member ? null : unit || null,
          assessment_id: of?.id ?? null,
          form: /** @type {Reward["form"]} */ (kind),
          reason,
          amount,
        },
      }),
    done: onDone,
  });
  return FormDialog({
    title: t("reward.new"),
    form,
    submit: t("reward.new"),
    onClose,
    children: html`
      ${of ? html`<p><strong>${of.name}</strong></p>` : Whom({ form })}
      ${Select({ ...form.bind("form"), label: t("reward.form"), options: optionsOf(labels.RewardForm), empty: false })}
      ${TextArea({ ...form.bind("reason"), label: t("reward.why"), rows: 3, required: true })}
      ${NumberField({ ...form.bind("amount"), label: t("reward.amount") })}`,
  });
});

/** @type {Component<{ form: import("../../ui/form.js").FormState<any> }>} a member of a team, or a unit */
const Whom = component(function Whom({ form }) {
  const members = useGet("/workload").data?.members ?? [];
  return html`${Select({
    ...form.bind("member_id"),
    label: t("member"),
    empty: t("reward.unit"),
    options: members.map((one) => ({ value: one.member_id, label: `${one.full_name} (${one.unit_name})` })),
  })}
  ${!form.values.member_id && ActingUnit({ form, action: "reward.propose", label: t("unit") })}`;
});

/** @type {Component<{ row: Reward, step: Step, onClose: () => void, onDone: () => void }>} */
const Deciding = component(function Deciding({ row, step, onClose, onDone }) {
  const deciding = step === "decide";
  const form = useForm({
    draft: `${step} ${row.id}`,
    initial: { document_no: "", reason: "" },
    check: ({ document_no: paper, reason }) =>
      deciding
        ? paper.trim()
          ? {}
          : { document_no: t("missing") }
        : reason.trim().length < 3
          ? { reason: t("missing") }
          : {},
    submit: ({ document_no, reason }, key) => {
      const at = { params: { reward_id: row.id }, version: row.version, key };
      return step === "withdraw"
        ? post("/rewards/{reward_id}/withdraw", { ...at, body: { reason } })
        : post("/rewards/{reward_id}/decide", { ...at, body: { step, document_no, reason } });
    },
    done: onDone,
  });
  return FormDialog({
    title: `${t(`reward.${step}`)}: ${row.name}`,
    form,
    submit: t(`reward.${step}`),
    onClose,
    danger: !deciding,
    children: deciding
      ? Field({ ...form.bind("document_no"), label: t("reward.paper"), required: true, maxlength: 100 })
      : TextArea({ ...form.bind("reason"), label: t("reason"), required: true, rows: 2 }),
  });
});
