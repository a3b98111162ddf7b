/** Text fields: one line, passwords; label, hint and error always tied together. */
import { html, useId, useLayoutEffect, useRef, useState } from "../../vendor/kit.js";
import { t } from "../core/vi.js";
import { classes, component } from "./component.js";
import { Icon } from "./icons.js";

/** @import { ComponentChildren } from "../../vendor/kit.js" */

/**
 * What every field takes. `name` is the server's field name, by which errors find their field.
 * @template V
 * @typedef {{
 *   label: string, name: string, value: V, onChange: (value: V) => void,
 *   error?: string, hint?: string, required?: boolean, disabled?: boolean, labelHidden?: boolean,
 * }} FieldProps
 */

/**
 * The frame of a field: label, hint, error; `children` gets the ids to put on the control.
 * @type {Component<{
 *   label: string, error?: string, hint?: string, required?: boolean, labelHidden?: boolean, group?: boolean, wide?: boolean,
 *   children: (control: { id: string, "aria-describedby": string | undefined, "aria-invalid": "true" | undefined }) => ComponentChildren,
 * }>} `group`: the control is a set of controls, named by a legend
 */
export const FieldFrame = component(function FieldFrame({
  label,
  error,
  hint,
  required,
  labelHidden,
  group,
  children,
}) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined;
  const name = html`${label}${required && html`<span class="field-required"> (${t("field.required")})</span>`}`;
  const hidden = labelHidden && "visually-hidden";
  const inside = html`
    ${
      group
        ? html`<legend class=${classes("field-label", hidden)}>${name}</legend>`
        : html`<label class=${classes("field-label", hidden)} for=${id}>${name}</label>`
    }
    ${hint && html`<p class="field-hint" id=${`${id}-hint`}>${hint}</p>`}
    ${children({ id, "aria-describedby": described, "aria-invalid": error ? "true" : undefined })}
    ${error && html`<p class="field-error" id=${`${id}-error`}>${Icon({ name: "alert" })}<span>${error}</span></p>`}`;
  return group
    ? html`<fieldset class=${classes("field", error && "has-error")} aria-describedby=${described}>${inside}</fieldset>`
    : html`<div class=${classes("field", error && "has-error")}>${inside}</div>`;
});

/**
 * @type {Component<FieldProps<string> & {
 *   type?: "text" | "email" | "tel" | "url" | "search" | "time", autocomplete?: string, placeholder?: string, maxlength?: number,
 *   inputmode?: "text" | "numeric" | "tel" | "email" | "url", autofocus?: boolean, focused?: boolean, capitalize?: boolean,
 * }>} `autofocus`: when the page opens; `focused`: when the field appears
 */
export const Field = component(function Field({
  label,
  name,
  value,
  onChange,
  error,
  hint,
  required,
  disabled,
  labelHidden,
  type = "text",
  capitalize = true,
  autofocus,
  focused,
  maxlength,
  ...rest
}) {
  const input = useRef(/** @type {HTMLInputElement | null} */ (null));
  useLayoutEffect(() => {
    if (focused) input.current?.focus();
  }, []);
  return FieldFrame({
    label,
    error: error ?? tooLong(value, maxlength),
    hint,
    required,
    labelHidden,
    children: (control) => html`<input ref=${input}
      ...${control} ...${rest} class="input" type=${type} name=${name} value=${value} required=${required} disabled=${disabled}
      ...${capitalize ? {} : { autocapitalize: "none", spellcheck: "false" }} autofocus=${autofocus}
      onInput=${(/** @type {InputEvent} */ event) => onChange(valueOf(event))} />`,
  });
});

/** @type {Component<FieldProps<string> & { autocomplete: "current-password" | "new-password" }>} */
export const PasswordField = component(function PasswordField({
  label,
  name,
  value,
  onChange,
  error,
  hint,
  required,
  autocomplete,
}) {
  const [shown, show] = useState(false);
  const word = t(shown ? "field.hidePassword" : "field.showPassword");
  return FieldFrame({
    label,
    error,
    hint,
    required,
    children: (control) => html`<div class="input-with-button">
      <input ...${control} class="input" type=${shown ? "text" : "password"} name=${name} value=${value} required=${required}
        autocomplete=${autocomplete} autocapitalize="none" spellcheck="false"
        onInput=${(/** @type {InputEvent} */ event) => onChange(valueOf(event))} />
      <button type="button" class="button is-quiet is-icon" aria-pressed=${String(shown)} title=${word} onClick=${() => show(!shown)}>
        ${Icon({ name: "eye" })}<span class="visually-hidden">${word}</span>
      </button>
    </div>`,
  });
});

/**
 * What is too long stands whole and is told: a browser would cut what is pasted at its own `maxlength` without a word.
 * @param {string} value
 * @param {any} maxlength undefined: nothing is longer than that
 */
export const tooLong = (value, maxlength) =>
  value.length > maxlength ? t("field.tooLong", { count: maxlength }) : undefined;

/** What stands in the control of an event. @param {Event} event */
export const valueOf = (event) => /** @type {HTMLInputElement} */ (event.currentTarget).value;
