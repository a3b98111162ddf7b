/** A phone's copy of a round, changed by what the server answers: as held in memory, and as stored. */
import "fake-indexeddb/auto";
import assert from "node:assert/strict";
import { test } from "node:test";
import { applied, tagsOf } from "../app/offline/changes.js";
import { changeRound, openDatabase, readRound, replaceRound } from "../app/offline/db.js";
import { newDataKey } from "../app/offline/seal.js";

const home = (id, tag, more = {}) => ({ id, tag, version: 1, street_id: "s", ...more });
const ids = ({ rows }) => rows.map(({ id, tag }) => `${id} ${tag}`).sort();

test("what is gone goes out, what came comes in, what changed is replaced", () => {
  const rows = [home("a", "A1"), home("b", "B1"), home("c", "C1", { street_id: "t" })];
  const now = applied(rows, [home("a", "A2"), home("d", "D1", { street_id: "u" })], ["A1", "C1"]);
  assert.deepEqual(ids(now), ["a A2", "b B1", "d D1"]);
  assert.deepEqual([...now.streets].sort(), ["s", "t", "u"]);
  assert.deepEqual(ids(applied(now.rows, [], [])), ids(now));
});

test("a household that moved along leaves its old street", () => {
  const now = applied([home("a", "A1")], [home("a", "A2", { street_id: "t" })], ["A1"]);
  assert.deepEqual([ids(now), [...now.streets].sort()], [["a A2"], ["s", "t"]]);
});

test("the answer of a visit is not overtaken by an older one", () => {
  const after = applied([home("a", "A1")], [home("a", "A3", { version: 3 })], []);
  const late = applied(after.rows, [home("a", "A2", { version: 2 })], ["A1"]);
  assert.deepEqual(ids(late), ["a A3"]);
  assert.deepEqual(ids(applied(late.rows, [home("a", "A4", { version: 3 })], ["A3"])), ["a A4"]);
});

test("a copy of before there were tags cannot say what it has", () => {
  assert.equal(tagsOf([home("a", "A1"), home("b", "B1")]), "A1B1");
  assert.equal(tagsOf([home("a", "A1"), home("b", undefined)]), null);
  assert.equal(tagsOf([]), "");
});

test("parts that changed are written over the stored ones; a part without households is taken out", async () => {
  const db = await openDatabase("lan");
  const key = await newDataKey();
  await replaceRound(
    db,
    key,
    new Map(Object.entries({ head: { tag: "h" }, s: [home("a", "A1")], t: [home("b", "B1")] })),
  );
  await changeRound(db, key, new Map(Object.entries({ head: { tag: "i" }, s: [home("a", "A2")], t: null })));
  assert.deepEqual(Object.fromEntries(await readRound(db, key)), { head: { tag: "i" }, s: [home("a", "A2")] });
});
