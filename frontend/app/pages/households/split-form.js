/** Some members of a household found one of their own. */
import { html } from "../../../vendor/kit.js";
import { post } from "../../api/client.js";
import { navigate } from "../../core/router.js";
import { component } from "../../ui/component.js";
import { CheckboxGroup, Select } from "../../ui/select.js";
import { toast } from "../../ui/toast.js";
import { t as shared } from "../../ui/vi.js";
import {
  ActDialog,
  addressFields,
  checkDayAndReason,
  dayAndReason,
  dayAndReasonFields,
  StreetField,
} from "./act-dialog.js";
import { t } from "./household-vi.js";
import { pageOf } from "./words.js";

/** @typedef {import("./act-dialog.js").Acting} Acting */
/** @typedef {import("./act-dialog.js").Member} Member */

/** @param {Member[]} members */
const optionsOf = (members) =>
  members.map(({ id, full_name, relation_label }) => ({
    value: id,
    label: t("merge.one", { name: full_name, relation: relation_label }),
  }));

/** @type {Component<Acting>} */
export const SplitHousehold = component(function SplitHousehold({ row, onClose }) {
  const living = row.members.filter((one) => !one.left_on);
  const leavers = (/** @type {string[]} */ ids) => living.filter(({ id }) => ids.includes(id));
  const stayers = (/** @type {string[]} */ ids) => living.filter(({ id }) => !ids.includes(id));
  const headLeaves = (/** @type {string[]} */ ids) => leavers(ids).some(({ relation }) => relation === "head");
  return ActDialog({
    draft: "split",
    title: t("split.title", { name: row.name }),
    onClose,
    label: t("split"),
    also: () => [row.id],
    wide: true,
    initial: {
      person_ids: /** @type {string[]} */ ([]),
      head_id: "",
      remaining_head_id: "",
      street_id: row.street_id,
      house_no: "",
      place_note: "",
      ...dayAndReason(),
    },
    check: (values) => ({
      person_ids:
        (values.person_ids.length === 0 || values.person_ids.length === living.length) && t("split.whoMissing"),
      head_id: !values.person_ids.includes(values.head_id) && shared("field.missing"),
      remaining_head_id:
        headLeaves(values.person_ids) &&
        !stayers(values.person_ids).some(({ id }) => id === values.remaining_head_id) &&
        shared("field.missing"),
      ...checkDayAndReason(values),
    }),
    send: (values, key) =>
      post("/households/{household_id}/split", {
        params: { household_id: row.id },
        version: row.version,
        key,
        body: {
          ...values,
          on: values.on ?? "",
          remaining_head_id: headLeaves(values.person_ids) ? values.remaining_head_id : null,
        },
      }),
    done: (made) => {
      toast(t("split.done", { name: made.name }));
      navigate(pageOf(made.id));
    },
    fields: (form) => html`
      ${CheckboxGroup({ ...form.bind("person_ids"), label: t("split.who"), required: true, options: optionsOf(living) })}
      <div class="form-row">
        ${Select({ ...form.bind("head_id"), label: t("split.head"), required: true, options: optionsOf(leavers(form.values.person_ids)) })}
        ${
          headLeaves(form.values.person_ids) &&
          Select({
            ...form.bind("remaining_head_id"),
            label: t("split.heir"),
            hint: t("split.heirHint"),
            required: true,
            options: optionsOf(stayers(form.values.person_ids)),
          })
        }
      </div>
      ${StreetField({ ...form.bind("street_id"), label: t("split.street"), required: true, empty: false })}
      ${addressFields(form)}${dayAndReasonFields(form)}`,
  });
});
