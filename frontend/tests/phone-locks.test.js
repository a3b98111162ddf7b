/** Locks of a phone beside the PIN: words, a passkey of the device; what each opens, and when it opens no more. */
import "fake-indexeddb/auto";
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { openDatabase, readHead, writeHead } from "../app/offline/db.js";
import { areWords, newWords, plainWords, SYLLABLES, WORDS } from "../app/offline/lock-words.js";
import { WrongSecret } from "../app/offline/seal.js";
import { MOST_TRIES } from "../app/offline/pin-tries.js";

const marks = new Map();
globalThis.localStorage = {
  getItem: (key) => marks.get(key) ?? null,
  setItem: (key, value) => marks.set(key, value),
  removeItem: (key) => marks.delete(key),
};
globalThis.isSecureContext = true;
globalThis.navigator ??= {};
const vault = await import("../app/offline/vault.js");
const given = {
  userId: "son",
  phoneId: "phone",
  pin: "258036",
  secret: "secret of the server",
  me: { user: { id: "son" } },
};

beforeEach(async () => {
  await vault.wipe("son", { alsoUnsent: true });
  await vault.look("son");
});

test("words and a passkey each open the same data, also with the server's share; after a new lock the old ones do not", async () => {
  const policy = /** @type {any} */ ({ lock: "words", start: "online", hours: 24 });
  const made = (/** @type {string} */ secret) => ({ id: new Uint8Array(16), salt: new Uint8Array(32), secret });
  const words = newWords();
  assert.ok(areWords(words));
  await vault.setUp({ ...given, pin: words, passkey: made("secret"), share: "share", policy });
  vault.lock();
  await assert.rejects(vault.unlockByPasskey("secret"), WrongSecret);
  await assert.rejects(vault.unlockByPasskey("other", "share"), WrongSecret);
  await vault.unlockByPasskey("secret", "share");
  assert.deepEqual(await vault.rememberedMe(), given.me);
  vault.lock();
  assert.equal((await vault.unlock(plainWords(` ${words.toUpperCase()}  `), "share")).ok, true);
  await vault.renew({ pin: "", passkey: made("another") }, given.secret, { policy: { ...policy, start: "offline" } });
  vault.lock();
  assert.equal(vault.standing.value, "locked");
  assert.deepEqual([vault.passkeyHere.value, vault.typedHere.value], [true, false]);
  assert.equal((await vault.unlock(words)).ok, false);
  await assert.rejects(vault.unlockByPasskey("secret"), WrongSecret);
  await vault.unlockByPasskey("another");
});

test("ten wrong tries take the passkey's lock away as well", async () => {
  const passkey = { id: new Uint8Array(16), salt: new Uint8Array(32), secret: "secret" };
  await vault.setUp({ ...given, passkey });
  vault.lock();
  const db = await openDatabase("son");
  await writeHead(db, { ...(await readHead(db)), tries: MOST_TRIES - 1, next_try_at: 0 });
  assert.equal((await vault.unlock("000001")).ok, false);
  assert.equal(vault.standing.value, "blocked");
  await assert.rejects(vault.unlockByPasskey("secret"), WrongSecret);
});

test("four words come from many, spelled as Vietnamese is, and marks do not matter", () => {
  assert.equal(new Set(SYLLABLES).size, SYLLABLES.length);
  assert.ok(SYLLABLES.length ** WORDS > 2 ** 42);
  assert.ok(["nghe", "ghi", "keo", "truong", "nguoi", "cay"].every((one) => SYLLABLES.includes(one)));
  assert.ok(!SYLLABLES.some((one) => /^(c|g|ng)[ei]/.test(one)));
  assert.equal(plainWords(" Đèn  TRƯỜNG nghé Cây "), "den truong nghe cay");
  assert.deepEqual(
    [areWords("mot hai ba"), areWords("mot hai ba bon"), areWords("mot hai ba bon nam")],
    [false, true, false],
  );
});
