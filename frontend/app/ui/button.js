/** Buttons and links that look like them; one primary action a page. */
import { html } from "../../vendor/kit.js";
import { t } from "../core/vi.js";
import { classes, component } from "./component.js";
import { Icon } from "./icons.js";

/** @typedef {import("./icons.js").IconName} IconName */

/**
 * @type {Component<{
 *   label: string, onClick?: (event: MouseEvent) => void, kind?: "primary" | "plain" | "quiet" | "danger", icon?: IconName,
 *   type?: "button" | "submit", busy?: boolean, disabled?: boolean, iconOnly?: boolean, small?: boolean, pressed?: boolean, form?: string,
 * }>} `iconOnly` keeps the label for screen readers and as a tooltip; `pressed` makes a toggle
 */
export const Button = component(function Button({
  label,
  onClick,
  kind = "plain",
  icon,
  type = "button",
  busy,
  disabled,
  iconOnly,
  small,
  pressed,
  form,
}) {
  return html`<button
    type=${type} form=${form} class=${classes("button", `is-${kind}`, small && "is-small", iconOnly && "is-icon")}
    onClick=${busy ? undefined : onClick} disabled=${disabled} aria-disabled=${busy ? "true" : undefined}
    aria-busy=${busy ? "true" : undefined} aria-pressed=${pressed === undefined ? undefined : String(pressed)}
    title=${iconOnly ? label : undefined}
  >
    ${icon && Icon({ name: icon })}
    <span class=${iconOnly ? "visually-hidden" : undefined}>${busy ? t("state.busy") : label}</span>
  </button>`;
});

/**
 * @type {Component<{ label: string, href: string, kind?: "primary" | "plain" | "quiet", icon?: IconName, small?:
 *   boolean, newTab?: boolean }>}
 */
export const LinkButton = component(function LinkButton({ label, href, kind = "plain", icon, small, newTab }) {
  return html`<a
    class=${classes("button", `is-${kind}`, small && "is-small")} href=${href}
    target=${newTab ? "_blank" : undefined} rel=${newTab ? "noopener" : undefined}
  >${icon && Icon({ name: icon })}<span>${label}</span></a>`;
});
