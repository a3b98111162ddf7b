/** Styles that a page brings along; it waits for them, so that nothing is seen unstyled. */

/** @type {Map<string, Promise<void>>} */
const asked = new Map();

/**
 * At the top of a page's module: `await stylesheet("plans")`. The file lies beside the one that index.html names.
 * @param {string} name of a file in styles/, without its ending
 */
export function stylesheet(name) {
  if (!globalThis.document) return Promise.resolve(); // the unit tests run without a browser
  let loading = asked.get(name);
  if (!loading) {
    loading = new Promise((resolve) => {
      const first = /** @type {HTMLLinkElement} */ (document.querySelector('link[rel="stylesheet"]'));
      const link = Object.assign(document.createElement("link"), {
        rel: "stylesheet",
        href: new URL(`${name}.css`, first.href).href,
      });
      link.onload = link.onerror = () => resolve(); // a page without its styles is better than none
      document.head.append(link);
    });
    asked.set(name, loading);
  }
  return loading;
}
