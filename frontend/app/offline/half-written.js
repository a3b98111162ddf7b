/** The sheets being written, with their photos, so that a locked or killed page loses nothing: each window writes its own. */
import { LastWrites } from "../core/last-writes.js";
import * as db from "./db.js";
import { uuid7 } from "./ids.js";
import { head } from "./open-round.js";
import * as vault from "./vault.js";

/**
 * @typedef {{ id: string, at: number }} Stored a stage of a kept sheet: `id` its window's, `at` of the last key
 * @typedef {{ id: string, from: Stored | null }} Writing one window's sheet of a place; `from`: the kept one whose words it
 *   goes on with, which it takes the place of unless somebody has typed on there
 * @typedef {Stored & { draft: any }} Kept
 * @typedef {Stored & { draft: { photos: string[] } | null, from: Stored | null }} Write null: nothing any more
 */

/** @type {Map<string, LastWrites<Write>>} by the id of who writes */
const writes = new Map();

function ownWrites() {
  const { userId } = vault.opened();
  const own = writes.get(userId) ?? new LastWrites(`visits ${userId}`, (/** @type {Write} */ one) => store(one));
  writes.set(userId, own);
  return own;
}

/** @param {Write} write @param {Map<string, Blob>} [photos] */
async function store({ id, at, draft, from }, photos = new Map()) {
  const { db: phone, key } = vault.opened();
  const place = db.draftPlace(id);
  if (draft === null) await phone.delete("meta", place);
  else await db.writeDraft(phone, key, place, draft, at);
  const kept = await phone.getAllKeysFromIndex("photos", "visit", place);
  const named = draft?.photos ?? [];
  for (const one of kept.filter((one) => !named.includes(one))) await db.dropPhoto(phone, one);
  for (const one of named) {
    const blob = kept.includes(one) ? undefined : photos.get(one);
    if (blob) await db.writePhoto(phone, key, one, place, await blob.arrayBuffer());
  }
  if (from) await db.dropDraft(phone, db.draftPlace(from.id), from.at);
}

/** By the phone's clock, and where that stands before the open round was taken, by what has run since: never the same twice. */
const instant = () => Math.max(Date.now(), (Date.parse(head.peek()?.taken_at ?? "") || 0) + performance.now());

/** @param {string} place id of the household, or of the visit that is written anew @returns {Writing} */
export const beginWriting = (place) => ({ id: `${place} ${uuid7()}`, from: null });

/**
 * What comes later is written later. Raises an Error while the data are locked, QuotaExceededError when the phone is full.
 * @param {Writing} writing
 * @param {{ photos: string[] } | null} draft null: nothing is being written any more
 * @param {Map<string, Blob>} [photos] those at hand, by id; each is written once, and those that the draft names no more go
 */
export const keepDraft = async ({ id, from }, draft, photos = new Map()) =>
  ownWrites().write({ id, at: instant(), draft, from }, (write) => store(write, photos));

/** What is kept of a place, the last written first. @param {string} place @returns {Promise<Kept[]>} */
export async function readDrafts(place) {
  const { db: phone, key } = vault.opened();
  await ownWrites().take(key, async (id) => (await phone.get("meta", db.draftPlace(id)))?.at);
  return db.readDraftsOf(phone, key, place);
}

/**
 * Goes on with a kept sheet, in a writing of its own: whoever has it open in another window keeps theirs.
 * @param {string} place
 * @param {Kept} kept
 * @param {Map<string, Blob>} photos at hand; its photos are put beside them, under names of their own
 * @returns {Promise<{ writing: Writing, draft: any }>}
 */
export async function goOn(place, { id, at, draft }, photos) {
  const { db: phone, key } = vault.opened();
  /** @type {string[]} */
  const own = [];
  for (const one of draft.photos) {
    const blob = photos.get(one) ?? (await pictureOf(phone, key, one));
    if (!blob) continue;
    own.push(uuid7());
    photos.set(/** @type {string} */ (own.at(-1)), blob);
  }
  return { writing: { ...beginWriting(place), from: { id, at } }, draft: { ...draft, photos: own } };
}

/** @param {db.Database} phone @param {CryptoKey} key @param {string} id */
async function pictureOf(phone, key, id) {
  const bytes = await db.readPhoto(phone, key, id).catch(() => undefined);
  return bytes && new Blob([bytes], { type: "image/jpeg" });
}

/** Takes all that is half written of a place off the phone. @param {string} place */
export async function dropDrafts(place) {
  for (const { id } of await readDrafts(place)) await keepDraft({ id, from: null }, null);
}
