/** Who answers for which target or khu phố, and on which targets of the superior the ward's own rest. */
import { html, useState } from "../../../vendor/kit.js";
import { post, put } from "../../api/client.js";
import { newest } from "../../core/newest.js";
import { useGet } from "../../core/resource.js";
import { today } from "../../core/session.js";
import { date } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DateField } from "../../ui/date-field.js";
import { Field } from "../../ui/field.js";
import { useForm } from "../../ui/form.js";
import { FormDialog } from "../../ui/form-dialog.js";
import { Section } from "../../ui/page.js";
import { CheckboxGroup, Select } from "../../ui/select.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { TextArea } from "../../ui/text-area.js";
import { toast } from "../../ui/toast.js";
import { t } from "./answers-vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"PlanAnswersRead">} Answers */
/** @typedef {Answers["charges"][number]} Charge */
/** @typedef {Answers["targets"][number]} Target */
/** @typedef {{ planId: string, data: Answers, onClose: () => void, onDone: (data: Answers) => void }} DialogProps */

/** @type {Component<{ planId: string }>} */
export const AnswersTab = component(function AnswersTab({ planId }) {
  const found = useGet("/plans/{plan_id}/answers", { params: { plan_id: planId } });
  const [open, show] = useState(/** @type {"new" | Charge | Target | null} */ (null));
  const done = (/** @type {Answers} */ data) => {
    show(null);
    found.set(data);
    toast(t("answers.saved"));
  };
  return Loaded({
    of: found,
    children: (data) => html`<div class="stack">
      ${
        data.actions.includes("charge") &&
        html`<div class="row">
          ${Button({ label: t("answers.charge"), icon: "plus", onClick: () => show("new") })}
        </div>`
      }
      ${Section({ title: t("answers.charges"), children: Charges({ rows: data.charges, onEnd: show }) })}
      ${Section({
        title: t("answers.bases"),
        children: Targets({ rows: data.targets, onChange: data.actions.includes("base") ? show : null }),
      })}
      ${open && Opened({ planId, data, open, onClose: () => show(null), onDone: done })}</div>`,
  });
});

/** @type {Component<DialogProps & { open: "new" | Charge | Target }>} the dialog of what was pressed */
const Opened = component(function Opened({ open, ...common }) {
  if (open === "new") return Charging(common);
  return "since" in open
    ? Ending({ ...common, row: newest(open, common.data.charges) })
    : Basing({ ...common, row: newest(open, common.data.targets, "target_id") });
});

/** @param {Charge} row */
const ofWhat = ({ unit_name: unit, target_ref: ref }) =>
  unit || (ref ? t("answers.target", { ref }) : t("answers.formerTarget"));

/** @type {Component<{ rows: Charge[], onEnd: (row: Charge) => void }>} */
const Charges = component(function Charges({ rows, onEnd }) {
  if (rows.length === 0) return EmptyState({ title: t("answers.none") });
  return html`<ul class="plan-answers">${rows.map(
    (row) => html`<li key=${row.id} class="row">
      <span><strong>${row.full_name}</strong>: ${ofWhat(row)}
        <span class="soft small"> ${[
          row.until
            ? t("answers.fromTo", { from: date(row.since), to: date(row.until) })
            : t("answers.from", { from: date(row.since) }),
          row.decision,
          row.ended_reason,
        ]
          .filter(Boolean)
          .join(" · ")}</span></span>
      ${!row.current && Status({ label: t("answers.over"), tone: "neutral" })}
      ${row.actions.includes("end") && Button({ label: t("answers.end"), kind: "quiet", onClick: () => onEnd(row) })}</li>`,
  )}</ul>`;
});

/** @type {Component<{ rows: Target[], onChange: ((row: Target) => void) | null }>} */
const Targets = component(function Targets({ rows, onChange }) {
  return html`<ul class="plan-answers">${rows.map(
    (row) => html`<li key=${row.target_id}>
      <p><strong>${row.ref}</strong> ${row.text}</p>
      ${row.bases.map(
        (one) => html`<p key=${one.id} class="row"><span>${[one.plan_name, one.name].filter(Boolean).join(": ")}
            ${one.percent !== null && ` · ${one.percent}%`}${one.due_on && ` · ${date(one.due_on)}`}</span>
          ${one.lower && Status({ label: t("answers.lower"), tone: "warning" })}
          ${one.later && Status({ label: t("answers.later"), tone: "warning" })}</p>`,
      )}
      ${onChange && Button({ label: t("answers.base"), kind: "quiet", onClick: () => onChange(row) })}</li>`,
  )}</ul>`;
});

