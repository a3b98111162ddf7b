/** A titled block that can be closed, with how far it has come beside its title. */
import { html, useState } from "../../vendor/kit.js";
import { component } from "./component.js";
import { Icon } from "./icons.js";

/** @import { ComponentChildren } from "../../vendor/kit.js" */

/** @type {Component<{ title: string, note?: ComponentChildren, open: boolean, children: ComponentChildren }>} `open`: at first */
export const Fold = component(function Fold({ title, note, open, children }) {
  const [shown, show] = useState(open);
  return html`<details class="card fold" open=${shown}
    onToggle=${(/** @type {Event} */ event) => show(/** @type {HTMLDetailsElement} */ (event.currentTarget).open)}>
    <summary>${Icon({ name: "down" })}<h2>${title}</h2>${note}</summary>
    <div class="section">${children}</div>
  </details>`;
});

/** Brings what lies in closed blocks to the eye. @param {Element | null | undefined} element */
export function unfold(element) {
  for (let fold = element?.closest("details"); fold; fold = fold.parentElement?.closest("details")) fold.open = true;
}
