/** What the pages of this area share: the row of its places, large buttons to press. */
import { html } from "../../../vendor/kit.js";
import { can } from "../../core/session.js";
import { stylesheet } from "../../core/stylesheet.js";
import { component } from "../../ui/component.js";
import { Icon } from "../../ui/icons.js";
import { t } from "./vi.js";

await stylesheet("assistance");

const PLACES = /** @type {const} */ ([
  { path: "/giup-dan", label: "place.form", action: "help.record" },
  { path: "/chua-ghep", label: "place.unmatched", action: "help.match" },
  { path: "/giup-dan/nho-giup", label: "place.requests", action: "help.match" },
  { path: "/giup-dan/su-kien", label: "place.events", action: "help.match" },
]);

/**
 * The places of the area that this person may open; nothing where there is only one.
 * @type {Component<{ at: typeof PLACES[number]["path"] }>}
 */
export const Places = component(function Places({ at }) {
  const open = PLACES.filter(({ action }) => can(action));
  if (open.length < 2) return html``;
  return html`<nav class="places no-print" aria-label=${t("place.label")}>
    ${open.map(({ path, label }) => html`<a key=${path} href=${path} aria-current=${path === at ? "page" : undefined}>${t(label)}</a>`)}
  </nav>`;
});

/** @type {Component<{ label: string, pressed: boolean, onClick: () => void }>} */
export const Pick = component(function Pick({ label, pressed, onClick }) {
  return html`<button type="button" class="pick" aria-pressed=${String(pressed)} onClick=${onClick}>
    ${pressed && Icon({ name: "check" })}
    <span>${label}</span>
  </button>`;
});
