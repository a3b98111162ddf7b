/** Units to narrow a list by: those that have ended come last and say so. */
import assert from "node:assert/strict";
import { test } from "node:test";

globalThis.localStorage ??= /** @type {any} */ ({ getItem: () => null, setItem: () => {}, removeItem: () => {} });
const { unitOptions } = await import("../app/ui/unit-options.js");

const row = (/** @type {string} */ unit_id) => ({ unit_id, unit_name: `Khu phố ${unit_id}` });
const known = [
  { id: "1", valid_to: "2024-06-30" },
  { id: "2", valid_to: null },
  { id: "3", valid_to: "2024-08-09" },
  { id: "4", valid_to: "2024-01-01" },
];

test("a unit that has ended stands last and says so, one whose last day is today works still", () => {
  assert.deepEqual(unitOptions(["1", "3", "2", "3"].map(row), known, "2024-08-09"), [
    { value: "3", label: "Khu phố 3" },
    { value: "2", label: "Khu phố 2" },
    { value: "1", label: "Khu phố 1 (đã kết thúc)" },
  ]);
});
