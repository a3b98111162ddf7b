/** In whose name something is done: asked of whoever may act for several units, as the server says. */
import { useGet } from "../core/resource.js";
import { component } from "./component.js";
import { Select } from "./select.js";
import { t } from "./desk-vi.js";

/**
 * The field `unit_id` of a form; left as it is, the server takes the first, one's own.
 * @type {Component<{
 *   form: import("./form.js").FormState<any>, action: import("../api/types.d.ts").Schema<"Action">, label?: string,
 * }>}
 */
export const ActingUnit = component(function ActingUnit({ form, action, label = t("field.actingUnit") }) {
  const units = useGet("/units/acting", { query: { action } }).data ?? [];
  if (units.length < 2) return null;
  const { value, ...bound } = form.bind("unit_id");
  return Select({
    ...bound,
    value: value || (units[0]?.id ?? ""),
    label,
    empty: false,
    options: units.map(({ id, name }) => ({ value: id, label: name })),
  });
});
