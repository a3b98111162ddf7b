/** The form of the coming regime: its eleven fields, the ladder of days, outline and annexes. */
import { html } from "../../../vendor/kit.js";
import { put } from "../../api/client.js";
import { invalidate } from "../../core/resource.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Field } from "../../ui/field.js";
import { Form, useForm } from "../../ui/form.js";
import { Facts, Section } from "../../ui/page.js";
import { Select } from "../../ui/select.js";
import { TextArea } from "../../ui/text-area.js";
import { toast } from "../../ui/toast.js";
import { AnnexesField, FormsField } from "./forms-field.js";
import { LadderFields, ladderOf, rungsOf } from "./ladder-fields.js";
import { OutlineField, OutlinePreview } from "./outline-field.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"ComingRegimeRead">} Regime */
/** @typedef {import("../../api/types.d.ts").Schema<"OutlineSectionWrite">} Part */
/** @typedef {"month" | "quarter" | "half_year" | "year"} Kind */

const SHIFTS = /** @type {const} */ (["none", "earlier", "later"]);

/** @param {Regime} regime */
export const valuesOf = (regime) => ({
  name: regime.name,
  content: regime.content,
  reporters: regime.reporters,
  receivers: regime.receivers,
  means: regime.means,
  deadline: regime.deadline,
  shift: regime.shift,
  cut_off: regime.cut_off,
  process: regime.process,
  forms: regime.forms,
  annexes: /** @type {import("../../api/types.d.ts").Schema<"AnnexFormWrite">[]} */ (regime.annexes),
  outline: /** @type {Part[]} */ (regime.outline.map(({ numeral: _, ask, ...part }) => ({ ...part, ask: ask ?? "" }))),
  ...ladderOf(regime.rungs),
});

/** @typedef {ReturnType<typeof valuesOf> & Record<string, any>} Values */

/** What the server takes: the days of the ladder stand in fields of their own in the form. @param {Regime} regime @param {Values} values */
function bodyOf(regime, values) {
  const fields = Object.fromEntries(Object.entries(values).filter(([name]) => !/^(rungs|own)[.]/.test(name)));
  return /** @type {import("../../api/types.d.ts").Schema<"RegimeWrite">} */ ({
    ...fields,
    frequency: regime.frequency,
    rungs: rungsOf(regime, values),
  });
}

/** @type {Component<{ regime: Regime, asked: { kind: Kind, year: number | undefined }, set: (regime: Regime) => void }>} */
export const RegimeForm = component(function RegimeForm({ regime, asked, set }) {
  const monthly = asked.kind === "month";
  const form = useForm({
    draft: `regime ${asked.kind ?? ""}`,
    initial: /** @type {Values} */ (valuesOf(regime)),
    submit: (values) =>
      put("/report-regimes/coming", { query: asked, version: regime.version, body: bodyOf(regime, values) }),
    done: (saved) => {
      set(saved);
      invalidate("/report-regimes", "/report-periods");
      toast(t("saved", { period: saved.period_title }));
    },
  });
  const faults = Object.fromEntries((form.problem?.errors ?? []).map(({ field, message }) => [field, message]));
  return Form({
    form,
    label: t("title"),
    children: html`
      ${Section({
        title: t("general"),
        children: html`<div class="stack">
          ${Field({ ...form.bind("name"), label: t("name"), required: true, maxlength: 200 })}
          ${TextArea({ ...form.bind("content"), label: t("content"), rows: 3 })}
          <div class="form-row">
            ${TextArea({ ...form.bind("reporters"), label: t("reporters"), rows: 3 })}
            ${TextArea({ ...form.bind("receivers"), label: t("receivers"), rows: 3 })}
          </div>
          ${TextArea({ ...form.bind("means"), label: t("means"), rows: 2 })}</div>`,
      })}
      ${Section({
        title: t("times"),
        children: html`<div class="stack">
          <div class="form-row">${Field({ ...form.bind("deadline"), label: t("deadline"), hint: t("deadline.hint"), required: true })}
            ${Select({
              ...form.bind("shift"),
              label: t("shift"),
              empty: false,
              options: SHIFTS.map((value) => ({ value, label: t(`shift.${value}`) })),
            })}
          </div>
          ${Facts({ facts: [{ label: t("frequency"), value: t(`frequency.${asked.kind}`) }] })}
          ${TextArea({ ...form.bind("cut_off"), label: t("cut_off"), rows: 2 })}</div>`,
      })}
      ${Section({
        title: t("ladder"),
        hint: t("ladder.hint"),
        children: LadderFields({ regime, form }),
      })}
      ${Section({
        title: t("outline"),
        hint: t("outline.hint"),
        children: html`<div class="outline-desk">
          ${OutlineField({
            value: form.values.outline,
            onChange: (outline) => form.set({ outline }),
            measures: regime.measures,
            monthly,
            faults,
          })}
          <section class="outline-sheet" tabindex="0" aria-label=${t("outline.preview")}>
            <h3>${t("outline.preview")}</h3>
            ${OutlinePreview({ value: form.values.outline, measures: regime.measures })}
          </section>
        </div>`,
      })}
      ${
        monthly &&
        Section({
          title: t("forms"),
          hint: t("forms.hint"),
          children: FormsField({
            value: form.values.forms,
            onChange: (forms) => form.set({ forms }),
            measures: regime.measures,
            faults,
          }),
        })
      }
      ${Section({
        title: t("annexes"),
        hint: t("annexes.hint"),
        children: AnnexesField({
          value: form.values.annexes,
          onChange: (annexes) => form.set({ annexes }),
          measures: regime.measures,
          monthly,
          faults,
        }),
      })}
      ${Section({ title: t("process"), children: TextArea({ ...form.bind("process"), label: t("process"), labelHidden: true, rows: 4 }) })}
      <div class="form-actions is-sticky">${Button({ label: t("save"), type: "submit", kind: "primary", busy: form.busy })}</div>`,
  });
});
