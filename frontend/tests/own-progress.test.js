/** A member's own progress on the phone: what the server counted when the round was taken, and the sheets written since. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { progressOf } from "../app/offline/progress.js";
import { visit } from "./offline-samples.js";

const TAKEN = "2024-08-09T02:00:00.000Z";
const street = { id: "s", name: "Phố Mẫu", group_name: "Tổ 1", unit_name: "", households: 3 };
const head = (more = {}) => ({ taken_at: TAKEN, streets: [street], ...more });
const known = { today: { first_day: "2024-08-09", visits: 2 }, week: { first_day: "2024-08-05", visits: 7 } };
const home = (visited_on, more = {}) => ({
  id: visited_on,
  street_id: "s",
  closed: false,
  state: { visited_on },
  ...more,
});

test("sheets written since are added to what the server counted; those it had counted are not counted twice", () => {
  const records = [
    visit(1, "a", { state: "sent", sent_at: "2024-08-09T01:30:00.000Z" }),
    visit(2, "b"),
    visit(3, "c", { state: "sent", sent_at: "2024-08-09T03:00:00.000Z" }),
    visit(4, "d", { state: "rejected", sent_at: "2024-08-09T03:00:00.000Z" }),
  ];
  const told = progressOf(head({ work: known }), [], records, "2024-08-09");
  assert.deepEqual([told.today.visits, told.week.visits], [4, 9]);
});

test("the next day and the next week begin with the sheets on the phone", () => {
  const records = [visit(1, "a", { on: "2024-08-11" }), visit(2, "b", { on: "2024-08-12" })];
  const sunday = progressOf(head({ work: known }), [], records.slice(0, 1), "2024-08-11");
  assert.deepEqual([sunday.today.visits, sunday.week.visits], [1, 8]);
  const monday = progressOf(head({ work: known }), [], records, "2024-08-12");
  assert.deepEqual([monday.today.visits, monday.week.visits], [1, 1]);
});

test("homes met this reporting year are told along each street; closed ones are none of it", () => {
  const homes = [home("2023-12-15"), home("2023-12-14"), home(null), home("2024-08-01", { closed: true })];
  const told = progressOf(head(), homes, [visit(1, "a")], "2024-08-09");
  assert.deepEqual(told.streets, [
    { id: "s", name: "Phố Mẫu", group_name: "Tổ 1", households: 3, visited: 1, left: 2 },
  ]);
  assert.deepEqual([told.households, told.visited, told.today.visits, told.week.visits], [3, 1, 1, 1]);
});
