/** The places of the navigation and the right that opens each; a page itself still asks the server. */

/**
 * `counts`: the entry shows how many received documents nobody has opened yet. `short`: its name where a phone has
 * little room. An entry shows only when a route with its path exists.
 * @typedef {{ path: string, group?: NavGroup, label: NavLabel, short?: "nav.figures", icon:
 *   import("../ui/icons.js").IconName, action: string | string[], counts?: boolean }} NavEntry
 * @typedef {"nav.today" | "nav.visits" | "nav.households" | "nav.paper" | "nav.rechecks" | "nav.help" | "nav.unmatched"
 *   | "nav.plan" | "nav.agenda" | "nav.tasks" | "nav.activities" | "nav.materials" | "nav.catalogue" | "nav.money" | "nav.assessments"
 *   | "nav.difficulties" | "nav.indicators" | "nav.quotas" | "nav.reporting" | "nav.reports"
 *   | "nav.messages" | "nav.drafts" | "nav.inbox" | "nav.documents" | "nav.units" | "nav.people" | "nav.privacy" |
 *   "nav.audit" | "nav.failure" | "nav.supervision" | "nav.breaches"} NavLabel
 * @typedef {"nav.group.visits" | "nav.group.plan" | "nav.group.figures" | "nav.group.reports" | "nav.group.ward"} NavGroup
 */

/** @type {NavEntry[]} */
export const NAVIGATION = [
  { path: "/", label: "nav.today", icon: "home", action: "today.read" },
  { path: "/chuyen-di", group: "nav.group.visits", label: "nav.visits", icon: "phone", action: "visit.record" },
  { path: "/so-ho", group: "nav.group.visits", label: "nav.households", icon: "book", action: "household.read" },
  { path: "/phieu-giay", group: "nav.group.visits", label: "nav.paper", icon: "print", action: "paper.enter" },
  { path: "/giup-dan", group: "nav.group.visits", label: "nav.help", icon: "user", action: "help.record" },
  { path: "/chua-ghep", group: "nav.group.visits", label: "nav.unmatched", icon: "link", action: "help.match" },
  { path: "/ke-hoach", group: "nav.group.plan", label: "nav.plan", icon: "plan", action: "plan.read" },
  { path: "/lich", group: "nav.group.plan", label: "nav.agenda", icon: "calendar", action: "today.read" },
  { path: "/nhiem-vu", group: "nav.group.plan", label: "nav.tasks", icon: "tasks", action: "task.read" },
  { path: "/hoat-dong", group: "nav.group.plan", label: "nav.activities", icon: "people", action: "activity.read" },
  { path: "/tai-lieu", group: "nav.group.plan", label: "nav.materials", icon: "speak", action: "material.read" },
  { path: "/kinh-phi", group: "nav.group.plan", label: "nav.money", icon: "table", action: "money.read" },
  { path: "/danh-gia", group: "nav.group.plan", label: "nav.assessments", icon: "check", action: "assessment.read" },
  { path: "/danh-muc", group: "nav.group.plan", label: "nav.catalogue", icon: "book", action: "catalogue.read" },
  { path: "/kho-khan", group: "nav.group.plan", label: "nav.difficulties", icon: "alert", action: "difficulty.read" },
  {
    path: "/muc-tieu",
    group: "nav.group.figures",
    label: "nav.indicators",
    icon: "board",
    action: "indicator.read",
  },
  {
    path: "/kiem-tra-lai",
    group: "nav.group.figures",
    label: "nav.rechecks",
    icon: "eye",
    action: ["recheck.draw", "recheck.record", "recheck.decide"],
  },
  { path: "/chi-tieu-giao", group: "nav.group.figures", label: "nav.quotas", icon: "check", action: "quota.read" },
  {
    path: "/so-lieu",
    group: "nav.group.figures",
    label: "nav.reporting",
    short: "nav.figures",
    icon: "figures",
    action: "submission.read",
  },
  {
    path: "/cap-duoi",
    group: "nav.group.reports",
    label: "nav.supervision",
    icon: "board",
    action: "report.supervise",
  },
  { path: "/bao-cao", group: "nav.group.reports", label: "nav.reports", icon: "report", action: "report.read" },
  { path: "/soan-van-ban", group: "nav.group.reports", label: "nav.drafts", icon: "edit", action: "draft.read" },
  {
    path: "/van-ban-den",
    group: "nav.group.reports",
    label: "nav.inbox",
    icon: "bell",
    action: "document.receive",
    counts: true,
  },
  { path: "/truyen-thong", group: "nav.group.reports", label: "nav.messages", icon: "speak", action: "voice.read" },
  { path: "/van-ban", group: "nav.group.reports", label: "nav.documents", icon: "document", action: "document.read" },
  { path: "/don-vi", group: "nav.group.ward", label: "nav.units", icon: "units", action: "unit.read" },
  { path: "/nguoi-dung", group: "nav.group.ward", label: "nav.people", icon: "people", action: "user.read" },
  { path: "/du-lieu-ca-nhan", group: "nav.group.ward", label: "nav.privacy", icon: "lock", action: "privacy.read" },
  { path: "/vi-pham-du-lieu", group: "nav.group.ward", label: "nav.breaches", icon: "alert", action: "breach.read" },
  { path: "/khi-may-hong", group: "nav.group.ward", label: "nav.failure", icon: "alert", action: "failure.read" },
  { path: "/nhat-ky", group: "nav.group.ward", label: "nav.audit", icon: "history", action: "audit.read" },
];

