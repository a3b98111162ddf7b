/** Half-written sheets of the round and their photos: sealed on the phone, one a household, gone with the round. */
import "fake-indexeddb/auto";
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { clearRound, openDatabase, readHead, writeHead, writePhoto } from "../app/offline/db.js";

const marks = new Map();
globalThis.localStorage = {
  getItem: (key) => marks.get(key) ?? null,
  setItem: (key, value) => marks.set(key, value),
  removeItem: (key) => marks.delete(key),
};
globalThis.isSecureContext = true;
globalThis.navigator ??= {};
const vault = await import("../app/offline/vault.js");
const { keepDraft, readDraft } = await import("../app/offline/half-written.js");

const ME = { user: { id: "son", full_name: "Vũ Ngọc Sơn" } };
const given = { userId: "son", phoneId: "phone", pin: "258036", secret: "secret of the server", me: ME };

beforeEach(async () => {
  await vault.wipe("son", { alsoUnsent: true });
  await vault.look("son");
});

test("a half-written sheet lies there for each household, the last word of each, and stays sealed for who signs out", async () => {
  await vault.setUp(given);
  await Promise.all([
    keepDraft("a", { note: "1", photos: [] }),
    keepDraft("b", { note: "2", photos: [] }),
    keepDraft("a", { note: "3", photos: [] }),
  ]);
  assert.deepEqual(
    [await readDraft("a"), await readDraft("b")],
    [
      { note: "3", photos: [] },
      { note: "2", photos: [] },
    ],
  );
  await keepDraft("b", null);
  assert.equal(await readDraft("b"), undefined);
  await vault.wipe("son");
  await assert.rejects(readDraft("a"));
  await vault.look("son");
  assert.equal((await vault.unlock(given.pin)).ok, true);
  assert.deepEqual(await readDraft("a"), { note: "3", photos: [] });
});

test("half-written sheets go with the round once its seven days are over", async () => {
  await vault.setUp(given);
  await keepDraft("a", { note: "1", photos: [] });
  const db = await openDatabase("son");
  await writeHead(db, { ...(await readHead(db)), expires_at: Date.now() - 1 });
  db.close();
  assert.equal(await vault.wipeExpired(), true);
  assert.equal(await readDraft("a"), undefined);
});

test("photos of a half-written sheet are kept sealed beside it, once, and go with it", async () => {
  await vault.setUp(given);
  const bytes = new TextEncoder().encode("a picture of a doorway");
  const [one, other] = [new Blob([bytes]), new Blob(["another"])];
  const draft = { photos: ["a", "b"], result: "met" };
  await keepDraft(
    "home",
    draft,
    new Map([
      ["a", one],
      ["b", other],
    ]),
  );
  const { db } = vault.opened();
  const stored = async () => (await db.getAll("photos")).map(({ id, data }) => [id, new TextDecoder().decode(data)]);
  assert.deepEqual(
    (await stored()).map(([id]) => id),
    ["a", "b"],
  );
  assert.ok(!(await stored()).some(([, text]) => text.includes("doorway")));
  const atHand = new Map();
  assert.deepEqual((await readDraft("home", atHand)).photos, ["a", "b"]);
  assert.deepEqual(new Uint8Array(await atHand.get("a").arrayBuffer()), bytes);
  await keepDraft("home", { ...draft, photos: ["b"] }, atHand);
  assert.deepEqual(
    (await stored()).map(([id]) => id),
    ["b"],
  );
  await writePhoto(db, vault.opened().key, "b", "visit", await other.arrayBuffer());
  await keepDraft("home", null);
  assert.deepEqual(
    (await stored()).map(([id]) => id),
    ["b"],
    "that of the saved visit stays",
  );
});

test("photos of half-written sheets leave with the round", async () => {
  await vault.setUp(given);
  await keepDraft("home", { photos: ["a"] }, new Map([["a", new Blob(["picture"])]]));
  const { db } = vault.opened();
  await clearRound(db);
  assert.equal(await db.count("photos"), 0);
});
