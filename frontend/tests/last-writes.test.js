/** What is typed in the moment in which a page goes away: held hidden, and written by the next page. */
import "fake-indexeddb/auto";
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

const pages = new EventTarget();
globalThis.addEventListener = pages.addEventListener.bind(pages);
const texts = new Map();
globalThis.localStorage = new Proxy(
  {
    getItem: (name) => texts.get(name) ?? null,
    setItem: (name, text) => texts.set(name, text),
    removeItem: (name) => texts.delete(name),
  },
  {
    ownKeys: () => [...texts.keys()],
    getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
  },
);
const { me } = await import("../app/core/session.js");
const { dropDraft, keepDraft, placeOf, readDrafts } = await import("../app/core/draft-store.js");
const { LastWrites } = await import("../app/core/last-writes.js");

const leave = () => pages.dispatchEvent(new Event("pagehide"));
const asText = (words) => ({ values: JSON.stringify(words), base: '""' });
const kept = async (place) => (await readDrafts(place)).map(({ values }) => values);

/** @param {string} who */
const signIn = (who, byte = 7) => {
  me.value = { user: { id: who }, draft_key: Buffer.alloc(32, byte).toString("base64url") };
};

beforeEach(() => texts.clear());

test("the last key before a page goes away is there for the next, hidden meanwhile, once only", async () => {
  signIn("hoa");
  const place = placeOf("visit");
  assert.deepEqual(await kept(place), []);
  await keepDraft("one", place, asText("bà con"));
  void keepDraft("one", place, asText("bà con tổ 5"));
  void keepDraft("two", place, asText("ngõ sau"));
  leave();
  const [[name, text]] = texts;
  assert.ok(name.startsWith("toso-held drafts hoa "));
  assert.doesNotMatch(Buffer.from(text, "base64url").toString(), /tổ 5|ngõ sau|visit/);
  assert.deepEqual(new Set(await kept(place)), new Set(["bà con tổ 5", "ngõ sau"]));
  assert.equal(texts.size, 0);
});

test("what was dropped in that moment stays dropped, and what arrived is not held", async () => {
  signIn("hoa");
  const place = placeOf("drop");
  await kept(place);
  await keepDraft("gone", place, asText("đã gửi"));
  leave();
  assert.equal(texts.size, 0);
  void dropDraft("gone");
  leave();
  assert.equal(texts.size, 1);
  assert.deepEqual(await kept(place), []);
});

/** A page that ends before its writings arrive, and one that begins later; both with a store of their own. */
async function twoPages(...writings) {
  const key = await crypto.subtle.importKey("raw", Buffer.alloc(32, 9), "AES-GCM", false, ["encrypt", "decrypt"]);
  const first = new LastWrites("test son", () => new Promise(() => {}));
  await first.take(key, async () => undefined);
  for (const one of writings) void first.write(one);
  first.hold();
  const stored = [];
  const second = new LastWrites("test son", async (record) => void stored.push(record));
  return { key, first, second, stored };
}

test("a killed page's writings come to the store of the next; the last of each, none older than what lies there", async () => {
  const at = Date.now();
  const { key, second, stored } = await twoPages(
    { id: "a", at, text: "m" },
    { id: "a", at, text: "mộ" },
    { id: "b", at: at - 5, text: "cũ" },
    { id: "c", at: at - 400 * 24 * 3_600_000, text: "theo đồng hồ nào" },
  );
  await second.take(key, async (id) => (id === "b" ? at : undefined));
  const late = { id: "c", at: at - 400 * 24 * 3_600_000, text: "theo đồng hồ nào" };
  assert.deepEqual(stored, [{ id: "a", at, text: "mộ" }, late]);
  await second.take(key, async () => undefined);
  assert.equal(stored.length, 2);
});

test("another key finds nothing in it, and no two texts are hidden by the same stream", async () => {
  const at = Date.now();
  const { key, first, second, stored } = await twoPages({ id: "a", at, text: "một" });
  first.hold(); // the next stream is not ready yet
  assert.equal(texts.size, 1);
  await first.prepare(key);
  first.hold();
  const [one, two] = texts.values();
  assert.equal(texts.size, 2);
  assert.notEqual(one, two);
  const other = await crypto.subtle.importKey("raw", Buffer.alloc(32, 8), "AES-GCM", false, ["encrypt", "decrypt"]);
  await second.take(other, async () => undefined);
  assert.deepEqual(stored, []);
});
