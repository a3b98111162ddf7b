/** What lies on the phone: nothing readable without the PIN, tries counted, wiped when it must be, visits that wait kept. */
import "fake-indexeddb/auto";
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import {
  countUnsent,
  openDatabase,
  readHead,
  readPhoto,
  readRound,
  readVisits,
  replaceRound,
  writeHead,
  writePhoto,
  writeVisits,
} from "../app/offline/db.js";
import { isPin, isTooEasy, lockWith, newDataKey, open, seal, unseal, WrongSecret } from "../app/offline/seal.js";
import { idleness, isExpired, KEPT, ticked } from "../app/offline/phone-clock.js";
import { counted, MOST_TRIES, waitAfter, waitLeft } from "../app/offline/pin-tries.js";

const marks = new Map();
globalThis.localStorage = {
  getItem: (key) => marks.get(key) ?? null,
  setItem: (key, value) => marks.set(key, value),
  removeItem: (key) => marks.delete(key),
};
globalThis.isSecureContext = true;
globalThis.navigator ??= {};
const vault = await import("../app/offline/vault.js");
const { unsentOf } = await import("../app/core/unsent.js");

const ME = { user: { id: "son", full_name: "Vũ Ngọc Sơn" } };
const given = { userId: "son", phoneId: "phone", pin: "258036", secret: "secret of the server", me: ME };
const record = (id, state = "waiting") => ({ id, seq: 1, state, household_name: "Bùi Văn Đạt", answers: [] });

beforeEach(async () => {
  await vault.wipe("son", { alsoUnsent: true });
  await vault.look("son");
});

test("a PIN has six digits and is not what a finder tries first", () => {
  assert.deepEqual(
    ["258036", "25803", "25803a"].map((pin) => isPin(pin)),
    [true, false, false],
  );
  const easy = ["000000", "123456", "654321", "789012", "210987", "121212", "258258", "112233", "887766"];
  const days = ["190575", "051975", "750519", "121975", "197512", "310199", "010100"];
  for (const pin of [...easy, ...days]) assert.ok(isTooEasy(pin), pin);
  for (const fine of ["258036", "390571", "476190", "135791", "324599"]) assert.ok(!isTooEasy(fine), fine);
});

test("eight digits are asked for and judged as six are", () => {
  assert.deepEqual(
    ["25803614", "258036", "2580361a"].map((pin) => isPin(pin, 8)),
    [true, false, false],
  );
  for (const pin of [
    "00000000",
    "12345678",
    "98765432",
    "12121212",
    "25802580",
    "11223344",
    "19051975",
    "05191975",
    "19750519",
  ])
    assert.ok(isTooEasy(pin), pin);
  for (const fine of ["25803614", "39057142"]) assert.ok(!isTooEasy(fine), fine);
});

test("where the ward's phones start online, a copied storage with the right PIN opens nothing", async () => {
  const online = { lock: "pin8", start: "online", hours: 24 };
  const share = "share of the server";
  await vault.setUp({ ...given, pin: "25803614", share, policy: online });
  await vault.startKeeping();
  const head = await readHead(vault.opened().db);
  assert.ok(!JSON.stringify([head, ...marks.values()]).includes(share), "the share is written nowhere");
  assert.ok(Math.abs(head.expires_at - Date.now() - 24 * 3_600_000) < 5_000);
  await assert.rejects(open(head.pin, "25803614"), WrongSecret);
  await assert.rejects(open(head.pin, `25803614\n`), WrongSecret);
  vault.lock();
  await vault.look("son");
  assert.deepEqual(vault.policy.value, online);
  assert.equal((await vault.unlock("25803614")).ok, false, "the PIN alone");
  assert.equal((await vault.unlock("25803614", "another share")).ok, false);
  assert.equal((await vault.unlock("25803614", share)).ok, true);
});

test("another lock that the ward wants is asked for at once, and what lies on the phone stays", async () => {
  await vault.setUp(given);
  const { db, key } = vault.opened();
  await writeVisits(db, key, [record("a")]);
  await vault.hearPolicy({ lock: "pin6", start: "offline", hours: 48 });
  assert.deepEqual([vault.standing.value, vault.policy.value.hours], ["open", 48]);
  const wanted = { lock: "pin8", start: "online", hours: 24 };
  await vault.hearPolicy(wanted);
  assert.equal(vault.standing.value, "outdated");
  await vault.renew({ pin: "25803614" }, given.secret, { share: "share", policy: wanted });
  assert.equal(vault.standing.value, "open");
  assert.deepEqual(
    (await readVisits(vault.opened().db, vault.opened().key)).map(({ id }) => id),
    ["a"],
  );
  vault.lock();
  assert.equal((await vault.unlock(given.pin)).ok, false, "the old PIN opens nothing");
  assert.equal((await vault.unlock("25803614", "share")).ok, true);
});

