/** A day typed as dd/mm/yyyy whatever the device's language, with the device's calendar beside it. */
import { html, useEffect, useRef, useState } from "../../vendor/kit.js";
import { useGet } from "../core/resource.js";
import { today } from "../core/session.js";
import { date, parseDate } from "../core/text.js";
import { t } from "./vi.js";
import { classes, component } from "./component.js";
import { FieldFrame, valueOf } from "./field.js";
import { useMisread } from "./misread.js";
import { Icon } from "./icons.js";

/** Says that a deadline falls on a day off, and the next day that is worked; nothing where the server cannot be asked. */
const DayOff = component(function DayOff(/** @type {{ on: string }} */ { on }) {
  const asked = useGet("/working-days/{on}", { params: { on } });
  const off = asked.data?.off
    ? t("field.dayOff", { on: date(on), off: asked.data.off, next: date(asked.data.next_on) })
    : "";
  return html`<p class=${classes("field-hint", off && "is-warning")} role="status">${off}</p>`;
});

/**
 * `due`: the field is a deadline, which may fall on a day off; another day than the one typed where that one does not
 * count itself ("trước ngày …"). Values are "YYYY-MM-DD".
 * @type {Component<import("./field.js").FieldProps<string | null> & { min?: string, max?: string, due?: boolean | string }>}
 */
export const DateField = component(function DateField({
  label,
  name,
  value,
  onChange,
  error,
  hint = t("field.dateHint"),
  required,
  disabled,
  labelHidden,
  min,
  max,
  due,
}) {
  const [typed, type] = useState(value ? date(value) : "");
  const [wrong, mark] = useState(false);
  const picker = useRef(/** @type {HTMLInputElement | null} */ (null));
  const year = Number(today.value.slice(0, 4));
  useEffect(() => {
    if (parseDate(typed, year) !== value) {
      type(value ? date(value) : "");
      mark(false);
    }
  }, [value]);
  const counts = typeof due === "string" ? due : due && value;
  const settle = () => {
    const parsed = parseDate(typed, year);
    mark(parsed === undefined);
    if (parsed) type(date(parsed));
  };
  const field = useMisread(parseDate(typed, year) === undefined, settle);
  return FieldFrame({
    label,
    error: error ?? (wrong ? t("field.badDate") : undefined),
    hint,
    required,
    labelHidden,
    children: (control) => html`<div class="input-with-button is-date">
      <input ref=${field} ...${control}
        class="input" type="text" inputmode="numeric" autocomplete="off" placeholder="dd/mm/yyyy" name=${name}
        value=${typed} required=${required} disabled=${disabled} onBlur=${settle}
        onInput=${(/** @type {InputEvent} */ event) => {
          const text = valueOf(event);
          const parsed = parseDate(text, year);
          type(text);
          if (parsed === undefined) return;
          mark(false); // now, not on leaving: a line that goes away under a press moves the button from under it
          onChange(parsed);
        }} />
      <input class="date-picker" type="date" tabindex="-1" aria-hidden="true" ref=${picker} value=${value ?? ""} min=${min} max=${max}
        disabled=${disabled} onChange=${(/** @type {Event} */ event) => onChange(valueOf(event) || null)} />
      <button type="button" class="button is-quiet is-icon" title=${t("field.pickDate")} disabled=${disabled}
        onClick=${() => picker.current?.showPicker()}>
        ${Icon({ name: "calendar" })}<span class="visually-hidden">${t("field.pickDate")}: ${label}</span>
      </button>
    </div>
    ${counts && DayOff({ on: counts, key: counts })}`,
  });
});
