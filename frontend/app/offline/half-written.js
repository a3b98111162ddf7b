/** The sheets being written, one a household or refused visit, with their photos, so that a locked or killed page loses nothing. */
import { LastWrites } from "../core/last-writes.js";
import * as db from "./db.js";
import * as vault from "./vault.js";

/**
 * @typedef {{ id: string, at: number, draft: { photos: string[] } | null }} Write `id`: of the household, or of the visit that
 *   is written anew; null: nothing any more
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
async function store({ id, draft }, photos = new Map()) {
  const { db: phone, key } = vault.opened();
  const place = db.draftPlace(id);
  if (draft === null) await phone.delete("meta", place);
  else await db.writeSealed(phone, key, "meta", place, draft);
  const kept = await phone.getAllKeysFromIndex("photos", "visit", place);
  const named = draft?.photos ?? [];
  for (const one of kept.filter((one) => !named.includes(one))) await db.dropPhoto(phone, one);
  for (const one of named) {
    const blob = kept.includes(one) ? undefined : photos.get(one);
    if (blob) await db.writePhoto(phone, key, one, place, await blob.arrayBuffer());
  }
}

/**
 * What comes later is written later. Raises an Error while the data are locked, QuotaExceededError when the phone is full.
 * @param {string} place id of the household, or of the visit that is written anew
 * @param {{ photos: string[] } | null} draft null: nothing is being written any more
 * @param {Map<string, Blob>} [photos] those at hand, by id; each is written once, and those that the draft names no more go
 */
export const keepDraft = async (place, draft, photos = new Map()) =>
  ownWrites().write({ id: place, at: Date.now(), draft }, (write) => store(write, photos));

/**
 * What was being written; its photos are put beside those at hand.
 * @param {string} place
 * @param {Map<string, Blob>} [photos]
 * @returns {Promise<any>} undefined: nothing
 */
export async function readDraft(place, photos = new Map()) {
  const { db: phone, key } = vault.opened();
  await ownWrites().take(key, async () => undefined);
  const draft = await db.readSealed(phone, key, "meta", db.draftPlace(place));
  for (const id of draft?.photos ?? []) {
    const bytes = photos.has(id) ? undefined : await db.readPhoto(phone, key, id);
    if (bytes) photos.set(id, new Blob([bytes], { type: "image/jpeg" }));
  }
  return draft && { ...draft, photos: draft.photos.filter((/** @type {string} */ id) => photos.has(id)) };
}
