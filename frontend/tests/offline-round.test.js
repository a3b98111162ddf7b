/** The round of a phone with the waiting visits laid over it: who stands how, what comes next, what a search finds. */
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  countsOf,
  isFound,
  nextAfter,
  overRound,
  searchKey,
  standingOf,
  valueOf,
  withVisits,
  yearStart,
} from "../app/offline/round.js";
import { answer, ids, visit } from "./offline-samples.js";

const ITEMS = {
  sim: { subject: "person", label: "SIM", effort: false, many: false, values: {} },
  account: { subject: "person", label: "", effort: false, many: false, values: {} },
  informed: { subject: "person", label: "", effort: true, many: false, values: {} },
  topics: { subject: "person", label: "", effort: true, many: true, values: {} },
};
const household = (id, more = {}) => ({
  id,
  version: 1,
  street_id: "s",
  kind: "family",
  code: id,
  name: "Bùi Văn Đạt",
  house_no: "12",
  place_note: "",
  phone: null,
  position: 1,
  last_visited_on: null,
  last_result: null,
  revisit_on: null,
  closed: false,
  state: {},
  notes: "",
  persons: [{ id: "p", full_name: "Đỗ Thị Mùi", state: { sim: "2g", account: null, topics: [] } }],
  ...more,
});

test("what waits shows over the round, in the order of saving; refused visits and given-up values do not", () => {
  const conflict = { id: "k", subject_id: "p", item: "account", keep: "theirs" };
  const waiting = [
    visit(1, "a", {
      answers: [answer("p", "sim", "4g", "2g"), answer("p", "informed", "yes"), answer("p", "topics", "dvc+postal")],
      new_persons: [{ id: "n", full_name: "Bùi An", relation: "child" }],
    }),
    visit(2, "a", {
      answers: [answer("p", "sim", "none", "4g"), answer("p", "account", "yes")],
      conflicts: [conflict],
      revisit_on: "2024-08-12",
    }),
  ];
  const shown = withVisits(household("a"), waiting, ITEMS);
  assert.deepEqual(shown.persons[0].state, {
    sim: "none",
    account: null,
    topics: ["dvc", "postal"],
    informed_on: "2024-08-09",
  });
  assert.deepEqual(
    [shown.persons.length, shown.last_result, shown.revisit_on, shown.state.visited_on],
    [2, "met", "2024-08-12", "2024-08-09"],
  );
  const records = [
    visit(1, "a", { state: "rejected" }),
    visit(2, "a", { state: "sent", sent_at: "2024-08-09T03:00:00Z" }),
    visit(3, "a", { state: "sent", sent_at: "2024-08-09T01:00:00Z" }),
    visit(4, "a"),
  ];
  assert.deepEqual(ids(overRound(records, "2024-08-09T02:00:00Z")), ["v2", "v4"]);
});

test("a person who left is gone, one known already is not added twice", () => {
  const record = visit(1, "a", {
    left_persons: [{ id: "p", reason: "moved", on: "2024-08-09" }],
    new_persons: [{ id: "p", full_name: "x", relation: "child" }],
  });
  assert.equal(withVisits(household("a"), [record], ITEMS).persons.length, 0);
});

test("the reporting year opens on 15/12; efforts of the year before count no more", () => {
  assert.deepEqual(["2024-08-09", "2024-12-14", "2024-12-15"].map(yearStart), [
    "2023-12-15",
    "2023-12-15",
    "2024-12-15",
  ]);
  assert.equal(valueOf({ informed_on: "2023-12-14" }, "informed", ITEMS.informed, "2024-08-09"), null);
  assert.equal(valueOf({ informed_on: "2023-12-15" }, "informed", ITEMS.informed, "2024-08-09"), "yes");
  assert.equal(valueOf({ topics: ["dvc", "postal"] }, "topics", ITEMS.topics, "2024-08-09"), "dvc+postal");
});

test("a household stands as its last visit says", () => {
  const today = "2024-08-09";
  const stands = (more) => standingOf(household("a", more), today);
  assert.equal(stands({}), "todo");
  assert.equal(
    stands({ state: { visited_on: "2024-05-01" }, last_visited_on: "2024-05-01", last_result: "met" }),
    "met",
  );
  assert.equal(
    stands({ state: { visited_on: "2023-05-01" }, last_visited_on: "2023-05-01", last_result: "met" }),
    "todo",
  );
  assert.equal(stands({ last_visited_on: today, last_result: "absent" }), "absent");
  assert.equal(stands({ last_visited_on: today, last_result: "absent", revisit_on: "2024-08-10" }), "again");
  assert.equal(stands({ last_result: "moved" }), "moved");
  assert.deepEqual(
    countsOf(
      [
        household("a"),
        household("b", { revisit_on: today }),
        household("c", { state: { visited_on: today } }),
        household("d", { last_visited_on: today, last_result: "refused" }),
        household("e", { last_result: "moved" }),
        household("f", { last_visited_on: today, last_result: "absent" }),
      ],
      today,
    ),
    { todo: 2, met: 1, again: 1, refused: 1, moved: 1, all: 6 },
  );
});

test("the next household is the next open one along the street; one promised for later is not offered", () => {
  const today = "2024-08-09";
  const met = { state: { visited_on: today } };
  const street = [household("a"), household("b", met), household("c", { revisit_on: "2024-08-20" }), household("d")];
  assert.equal(nextAfter(street, "b", today).id, "d");
  assert.equal(nextAfter(street, "d", today).id, "a");
  assert.equal(nextAfter([household("b", met)], "b", today), null);
});

test("search finds names of the household and its people without marks, in any order", () => {
  const key = searchKey(household("a"));
  for (const wanted of ["bui dat", "đạt 12", "mui", "DO THI"]) assert.ok(isFound(key, wanted), wanted);
  assert.ok(!isFound(key, "lan"));
});
