/** What a leader reads of the pace: one word a target, the measure that holds it back, the places behind. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { pageOf } from "../app/pages/pace/addresses.js";
import { behind, grouped, leadsOf, standingOf, weekly } from "../app/pages/pace/leads.js";

const cell = (/** @type {object} */ more) => ({ state: "unknown", added: 7, per_week: 5, percent: 40, ...more });
const target = (/** @type {string} */ ref, /** @type {string} */ code, /** @type {object} */ total) => ({
  ref,
  code,
  goal_percent: 100,
  total: cell(total),
});
const pace = (/** @type {object[]} */ ...targets) =>
  /** @type {any} */ ({ since: "2024-08-02", on: "2024-08-09", targets });

test("a forecast is told as it is; without one the last week is set against the pace needed", () => {
  const read = pace();
  assert.equal(standingOf(/** @type {any} */ (cell({ state: "unlikely", added: 700 })), read), "unlikely");
  assert.equal(standingOf(/** @type {any} */ (cell({})), read), "steady");
  assert.equal(standingOf(/** @type {any} */ (cell({ added: 4 })), read), "slow");
  assert.equal(standingOf(/** @type {any} */ (cell({ added: null })), read), "unknown");
  assert.equal(standingOf(/** @type {any} */ (cell({ added: null })), { ...read, since: null }), "unknown");
});

test("what was added in ten days is told by the week", () => {
  assert.equal(
    weekly(/** @type {any} */ (cell({ added: 20 })), /** @type {any} */ ({ since: "2024-08-02", on: "2024-08-12" })),
    14,
  );
});

test("a target of several measures stands where its worst one stands, then its lowest", () => {
  const leads = leadsOf(
    pace(
      target("1", "a", {}),
      target("2", "b", { percent: 60 }),
      target("2", "c", { added: 1, percent: 70 }),
      target("2", "d", { added: 1 }),
    ),
  );
  assert.deepEqual(
    leads.map((one) => [one.target.code, one.standing, one.measures]),
    [
      ["a", "steady", 1],
      ["d", "slow", 3],
    ],
  );
  assert.deepEqual(
    grouped(leads).map(({ standing, leads: own }) => [standing, own.map(({ target: { code } }) => pageOf({ code }))]),
    [
      ["slow", ["/muc-tieu/d"]],
      ["steady", ["/muc-tieu/a"]],
    ],
  );
});

test("places ten points behind the whole are named, three at most, the furthest first", () => {
  const place = (/** @type {string} */ name, /** @type {number | null} */ percent) => ({ name, percent });
  const places = [place("a", 66), place("b", 40), place("c", null), place("d", 50), place("e", 65), place("f", 60)];
  const read = /** @type {any} */ ({ places, surveyed: place("", 75) });
  assert.deepEqual(
    behind(read).map(({ name }) => name),
    ["b", "d", "f"],
  );
});

test("a target without a goal comes last and holds nothing back", () => {
  const leads = leadsOf(
    pace(target("1", "a", { state: "no_goal" }), target("2", "b", {}), target("2", "c", { state: "no_goal" })),
  );
  assert.deepEqual(
    leads.map(({ target: { code }, standing }) => [code, standing]),
    [
      ["a", "no_goal"],
      ["b", "steady"],
    ],
  );
  assert.deepEqual(
    grouped(leads).map(({ standing }) => standing),
    ["steady", "no_goal"],
  );
});
