/** The sheets being written, one a household, with their photos, so that a locked or killed page loses nothing. */
import * as db from "./db.js";
import * as vault from "./vault.js";

/** @type {Promise<void>} */
let writing = Promise.resolve();

/**
 * What comes later is written later. Raises an Error while the data are locked, QuotaExceededError when the phone is full.
 * @param {string} householdId
 * @param {{ photos: string[] } | null} draft null: nothing is being written any more
 * @param {Map<string, Blob>} [photos] those at hand, by id; each is written once, and those that the draft names no more go
 */
export function keepDraft(householdId, draft, photos = new Map()) {
  const act = async () => {
    const { db: store, key } = vault.opened();
    const place = db.draftPlace(householdId);
    if (draft === null) await store.delete("meta", place);
    else await db.writeSealed(store, key, "meta", place, draft);
    const kept = await store.getAllKeysFromIndex("photos", "visit", place);
    const named = draft?.photos ?? [];
    for (const id of kept.filter((one) => !named.includes(one))) await db.dropPhoto(store, id);
    for (const id of named) {
      const blob = kept.includes(id) ? undefined : photos.get(id);
      if (blob) await db.writePhoto(store, key, id, place, await blob.arrayBuffer());
    }
  };
  writing = writing.then(act, act);
  return writing;
}

/**
 * What was being written; its photos are put beside those at hand.
 * @param {string} householdId
 * @param {Map<string, Blob>} [photos]
 * @returns {Promise<any>} undefined: nothing
 */
export async function readDraft(householdId, photos = new Map()) {
  const { db: store, key } = vault.opened();
  const draft = await db.readSealed(store, key, "meta", db.draftPlace(householdId));
  for (const id of draft?.photos ?? []) {
    const bytes = photos.has(id) ? undefined : await db.readPhoto(store, key, id);
    if (bytes) photos.set(id, new Blob([bytes], { type: "image/jpeg" }));
  }
  return draft && { ...draft, photos: draft.photos.filter((/** @type {string} */ id) => photos.has(id)) };
}
