/** Changes of units: what is planned with everything that goes along, and what was done or cancelled. */
import { html, useState } from "../../../vendor/kit.js";
import { post } from "../../api/client.js";
import { invalidate, useGet } from "../../core/resource.js";
import { date, number } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { ask } from "../../ui/dialog.js";
import { FormErrors, useForm } from "../../ui/form.js";
import { Section } from "../../ui/page.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { toast } from "../../ui/toast.js";
import { MergeUnits, RenameUnit, SplitUnit } from "./change-forms.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"UnitChangeRead">} Change */

const TITLES = /** @type {const} */ ({
  merge: "change.merged",
  split: "change.splitted",
  rename: "change.renamed",
  reform: "change.merged",
});
const TONES = /** @type {const} */ ({ planned: "info", begun: "info", carried_out: "good", cancelled: "neutral" });

export const PlannedChanges = component(function PlannedChanges() {
  const changes = useGet("/unit-changes");
  const [open, show] = useState(/** @type {"merge" | "split" | "rename" | null} */ (null));
  const onClose = () => show(null);
  return Section({
    title: t("change.title"),
    hint: t("change.hint"),
    plain: true,
    actions: html`
      ${Button({ label: t("change.merge"), kind: "primary", onClick: () => show("merge") })}
      ${Button({ label: t("change.split"), onClick: () => show("split") })}
      ${Button({ label: t("change.rename"), onClick: () => show("rename") })}`,
    children: html`<div class="stack">
      ${Loaded({
        of: changes,
        empty: ({ items }) => items.length === 0,
        whenEmpty: html`<div class="card">
          ${EmptyState({ title: t("change.none"), hint: t("change.noneHint"), icon: "units" })}
        </div>`,
        children: ({ items }) => html`${items.map((row) => ChangeCard({ key: row.id, row }))}`,
      })}
      ${open === "merge" && MergeUnits({ onClose })}
      ${open === "split" && SplitUnit({ onClose })}
      ${open === "rename" && RenameUnit({ onClose })}
    </div>`,
  });
});

/** @param {Change} row */
const titleOf = ({ kind, from_units: units, into, into_id: target }) =>
  t(TITLES[kind], {
    from: units
      .filter((unit) => unit.id !== target)
      .map((unit) => unit.name)
      .join(", "),
    into,
  });

/** @type {Component<{ row: Change }>} */
const ChangeCard = component(function ChangeCard({ row }) {
  const form = useForm({
    draft: false,
    initial: {},
    submit: async (_values, key) => {
      const sure = await ask({
        title: t("change.cancelAsk"),
        text: t("change.cancelText"),
        yes: t("change.cancelYes"),
        danger: true,
      });
      if (!sure) return false;
      await post("/unit-changes/{change_id}/cancel", { params: { change_id: row.id }, version: row.version, key });
      return true;
    },
    done: (cancelled) => {
      if (!cancelled) return;
      invalidate("/unit-changes");
      toast(t("change.cancelled"));
    },
  });
  return html`<section class="card stack">
    <div class="row spread">
      <h3>${titleOf(row)}</h3>
      ${Status({ label: row.state_label, tone: TONES[row.state] })}
    </div>
    <p class="soft">${t("change.day", { on: date(row.starts_on), decision: row.decision, by: row.planned_by })}</p>
    ${
      row.hindrance &&
      ["planned", "begun"].includes(row.state) &&
      html`<p class="field-error">${t("change.hindrance", { why: row.hindrance })}</p>`
    }
    ${
      row.effects.length > 0 &&
      html`<h4>${t("change.effects")}</h4>
      <ul>${row.effects.map(
        (effect) => html`<li key=${effect.code}>${effect.label}: <strong>${number(effect.number)}</strong>
          ${effect.detail && html`<span class="soft"> (${effect.detail})</span>`}</li>`,
      )}</ul>`
    }
    ${FormErrors({ form })}
    ${
      row.actions.includes("cancel") &&
      html`<div class="form-actions">
      ${Button({ label: t("change.cancel"), busy: form.busy, onClick: () => void form.submit() })}
    </div>`
    }
  </section>`;
});
