/** The database of unsaved words: its connection never holds up whoever deletes it, and is opened again when needed. */
import "fake-indexeddb/auto";
import assert from "node:assert/strict";
import { test } from "node:test";
import { deleteDB } from "../vendor/store.js";

globalThis.localStorage ??= { getItem: () => null, setItem: () => {}, removeItem: () => {} };
const { me } = await import("../app/core/session.js");
const { keepDraft, placeOf, readDrafts } = await import("../app/core/draft-store.js");

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
