/** What is kept how long, what goes today and soon, what is held back; and whether the ward keeps citizen IDs. */
import { html, useState } from "../../../vendor/kit.js";
import { put } from "../../api/client.js";
import { useGet } from "../../core/resource.js";
import { date, number } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { ask } from "../../ui/dialog.js";
import { useForm } from "../../ui/form.js";
import { FormDialog } from "../../ui/form-dialog.js";
import { NumberField } from "../../ui/number-field.js";
import { Section } from "../../ui/page.js";
import { Loaded } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { toast, toastProblem } from "../../ui/toast.js";
import { Holds } from "./holds.js";
import { Phones } from "./phones.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"PrivacyChoiceRead">} Choice */
/** @typedef {import("../../api/types.d.ts").Schema<"RetentionRuleRead">} Rule */
/** @typedef {(choice: Choice) => void} Take */

const MOST = 600;

export const Keeping = component(function Keeping() {
  const choice = useGet("/privacy/choice");
  return Loaded({
    of: choice,
    lines: 8,
    children: (data) => html`<div class="stack">
      ${Rules({ choice: data, set: choice.set })}
      ${Holds({ choice: data, set: choice.set })}
      ${CitizenIds({ choice: data, set: choice.set })}
      ${Phones({ choice: data, set: choice.set })}
    </div>`,
  });
});

/** @type {Component<{ choice: Choice, set: Take }>} */
const Rules = component(function Rules({ choice, set }) {
  const [open, show] = useState(false);
  return Section({
    title: t("keeping.rules"),
    hint: html`${t("keeping.rulesHint")} ${choice.ran_on ? t("keeping.ran", { day: date(choice.ran_on) }) : t("keeping.neverRan")}`,
    actions: choice.may_change && Button({ label: t("keeping.change"), icon: "edit", onClick: () => show(true) }),
    children: html`
      ${DataTable({
        caption: t("keeping.rules"),
        rows: choice.rules,
        rowKey: (row) => row.code,
        columns: [
          { key: "label", label: t("keeping.what"), kind: "main", value: (row) => row.label },
          { key: "act", label: t("keeping.act"), value: (row) => row.act, hideOnPhone: true },
          {
            key: "months",
            label: t("keeping.months"),
            show: (row) =>
              html`<span>
                ${t("keeping.monthsValue", { count: row.months })}
                ${
                  row.months !== row.shipped_months &&
                  html`<br /><span class="soft small">${t("keeping.shipped", { count: row.shipped_months })}</span>`
                }
              </span>`,
          },
          {
            key: "last",
            label: t("keeping.last"),
            value: (row) => t("keeping.lastValue", { day: date(row.last_day) }),
            hideOnPhone: true,
          },
          {
            key: "due",
            label: t("keeping.due"),
            kind: "number",
            show: (row) => (row.due - row.held > 0 ? html`<strong>${number(row.due - row.held)}</strong>` : number(0)),
          },
          { key: "soon", label: t("keeping.soon"), kind: "number", value: (row) => row.due_soon },
          { key: "held", label: t("keeping.held"), kind: "number", value: (row) => row.held },
        ],
      })}
      ${
        open &&
        ChangeRules({
          choice,
          onClose: () => show(false),
          onDone: (answer) => {
            set(answer);
            show(false);
          },
        })
      }`,
  });
});

/** @type {Component<{ choice: Choice, onClose: () => void, onDone: Take }>} */
const ChangeRules = component(function ChangeRules({ choice, onClose, onDone }) {
  const form = useForm({
    draft: "retention",
    initial: /** @type {Record<string, number | null>} */ (
      Object.fromEntries(choice.rules.map((rule) => [rule.code, rule.months]))
    ),
    check: (values) =>
      Object.fromEntries(
        Object.entries(values)
          .filter(([, months]) => !months || months > MOST)
          .map(([code]) => [code, t("keeping.monthsBad")]),
      ),
    submit: async (values) => {
      const shorter = choice.rules.some((rule) => Number(values[rule.code]) < rule.months);
      if (
        shorter &&
        !(await ask({
          title: t("keeping.shorterAsk"),
          text: t("keeping.shorterText"),
          yes: t("act.save"),
          danger: true,
        }))
      )
        return null;
      const retention = Object.fromEntries(Object.entries(values).map(([code, months]) => [code, Number(months)]));
      return put("/privacy/choice", {
        version: choice.version,
        body: { keep_citizen_ids: choice.keep_citizen_ids, retention },
      });
    },
    done: (answer) => {
      if (!answer) return;
      toast(t("act.saved"));
      onDone(answer);
    },
  });
  return FormDialog({
    title: t("keeping.change"),
    form,
    submit: t("act.save"),
    onClose,
    children: html`
      <p class="soft">${t("keeping.changeHint")}</p>
      ${choice.rules.map((rule) =>
        NumberField({
          key: rule.code,
          ...form.bind(rule.code),
          label: rule.label,
          hint: t("keeping.shipped", { count: rule.shipped_months }),
          required: true,
        }),
      )}`,
  });
});

/** @type {Component<{ choice: Choice, set: Take }>} */
const CitizenIds = component(function CitizenIds({ choice, set }) {
  const on = choice.keep_citizen_ids;
  const turn = async () => {
    const question = on
      ? {
          title: t("keeping.idsOffAsk", { count: number(choice.citizen_ids) }),
          text: t("keeping.idsOffText"),
          yes: t("keeping.idsTurnOff"),
          danger: true,
        }
      : { title: t("keeping.idsOnAsk"), text: t("keeping.idsOnText"), yes: t("keeping.idsTurnOn") };
    if (!(await ask(question))) return;
    const retention = Object.fromEntries(choice.rules.map((rule) => [rule.code, rule.months]));
    put("/privacy/choice", { version: choice.version, body: { keep_citizen_ids: !on, retention } }).then((answer) => {
      set(answer);
      toast(t("act.saved"));
    }, toastProblem);
  };
  return Section({
    title: t("keeping.ids"),
    hint: t("keeping.idsHint"),
    actions:
      choice.may_change &&
      Button({
        label: t(on ? "keeping.idsTurnOff" : "keeping.idsTurnOn"),
        kind: on ? "danger" : "plain",
        onClick: () => void turn(),
      }),
    children: html`<p class="row">${Status({ label: t(on ? "keeping.idsIsOn" : "keeping.idsIsOff"), tone: on ? "warning" : "good" })}
      <span>${on ? t("keeping.idsOn", { count: number(choice.citizen_ids) }) : t("keeping.idsOff")}</span></p>`,
  });
});
