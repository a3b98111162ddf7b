/** The frame of every page: title, breadcrumbs, actions; takes the focus when a person has moved here. */
import { html, useEffect, useLayoutEffect, useRef } from "../../vendor/kit.js";
import { upperFirst } from "../core/text.js";
import { t } from "./vi.js";
import { classes, component } from "./component.js";

/** @import { ComponentChildren } from "../../vendor/kit.js" */
/** @typedef {{ label: string, href?: string }} Crumb the last one is the page itself and has no href */

let moved = false;

/** From now on opened pages take the focus; the first page leaves it where the browser put it. */
export function personMoves() {
  moved = true;
}

/**
 * @type {Component<{
 *   title: string, lead?: ComponentChildren, crumbs?: Crumb[], actions?: ComponentChildren, status?: ComponentChildren,
 *   children: ComponentChildren, narrow?: boolean,
 * }>} `lead`: one sentence under the title; `actions`: buttons beside it, the primary one last
 */
export const Page = component(function Page({ title, lead, crumbs, actions, status, children, narrow }) {
  const heading = useRef(/** @type {HTMLHeadingElement | null} */ (null));
  useLayoutEffect(() => {
    if (moved) heading.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    document.title = `${title} · ${t("app.name")}`;
  }, [title]);
  return html`<div class=${classes("page", narrow && "is-narrow")}>
    ${crumbs && Breadcrumbs({ crumbs })}
    <header class="page-head">
      <div class="page-titles"><h1 tabindex="-1" ref=${heading}>${title}</h1>${status}${lead && html`<p class="lead">${lead}</p>`}</div>
      ${actions && html`<div class="page-actions">${actions}</div>`}
    </header>
    ${children}
  </div>`;
});

/** @type {Component<{ crumbs: Crumb[] }>} */
const Breadcrumbs = component(function Breadcrumbs({ crumbs }) {
  return html`<nav class="crumbs" aria-label=${t("nav.crumbs")}><ol>
    ${crumbs.map(
      ({ label, href }) =>
        html`<li key=${label}>
          ${href ? html`<a href=${href}>${upperFirst(label)}</a>` : html`<span aria-current="page">${upperFirst(label)}</span>`}
        </li>`,
    )}
  </ol></nav>`;
});

/**
 * @type {Component<{ title: string, children: ComponentChildren, actions?: ComponentChildren, hint?: ComponentChildren, id?:
 *   string, plain?: boolean }>} a titled block; `plain` has no card around it
 */
export const Section = component(function Section({ title, children, actions, hint, id, plain }) {
  return html`<section class=${classes("section", !plain && "card")} id=${id}>
    <header class="section-head"><h2>${title}</h2>${actions && html`<div class="section-actions">${actions}</div>`}</header>
    ${hint && html`<p class="soft">${hint}</p>`}
    ${children}
  </section>`;
});

/** @type {Component<{ facts: { label: string, value: ComponentChildren, wide?: boolean }[] }>} label and value pairs of one thing */
export const Facts = component(function Facts({ facts: pairs }) {
  return html`<dl class="facts">
    ${pairs.map(
      ({ label, value, wide }) =>
        html`<div key=${label} class=${wide ? "is-wide" : undefined}><dt>${label}</dt><dd>${value ?? "—"}</dd></div>`,
    )}
  </dl>`;
});
