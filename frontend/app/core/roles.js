/** The places of the navigation and the right that opens each; a page itself still asks the server. */

/**
 * `paths`: further addresses under which the entry stays marked. An entry shows only when a route with its path exists.
 * @typedef {{ path: string, label: NavLabel, icon: import("../ui/icons.js").IconName, action: string | string[] }} NavEntry
 * @typedef {"nav.today" | "nav.visits" | "nav.households" | "nav.paper" | "nav.rechecks" | "nav.help" | "nav.unmatched" | "nav.plan" | "nav.tasks" | "nav.difficulties" | "nav.indicators" | "nav.quotas" | "nav.reporting" | "nav.reports" | "nav.documents" | "nav.units" | "nav.people" | "nav.privacy" | "nav.audit"} NavLabel
 */

/** @type {NavEntry[]} */
export const NAVIGATION = [
  { path: "/", label: "nav.today", icon: "home", action: "today.read" },
  { path: "/chuyen-di", label: "nav.visits", icon: "phone", action: "visit.record" },
  { path: "/so-ho", label: "nav.households", icon: "book", action: "household.read" },
  { path: "/phieu-giay", label: "nav.paper", icon: "print", action: "paper.enter" },
  { path: "/giup-dan", label: "nav.help", icon: "user", action: "help.record" },
  { path: "/chua-ghep", label: "nav.unmatched", icon: "link", action: "help.match" },
  { path: "/ke-hoach", label: "nav.plan", icon: "plan", action: "plan.read" },
  { path: "/nhiem-vu", label: "nav.tasks", icon: "tasks", action: "task.read" },
  { path: "/kho-khan", label: "nav.difficulties", icon: "alert", action: "difficulty.read" },
  { path: "/chin-muc-tieu", label: "nav.indicators", icon: "board", action: "indicator.read" },
  { path: "/kiem-tra-lai", label: "nav.rechecks", icon: "eye", action: ["recheck.draw", "recheck.record"] },
  { path: "/chi-tieu-giao", label: "nav.quotas", icon: "check", action: "quota.read" },
  { path: "/so-lieu", label: "nav.reporting", icon: "figures", action: "submission.read" },
  { path: "/bao-cao", label: "nav.reports", icon: "report", action: "report.read" },
  { path: "/van-ban", label: "nav.documents", icon: "document", action: "document.read" },
  { path: "/don-vi", label: "nav.units", icon: "units", action: "unit.read" },
  { path: "/nguoi-dung", label: "nav.people", icon: "people", action: "user.read" },
  { path: "/du-lieu-ca-nhan", label: "nav.privacy", icon: "lock", action: "privacy.read" },
  { path: "/nhat-ky", label: "nav.audit", icon: "history", action: "audit.read" },
];

/**
 * The entries that a person sees, in order.
 * @param {string[]} actions what they may do
 * @param {{ path: string }[]} routes the pages that exist
 */
export function navigation(actions, routes) {
  return NAVIGATION.filter(({ path, action }) =>
    routes.some((route) => route.path === path) && [action].flat().some((one) => actions.includes(one)));
}

/**
 * Whether an entry is the one that the address belongs to.
 * @param {string} entry
 * @param {string} path
 */
export function isWithin(entry, path) {
  return entry === "/" ? path === "/" : path === entry || path.startsWith(`${entry}/`);
}
