/** The years of a ward: which of them its page opens on. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { runningYear } from "../app/pages/reports/years.js";

test("the page opens on the running year, not on next year's that a draft plan has made", () => {
  const rows = [{ year: 2027 }, { year: 2026 }, { year: 2025 }];
  assert.equal(runningYear(rows, "2026-12-01")?.year, 2026);
  assert.equal(runningYear(rows, "2027-01-02")?.year, 2027);
  assert.equal(runningYear(rows, "2024-01-02")?.year, 2025);
});
