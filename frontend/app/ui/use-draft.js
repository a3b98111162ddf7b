/** Keeps what is typed into a form until it is saved; what does it is fetched with the first form (ui/draft.js). */
import { useEffect, useRef, useState } from "../../vendor/kit.js";

/** @import { ComponentChildren } from "../../vendor/kit.js" */
/** @typedef {import("./draft.js").Draft} Draft */

/**
 * @template V
 * @typedef {{
 *   initial: V, values: V, dirty: boolean, restore: (values: V, typed: boolean) => void,
 *   attempt?: { current: import("../core/draft-store.js").Attempt },
 * }} Live `initial`: what the server holds; `restore`: puts other values into the form, `typed`: not saved ones
 */

/**
 * @template V
 * @param {string | false} name of the form on its page, with the id of the row it is about; false: holds secrets, or is no work lost
 * @param {Live<V>} live
 * @param {import("./shared-draft.js").Shared} [shared] the object whose long form it is: kept on the server too
 * @returns {{
 *   notice: ComponentChildren, saved: (sent: V) => void,
 *   refused: (problem: import("../api/problem.js").ApiProblem, tries?: import("./draft.js").Tries) => void,
 * }}
 *   `notice`: stands above the fields
 */
export function useDraft(name, live, shared) {
  const [notice, show] = useState(/** @type {ComponentChildren} */ (null));
  const latest = useRef(live);
  const draft = useRef(/** @type {Promise<Draft> | undefined} */ (undefined));
  latest.current = live;
  useEffect(() => {
    if (name === false) return undefined;
    const address = location.pathname + location.search;
    const { initial } = latest.current;
    const opening = import("./draft.js").then(
      ({ Draft }) => new Draft(address, name, initial, () => latest.current, show, shared),
    );
    draft.current = opening;
    return () => void opening.then((one) => one.leave());
  }, [name]);
  useEffect(() => void draft.current?.then((one) => one.rendered()));
  return {
    notice,
    saved: (sent) => void draft.current?.then((one) => one.saved(sent)),
    refused: (...said) => void draft.current?.then((one) => one.refused(...said)),
  };
}
