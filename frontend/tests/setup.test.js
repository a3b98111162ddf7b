/** The steps of setting a ward up: what is missing is said at the step where it is typed. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { emptySetup, missing, STEPS } from "../app/pages/setup/steps.js";

const step = /** @type {typeof STEPS[number]} */ (STEPS.find(({ name }) => name === "neighbourhoods"));

test("a name on two lines is told with its lines before the next step", () => {
  const typed = "Thôn Đông\nThôn Đoài\n\n thôn  đông\n";
  assert.deepEqual(missing(step, { ...emptySetup("", "2026-11-30"), neighbourhoods: typed }), {
    neighbourhoods: "Thôn Đông ghi hai lần (dòng 1, 4).",
  });
  assert.deepEqual(missing(step, { ...emptySetup("", "2026-11-30"), neighbourhoods: "Thôn Đông\nThôn Đoài" }), {});
});
