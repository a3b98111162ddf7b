/** Tabs that live in the address (query `tab`), moved through with the arrow keys; and a row of views. */
import { html, useId, useLayoutEffect, useRef } from "../../vendor/kit.js";
import { printing } from "../core/printing.js";
import { useQuery } from "../core/query.js";
import { component } from "./component.js";
import { Icon } from "./icons.js";

/** @import { ComponentChildren } from "../../vendor/kit.js" */
/**
 * @typedef {{ name: string, label: string, count?: number | null, show: () => ComponentChildren }} Tab `show` is called
 *   for the open tab only, and for all of them on paper
 */

/** A tab that is not open, on paper. @param {Tab} tab */
const Printed = (tab) =>
  html`<div class="tab-panel tab-on-paper" key=${tab.name}><h2 class="tab-printed">${tab.label}</h2>${tab.show()}</div>`;

/** @type {Component<{ tabs: Tab[], label: string, query?: string }>} `query`: the name in the address */
export const Tabs = component(function Tabs({ tabs: all, label, query: name = "tab" }) {
  const [query, change] = useQuery();
  const id = useId();
  const open = all.find((tab) => tab.name === query[name]) ?? all[0];
  const at = open ? all.indexOf(open) : 0;
  const [before, after] = printing.value ? [all.slice(0, at), all.slice(at + 1)] : [[], []];
  const list = useRef(/** @type {HTMLElement | null} */ (null));
  useLayoutEffect(() => {
    const button = /** @type {HTMLElement | null | undefined} */ (list.current?.querySelector("[aria-selected=true]"));
    // The list alone scrolls: scrollIntoView would move the page as well.
    if (list.current && button)
      list.current.scrollLeft = button.offsetLeft - (list.current.clientWidth - button.offsetWidth) / 2;
  }, [open?.name, all.length]);
  const move = (/** @type {KeyboardEvent} */ event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step || !open) return;
    const next = all[(all.indexOf(open) + step + all.length) % all.length];
    if (next) change({ [name]: next.name });
    /** @type {HTMLElement | undefined} */ (
      /** @type {HTMLElement} */ (event.currentTarget).children[all.indexOf(/** @type {Tab} */ (next))]
    )?.focus();
  };
  return html`
    <div class="tabs" role="tablist" ref=${list} aria-label=${label} onKeyDown=${move}>
      ${all.map(
        (
          tab,
        ) => html`<button type="button" role="tab" key=${tab.name} id=${`${id}-${tab.name}`} aria-selected=${String(tab === open)}
          aria-controls=${`${id}-panel`} tabindex=${tab === open ? 0 : -1} onClick=${() => change({ [name]: tab.name })}>
          ${tab.label}${tab.count != null && html`<span class="count">${tab.count}</span>`}</button>`,
      )}
    </div>
    ${before.map(Printed)}
    <div class="tab-panel" role="tabpanel" id=${`${id}-panel`} aria-labelledby=${`${id}-${open?.name}`}
      key=${open?.name}>${printing.value && html`<h2 class="tab-printed">${open?.label}</h2>`}${open?.show()}</div>
    ${after.map(Printed)}`;
});

/**
 * Another look at the same rows: list, board, calendar. The choice lives in the address (query `view`).
 * @type {Component<{ views: { name: string, label: string, icon: import("./icons.js").IconName }[], label: string, query?:
 *   string }>} the first is the default
 */
export const ViewSwitch = component(function ViewSwitch({ views, label, query: name = "view" }) {
  const [query, change] = useQuery();
  const open = query[name] ?? views[0]?.name;
  return html`<div class="switch" role="group" aria-label=${label}>
    ${views.map(
      (view) => html`<button type="button" key=${view.name} aria-pressed=${String(view.name === open)}
        onClick=${() => change({ [name]: view === views[0] ? null : view.name })}>
        ${Icon({ name: view.icon })}
        <span>${view.label}</span>
      </button>`,
    )}
  </div>`;
});
