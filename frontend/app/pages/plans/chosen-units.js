/** The unit behind each name that a plan prints, for whoever approves it; a wrong one is put right after approval. */
import { html, useState } from "../../../vendor/kit.js";
import { post } from "../../api/client.js";
import { invalidate } from "../../core/resource.js";
import { dateTime } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { useForm } from "../../ui/form.js";
import { FormDialog } from "../../ui/form-dialog.js";
import { Section } from "../../ui/page.js";
import { Select } from "../../ui/select.js";
import { Status } from "../../ui/status.js";
import { TextArea } from "../../ui/text-area.js";
import { toast } from "../../ui/toast.js";
import { t as shared } from "../../ui/vi.js";
import { meant, useUnitChoices } from "./unit-names.js";
import { t as own } from "./chosen-units-vi.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"PlanRead">} Plan */
/** @typedef {import("../../api/types.d.ts").Schema<"PlanUnitRead">} Name */
/** @typedef {import("../../api/types.d.ts").Schema<"ChosenUnits">} Chosen */
/** @typedef {import("../../api/types.d.ts").Schema<"UnitCorrectionRead">} Correction */
/** @typedef {import("../../core/resource.js").Resource<Plan>} Resource */

/** @type {Component<{ plan: Plan, resource: Resource }>} */
export const ChosenUnits = component(function ChosenUnits({ plan, resource }) {
  const [wrong, setWrong] = useState(/** @type {Name | null} */ (null));
  const may = plan.actions.includes("correct_unit");
  return html`<div class="stack">
    ${Section({
      title: t("plan.tab.units"),
      hint: own("lead"),
      children: DataTable({
        caption: own("caption"),
        rows: plan.units,
        rowKey: (row) => row.name,
        columns: [
          { key: "name", label: own("name"), kind: "main", value: (row) => row.name },
          {
            key: "unit",
            label: own("unit"),
            show: (row) => namesOf(row) || Status({ label: own("nobody"), tone: "warning" }),
          },
          { key: "places", label: own("places"), kind: "number", value: (row) => row.places },
          ...(may
            ? [
                {
                  key: "correct",
                  label: own("correct"),
                  show: (/** @type {Name} */ row) =>
                    Button({
                      label: own("correct"),
                      icon: "edit",
                      small: true,
                      kind: "quiet",
                      onClick: () => setWrong(row),
                    }),
                },
              ]
            : []),
        ],
      }),
    })}
    ${plan.corrections.length > 0 && Past({ lines: plan.corrections })}
    ${wrong && CorrectionForm({ key: wrong.name, plan, name: wrong.name, resource, onClose: () => setWrong(null) })}
  </div>`;
});

/** @param {Chosen} chosen */
const namesOf = ({ units, unit_class }) => (unit_class ? t(`class.${unit_class}`) : units.join(", "));

/** @type {Component<{ lines: Correction[] }>} */
const Past = component(function Past({ lines }) {
  return Section({
    title: own("history"),
    children: DataTable({
      caption: own("history"),
      rows: [...lines].reverse(),
      rowKey: (row) => row.at,
      columns: [
        { key: "name", label: own("name"), kind: "main", value: (row) => row.name },
        { key: "before", label: own("before"), value: (row) => namesOf(row.before) },
        { key: "after", label: own("after"), value: (row) => namesOf(row.after) },
        { key: "reason", label: t("plan.reason"), value: (row) => row.reason },
        { key: "by", label: own("by"), value: (row) => t("plan.byAt", { who: row.by, at: dateTime(row.at) }) },
      ],
    }),
  });
});

/** @type {Component<{ plan: Plan, name: string, resource: Resource, onClose: () => void }>} */
const CorrectionForm = component(function CorrectionForm({ plan, name, resource, onClose }) {
  const { options } = useUnitChoices();
  const form = useForm({
    draft: `unit ${plan.id} ${name}`,
    initial: { unit_id: "", reason: "" },
    check: (values) => ({
      ...(values.unit_id ? {} : { unit_id: shared("field.missing") }),
      ...(values.reason.trim() ? {} : { reason: shared("field.missing") }),
    }),
    submit: ({ unit_id, reason }, key) =>
      post("/plans/{plan_id}/correct-unit", {
        params: { plan_id: plan.id },
        version: plan.version,
        body: { name, reason, ...meant(unit_id) },
        key,
      }),
    done: (row) => {
      onClose();
      resource.set(row);
      invalidate("/plans", "/tasks", "/today");
      toast(own("corrected", { name }));
    },
  });
  return FormDialog({
    title: own("correct"),
    form,
    submit: own("correct"),
    onClose,
    children: html`<p>${own("correctHint")}</p>
      ${Select({ ...form.bind("unit_id"), label: own("right", { name }), options, required: true })}
      ${TextArea({ ...form.bind("reason"), label: t("plan.reason"), required: true, rows: 3, maxlength: 1000 })}`,
  });
});
