/** A field for a whole number, shown and typed as officials write it. */
import { html, useEffect, useState } from "../../vendor/kit.js";
import { number, parseWhole } from "../core/text.js";
import { t } from "./vi.js";
import { component } from "./component.js";
import { FieldFrame, valueOf } from "./field.js";
import { useMisread } from "./misread.js";

/**
 * A whole number ≥ 0; null while empty (missing is not zero). Shows 1.250, takes 1250 or 1.250.
 * @type {Component<import("./field.js").FieldProps<number | null> & { unit?: string }>}
 */
export const NumberField = component(function NumberField({
  label,
  name,
  value,
  onChange,
  error,
  hint,
  required,
  disabled,
  labelHidden,
  unit,
}) {
  const [typed, type] = useState(value == null ? "" : number(value));
  const [wrong, mark] = useState(false);
  useEffect(() => {
    if (parseWhole(typed) !== value) type(value == null ? "" : number(value));
  }, [value]);
  const settle = () => {
    const parsed = parseWhole(typed);
    mark(parsed === undefined);
    if (parsed != null) type(number(parsed));
  };
  const field = useMisread(parseWhole(typed) === undefined, settle);
  return FieldFrame({
    label,
    error: error ?? (wrong ? t("field.badNumber") : undefined),
    hint,
    required,
    labelHidden,
    children: (control) => html`<div class="input-with-unit">
      <input ref=${field} ...${control}
        class="input is-number" type="text" inputmode="numeric" autocomplete="off" name=${name} value=${typed}
        required=${required} disabled=${disabled} onBlur=${settle}
        onInput=${(/** @type {InputEvent} */ event) => {
          const text = valueOf(event);
          const parsed = parseWhole(text);
          type(text);
          if (parsed !== undefined) onChange(parsed);
        }} />
      ${unit && html`<span class="input-unit">${unit}</span>`}
    </div>`,
  });
});
