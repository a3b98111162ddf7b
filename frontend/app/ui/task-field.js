/** The task of the plan that something serves. */
import { useGet } from "../core/resource.js";
import { component } from "./component.js";
import { Select } from "./select.js";
import { t } from "./desk-vi.js";

const LONGEST = 90;

/** @type {Component<{ form: import("./form.js").FormState<any> }>} the field `task_id` of a form */
export const TaskField = component(function TaskField({ form }) {
  const { data } = useGet("/tasks", { query: { limit: 100 } });
  const options = (data?.items ?? []).map(({ id, ref, text }) => ({
    value: id,
    label: `${ref}. ${text.slice(0, LONGEST)}`,
  }));
  return Select({ ...form.bind("task_id"), label: t("field.task"), options });
});
