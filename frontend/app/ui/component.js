/** Components as typed calls: `${Field({ label, value })}` lets the type checker see every prop. */
import { h } from "../../vendor/kit.js";

/** @import { ComponentChildren, VNode } from "../../vendor/kit.js" */

/**
 * @template {object} P
 * @param {(props: P) => ComponentChildren} render an ordinary function component; hooks are allowed
 * @returns {(props: P & { key?: string | number }) => VNode}
 */
export function component(render) {
  return (props) => /** @type {VNode} */ (h(/** @type {any} */ (render), props));
}

/**
 * Class names, the false ones left out: `classes("card", open && "is-open")`.
 * @param {...(string | false | null | undefined)} names
 */
export const classes = (...names) => names.filter(Boolean).join(" ");
