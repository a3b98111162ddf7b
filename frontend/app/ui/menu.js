/** A small menu under a button: closes on a choice, on Escape and on a press elsewhere. */
import { html, useLayoutEffect, useRef, useState } from "../../vendor/kit.js";
import { classes, component } from "./component.js";
import { Icon } from "./icons.js";

/** @import { ComponentChildren } from "../../vendor/kit.js" */

/**
 * @type {Component<{ label: string, trigger: ComponentChildren, children: (close: () => void) => ComponentChildren, quiet?: boolean }>}
 *   `children`: buttons and links; call `close` when one has acted
 */
export const Menu = component(function Menu({ label, trigger, children, quiet }) {
  const [open, setOpen] = useState(false);
  const frame = useRef(/** @type {HTMLDivElement | null} */ (null));
  const close = () => setOpen(false);
  useLayoutEffect(() => {
    if (!open) return undefined;
    const list = /** @type {HTMLElement} */ (frame.current?.querySelector(".menu-list"));
    const { left, right } = list.getBoundingClientRect(); // under its button, as far as the window reaches
    list.style.transform = `translateX(${Math.max(8 - left, Math.min(0, innerWidth - 8 - right))}px)`;
    const first = list.querySelector("a, button");
    if (first instanceof HTMLElement) first.focus();
    const outside = (/** @type {Event} */ event) => {
      if (!frame.current?.contains(/** @type {Node} */ (event.target))) close();
    };
    document.addEventListener("pointerdown", outside);
    return () => document.removeEventListener("pointerdown", outside);
  }, [open]);
  const onKey = (/** @type {KeyboardEvent} */ event) => {
    if (event.key === "Escape" && open) {
      event.stopPropagation();
      close();
      frame.current?.querySelector("button")?.focus();
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") step(event, frame.current);
  };
  return html`<div class="menu" ref=${frame} onKeyDown=${onKey}>
    <button type="button" class=${classes("menu-trigger", quiet && "is-quiet")} aria-haspopup="true"
      aria-expanded=${String(open)} onClick=${() => setOpen(!open)}><span class="visually-hidden">${label}</span>${trigger}</button>
    ${open && html`<div class="menu-list">${children(close)}</div>`}
  </div>`;
});

/**
 * @param {KeyboardEvent} event
 * @param {HTMLElement | null} frame
 */
function step(event, frame) {
  const items = [...(frame?.querySelectorAll(".menu-list a, .menu-list button") ?? [])];
  const at = items.indexOf(/** @type {Element} */ (document.activeElement));
  if (at < 0) return;
  event.preventDefault();
  const next = items[(at + (event.key === "ArrowDown" ? 1 : -1) + items.length) % items.length];
  if (next instanceof HTMLElement) next.focus();
}

/** @type {Component<{ label: string, onClick: () => void, icon?: import("./icons.js").IconName, checked?: boolean }>} */
export const MenuItem = component(function MenuItem({ label, onClick, icon, checked }) {
  return html`<button type="button" class="menu-item"
    aria-pressed=${checked === undefined ? undefined : String(checked)} onClick=${onClick}>
    ${icon && Icon({ name: icon })}<span>${label}</span>${checked && Icon({ name: "check" })}</button>`;
});
