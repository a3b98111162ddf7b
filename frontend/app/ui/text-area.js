/** A field of several lines. */
import { html } from "../../vendor/kit.js";
import { component } from "./component.js";
import { FieldFrame, tooLong, valueOf } from "./field.js";

/**
 * @type {Component<
 *   import("./field.js").FieldProps<string> & { rows?: number, maxlength?: number, placeholder?: string, readonly?: boolean }
 * >}
 */
export const TextArea = component(function TextArea({
  label,
  name,
  value,
  onChange,
  error,
  hint,
  required,
  disabled,
  labelHidden,
  rows = 4,
  maxlength,
  ...rest
}) {
  return FieldFrame({
    label,
    error: error ?? tooLong(value, maxlength),
    hint,
    required,
    labelHidden,
    children: (control) => html`<textarea
      ...${control} ...${rest} class="input" name=${name} value=${value} rows=${rows} required=${required} disabled=${disabled}
      onInput=${(/** @type {InputEvent} */ event) => onChange(valueOf(event))} />`,
  });
});

/**
 * For forms that no server refuses at once: what is too long among the values, by its field.
 * @param {Record<string, string>} values
 * @param {Record<string, number>} limits
 * @returns {Record<string, string>}
 */
export const tooLongOf = (values, limits) =>
  Object.fromEntries(
    Object.entries(limits).flatMap(([name, limit]) => {
      const said = tooLong(values[name] ?? "", limit);
      return said ? [[name, said]] : [];
    }),
  );
