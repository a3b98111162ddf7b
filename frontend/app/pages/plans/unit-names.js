/** The unit names of a plan text, and which unit each stands for; chosen once for every place. */
import { html, useRef } from "../../../vendor/kit.js";
import { useGet } from "../../core/resource.js";
import { Button } from "../../ui/button.js";
import { classes, component } from "../../ui/component.js";
import { Select } from "../../ui/select.js";
import { EmptyState } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { AddUnit } from "./new-unit.js";
import { t as added } from "./new-unit-vi.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"UnitNameRead">} Name */
/** @typedef {import("../../api/types.d.ts").Schema<"UnitClass">} UnitClass */
/** @typedef {{ name: string, unit_id?: string, unit_ids?: string[], unit_class?: UnitClass }} Choice */

/** @type {UnitClass[]} */
const CLASSES = ["neighbourhoods", "teams", "outside"];

/** Classes first, then the ward's own units, as choices of a select. */
export function useUnitChoices() {
  const units = useGet("/units");
  const all = units.data ?? [];
  return {
    names: new Map(all.map((unit) => [unit.id, unit.name])),
    options: [
      { label: t("units.class"), options: CLASSES.map((value) => ({ value, label: t(`class.${value}`) })) },
      {
        label: t("units.one"),
        options: all
          .filter((unit) => unit.kind !== "province" && unit.kind !== "city")
          .map((unit) => ({ value: unit.id, label: unit.name })),
      },
    ],
  };
}

/** What the choice of a select means. @param {string} value @returns {{ unit_id: string | null, unit_class: UnitClass | null }} */
export const meant = (value) =>
  CLASSES.some((one) => one === value)
    ? { unit_id: null, unit_class: /** @type {UnitClass} */ (value) }
    : { unit_id: value, unit_class: null };

/**
 * Names that wait for a choice first, as they stood when the list was opened: a name stays in its place while it is chosen.
 * @param {Name[]} units
 */
function useSteadyOrder(units) {
  const first = useRef(/** @type {string[]} */ ([]));
  if (first.current.length === 0)
    first.current = [...units].sort((a, b) => Number(b.open) - Number(a.open)).map((unit) => unit.name);
  const place = (/** @type {Name} */ unit) => {
    const at = first.current.indexOf(unit.name);
    return at < 0 ? first.current.length : at;
  };
  return [...units].sort((a, b) => place(a) - place(b));
}

/** @type {Component<{ units: Name[], closed: boolean, choose: (choice: Choice) => void }>} */
export const UnitNames = component(function UnitNames({ units, closed, choose }) {
  const { names, options } = useUnitChoices();
  const ordered = useSteadyOrder(units);
  if (units.length === 0) return EmptyState({ title: t("units.none"), icon: "units" });
  return html`<div class="stack"><p class="soft">${t("units.lead")}</p>
    ${!closed && AddUnit({ onMade: () => undefined })}
    <ul class="doubts">${ordered.map(
      (unit) => html`<li key=${unit.name} class=${classes("doubt", unit.open && "is-blocking")}>
        <p class="row">
          ${unit.open && Status({ label: t("units.open"), tone: "warning" })}
          <span class="soft small">${t("units.places", { count: unit.fields.length })}</span>
        </p>
        ${
          unit.unit_ids.length > 1
            ? Several({ unit, closed, names, choose })
            : Select({
                label: t("units.for", { name: unit.name }),
                name: "unit",
                options,
                disabled: closed,
                value: unit.open ? "" : (unit.unit_class ?? unit.unit_ids[0] ?? ""),
                onChange: (value) =>
                  value &&
                  choose({
                    name: unit.name,
                    ...(CLASSES.some((one) => one === value)
                      ? { unit_class: /** @type {UnitClass} */ (value) }
                      : { unit_id: value }),
                  }),
              })
        }
        ${!closed && More({ unit, options, choose })}
      </li>`,
    )}</ul>
  </div>`;
});

/** @type {Component<{ unit: Name, closed: boolean, names: Map<string, string>, choose: (choice: Choice) => void }>} */
const Several = component(function Several({ unit, closed, names, choose }) {
  return html`<p><strong>“${unit.name}”</strong>: ${t("units.several", { count: unit.unit_ids.length })}</p>
    <ul class="units-picked">${unit.unit_ids.map(
      (id) => html`<li class="unit-picked" key=${id}>
        <span>${names.get(id) ?? "…"}</span>
        ${
          !closed &&
          Button({
            label: added("remove", { unit: names.get(id) ?? "…", name: unit.name }),
            icon: "cross",
            iconOnly: true,
            kind: "quiet",
            small: true,
            onClick: () => choose({ name: unit.name, unit_ids: unit.unit_ids.filter((one) => one !== id) }),
          })
        }
      </li>`,
    )}</ul>`;
});

/** One unit more for a name that stands for several, and one that the list does not have.
 * @type {Component<{ unit: Name, options: ReturnType<typeof useUnitChoices>["options"], choose: (choice: Choice) => void }>} */
const More = component(function More({ unit, options, choose }) {
  const chosen = unit.unit_class ? [] : unit.unit_ids;
  const take = (/** @type {string} */ id) => choose({ name: unit.name, unit_ids: [...chosen, id] });
  const left = options
    .flatMap(({ options: group }) => group)
    .filter(({ value }) => !chosen.includes(value) && !CLASSES.some((one) => one === value));
  return html`${
    !unit.open &&
    chosen.length > 0 &&
    Select({
      label: added("another", { name: unit.name }),
      name: "another-unit",
      options: left,
      value: "",
      onChange: (value) => value && take(value),
    })
  }
  ${unit.open && AddUnit({ name: unit.name, onMade: ({ id }) => take(id) })}`;
});
