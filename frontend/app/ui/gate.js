/** The bare frame of the pages outside the application: signing in, codes, first passwords, setting up. */
import { html, useEffect } from "../../vendor/kit.js";
import { t } from "../core/vi.js";
import { BrandMark } from "./brand.js";
import { classes, component } from "./component.js";

/** @import { ComponentChildren } from "../../vendor/kit.js" */

/**
 * @type {Component<{ title: string, intro?: ComponentChildren, lead?: ComponentChildren, children: ComponentChildren, aside?:
 *   ComponentChildren, foot?: string, narrow?: boolean }>}
 *   `intro` and `aside` stand beside the card on a wide screen, above and below it on a phone
 */
export const Gate = component(function Gate({ title, intro, lead, children, aside, foot, narrow }) {
  useEffect(() => {
    document.title = `${title} · ${t("app.name")}`;
  }, [title]);
  return html`<div class="gate">
    <main class=${classes("gate-main", intro ? "has-intro" : "", narrow && "is-narrow")}>
      <div class="gate-intro">
        ${BrandMark({})}
        <h1>${intro ? t("app.name") : title}</h1>
        ${(intro ?? lead) && html`<p>${intro ?? lead}</p>`}
      </div>
      <div class="gate-card stack">${children}</div>
      ${aside && html`<div class="gate-aside">${aside}</div>`}
    </main>
    ${foot && html`<footer class="gate-foot">${foot}</footer>`}
  </div>`;
});
