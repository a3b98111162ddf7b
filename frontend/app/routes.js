/** All pages of signed-in people: address, module, right. Modules load when a person first opens them; areas add their lines here. */

/** @typedef {import("./core/router.js").Route} Route */

/** @type {Route[]} */
export const routes = [
  { path: "/", load: () => import("./pages/today/today.js") },
  { path: "/ke-hoach", load: () => import("./pages/plan/plans.js"), action: "plan.read" },
  { path: "/ke-hoach/nhap", load: () => import("./pages/plan/importing.js"), action: "plan.draft" },
  { path: "/ke-hoach/moi", load: () => import("./pages/plan/new.js"), action: "plan.draft" },
  { path: "/ke-hoach/ban-doc/:id", load: () => import("./pages/plan/draft.js"), action: "plan.draft" },
  { path: "/ke-hoach/:id/sua", load: () => import("./pages/plan/edit.js"), action: "plan.draft" },
  { path: "/ke-hoach/:id", load: () => import("./pages/plan/plan.js"), action: "plan.read" },
  { path: "/nhiem-vu", load: () => import("./pages/tasks/list.js"), action: "task.read" },
  { path: "/nhiem-vu/:id", load: () => import("./pages/tasks/task.js"), action: "task.read" },
  { path: "/don-vi", load: () => import("./pages/units/units.js"), action: "unit.read" },
  { path: "/don-vi/to/:id", load: () => import("./pages/units/team.js"), action: "team.read" },
  { path: "/don-vi/:id", load: () => import("./pages/units/unit.js"), action: "unit.read" },
  { path: "/so-lieu", load: () => import("./pages/reporting/list.js"), action: "submission.read" },
  { path: "/so-lieu/che-do", load: () => import("./pages/reporting/regime.js"), action: "period.read" },
  { path: "/so-lieu/:id", load: () => import("./pages/reporting/submission.js"), action: "submission.read" },
  { path: "/nguoi-dung", load: () => import("./pages/people/people.js"), action: "user.read" },
  { path: "/nguoi-dung/moi", load: () => import("./pages/people/new-person.js"), action: "user.manage" },
  { path: "/nguoi-dung/nhap", load: () => import("./pages/people/import.js"), action: "user.invite" },
  { path: "/nguoi-dung/giay-moi", load: () => import("./pages/people/invitations.js"), action: "user.invite" },
  { path: "/nguoi-dung/:id", load: () => import("./pages/people/person.js"), action: "user.read" },
  { path: "/nhat-ky", load: () => import("./pages/audit/audit.js"), action: "audit.read" },
  { path: "/tai-khoan/uy-quyen", load: () => import("./pages/people/delegations.js"), action: "user.delegate" },
  { path: "/bao-cao", load: () => import("./pages/reports/list.js"), action: "report.read" },
  { path: "/bao-cao/:id", load: () => import("./pages/reports/report.js"), action: "report.read" },
  { path: "/van-ban", load: () => import("./pages/documents/list.js"), action: "document.read" },
  { path: "/van-ban/:id", load: () => import("./pages/documents/document.js"), action: "document.read" },
  { path: "/chuyen-di", load: () => import("./pages/visits/list.js"), action: "visit.record" },
  { path: "/chuyen-di/hang-cho", load: () => import("./pages/visits/outbox.js"), action: "visit.record" },
  { path: "/chuyen-di/ho/:id", load: () => import("./pages/visits/sheet.js"), action: "visit.record" },
  { path: "/tai-khoan", load: () => import("./pages/account/account.js") },
];
