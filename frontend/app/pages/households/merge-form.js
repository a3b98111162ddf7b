/** Another household goes into this one: entered twice, or come to live together. */
import { html, useState } from "../../../vendor/kit.js";
import { post } from "../../api/client.js";
import { useGet } from "../../core/resource.js";
import { fold } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Dialog } from "../../ui/dialog.js";
import { Checkbox, RadioGroup, Select } from "../../ui/select.js";
import { Loaded } from "../../ui/states.js";
import { t as shared } from "../../ui/vi.js";
import { ActDialog, checkDayAndReason, dayAndReason, dayAndReasonFields, saidAndChanged } from "./act-dialog.js";
import { HouseholdField } from "./household-field.js";
import { t } from "./household-vi.js";
import { addressOf } from "./words.js";

/** @typedef {import("./act-dialog.js").Acting} Acting */
/** @typedef {import("./act-dialog.js").Household} Household */
/** @typedef {import("./act-dialog.js").Member} Member */

const PERSON = "same_";

/** @param {Household} row */
const living = (row) => row.members.filter((one) => !one.left_on);

/** Who of ours is plainly the same: the same name, and no other year of birth. @param {Member} member @param {Member[]} ours */
export const sameOf = (member, ours) =>
  ours.find(
    (one) =>
      fold(one.full_name) === fold(member.full_name) &&
      (one.birth_year === null || member.birth_year === null || one.birth_year === member.birth_year),
  )?.id ?? "";

/** Asks first which one, then how. @type {Component<Acting>} */
export const MergeHousehold = component(function MergeHousehold({ row, changed, onClose }) {
  const [other, choose] = useState(/** @type {import("./words.js").Row | null} */ (null));
  if (other) return MergeTwo({ row, otherId: other.id, changed, onClose });
  return Dialog({
    title: t("merge.title", { name: row.name }),
    onClose,
    children: html`<div class="stack">
      ${HouseholdField({
        name: "from_id",
        value: null,
        onChange: choose,
        label: t("merge.which"),
        hint: t("merge.whichHint"),
        but: row.id,
      })}
      <div class="form-actions">${Button({ label: shared("act.cancel"), onClick: onClose })}</div>
    </div>`,
  });
});

/** @type {Component<Acting & { otherId: string, duplicate?: boolean }>} `duplicate`: that they are one is answered already */
export const MergeTwo = component(function MergeTwo({ row, otherId, duplicate, changed, onClose }) {
  const other = useGet("/households/{household_id}", { params: { household_id: otherId } });
  return other.data
    ? Merge({ row, other: other.data, duplicate, changed, onClose })
    : Dialog({
        title: t("merge.title", { name: row.name }),
        onClose,
        children: Loaded({ of: other, lines: 6, children: () => null }),
      });
});

/** @type {Component<Acting & { other: Household, duplicate?: boolean }>} */
const Merge = component(function Merge({ row, other, duplicate, changed, onClose }) {
  const [ours, theirs] = [living(row), living(other)];
  const pairs = (/** @type {Record<string, any>} */ values) =>
    theirs
      .map(({ id }) => ({ from_id: id, into_id: String(values[PERSON + id] ?? "") }))
      .filter(({ into_id }) => into_id !== "");
  return ActDialog({
    draft: "merge",
    title: t("merge.title", { name: row.name }),
    onClose,
    label: t("merge.yes"),
    wide: true,
    also: () => [other.id],
    initial: /** @type {Record<string, any>} */ ({
      nature: duplicate ? "duplicate" : "",
      same_persons: "",
      confirm_apart: false,
      ...dayAndReason(),
      ...Object.fromEntries(theirs.map((one) => [PERSON + one.id, sameOf(one, ours)])),
    }),
    check: (values) => ({
      nature: !values.nature && shared("field.missing"),
      ...checkDayAndReason(/** @type {any} */ (values)),
    }),
    send: (values, key) =>
      post("/households/{household_id}/merge", {
        params: { household_id: row.id },
        version: row.version,
        key,
        body: {
          from_id: other.id,
          from_version: other.version,
          duplicate: values.nature === "duplicate",
          same_persons: pairs(values),
          confirm_apart: values.confirm_apart,
          on: values.on,
          reason: values.reason,
        },
      }),
    done: saidAndChanged(changed, ({ name }) => t("merge.done", { other: other.code, name })),
    fields: (form) => html`
      <p><strong>${other.name}</strong> <span class="soft">${[addressOf(other), other.code].filter(Boolean).join(" · ")}</span></p>
      ${RadioGroup({
        ...form.bind("nature"),
        label: t("merge.nature"),
        required: true,
        options: [
          { value: "duplicate", label: t("merge.duplicate"), hint: t("merge.duplicateHint") },
          { value: "joined", label: t("merge.joined"), hint: t("merge.joinedHint") },
        ],
      })}
      ${
        theirs.length > 0 &&
        ours.length > 0 &&
        html`<fieldset class="field"><legend class="field-label">${t("merge.persons")}</legend>
          <p class="field-hint">${t("merge.personsHint")}</p>
          ${form.errors.same_persons && html`<p class="field-error" role="alert">${form.errors.same_persons}</p>`}
          <div class="stack">${theirs.map((one) =>
            Select({
              ...form.bind(PERSON + one.id),
              key: one.id,
              label: [one.full_name, one.relation_label, one.birth_year].filter(Boolean).join(", "),
              empty: t("merge.new"),
              options: ours.map(({ id, full_name }) => ({ value: id, label: t("merge.same", { name: full_name }) })),
            }),
          )}</div></fieldset>`
      }
      ${dayAndReasonFields(form)}
      ${
        (form.problem?.code === "found-apart" || form.values.confirm_apart) &&
        Checkbox({ ...form.bind("confirm_apart"), label: t("merge.apart") })
      }
      <p class="soft">${t("merge.backLater")}</p>`,
  });
});
