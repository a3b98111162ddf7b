/** Opening a period, and its ladder of internal deadlines. */
import { html, useState } from "../../../vendor/kit.js";
import { patch, post } from "../../api/client.js";
import { invalidate, useGet } from "../../core/resource.js";
import { can, today } from "../../core/session.js";
import { date } from "../../core/text.js";
import { Button, LinkButton } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DateField } from "../../ui/date-field.js";
import { Dialog } from "../../ui/dialog.js";
import { Form, useForm } from "../../ui/form.js";
import { FormActions, FormDialog } from "../../ui/form-dialog.js";
import { Icon } from "../../ui/icons.js";
import { shiftMonth } from "../../ui/month-calendar.js";
import { Checkbox, Select } from "../../ui/select.js";
import { Loaded } from "../../ui/states.js";
import { toast } from "../../ui/toast.js";
import { t as shared } from "../../ui/vi.js";
import { byDay, HANDED, Month } from "./month.js";
import { PeriodActs } from "./period-acts.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"PeriodRow">} Period */
/** @typedef {import("../../api/types.d.ts").Schema<"SubmissionRow">} Row */
/** @typedef {import("../../api/types.d.ts").Schema<"ReadinessRead">} Readiness */
/** @typedef {import("../../api/types.d.ts").Schema<"ComingRegimeRead">} Coming */
/** @typedef {Omit<import("../../ui/field.js").FieldProps<boolean>, "label" | "required">} Choice */

export const OpenPeriod = component(function OpenPeriod() {
  const [open, setOpen] = useState(false);
  return html`${Button({ label: t("period.open"), icon: "plus", onClick: () => setOpen(true) })}
    ${open && OpenForm({ onClose: () => setOpen(false) })}`;
});

/** @type {Component<{ onClose: () => void }>} */
const OpenForm = component(function OpenForm({ onClose }) {
  const periods = useGet("/report-periods", { query: { kind: "month" } });
  const coming = useGet("/report-regimes/coming");
  return Dialog({
    title: t("period.open"),
    onClose,
    children: Loaded({
      of: coming,
      lines: 2,
      children: ({ readiness }) =>
        readiness.ready
          ? Loaded({
              of: periods,
              lines: 2,
              children: ({ items }) => MonthForm({ opened: items.map(({ code }) => code), readiness, onClose }),
            })
          : NotReady({ readiness, onClose }),
    }),
  });
});

/** @type {Component<{ readiness: Readiness, onClose: () => void }>} what has to be settled on the page of the plan first */
const NotReady = component(function NotReady({ readiness, onClose }) {
  return html`<div class="stack">
    <div class="notice is-warning">${Icon({ name: "alert" })}<p><strong>${t("period.notReady")}</strong> ${readiness.sentence}</p></div>
    ${
      readiness.targets.length > 0 &&
      html`<div><p>${t("period.missing")}</p>
        <ul>${readiness.targets.map(({ ref, text }) => html`<li key=${ref}>${`(${ref}) ${text}`}</li>`)}</ul></div>`
    }
    <div class="form-actions">${Button({ label: shared("act.cancel"), onClick: onClose })}
      ${LinkButton(
        readiness.plan_id
          ? {
              label: t("period.choose"),
              href: `/ke-hoach/${readiness.plan_id}?tab=chi-tieu`,
              kind: "primary",
              icon: "edit",
            }
          : { label: t("period.toPlans"), href: "/ke-hoach", kind: "primary" },
      )}
    </div>
  </div>`;
});

const BACK = 11;
const CLOSING_DAY = "14";

/** @type {Component<{ opened: string[], readiness: Readiness, onClose: () => void }>}
 *   the months of a year back and the next one, but for those open already */
const MonthForm = component(function MonthForm({ opened, readiness, onClose }) {
  const now = today.value.slice(0, 7);
  const current = shiftMonth(now, today.value.slice(8) > CLOSING_DAY ? 1 : 0);
  const months = Array.from({ length: BACK + 2 }, (_, back) => shiftMonth(now, 1 - back)).filter(
    (code) => !opened.includes(code),
  );
  const latest = [...opened].sort().at(-1);
  const next = latest && shiftMonth(latest, 1);
  const form = useForm({
    draft: "month",
    initial: {
      code: (next && months.includes(next) ? next : months.includes(current) ? current : months[0]) ?? "",
      plan_days: readiness.usual,
    },
    submit: (values, key) => post("/report-periods", { body: values, key }),
    done: () => {
      invalidate("/report-periods", "/report-regimes", "/submissions");
      toast(t("period.opened"));
      onClose();
    },
  });
  return Form({
    form,
    label: t("period.open"),
    children: html`
      ${Select({
        ...form.bind("code"),
        label: t("period.code"),
        required: true,
        empty: false,
        options: months.map((code) => ({
          value: code,
          label: t("period.month", { month: Number(code.slice(5)), year: code.slice(0, 4) }),
        })),
      })}
      ${form.values.code && Span({ code: form.values.code })}
      ${form.values.code && Days({ code: form.values.code, taken: form.values.plan_days, choice: form.bind("plan_days") })}
      ${readiness.entered.length > 0 && Entered({ readiness })}
      ${FormActions({ form, submit: t("period.open"), onClose })}`,
  });
});

/** @type {Component<{ code: string, taken: boolean, choice: Choice }>}
 *   the days of the ladder that a month would have, beside what the plan says about them */
