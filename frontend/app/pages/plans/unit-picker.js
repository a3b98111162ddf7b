/** The units under their printed names: chosen ones as a list, one more by a select; a name may be printed only. */
import { html } from "../../../vendor/kit.js";
import { worded } from "../../core/place-words.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { FieldFrame, valueOf } from "../../ui/field.js";
import { Status } from "../../ui/status.js";
import { meant, useUnitChoices } from "./unit-names.js";
import { t } from "./vi.js";

/** @typedef {import("./content.js").UnitRef} UnitRef */

/** @type {Record<string, string>} What a class is called in a plan. */
const PRINTED = { neighbourhoods: "Các khu phố", teams: "Tổ công nghệ số cộng đồng" };

/** @type {Component<{ label: string, value: UnitRef[], onChange: (value: UnitRef[]) => void, error?: string, required?: boolean }>} */
export const UnitPicker = component(function UnitPicker({ label, value, onChange, error, required }) {
  const { names, options } = useUnitChoices();
  const choose = (/** @type {string} */ chosen) => {
    const ref = meant(chosen);
    onChange([
      ...value,
      { ...ref, name: ref.unit_id ? (names.get(ref.unit_id) ?? "") : worded(PRINTED[chosen] ?? "") },
    ]);
  };
  const settle = (/** @type {number} */ at, /** @type {string} */ chosen) =>
    onChange(value.map((ref, index) => (index === at ? { ...ref, ...meant(chosen) } : ref)));
  const rename = (/** @type {number} */ at, /** @type {string} */ name) =>
    onChange(value.map((ref, index) => (index === at ? { ...ref, name } : ref)));
  const choices = options.map(
    (group) =>
      html`<optgroup key=${group.label} label=${group.label}>
        ${group.options.map((one) => html`<option key=${one.value} value=${one.value}>${one.label}</option>`)}
      </optgroup>`,
  );
  return FieldFrame({
    label,
    error,
    required,
    group: true,
    children: () => html`<div class="units-picked">
      ${value.map(
        (ref, index) => html`<div class="unit-picked" key=${index}>
          <input class="input" aria-label=${t("field.unitName")} value=${ref.name}
            onInput=${(/** @type {Event} */ event) => rename(index, valueOf(event))} />
          ${ref.unit_class === "outside" && html`<span class="soft small">${t("field.printedOnly")}</span>`}
          ${ref.unit_id && names.get(ref.unit_id) !== ref.name && html`<span class="soft small">${names.get(ref.unit_id)}</span>`}
          ${
            !ref.unit_id &&
            !ref.unit_class &&
            html`${Status({ label: t("field.unsettled"), tone: "warning" })}
              <select class="input" aria-label=${t("units.for", { name: ref.name })} value=""
                onChange=${(/** @type {Event} */ event) =>
                  settle(index, valueOf(event))}><option value="">${t("doubts.chooseUnit")}</option>${choices}</select>`
          }
          ${Button({
            label: t("field.removeUnit", { name: ref.name }),
            icon: "cross",
            iconOnly: true,
            kind: "quiet",
            small: true,
            onClick: () => onChange(value.filter((_, at) => at !== index)),
          })}
        </div>`,
      )}
      <select class="input unit-add" aria-label=${`${label}: ${t("field.addUnit")}`} value="" onChange=${(
        /** @type {Event} */ event,
      ) => {
        const chosen = valueOf(event);
        /** @type {HTMLSelectElement} */ (event.currentTarget).value = "";
        if (chosen) choose(chosen);
      }}><option value="">${t("field.addUnit")}</option>${choices}</select>
    </div>`,
  });
});
