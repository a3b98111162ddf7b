/** Choosing one of several: a select for many, radio buttons for few; and a check box. */
import { html, useId } from "../../vendor/kit.js";
import { t } from "./vi.js";
import { classes, component } from "./component.js";
import { FieldFrame, valueOf } from "./field.js";

/** @typedef {{ value: string, label: string, hint?: string, disabled?: boolean }} Option */
/** @typedef {{ label: string, options: Option[] }} OptionGroup */

/**
 * @type {Component<import("./field.js").FieldProps<string> & { options: (Option | OptionGroup)[], empty?: string | false }>}
 *   `empty`: the words of the first, empty choice; false leaves it out
 */
export const Select = component(function Select({
  label,
  name,
  value,
  onChange,
  error,
  hint,
  required,
  disabled,
  labelHidden,
  options,
  empty = t("field.choose"),
}) {
  return FieldFrame({
    label,
    error,
    hint,
    required,
    labelHidden,
    children: (
      control,
    ) => html`<select ...${control} class="input" name=${name} required=${required} disabled=${disabled}
      value=${value} onChange=${(/** @type {Event} */ event) => onChange(valueOf(event))}>
      ${empty !== false && html`<option value="" selected=${value === ""}>${empty}</option>`}
      ${options.map((one) =>
        "options" in one
          ? html`<optgroup key=${one.label} label=${one.label}>${one.options.map((inner) => choice(inner, value))}</optgroup>`
          : choice(one, value),
      )}
    </select>`,
  });
});

/**
 * @param {Option} option
 * @param {string} value
 */
const choice = (option, value) =>
  html`<option key=${option.value} value=${option.value} selected=${
    option.value === value
  } disabled=${option.disabled}>${option.label}</option>`;

/** Whether the options are the steps of a scale, read across. @param {Option[]} options */
const isScale = (options) => options.length > 2 && options.every(({ label, hint }) => /^\d\d?$/.test(label) && !hint);

/** @type {Component<import("./field.js").FieldProps<string> & { options: Option[] }>} */
export const RadioGroup = component(function RadioGroup({
  label,
  name,
  value,
  onChange,
  error,
  hint,
  required,
  disabled,
  labelHidden,
  options,
}) {
  const id = useId();
  return FieldFrame({
    label,
    error,
    hint,
    required,
    labelHidden,
    group: true,
    children: (control) => html`<div class=${classes("choices", isScale(options) && "is-scale")} data-name=${name}>
      ${options.map(
        (option) => html`<label class="choice" key=${option.value}>
          <input type="radio" name=${`${name}-${id}`} value=${option.value} checked=${option.value === value}
            aria-invalid=${control["aria-invalid"]}
            disabled=${disabled || option.disabled} onChange=${() => onChange(option.value)} />
          <span>${option.label}${option.hint && html`<small>${option.hint}</small>`}</span>
        </label>`,
      )}
    </div>`,
  });
});

/** @type {Component<Omit<import("./field.js").FieldProps<boolean>, "required">>} */
export const Checkbox = component(function Checkbox({ label, name, value, onChange, error, hint, disabled }) {
  const id = useId();
  return html`<div class="field">
    <label class="choice">
      <input type="checkbox" name=${name} checked=${value} disabled=${disabled} aria-invalid=${error ? "true" : undefined}
        aria-describedby=${error ? `${id}-error` : undefined}
        onChange=${(/** @type {Event} */ event) => onChange(/** @type {HTMLInputElement} */ (event.currentTarget).checked)} />
      <span>${label}${hint && html`<small>${hint}</small>`}</span>
    </label>
    ${error && html`<p class="field-error" id=${`${id}-error`}>${error}</p>`}
  </div>`;
});

/** @type {Component<import("./field.js").FieldProps<string[]> & { options: Option[] }>} several may be chosen */
export const CheckboxGroup = component(function CheckboxGroup({
  label,
  name,
  value,
  onChange,
  error,
  hint,
  required,
  disabled,
  labelHidden,
  options,
}) {
  return FieldFrame({
    label,
    error,
    hint,
    required,
    labelHidden,
    group: true,
    children: (control) => html`<div class="choices" data-name=${name}>
      ${options.map(
        (option) => html`<label class="choice" key=${option.value}>
          <input type="checkbox" value=${option.value} checked=${value.includes(option.value)} disabled=${disabled || option.disabled}
            aria-invalid=${control["aria-invalid"]}
            onChange=${() =>
              onChange(
                value.includes(option.value) ? value.filter((one) => one !== option.value) : [...value, option.value],
              )} />
          <span>${option.label}${option.hint && html`<small>${option.hint}</small>`}</span>
        </label>`,
      )}
    </div>`,
  });
});

/**
 * The choice of every value of an enumeration (api/labels.js), or of those given, in that order.
 * @template {string | number} V
 * @param {Readonly<Record<V, string>>} labels
 * @param {readonly V[]} [values]
 * @returns {{ value: `${V}`, label: string }[]}
 */
export const optionsOf = (labels, values = /** @type {V[]} */ (Object.keys(labels))) =>
  values.map((value) => ({
    value: /** @type {`${V}`} */ (String(value)),
    get label() {
      return labels[value]; // as the place says it when it is shown
    },
  }));