/**
 * What a phone keeps within reach of the thumb, the most used first, for whoever has the right that makes it their daily place.
 * @type {{ path: string, duty?: string }[]}
 */
const DAILY = [
  { path: "/" },
  { path: "/chuyen-di" },
  { path: "/bao-cao" },
  { path: "/van-ban", duty: "document.issue" },
  { path: "/so-lieu", duty: "submission.write" },
  { path: "/so-ho", duty: "visit.record" },
  { path: "/nhiem-vu" },
  { path: "/giup-dan" },
  { path: "/kho-khan", duty: "difficulty.handle" },
];

/**
 * The entries of a phone's bar, in the order of the navigation: those used every day, then as many others as have room.
 * @param {NavEntry[]} entries
 * @param {string[]} actions what the person may do
 * @param {number} room
 */
export function withinReach(entries, actions, room) {
  const daily = DAILY.filter(({ duty }) => !duty || actions.includes(duty)).map(({ path }) => path);
  const rank = (/** @type {NavEntry} */ { path }) => (daily.includes(path) ? daily.indexOf(path) : daily.length);
  const chosen = [...entries].sort((a, b) => rank(a) - rank(b)).slice(0, room);
  return entries.filter((entry) => chosen.includes(entry));
}

/**
 * The entries that a person sees, in order.
 * @param {string[]} actions what they may do
 * @param {{ path: string }[]} routes the pages that exist
 */
export function navigation(actions, routes) {
  return NAVIGATION.filter(
    ({ path, action }) =>
      routes.some((route) => route.path === path) && [action].flat().some((one) => actions.includes(one)),
  );
}

/**
 * Entries that belong together, in order; only the first page stands by itself.
 * @param {NavEntry[]} entries
 */
export function inGroups(entries) {
  /** @type {{ group: NavGroup | undefined, entries: NavEntry[] }[]} */
  const found = [];
  for (const entry of entries) {
    const last = found.at(-1);
    if (last && last.group === entry.group) last.entries.push(entry);
    else found.push({ group: entry.group, entries: [entry] });
  }
  return found;
}

/**
 * Whether an entry is the one that the address belongs to.
 * @param {string} entry
 * @param {string} path
 */
export function isWithin(entry, path) {
  return entry === "/" ? path === "/" : path === entry || path.startsWith(`${entry}/`);
}
