/** The register's pages: birth days as typed, who is the same in two households, houses in the order of their numbers, standings. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { birthOf } from "../app/pages/households/member-acts.js";
import { sameOf } from "../app/pages/households/merge-form.js";
import { byHouseNumber } from "../app/pages/households/street-order.js";
import { standingOf } from "../app/pages/households/words.js";

test("a birth is a year or a day, and nothing else", () => {
  assert.deepEqual(birthOf(" 1985 "), { birth_on: null, birth_year: 1985 });
  assert.deepEqual(birthOf("13/6/1985"), { birth_on: "1985-06-13", birth_year: null });
  assert.deepEqual(birthOf(""), { birth_on: null, birth_year: null });
  assert.equal(birthOf("13/6"), undefined);
  assert.equal(birthOf("không rõ"), undefined);
});

test("the same name is the same person unless the years of birth differ", () => {
  const ours = [
    { id: "a", full_name: "Bùi Văn Đạt", birth_year: 1960 },
    { id: "b", full_name: "Đỗ Thị Mùi", birth_year: null },
  ];
  const find = (/** @type {string} */ full_name, /** @type {number | null} */ birth_year) =>
    sameOf(/** @type {any} */ ({ full_name, birth_year }), ours);
  assert.equal(find("BUI VAN DAT", 1960), "a");
  assert.equal(find("Bùi Văn Đạt", null), "a");
  assert.equal(find("Bùi Văn Đạt", 1990), "");
  assert.equal(find("Đỗ Thị Mùi", 1964), "b");
});

test("houses stand in the order of their numbers, not of their letters", () => {
  const rows = ["75/12", "9", "12A", "12", "75/3"].map((house_no) => ({ house_no }));
  assert.deepEqual(
    byHouseNumber(rows).map(({ house_no }) => house_no),
    ["9", "12", "12A", "75/3", "75/12"],
  );
});

test("a household is what its last visit of this year left it", () => {
  const row = /** @type {any} */ ({
    closed_on: null,
    revisit_due: false,
    revisit_on: null,
    visited: false,
    last_visited_on: null,
    last_result: null,
  });
  const tone = (/** @type {object} */ changed) => standingOf({ ...row, ...changed }, "2024-08-09").tone;
  assert.equal(tone({}), "neutral");
  assert.equal(tone({ visited: true }), "good");
  assert.equal(tone({ last_visited_on: "2024-03-01", last_result: "absent" }), "warning");
  assert.equal(tone({ last_visited_on: "2023-03-01", last_result: "refused" }), "neutral");
  assert.equal(tone({ revisit_due: true, revisit_on: "2024-08-01", visited: true }), "danger");
  assert.equal(tone({ closed_on: "2024-08-01", visited: true }), "done");
});
