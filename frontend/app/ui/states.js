/** What a page shows of a read: loading, error, empty, or the data. */
import { html, useEffect, useRef, useState } from "../../vendor/kit.js";
import { t } from "./vi.js";
import { Button } from "./button.js";
import { component } from "./component.js";
import { Icon } from "./icons.js";

/** @import { ComponentChildren } from "../../vendor/kit.js" */
/** @typedef {import("../api/problem.js").ApiProblem} ApiProblem */

/** @type {Component<{ lines?: number, label?: string }>} grey lines in the place of what comes */
export const Loading = component(function Loading({ lines = 4, label = t("state.loading") }) {
  return html`<div class="skeleton" role="status"><span class="visually-hidden">${label}</span>
    <strong class="on-paper">${t("print.notRead")}</strong>
    ${Array.from({ length: lines }, (_, index) => html`<span class="skeleton-line" key=${index}></span>`)}</div>`;
});

/** Answers to an address that is damaged, or of what is gone or out of reach. */
const LOST = [403, 404, 422];

/**
 * In the place of a whole page, what is not there has the way back (pages/errors/lost.js).
 * @type {Component<{ problem: ApiProblem, onRetry?: () => void, title?: string }>}
 */
export const ErrorState = component(function ErrorState({ problem, onRetry, title = t("state.errorTitle") }) {
  const element = useRef(/** @type {HTMLElement | null} */ (null));
  const [Lost, lose] = useState(/** @type {any} */ (null));
  useEffect(() => {
    if (LOST.includes(problem.status) && !element.current?.closest(".section, .card, dialog"))
      import("../pages/errors/lost.js").then((found) => lose(() => found.default), String); // stays as it is
  }, []);
  if (Lost) return Lost({ problem });
  return html`<div class="state" role="alert" ref=${element}>
    ${Icon({ name: "alert" })}
    <h2>${title}</h2>
    <p>${problem.message}</p>
    ${problem.requestId && html`<p class="soft small">${t("state.requestId", { id: problem.requestId })}</p>`}
    ${onRetry && Button({ label: t("act.retry"), icon: "refresh", onClick: onRetry })}
  </div>`;
});

/**
 * Says what to do next, not only that there is nothing.
 * @type {Component<{ title?: string, hint?: ComponentChildren, icon?: import("./icons.js").IconName, action?: ComponentChildren }>}
 */
export const EmptyState = component(function EmptyState({
  title = t("state.emptyTitle"),
  hint,
  icon = "document",
  action,
}) {
  return html`<div class="state">${Icon({ name: icon })}<h2>${title}</h2>${hint && html`<p>${hint}</p>`}${action}</div>`;
});

/**
 * The data of a read once it is there; the other states by themselves.
 * @type {<T>(props: Keyed<{
 *   of: import("../core/resource.js").Resource<T>, children: (data: T) => ComponentChildren,
 *   empty?: (data: T) => boolean, whenEmpty?: ComponentChildren, lines?: number,
 * }>) => import("../../vendor/kit.js").VNode}
 */
export const Loaded = component(function Loaded({ of, children, empty, whenEmpty, lines }) {
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
});
