/** The weeks of a month, and what a file field refuses. */
import assert from "node:assert/strict";
import { before, test } from "node:test";

let calendar, refusal;
before(async () => {
  globalThis.localStorage = { getItem: () => null, setItem: () => {}, removeItem: () => {} };
  calendar = await import("../app/ui/month-calendar.js");
  ({ refusal } = await import("../app/ui/file-field.js"));
});

test("weeks begin on Monday and cover the whole month", () => {
  const weeks = calendar.weeksOf("2024-06");
  assert.deepEqual([weeks.length, weeks[0][0], weeks.at(-1)[6]], [5, "2024-05-27", "2024-06-30"]);
  assert.equal(calendar.weeksOf("2024-09").length, 6);
});

test("months are counted across years", () => {
  assert.equal(calendar.shiftMonth("2024-12", 1), "2025-01");
  assert.equal(calendar.shiftMonth("2024-01", -1), "2023-12");
});

test("a file that is too large or of another kind is refused with its name", () => {
  const file = (name, size) => ({ name, size });
  assert.equal(refusal(file("ke-hoach.DOCX", 1000), ".docx,.pdf"), undefined);
  assert.match(refusal(file("anh.exe", 1000), ".docx,.pdf"), /anh\.exe.*\.docx, \.pdf/);
  assert.match(refusal(file("to.pdf", 3 * 1024 ** 2), ".pdf", 2 * 1024 ** 2), /to\.pdf.*3 MB.*2 MB/);
});
