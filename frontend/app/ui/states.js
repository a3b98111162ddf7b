/** What a page shows of a read: loading, error, empty, or the data. */
import { html } from "../../vendor/kit.js";
import { t } from "./vi.js";
import { Button } from "./button.js";
import { component } from "./component.js";
import { Icon } from "./icons.js";

/** @import { ComponentChildren } from "../../vendor/kit.js" */
/** @typedef {import("../api/problem.js").ApiProblem} ApiProblem */

/** @param {{ lines?: number, label?: string }} props grey lines in the place of what comes */
function loading({ lines = 4, label = t("state.loading") }) {
  return html`<div class="skeleton" role="status"><span class="visually-hidden">${label}</span>
    ${Array.from({ length: lines }, (_, index) => html`<span class="skeleton-line" key=${index}></span>`)}</div>`;
}

export const Loading = component(loading);

/** @param {{ problem: ApiProblem, onRetry?: () => void, title?: string }} props */
function errorState({ problem, onRetry, title = t("state.errorTitle") }) {
  return html`<div class="state" role="alert">
    ${Icon({ name: "alert" })}
    <h2>${title}</h2>
    <p>${problem.message}</p>
    ${problem.requestId && html`<p class="soft small">${t("state.requestId", { id: problem.requestId })}</p>`}
    ${onRetry && Button({ label: t("act.retry"), icon: "refresh", onClick: onRetry })}
  </div>`;
}

export const ErrorState = component(errorState);

/**
 * Says what to do next, not only that there is nothing.
 * @param {{ title?: string, hint?: ComponentChildren, icon?: import("./icons.js").IconName, action?: ComponentChildren }} props
 */
function emptyState({ title = t("state.emptyTitle"), hint, icon = "document", action }) {
  return html`<div class="state">${Icon({ name: icon })}<h2>${title}</h2>${hint && html`<p>${hint}</p>`}${action}</div>`;
}

export const EmptyState = component(emptyState);

/**
 * The data of a read once it is there; the other states by themselves.
 * @template T
 * @param {{
 *   of: import("../core/resource.js").Resource<T>, children: (data: T) => ComponentChildren,
 *   empty?: (data: T) => boolean, whenEmpty?: ComponentChildren, lines?: number,
 * }} props
 */
function loaded({ of, children, empty, whenEmpty, lines }) {
  const { state, data, error, refreshing } = of.now.value;
  if (state === "loading") return Loading({ lines });
  if (state === "error" || data === undefined)
    return error ? ErrorState({ problem: error, onRetry: of.refresh }) : Loading({ lines });
  return html`
    ${
      error &&
      html`<div class="notice is-warning" role="status">${Icon({ name: "alert" })}<p>${t("state.stale")} ${error.message}</p>
        ${Button({ label: t("act.retry"), small: true, onClick: of.refresh })}</div>`
    }
    <div class="loaded" aria-busy=${
      refreshing ? "true" : undefined
    }>${empty?.(data) ? (whenEmpty ?? EmptyState({})) : children(data)}</div>`;
}

export const Loaded = component(loaded);
