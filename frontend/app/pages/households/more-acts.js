/** What is done now and then, folded into one button beside the primary act. */
import { html } from "../../../vendor/kit.js";
import { component } from "../../ui/component.js";
import { Icon } from "../../ui/icons.js";
import { Menu, MenuItem } from "../../ui/menu.js";
import { t } from "./vi.js";

/** @typedef {import("../../ui/icons.js").IconName} IconName */

/**
 * @type {Component<{ links?: { label: string, href: string, icon: IconName }[], acts?: { label: string, run: () => void, icon:
 *   IconName }[], name?: string }>}
 *   `name`: of whom or what, for several such buttons on a page
 */
export const MoreActs = component(function MoreActs({ links = [], acts = [], name }) {
  if (links.length + acts.length === 0) return null;
  return html`<div class="more-acts">${Menu({
    label: name ? `${t("more")}: ${name}` : "",
    trigger: html`${Icon({ name: "menu" })}<span aria-hidden=${name ? "true" : undefined}>${t("more")}</span>`,
    children: (close) => html`
      ${acts.map(
        ({ label, run, icon }) =>
          html`<div key=${label}>${MenuItem({
            label,
            icon,
            onClick: () => {
              close();
              run();
            },
          })}</div>`,
      )}
      ${links.map(
        ({ label, href, icon }) =>
          html`<a key=${href} class="menu-item" href=${href} onClick=${close}>${Icon({ name: icon })}<span>${label}</span></a>`,
      )}`,
  })}</div>`;
});
