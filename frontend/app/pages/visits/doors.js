/** A street door by door, in walking order: a picture of who was met, drawn from the phone. */
import { html, useState } from "../../../vendor/kit.js";
import { wardDay } from "../../offline/open-round.js";
import { component } from "../../ui/component.js";
import { t } from "./vi.js";
import { markOf, sheetOf } from "./words.js";

/** @import { RoundHousehold } from "../../offline/types.d.ts" */

/** Drawn once it is opened. @type {Component<{ rows: RoundHousehold[] }>} */
export const Doors = component(function Doors({ rows }) {
  const [open, set] = useState(false);
  return html`<details onToggle=${(/** @type {Event} */ event) =>
    set(/** @type {HTMLDetailsElement} */ (event.currentTarget).open)}>
    <summary>${t("round.doors")}</summary>
    ${open && html`<ul class="doors" aria-label=${t("round.doors")}>${rows.map(Door)}</ul>`}
  </details>`;
});

/** @param {RoundHousehold} household */
function Door(household) {
  const { label, tone } = markOf(household, wardDay.value);
  const name = household.house_no || household.code;
  return html`<li key=${household.id}>
    <a class=${`is-${tone}`} href=${sheetOf(household.id)} aria-label=${`${name}: ${label}`}>${name}</a>
  </li>`;
}
