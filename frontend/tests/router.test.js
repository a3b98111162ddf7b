/** Finding the page of an address, and showing the one that was asked for last. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { isWithin, navigation, withinReach } from "../app/core/roles.js";
import { withQuery } from "../app/core/query.js";
import { find, pageLoader } from "../app/core/router.js";

const page = (/** @type {string} */ name, wait = 0) => ({
  path: `/${name}`,
  load: () => new Promise((resolve) => setTimeout(() => resolve({ default: () => name }), wait)),
});

test("an address finds its route and its parameters, the first that fits", () => {
  const routes = [
    { path: "/nhiem-vu/moi", load: async () => null },
    { path: "/nhiem-vu/:id", load: async () => null },
  ];
  assert.equal(find(routes, "/nhiem-vu/moi")?.route, routes[0]);
  assert.deepEqual({ ...find(routes, "/nhiem-vu/42")?.params }, { id: "42" });
  assert.equal(find(routes, "/khac"), null);
});

test("a broken percent sign in an address is a page that does not exist", () => {
  assert.equal(find([{ path: "/ma/:code", load: async () => null }], "/ma/%E0%A4%A"), null);
});

test("a slow page that was left does not push itself over a quick one", async () => {
  const shown = [];
  const show = pageLoader((screen) => shown.push(screen.key));
  await Promise.all([show({ route: page("slow", 40), params: {} }), show({ route: page("quick", 5), params: {} })]);
  assert.deepEqual(shown, ["/quick"]);
});

test("a page that does not load is shown as an error, unless it was left", async () => {
  const shown = [];
  const show = pageLoader((screen) => shown.push(screen));
  const lost = { path: "/lost", load: () => Promise.reject(new Error("404")) };
  await show({ route: lost, params: {} });
  assert.equal(shown[0].error.message, "404");
  await Promise.all([show({ route: lost, params: {} }), show({ route: page("next"), params: {} })]);
  assert.deepEqual(
    shown.map((screen) => screen.key),
    ["/lost", "/next"],
  );
});

test("filters are put into the address and taken out when empty", () => {
  assert.equal(withQuery("/nhiem-vu", { state: "late" }, { q: "tin bài" }), "/nhiem-vu?state=late&q=tin+b%C3%A0i");
  assert.equal(withQuery("/nhiem-vu", { state: "late" }, { state: "" }), "/nhiem-vu");
});

test("the navigation shows what a person may open and what exists", () => {
  const routes = [{ path: "/" }, { path: "/nhiem-vu" }];
  const paths = (/** @type {string[]} */ actions) => navigation(actions, routes).map((entry) => entry.path);
  assert.deepEqual(paths(["today.read", "task.read", "plan.read"]), ["/", "/nhiem-vu"]);
  assert.deepEqual(paths(["today.read"]), ["/"]);
});

test("an entry stays marked on the pages below it", () => {
  assert.ok(isWithin("/nhiem-vu", "/nhiem-vu/42"));
  assert.ok(!isWithin("/nhiem-vu", "/nhiem-vu-khac"));
  assert.ok(!isWithin("/", "/nhiem-vu"));
});

test("a phone keeps the places of a person's daily duty within reach, in the order of the navigation", () => {
  const bar = (/** @type {string[]} */ ...actions) => {
    const routes = [
      "/",
      "/chuyen-di",
      "/so-ho",
      "/ke-hoach",
      "/nhiem-vu",
      "/kho-khan",
      "/chin-muc-tieu",
      "/so-lieu",
      "/bao-cao",
      "/van-ban",
    ].map((path) => ({ path }));
    const read = [
      "today.read",
      "household.read",
      "plan.read",
      "task.read",
      "difficulty.read",
      "indicator.read",
      "document.read",
      ...actions,
    ];
    return withinReach(navigation(read, routes), read, 4).map(({ path }) => path);
  };
  assert.deepEqual(bar("visit.record"), ["/", "/chuyen-di", "/so-ho", "/nhiem-vu"]);
  assert.deepEqual(bar("visit.record", "submission.read", "submission.write"), [
    "/",
    "/chuyen-di",
    "/so-ho",
    "/so-lieu",
  ]);
  assert.deepEqual(bar("report.read", "submission.read", "difficulty.handle"), [
    "/",
    "/nhiem-vu",
    "/kho-khan",
    "/bao-cao",
  ]);
  assert.deepEqual(bar("report.read", "submission.read", "submission.write", "document.issue"), [
    "/",
    "/so-lieu",
    "/bao-cao",
    "/van-ban",
  ]);
});
