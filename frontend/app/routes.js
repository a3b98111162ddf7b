/** All pages of signed-in people: address, module, right. Modules load when a person first opens them; areas add their lines here. */

/** @typedef {import("./core/router.js").Route} Route */

/** @type {Route[]} */
export const routes = [
  { path: "/", load: () => import("./pages/today/today.js") },
  { path: "/tai-khoan", load: () => import("./pages/account/account.js") },
];
