/** The periods that the pages of figures offer. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { monthOf, periodOptions } from "../app/pages/indicators/periods.js";

test("a day from the 15th on belongs to the next month's period", () => {
  assert.deepEqual(monthOf("2024-08-14"), { year: 2024, month: 8 });
  assert.deepEqual(monthOf("2024-08-15"), { year: 2024, month: 9 });
  assert.deepEqual(monthOf("2023-12-15"), { year: 2024, month: 1 });
});

test("only periods that have begun are offered, newest first, back to the start of the last year", () => {
  const values = periodOptions("2024-08-09").map(({ value }) => value);
  assert.deepEqual(values.slice(0, 2), ["2024-08", "2024-07"]);
  assert.equal(values.filter((value) => /-\d\d$/.test(value)).at(-1), "2023-01");
  assert.ok(values.includes("2024-Q3") && values.includes("2024-H2") && values.includes("2023-Q4"));
  assert.ok(!values.includes("2024-Q4") && !values.includes("2024-09"));
  assert.equal(new Set(values).size, values.length);
});
