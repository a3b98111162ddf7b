/** Two changed copies put together. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { merge, withAt } from "../app/core/merge.js";

test("what one side alone changed is taken, what both changed keeps mine and is told", () => {
  const base = {
    name: "A",
    note: "cũ",
    rows: [
      { text: "x", at: 1 },
      { text: "y", at: 2 },
    ],
    version: 3,
  };
  const mine = {
    ...base,
    note: "của tôi",
    rows: [
      { text: "x", at: 9 },
      { text: "y", at: 2 },
    ],
  };
  const theirs = {
    name: "B",
    note: "của họ",
    rows: [
      { text: "z", at: 1 },
      { text: "y", at: 2 },
    ],
    version: 4,
  };
  const { value, clashes } = merge(base, mine, theirs);
  assert.deepEqual(value, {
    name: "B",
    note: "của tôi",
    rows: [
      { text: "z", at: 9 },
      { text: "y", at: 2 },
    ],
    version: 4,
  });
  assert.deepEqual(clashes, [{ path: ["note"], mine: "của tôi", theirs: "của họ" }]);
});

test("both wrote the same: nobody is asked", () => {
  assert.deepEqual(merge({ a: "1" }, { a: "2" }, { a: "2" }), { value: { a: "2" }, clashes: [] });
});

test("lists in which rows came or went are one place", () => {
  const { value, clashes } = merge({ a: ["1"] }, { a: ["1", "2"] }, { a: [] });
  assert.deepEqual(value, { a: ["1", "2"] });
  assert.deepEqual(clashes, [{ path: ["a"], mine: ["1", "2"], theirs: [] }]);
});

test("another value at a place leaves the whole as it was", () => {
  const whole = { rows: [{ text: "x" }], note: "n" };
  assert.deepEqual(withAt(whole, ["rows", "0", "text"], "y"), { rows: [{ text: "y" }], note: "n" });
  assert.equal(whole.rows[0]?.text, "x");
});

test("a text that the server trimmed was changed by nobody", () => {
  assert.deepEqual(merge({ note: "một " }, { note: "một hai" }, { note: "một" }), {
    value: { note: "một hai" },
    clashes: [],
  });
});

test("lists in which rows moved or gave way to others are one place, so that no row is there twice or gone unseen", () => {
  const lists = [
    { base: ["a", "b"], mine: ["b", "a"], theirs: ["a, sửa", "b"] }, // moved here, written over there
    { base: ["a", "b"], mine: ["c", "b"], theirs: ["a", "c"] }, // the same one chosen by both
    { base: ["a", "b"], mine: ["b", "c"], theirs: ["a", "d"] }, // each took another out
    {
      base: [{ member_id: "1", duty: "x" }],
      mine: [{ member_id: "2", duty: "x" }],
      theirs: [{ member_id: "1", duty: "y" }],
    },
  ];
  for (const { base, mine, theirs } of lists)
    assert.deepEqual(merge({ a: base }, { a: mine }, { a: theirs }), {
      value: { a: mine },
      clashes: [{ path: ["a"], mine, theirs }],
    });
});
