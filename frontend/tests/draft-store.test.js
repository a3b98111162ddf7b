/** The database of unsaved words: its connection never holds up whoever deletes it, and is opened again when needed. */
import "fake-indexeddb/auto";
import assert from "node:assert/strict";
import { test } from "node:test";
import { deleteDB } from "../vendor/store.js";

globalThis.localStorage ??= { getItem: () => null, setItem: () => {}, removeItem: () => {} };
const { me } = await import("../app/core/session.js");
const { dropDraft, keepDraft, placeOf, readDrafts } = await import("../app/core/draft-store.js");

test(
  "the database is deleted while a page has it open, and drafts are kept again afterwards",
  { timeout: 5_000 },
  async () => {
    me.value = /** @type {any} */ ({ user: { id: "hoa" }, draft_key: Buffer.alloc(32, 7).toString("base64url") });
    const place = placeOf("visit");
    const texts = (/** @type {string} */ words) => ({ values: JSON.stringify(words), base: '""' });
    const kept = async () => (await readDrafts(place)).map(({ values }) => values);
    await keepDraft("first", place, texts("một"));
    assert.deepEqual(await kept(), ["một"]);

    const blocked = () => process.exit(1); // the deletion would wait for ever, and the process with it
    await deleteDB("toso-drafts", { blocked });
    assert.deepEqual(await kept(), []);
    await keepDraft("second", place, texts("hai"));
    assert.deepEqual(await kept(), ["hai"]);
  },
);

test("a draft that goes on with another takes its place, unless somebody typed on there; dropping takes its own", async () => {
  const place = placeOf("letter");
  const texts = (/** @type {string} */ words) => ({ values: JSON.stringify(words), base: '""' });
  const kept = async () => (await readDrafts(place)).map(({ values }) => values).sort();
  await keepDraft("first", place, texts("một"), { at: 1_000 });
  const from = { id: "first", at: 1_000 };
  await keepDraft("second", place, texts("một hai"), { from });
  assert.deepEqual(await kept(), ["một hai"]);
  await keepDraft("first", place, texts("một ba"), { at: 2_000 });
  await keepDraft("second", place, texts("một hai bốn"), { from });
  assert.deepEqual(await kept(), ["một ba", "một hai bốn"]);
  await dropDraft("second", from);
  assert.deepEqual(await kept(), ["một ba"]);
  await dropDraft("first", from);
  assert.deepEqual(await kept(), ["một ba"], "it is not what it was");
  await dropDraft("first");
  assert.deepEqual(await kept(), []);
});

test("a draft is dropped when it is of a week ago by both clocks, the ward's day and the machine's", async () => {
  const place = placeOf("clocks");
  const texts = { values: '"chữ"', base: '""' };
  const on = async (/** @type {string} */ day, /** @type {string} */ id, /** @type {number} */ at) => {
    me.value = /** @type {any} */ ({ ...me.value, today: day });
    await keepDraft(id, place, texts, { at });
  };
  const [now, past] = [Date.now(), Date.now() - 400 * 86_400_000];
  await on("2026-03-20", "the machine's clock was behind, or is a year ahead now", past);
  await on("2026-03-01", "the ward's day was told long ago, without a network since", now);
  await on("2026-03-01", "old", past);
  me.value = /** @type {any} */ ({ ...me.value, today: "2026-03-21" });
  const later = await import("../app/core/draft-store.js?later"); // the store of a page that is opened then
  const kept = (await later.readDrafts(place)).map(({ id }) => id).sort();
  assert.deepEqual(kept, [
    "the machine's clock was behind, or is a year ahead now",
    "the ward's day was told long ago, without a network since",
  ]);
});