test("a lock opens with its secret alone, and the key that comes out cannot leave", async () => {
  const lock = await lockWith(await newDataKey(), "258036", 1000);
  const key = await open(lock, "258036");
  assert.equal(key.extractable, false);
  await assert.rejects(open(lock, "258037"), WrongSecret);
  const sealed = await seal(key, { name: "Đạt" }, "round a");
  assert.deepEqual(await unseal(key, sealed, "round a"), { name: "Đạt" });
  await assert.rejects(unseal(key, sealed, "round b"), "moved elsewhere it does not open");
});

test("the first PIN opens the vault, a cold start asks for it, another PIN does not open it", async () => {
  assert.equal(vault.standing.value, "none");
  await vault.setUp(given);
  assert.equal(vault.standing.value, "open");
  assert.equal(vault.ownerOf(), "son");
  vault.lock();
  assert.equal(vault.standing.value, "locked");
  assert.deepEqual([vault.passkeyHere.value, vault.typedHere.value], [false, true], "what opens it is known at once");
  assert.throws(() => vault.opened());
  assert.deepEqual(await vault.unlock("000000"), { ok: false, left: MOST_TRIES - 1, wait: 0 });
  assert.equal((await vault.unlock("258036")).ok, true);
  assert.deepEqual(await vault.rememberedMe(), ME);
  assert.deepEqual(await vault.triesLeft(), { left: MOST_TRIES, wait: 0 }, "the right PIN clears the count");
});

test("nothing that names people lies unencrypted in the database", async () => {
  await vault.setUp(given);
  const { db, key } = vault.opened();
  await replaceRound(
    db,
    key,
    new Map([
      ["head", { today: "2024-08-09" }],
      ["street", [{ name: "Bùi Văn Đạt" }]],
    ]),
  );
  await writeVisits(db, key, [record("v")]);
  await writePhoto(db, key, "f", "v", new TextEncoder().encode("Bùi Văn Đạt").buffer);
  const everything = [];
  for (const store of db.objectStoreNames) everything.push(...(await db.getAll(store)));
  const bytes = Buffer.from(
    JSON.stringify(everything, (_, value) =>
      value instanceof ArrayBuffer ? Buffer.from(value).toString("latin1") : value,
    ),
  );
  assert.ok(everything.length >= 5);
  for (const secret of ["Đạt", "Sơn", "258036", "secret of the server"])
    assert.ok(
      !bytes.includes(Buffer.from(secret)) && !bytes.includes(Buffer.from(Buffer.from(secret).toString("latin1"))),
      secret,
    );
  assert.deepEqual((await readRound(db, key)).get("street"), [{ name: "Bùi Văn Đạt" }]);
  assert.equal((await readVisits(db, key))[0].household_name, "Bùi Văn Đạt");
  assert.equal(new TextDecoder().decode(await readPhoto(db, key, "f")), "Bùi Văn Đạt");
});

test("tries are counted before they are made, and waits grow", async () => {
  const head = { tries: 3, next_try_at: 0 };
  assert.deepEqual(counted(head, 1000), { tries: 4, next_try_at: 11_000 });
  assert.deepEqual(
    [1, 3, 4, 6, 9].map((tries) => waitAfter(tries) / 1000),
    [0, 0, 10, 60, 600],
  );
  assert.equal(waitLeft({ tries: 4, next_try_at: 1_000_000 }, 0), 10_000, "a clock set back lengthens no wait");
  await vault.setUp(given);
  vault.lock();
  for (let n = 0; n < 4; n += 1) await vault.unlock("000001");
  const refused = await vault.unlock("258036");
  assert.equal(refused.ok, false, "not even the right PIN while the wait runs");
  assert.ok(refused.wait > 0);
});

test("a phone left alone locks after a quarter of an hour, also one whose clock was set back meanwhile", () => {
  const [minute, day] = [60_000, 86_400_000];
  assert.equal(idleness(9 * day, 9 * day + 14 * minute).over, false);
  assert.equal(idleness(9 * day, 9 * day + 16 * minute).over, true);
  const back = idleness(9 * day, 2 * day);
  assert.deepEqual(back, { since: 2 * day, over: false });
  assert.equal(idleness(back.since, 2 * day + 16 * minute).over, true);
});

