/** The lock on the phone's data: who it belongs to, the PIN, counted tries, what is wiped when. */
import { signal } from "../../vendor/kit.js";
import { keepUnsent, unsentOf } from "../core/unsent.js";
import {
  changeHead,
  countDrafts,
  countKept,
  countUnsent,
  deleteDatabase,
  dropRound,
  openDatabase,
  readHead,
  readSealed,
  writeHead,
  writeSealed,
} from "./db.js";
import { daysOver, endDays } from "./days.js";
import { FIRST_POLICY, lacking, locksOf, withShare } from "./locks.js";
import { lockWith, newDataKey, open, WrongSecret } from "./seal.js";
import { KEPT, ticked } from "./phone-clock.js";
import { cleared, counted, MOST_TRIES, waitLeft } from "./pin-tries.js";

/** @import { Database } from "./db.js" */
/** @import { Opening } from "./locks.js" */
/** @import { PasskeyLock, PhonePolicy, VaultHead } from "./types.d.ts" */

/** Whose round this browser holds; read by main.js before anything of this is loaded. */
const MARK = "toso-phone";

/**
 * unknown: not looked at yet; unsupported: the browser lacks something; none: no PIN set yet; locked: wants the PIN;
 * blocked: too many wrong PINs, wants the server; outdated: the ward wants another lock; open: the key is at hand.
 * @typedef {"unknown" | "unsupported" | "none" | "locked" | "blocked" | "outdated" | "open"} Standing
 */

/** @type {import("../../vendor/kit.js").Signal<Standing>} */
export const standing = signal("unknown");

/** Visits that wait, also while the data are locked; that waited here before the browser threw its storage away. */
export const [unsentCount, lostCount] = [signal(0), signal(0)];

/** Takes note of how many visits wait. @param {number} count */
export function countedUnsent(count) {
  unsentCount.value = count;
  if (held) keepUnsent(held.userId, count);
}

/** @type {{ userId: string, db: Database, key: CryptoKey | null } | null} */
let held = null;

/** Whose data lie here, as written down in this browser. @returns {string | null} */
export const ownerOf = () => localStorage.getItem(MARK);

/** The open database and key. Raises an Error while the data are locked. */
export function opened() {
  if (!held?.key) throw new Error("locked");
  return { userId: held.userId, db: held.db, key: held.key };
}

/** Looks which state a person's data are in. @param {string} userId */
export async function look(userId) {
  if (held?.userId === userId && held.key) return;
  if (lacking()) {
    standing.value = "unsupported";
    return;
  }
  try {
    if (held?.userId !== userId) {
      held?.db.close();
      held = { userId, db: await openDatabase(userId), key: null };
    }
    await settle(held.db);
  } catch {
    standing.value = "unsupported"; // a private window that refuses to keep anything
  }
}

/** @param {Database} db */
async function settle(db) {
  const head = await readHead(db);
  if (head) countedUnsent(await countUnsent(db));
  else [unsentCount.value, lostCount.value] = [0, unsentOf(held?.userId)];
  if (head) await endDays(db, head, Date.now());
  policy.value = head?.policy ?? FIRST_POLICY;
  standing.value = !head ? "none" : head.pin || head.passkey ? "locked" : "blocked";
  knowLocks(head);
}

/** Whether a passkey of this device opens the data, and whether something typed does. */
export const [passkeyHere, typedHere] = [signal(false), signal(true)];

/** @param {Partial<Pick<VaultHead, "pin" | "passkey">>} [head] */
const knowLocks = (head) => ([passkeyHere.value, typedHere.value] = [Boolean(head?.passkey), Boolean(head?.pin)]);

/** How this phone is locked. @type {import("../../vendor/kit.js").Signal<PhonePolicy>} */
export const policy = signal(FIRST_POLICY);

/**
 * Takes note of how the ward wants its phones locked: hours hold at once, another PIN is asked for at once.
 * @param {PhonePolicy} wanted
 */
export async function hearPolicy(wanted) {
  if (!held) return;
  const before = policy.peek();
  const same = wanted.lock === before.lock && wanted.start === before.start;
  const head = await changeHead(held.db, (old) => ({ ...old, policy: { ...before, hours: wanted.hours } }));
  policy.value = head.policy ?? FIRST_POLICY;
  if (!same && standing.peek() !== "blocked") standing.value = "outdated";
}

/** How the tries stand. @returns {Promise<{ left: number, wait: number }>} `wait` in milliseconds */
export async function triesLeft() {
  const head = held && (await readHead(held.db));
  return head ? { left: MOST_TRIES - head.tries, wait: waitLeft(head, Date.now()) } : { left: MOST_TRIES, wait: 0 };
}

/**
 * Makes the locks of a phone: a new data key under what opens it and under the server's secret for this phone.
 * @param {Opening & { userId: string, phoneId: string, secret: string, me: unknown, share?: string, policy?: PhonePolicy }} given
 *   `me`: what the pages need to start without the server
 */
export async function setUp({ userId, phoneId, secret, me, share = "", policy: wanted = FIRST_POLICY, ...by }) {
  const db = held?.userId === userId ? held.db : await openDatabase(userId);
  const fresh = await newDataKey();
  const { locks, key } = await locksOf(fresh, by, share);
  await writeHead(db, {
    phone_id: phoneId,
    user_id: userId,
    ...locks,
    recovery: await lockWith(fresh, secret, 1),
    tries: 0,
    next_try_at: 0,
    seen_at: Date.now(),
    expires_at: null,
    policy: wanted,
  });
  policy.value = wanted;
  knowLocks(locks);
  await writeSealed(db, key, "meta", "me", me);
  keepUnsent(userId, 0);
  lostCount.value = 0;
  begin(userId, db, key);
}