const Days = component(function Days({ code, taken, choice }) {
  const coming = useGet("/report-regimes/coming", { query: { month: code } });
  return Loaded({
    of: coming,
    lines: 4,
    children: (
      /** @type {Coming} */ { readiness: { offer, steps, report_days: days, plan_code: plan, warning }, deadline },
    ) =>
      html`<div class="stack">
        ${warning && html`<p class="notice is-warning">${Icon({ name: "alert" })}<span>${warning}</span></p>`}
        <div><p><strong>${t("period.days")}</strong></p>
          <ul>${byDay(offer && taken ? offer.steps : steps).map(
            (step) =>
              html`<li key=${step.key}>${t("period.day", { label: step.label, weekday: step.weekday, on: date(step.due_on) })}</li>`,
          )}</ul></div>
        ${
          days.length === 0
            ? html`<p class="notice is-warning">${Icon({ name: "alert" })}<span>${t("period.planSilent", { deadline })}</span></p>`
            : html`<div><p><strong>${t("period.planSays", { plan })}</strong></p>
                <ul>${days.map(
                  ({ pointer, level_label, words, sentence }) =>
                    html`<li key=${pointer + words}>${level_label}: ${words} <span class="soft">“${sentence}”</span></li>`,
                )}</ul>
                ${
                  offer
                    ? Checkbox({ ...choice, label: t("period.planDays") })
                    : html`<p class="soft">${t("period.planKept", { deadline })}</p>`
                }</div>`
        }
      </div>`,
  });
});

/** @type {Component<{ readiness: Readiness }>} who would type what the ward's own targets count, before anybody is asked */
const Entered = component(function Entered({ readiness }) {
  return html`<div class="stack">
    <p><strong>${t("period.entered")}</strong></p>
    <ul>${readiness.entered.map((line) => {
      const said = t("period.enteredLine", line);
      return html`<li key=${line.label}>${line.nobody ? html`<strong class="is-warning">${said}</strong>` : said}</li>`;
    })}</ul>
    <div>${LinkButton({
      label: t("period.askers"),
      href: `/ke-hoach/${readiness.plan_id}?tab=chi-tieu`,
      small: true,
      icon: "edit",
    })}</div>
  </div>`;
});

/** @type {Component<{ code: string }>} the days of a month, whether they are over, and which units it does not ask */
const Span = component(function Span({ code }) {
  const units = useGet("/units");
  const last = `${code}-${CLOSING_DAY}`;
  const later = (units.data ?? []).filter((unit) => unit.reports && unit.valid_from > last);
  return html`<p class="soft">${t("period.span", { from: date(`${shiftMonth(code, -1)}-15`), to: date(last) })}</p>
    ${
      last < today.value &&
      html`<p class="notice is-warning">${Icon({ name: "alert" })}<span>${t("period.over", { to: date(last) })}</span></p>`
    }
    ${
      later.length > 0 &&
      html`<p class="notice is-warning">${Icon({ name: "alert" })}<span>${t("period.leftOut", {
        units: later.map((unit) => `${unit.name} (${date(unit.valid_from)})`).join(", "),
      })}</span></p>`
    }`;
});

/** @type {Component<{ period: Period, rows: Row[] | null, own?: boolean }>} `rows`: how far each step has come; `own`: of one's own unit */
export const Ladder = component(function Ladder({ period, rows, own = false }) {
  const [editing, edit] = useState(false);
  const shifted = period.steps.find((step) => step.own_on);
  const waiting = (rows ?? []).filter((row) => !HANDED.has(row.state) && row.lateness.code !== "exempt");
  return html`<section class="card stack" aria-label=${t("steps")}>
    <div class="row"><h2>${t("steps")}</h2>
      ${
        can("period.manage") &&
        period.state === "open" &&
        Button({ label: t("ladder.edit"), small: true, kind: "quiet", icon: "calendar", onClick: () => edit(true) })
      }
      ${PeriodActs({ period, after: "/so-lieu", waiting: waiting.map((row) => row.unit_name) })}</div>
    ${period.state === "closed" && html`<p class="notice">${t("period.closed")}</p>`}
    ${Month({ period, rows, own })}
    <p class="soft small">${t("steps.rule")}${shifted?.own_on && ` ${t("steps.own", { on: date(shifted.own_on), off: shifted.off })}`}</p>
    ${editing && LadderForm({ period, onClose: () => edit(false) })}
  </section>`;
});

/** @type {Component<{ period: Period, onClose: () => void }>} */
const LadderForm = component(function LadderForm({ period, onClose }) {
  const form = useForm({
    draft: `ladder ${period.id}`,
    initial: Object.fromEntries(period.steps.map((step) => [step.key, /** @type {string | null} */ (step.due_on)])),
    submit: (values, key) =>
      patch("/report-periods/{period_id}/ladder", {
        params: { period_id: period.id },
        version: period.version,
        key,
        body: {
          steps: period.steps.map((step) => ({ key: step.key, due_on: values[step.key] ?? null })),
          working_days: null,
        },
      }),
    done: () => {
      invalidate("/report-periods");
      invalidate("/submissions");
      toast(t("ladder.saved"));
      onClose();
    },
  });
  return FormDialog({
    title: t("ladder.edit"),
    form,
    submit: t("ladder.save"),
    onClose,
    children: period.steps.map((step) => DateField({ ...form.bind(step.key), label: step.label, due: true })),
  });
});