/** @type {Component<DialogProps>} */
const Charging = component(function Charging({ planId, data, onClose, onDone }) {
  const units = useGet("/units");
  const form = useForm({
    draft: `charge ${planId}`,
    initial: {
      user_id: data.leaders[0]?.id ?? "",
      target_id: "",
      unit_id: "",
      since: /** @type {string | null} */ (today.value),
      until: /** @type {string | null} */ (null),
      decision: "",
    },
    check: ({ user_id: user, target_id: target, unit_id: unit, since }) => ({
      ...(!user && { user_id: t("answers.missing") }),
      ...(Boolean(target) === Boolean(unit) && { unit_id: t("answers.one") }),
      ...(!since && { since: t("answers.missing") }),
    }),
    submit: ({ target_id: target, unit_id: unit, since, ...rest }, key) =>
      post("/plans/{plan_id}/charges", {
        params: { plan_id: planId },
        body: { ...rest, since: since ?? "", target_id: target || null, unit_id: unit || null },
        key,
      }),
    done: onDone,
  });
  const places = (units.data ?? []).filter((one) => one.kind === "neighbourhood");
  return FormDialog({
    title: t("answers.charge"),
    form,
    onClose,
    children: html`
      ${Select({
        ...form.bind("user_id"),
        label: t("answers.leader"),
        required: true,
        options: data.leaders.map(({ id, full_name: name }) => ({ value: id, label: name })),
      })}
      ${Select({
        ...form.bind("target_id"),
        label: t("answers.forTarget"),
        options: data.targets.map(({ target_id: id, ref, text }) => ({
          value: id,
          label: `${ref} ${text.slice(0, 70)}`,
        })),
      })}
      ${Select({
        ...form.bind("unit_id"),
        label: t("answers.forPlace"),
        options: places.map(({ id, name }) => ({ value: id, label: name })),
      })}
      <div class="form-row">
        ${DateField({ ...form.bind("since"), label: t("answers.since"), required: true })}
        ${DateField({ ...form.bind("until"), label: t("answers.until") })}
      </div>
      ${Field({ ...form.bind("decision"), label: t("answers.decision"), maxlength: 200 })}`,
  });
});

/** @type {Component<DialogProps & { row: Charge }>} */
const Ending = component(function Ending({ planId, row, onClose, onDone }) {
  const form = useForm({
    draft: `charge end ${row.id}`,
    initial: { until: /** @type {string | null} */ (today.value), reason: "" },
    check: ({ until, reason }) => ({
      ...(!until && { until: t("answers.missing") }),
      ...(reason.trim().length < 3 && { reason: t("answers.missing") }),
    }),
    submit: ({ until, reason }, key) =>
      post("/plans/{plan_id}/charges/{charge_id}/end", {
        params: { plan_id: planId, charge_id: row.id },
        version: row.version,
        body: { until: until ?? "", reason },
        key,
      }),
    done: onDone,
  });
  return FormDialog({
    title: t("answers.end"),
    form,
    onClose,
    children: html`${DateField({ ...form.bind("until"), label: t("answers.until"), required: true })}
      ${TextArea({ ...form.bind("reason"), label: t("answers.reason"), rows: 2, required: true })}`,
  });
});

/** @type {Component<DialogProps & { row: Target }>} */
const Basing = component(function Basing({ planId, row, onClose, onDone }) {
  const known = useGet("/catalogue", { query: { kind: "superior_target", limit: 100 } });
  const form = useForm({
    draft: `bases ${row.target_id}`,
    initial: { entry_ids: row.bases.map((one) => one.id) },
    submit: (body, key) =>
      put("/plans/{plan_id}/targets/{target_id}/bases", {
        params: { plan_id: planId, target_id: row.target_id },
        version: row.version,
        body,
        key,
      }),
    done: onDone,
  });
  return FormDialog({
    title: t("answers.base"),
    form,
    onClose,
    children: CheckboxGroup({
      ...form.bind("entry_ids"),
      label: t("answers.bases"),
      hint: t("answers.baseHint"),
      options: (known.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
    }),
  });
});
