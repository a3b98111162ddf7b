/** Half-written sheets of the round and their photos: sealed on the phone, one a window, there when the round has gone. */
import "fake-indexeddb/auto";
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import {
  dropDraftsBefore,
  dropRound,
  openDatabase,
  readHead,
  writeHead,
  writePhoto,
  writeSealed,
} from "../app/offline/db.js";

const marks = new Map();
globalThis.localStorage = {
  getItem: (key) => marks.get(key) ?? null,
  setItem: (key, value) => marks.set(key, value),
  removeItem: (key) => marks.delete(key),
};
globalThis.isSecureContext = true;
globalThis.navigator ??= {};
const vault = await import("../app/offline/vault.js");
const { daysOver } = await import("../app/offline/days.js");
const { MOST_TRIES } = await import("../app/offline/pin-tries.js");
const { beginWriting, dropDrafts, goOn, keepDraft, readDrafts } = await import("../app/offline/half-written.js");

const ME = { user: { id: "son", full_name: "Vũ Ngọc Sơn" } };
const given = { userId: "son", phoneId: "phone", pin: "258036", secret: "secret of the server", me: ME };

const drafts = async (/** @type {string} */ place) => (await readDrafts(place)).map(({ draft }) => draft);
const note = (/** @type {string} */ words) => ({ note: words, photos: [] });
/** A window that opens what is kept of a place. @param {string} place @param {Map<string, Blob>} [photos] */
const opened = async (place, photos = new Map()) => {
  const [last] = await readDrafts(place);
  return last ? goOn(place, last, photos) : { writing: beginWriting(place), draft: null };
};

beforeEach(async () => {
  await vault.wipe("son", { alsoUnsent: true });
  await vault.look("son");
});

test("a half-written sheet lies there for each household, the last word of each, and stays sealed for who signs out", async () => {
  await vault.setUp(given);
  const [one, other] = [beginWriting("a"), beginWriting("b")];
  await Promise.all([keepDraft(one, note("1")), keepDraft(other, note("2")), keepDraft(one, note("3"))]);
  assert.deepEqual([await drafts("a"), await drafts("b")], [[note("3")], [note("2")]]);
  await keepDraft(other, null);
  assert.deepEqual(await drafts("b"), []);
  await vault.wipe("son");
  await assert.rejects(readDrafts("a"));
  await vault.look("son");
  assert.equal((await vault.unlock(given.pin)).ok, true);
  assert.deepEqual(await drafts("a"), [note("3")]);
});

test("what one window saves takes off its own words, not those of another window on the same household", async () => {
  await vault.setUp(given);
  const first = await opened("a");
  await keepDraft(first.writing, note("bác trai ở nhà"));
  const second = await opened("a");
  assert.deepEqual(second.draft, note("bác trai ở nhà"));
  await keepDraft(second.writing, note("bác trai ở nhà, hẹn mai"));
  assert.deepEqual(await drafts("a"), [note("bác trai ở nhà, hẹn mai")], "one sheet, handed from window to window");
  await keepDraft(first.writing, note("bác gái ở nhà"));
  assert.equal((await drafts("a")).length, 2, "somebody typed on in the first");
  await keepDraft(second.writing, null);
  assert.deepEqual(await drafts("a"), [note("bác gái ở nhà")]);
  await dropDrafts("a");
  assert.deepEqual(await drafts("a"), []);
});

test("a sheet that was kept before windows were told apart is gone on with", async () => {
  await vault.setUp(given);
  const { db, key } = vault.opened();
  await writeSealed(db, key, "meta", "draft a", note("của bản trước"));
  await writeSealed(db, key, "meta", "draft ab", note("của hộ khác"));
  const { writing, draft } = await opened("a");
  assert.deepEqual(draft, note("của bản trước"));
  await keepDraft(writing, draft);
  assert.deepEqual([await drafts("a"), await drafts("ab")], [[note("của bản trước")], [note("của hộ khác")]]);
});

test("half-written sheets outlive the round, whose days a wrong clock may have ended, and go when no server takes them", async () => {
  await vault.setUp(given);
  await keepDraft(beginWriting("a"), note("1"));
  const db = await openDatabase("son");
  await writeHead(db, { ...(await readHead(db)), expires_at: Date.now() - 1 });
  db.close();
  assert.equal(await vault.wipeExpired(), true);
  assert.equal(daysOver.value, true);
  assert.deepEqual(await drafts("a"), [note("1")]);
  await vault.startKeeping();
  assert.equal(daysOver.value, false, "another round has come");
  await dropDraftsBefore(vault.opened().db, Date.now() - 1000);
  assert.deepEqual(await drafts("a"), [note("1")]);
  await dropDraftsBefore(vault.opened().db, Date.now() + 1000);
  assert.deepEqual(await drafts("a"), []);
});

