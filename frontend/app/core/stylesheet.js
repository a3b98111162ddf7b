/** Styles that a page brings along; it waits for them, so that nothing is seen unstyled. */

/** @type {Map<string, Promise<void>>} */
const asked = new Map();

/**
 * At the top of a page's module: `await stylesheet(new URL("../../../styles/plan.css", import.meta.url))`.
 * @param {URL} address
 */
export function stylesheet({ href }) {
  if (!globalThis.document) return Promise.resolve(); // the unit tests run without a browser
  let loading = asked.get(href);
  if (!loading) {
    loading = new Promise((resolve) => {
      const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href });
      link.onload = link.onerror = () => resolve(); // a page without its styles is better than none
      document.head.append(link);
    });
    asked.set(href, loading);
  }
  return loading;
}