test("the tenth wrong PIN wipes the round and the PIN; what waits is kept and opens with the server's secret", async () => {
  await vault.setUp(given);
  const { db, key } = vault.opened();
  await replaceRound(db, key, new Map([["head", { today: "2024-08-09" }]]));
  await writeVisits(db, key, [record("v")]);
  vault.lock();
  await writeHead(db, { ...(await readHead(db)), tries: MOST_TRIES - 1, next_try_at: 0 });
  assert.equal((await vault.unlock("000001")).ok, false);
  assert.equal(vault.standing.value, "blocked");
  assert.equal(await db.count("round"), 0);
  assert.equal((await vault.unlock("258036")).ok, false, "the PIN opens nothing any more");
  await assert.rejects(vault.renew({ pin: "390571" }, "another secret"), WrongSecret);
  assert.equal(await vault.phoneId(), "phone");
  await vault.renew({ pin: "390571" }, given.secret);
  assert.equal(vault.standing.value, "open");
  assert.equal((await readVisits(vault.opened().db, vault.opened().key))[0].household_name, "Bùi Văn Đạt");
  vault.lock();
  assert.equal((await vault.unlock("390571")).ok, true);
});

test("the round is wiped seven days after its download, also when the clock was set back", async () => {
  const head = { seen_at: 1000, expires_at: 1000 + KEPT };
  assert.equal(isExpired(head, KEPT), false);
  assert.equal(isExpired(head, 1000 + KEPT), true);
  assert.equal(isExpired({ ...head, seen_at: 1000 + KEPT }, 0), true);
  const day = 24 * 60 * 60 * 1000;
  let phone = { seen_at: 0, expires_at: KEPT };
  phone = ticked(phone, 5 * day);
  phone = ticked(phone, -300 * day);
  assert.equal(isExpired(phone, -300 * day), false, "a clock set back takes a day, not the round");
  assert.equal(isExpired(phone, -300 * day + day), true, "and the days run on from where they stood");
  assert.equal(isExpired(ticked(ticked({ seen_at: 0, expires_at: KEPT }, day), day - 1000), 6.5 * day), false);
  await vault.setUp(given);
  const { db, key } = vault.opened();
  await replaceRound(db, key, new Map([["head", {}]]));
  await writeVisits(db, key, [record("v")]);
  await vault.startKeeping();
  assert.equal(await vault.wipeExpired(), false);
  await writeHead(db, { ...(await readHead(db)), expires_at: Date.now() - 1 });
  vault.lock();
  await vault.look("son");
  assert.equal(await db.count("round"), 0, "already a start without the PIN takes it away");
  assert.equal(await countUnsent(db), 1);
});

test("how many wait is known without the PIN, and what the browser threw away is told", async () => {
  await vault.setUp(given);
  const { db, key } = vault.opened();
  await writeVisits(db, key, [record("v"), record("w")]);
  vault.lock();
  await vault.look("son");
  assert.equal(unsentOf("son"), 2);
  const again = await vault.openedBy(given.secret);
  assert.equal((await readVisits(db, again.key)).length, 2, "the server's secret opens what waits");
  assert.equal(vault.standing.value, "locked", "and nothing is shown for it");
  await db.clear("meta");
  await vault.look("son");
  assert.deepEqual([vault.standing.value, vault.lostCount.value, unsentOf("son")], ["none", 2, 2]);
  await vault.setUp(given);
  assert.deepEqual([vault.lostCount.value, unsentOf("son")], [0, 0]);
});

test("leaving takes everything off the phone, but visits that wait stay encrypted for their owner", async () => {
  await vault.setUp(given);
  const { db, key } = vault.opened();
  await replaceRound(db, key, new Map([["head", {}]]));
  await writeVisits(db, key, [record("v"), record("w", "sent")]);
  assert.equal(await vault.wipe("son"), 1);
  assert.equal(vault.ownerOf(), null);
  await vault.look("son");
  assert.deepEqual([vault.standing.value, vault.unsentCount.value], ["locked", 1]);
  await vault.unlock("258036");
  const mine = vault.opened();
  assert.deepEqual([await mine.db.count("round"), (await readVisits(mine.db, mine.key)).length], [0, 2]);
  await vault.look("nga");
  assert.deepEqual([vault.standing.value, vault.unsentCount.value], ["none", 0], "somebody else finds nothing");
  await vault.wipe("nga");
  await writeVisits(await openDatabase("son"), mine.key, [record("v", "sent")]);
  assert.equal(await vault.wipe("son"), 0);
  await vault.look("son");
  assert.equal(vault.standing.value, "none", "with nothing waiting, nothing is left");
});
