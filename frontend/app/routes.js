/** All pages: address, module, right. Modules load when a person first opens them; areas add their lines here. */

/** @typedef {import("./core/router.js").Route} Route */

/** Pages for people who are not signed in. @type {Route[]} */
export const openRoutes = [
  { path: "/ma/:code", load: () => import("./pages/account/redeem.js"), open: true },
  { path: "/thiet-lap", load: () => import("./pages/setup/wizard.js"), open: true },
];

/** @type {Route[]} */
export const routes = [
  { path: "/", load: () => import("./pages/today/today.js") },
  { path: "/tai-khoan", load: () => import("./pages/account/account.js") },
];
