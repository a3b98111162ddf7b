/** A task of the unit made of a received document: what, until when, who. */
import { html } from "../../../vendor/kit.js";
import { post } from "../../api/client.js";
import { today } from "../../core/session.js";
import { component } from "../../ui/component.js";
import { DateField } from "../../ui/date-field.js";
import { useForm } from "../../ui/form.js";
import { FormDialog } from "../../ui/form-dialog.js";
import { Select } from "../../ui/select.js";
import { TextArea } from "../../ui/text-area.js";
import { useMembers } from "../tasks/people.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"DeliveryRead">} Delivery */

/** @type {Component<{ row: Delivery, onClose: () => void, onDone: () => void }>} */
export const TaskForm = component(function TaskForm({ row, onClose, onDone }) {
  const members = useMembers(row.unit_id);
  const form = useForm({
    draft: `task ${row.id}`,
    initial: { text: "", due_on: /** @type {string | null} */ (null), member_id: "" },
    check: ({ text }) => (text.trim().length >= 5 ? {} : { text: t("task.short") }),
    submit: ({ text, due_on: due, member_id: member }, key) =>
      post("/inbox/{delivery_id}/tasks", {
        params: { delivery_id: row.id },
        key,
        body: {
          text,
          due_on: due,
          people: member ? [{ member_id: member, responsibility: text.slice(0, 500), from_on: today.value }] : [],
        },
      }),
    done: onDone,
  });
  return FormDialog({
    title: t("task.title", { code: row.code }),
    form,
    submit: t("task"),
    onClose,
    label: t("task"),
    children: html`
      <p class="soft">${t("task.hint")}</p>
      ${TextArea({ ...form.bind("text"), label: t("task.text"), hint: t("task.textHint"), required: true, rows: 3 })}
      ${DateField({ ...form.bind("due_on"), label: t("task.due"), hint: t("task.dueHint"), min: today.value, due: true })}
      ${
        members.length > 0 &&
        Select({
          ...form.bind("member_id"),
          label: t("task.who"),
          hint: t("task.whoHint"),
          options: members.map(({ id, full_name: label }) => ({ value: id, label })),
          empty: t("task.nobody"),
        })
      }`,
  });
});