/** @param {string} userId @param {Database} db @param {CryptoKey} key */
function begin(userId, db, key) {
  held = { userId, db, key };
  localStorage.setItem(MARK, userId);
  standing.value = "open";
}

/**
 * Tries a PIN. The try is counted before it is made; the last wrong one wipes the round and the PIN's lock, and what
 * waits can then be opened only with the server's secret.
 * @param {string} pin
 * @param {string} [share] of the server's, where the ward's phones start online
 * @returns {Promise<{ ok: boolean, left: number, wait: number }>}
 */
export async function unlock(pin, share = "") {
  if (!held) return { ok: false, left: 0, wait: 0 };
  const { db, userId } = held;
  const now = Date.now();
  let wait = 0;
  const head = await changeHead(db, (before) => {
    wait = waitLeft(before, now);
    return wait > 0 || !before.pin ? before : counted(ticked(before, now), now);
  });
  if (wait > 0 || !head.pin) return { ok: false, left: MOST_TRIES - head.tries, wait };
  try {
    const key = await open(head.pin, withShare(pin, share));
    await changeHead(db, cleared);
    await endDays(db, head, now);
    begin(userId, db, key);
    return { ok: true, left: MOST_TRIES, wait: 0 };
  } catch (error) {
    if (!(error instanceof WrongSecret)) throw error;
    if (head.tries >= MOST_TRIES) await block(db);
    return { ok: false, left: MOST_TRIES - head.tries, wait: waitLeft(head, now) };
  }
}

/** The passkey that opens the data. @returns {Promise<PasskeyLock | null>} */
export const passkeyOf = async () => (held && (await readHead(held.db))?.passkey) ?? null;

/**
 * Opens the data by the secret of this device's passkey; the device counts its own tries. Raises WrongSecret.
 * @param {string} secret
 * @param {string} [share] of the server's, where the ward's phones start online
 */
export async function unlockByPasskey(secret, share = "") {
  const lock = (await passkeyOf())?.lock;
  if (!held || !lock) throw new WrongSecret();
  const { db, userId } = held;
  const key = await open(lock, withShare(secret, share));
  const now = Date.now();
  const head = await changeHead(db, (before) => cleared(ticked(before, now)));
  await endDays(db, head, now);
  begin(userId, db, key);
}

/** @param {Database} db */
async function block(db) {
  await dropRound(db);
  await changeHead(db, (head) => ({ ...head, pin: null, passkey: null, expires_at: null }));
  standing.value = "blocked";
}

/** The id under which the server keeps the secret of this phone; null before a PIN was set. */
export async function phoneId() {
  return (held && (await readHead(held.db)))?.phone_id ?? null;
}

/**
 * New locks by the server's secret: after too many tries, or when the old one was forgotten. Raises WrongSecret.
 * @param {Opening} by
 * @param {string} secret
 * @param {{ share?: string, policy?: PhonePolicy }} [how] as the ward wants it now
 */
export async function renew(by, secret, { share = "", policy: wanted = FIRST_POLICY } = {}) {
  if (!held) throw new Error("nothing to renew");
  const { db, userId } = held;
  const head = /** @type {VaultHead} */ (await readHead(db));
  const { locks, key } = await locksOf(await open(head.recovery, secret, { again: true }), by, share);
  await changeHead(db, (before) => cleared({ ...before, ...locks, policy: wanted }));
  policy.value = wanted;
  knowLocks(locks);
  begin(userId, db, key);
}

/**
 * The data under the server's secret, for sending alone: what is shown stays locked. Raises WrongSecret.
 * @param {string} secret
 */
export async function openedBy(secret) {
  if (!held) throw new Error("nothing to open");
  const { userId, db } = held;
  const head = /** @type {VaultHead} */ (await readHead(db));
  return { userId, db, key: await open(head.recovery, secret) };
}

/** Forgets the key; the data stay, encrypted. */
export function lock() {
  if (!held?.key) return;
  held = { ...held, key: null };
  standing.value = "locked";
}

/** What the pages need to start without the server. @returns {Promise<any>} */
export async function rememberedMe() {
  const { db, key } = opened();
  return readSealed(db, key, "meta", "me");
}

/** From now on the round is kept for as long as the ward lets it, seven days at most. */
export async function startKeeping() {
  const now = Date.now();
  await changeHead(opened().db, (before) => {
    const head = ticked(before, now);
    return { ...head, expires_at: head.seen_at + Math.min(KEPT, policy.peek().hours * 3_600_000), over: false };
  });
  daysOver.value = false;
}

/** Takes the round off the phone where its days are over; true: they are, and no other has come since. */
export async function wipeExpired() {
  const { db } = opened();
  return endDays(db, await changeHead(db, (before) => ticked(before, Date.now())), Date.now());
}

/**
 * Takes a person's round off this phone. Visits that wait, here or for a decision, and half-written sheets stay
 * encrypted, unless `alsoUnsent`.
 * @param {string} userId
 * @param {{ alsoUnsent?: boolean }} [how]
 */
export async function wipe(userId, { alsoUnsent = false } = {}) {
  const mine = held?.userId === userId;
  const db = held && mine ? held.db : await openDatabase(userId);
  const waiting = await countUnsent(db);
  const keeps = !alsoUnsent && (await countKept(db)) + (await countDrafts(db)) > 0;
  if (keeps) await dropRound(db);
  db.close();
  if (mine) held = null;
  if (!keeps) {
    await deleteDatabase(userId);
    keepUnsent(userId, 0);
  }
  if (ownerOf() === userId) localStorage.removeItem(MARK);
  standing.value = "unknown";
  return waiting;
}
