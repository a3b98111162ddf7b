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