test("half-written sheets outlive ten wrong PINs, for whom the server's secret opens them", async () => {
  await vault.setUp(given);
  await keepDraft(beginWriting("a"), note("1"));
  vault.lock();
  const db = await openDatabase("son");
  await writeHead(db, { ...(await readHead(db)), tries: MOST_TRIES - 1, next_try_at: 0 });
  db.close();
  await vault.unlock("000001");
  assert.equal(vault.standing.value, "blocked");
  await vault.renew({ pin: "390571" }, given.secret);
  assert.deepEqual(await drafts("a"), [note("1")]);
});

test("photos of a half-written sheet are kept sealed beside it, once, and go with it", async () => {
  await vault.setUp(given);
  const bytes = new TextEncoder().encode("a picture of a doorway");
  const [one, other] = [new Blob([bytes]), new Blob(["another"])];
  const draft = { photos: ["a", "b"], result: "met" };
  const first = beginWriting("home");
  const taken = new Map([
    ["a", one],
    ["b", other],
  ]);
  await keepDraft(first, draft, taken);
  const { db } = vault.opened();
  const stored = async () => (await db.getAll("photos")).map(({ id, data }) => [id, new TextDecoder().decode(data)]);
  const ids = async () => (await stored()).map(([id]) => id);
  assert.deepEqual(await ids(), ["a", "b"]);
  assert.ok(!(await stored()).some(([, text]) => text.includes("doorway")));
  const atHand = new Map();
  const again = await opened("home", atHand);
  const [renamed, last] = again.draft.photos;
  assert.ok(renamed && last && !["a", "b"].includes(renamed), "another window may still have the others");
  assert.deepEqual(new Uint8Array(await atHand.get(renamed).arrayBuffer()), bytes);
  await keepDraft(again.writing, { ...again.draft, photos: [last] }, atHand);
  assert.deepEqual(await ids(), [last]);
  await writePhoto(db, vault.opened().key, last, "visit", await other.arrayBuffer());
  await keepDraft(again.writing, null);
  assert.deepEqual(await ids(), [last], "that of the saved visit stays");
});

test("a photo of a window that was saved is no other window's to take away", async () => {
  await vault.setUp(given);
  const { db, key } = vault.opened();
  const taken = new Map([["a", new Blob(["picture"])]]);
  const first = beginWriting("home");
  await keepDraft(first, { photos: ["a"] }, taken);
  const second = await opened("home", taken);
  await keepDraft(second.writing, second.draft, taken);
  await keepDraft(first, { photos: ["a"], note: "gõ tiếp" }, taken);
  await writePhoto(db, key, "a", "visit", new ArrayBuffer(7));
  await keepDraft(first, null);
  await keepDraft(second.writing, { ...second.draft, note: "gõ tiếp" }, taken);
  assert.equal((await db.get("photos", "a")).visit_id, "visit");
  assert.deepEqual(await db.getAllKeysFromIndex("photos", "visit", `draft ${second.writing.id}`), second.draft.photos);
});

test("photos of half-written sheets stay with them when the round goes", async () => {
  await vault.setUp(given);
  await keepDraft(beginWriting("home"), { photos: ["a"] }, new Map([["a", new Blob(["picture"])]]));
  const { db } = vault.opened();
  await dropRound(db);
  assert.equal(await db.count("photos"), 1);
  await dropDraftsBefore(db, Date.now() + 1000);
  assert.equal(await db.count("photos"), 0);
});

test("with a clock that stands before the round was taken, whoever types on is still told from who does not", async () => {
  await vault.setUp(given);
  const { head } = await import("../app/offline/open-round.js");
  head.value = /** @type {any} */ ({ taken_at: new Date(Date.now() + 400 * 86_400_000).toISOString() });
  const first = await opened("a");
  await keepDraft(first.writing, note("một"));
  const second = await opened("a");
  await keepDraft(first.writing, note("một hai"));
  await keepDraft(second.writing, note("ba"));
  head.value = null;
  assert.deepEqual((await drafts("a")).length, 2);
  await dropDraftsBefore(vault.opened().db, Date.now() + 300 * 86_400_000);
  assert.deepEqual((await drafts("a")).length, 2, "they are as old as the round");
});
