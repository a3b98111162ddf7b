/** The sheets being written, one a household, so that a locked or killed page loses nothing. */
import * as db from "./db.js";
import * as vault from "./vault.js";

/** @type {Promise<void>} */
let writing = Promise.resolve();

/**
 * What comes later is written later. Raises an Error while the data are locked.
 * @param {string} householdId
 * @param {unknown} draft null: nothing is being written any more
 */
export function keepDraft(householdId, draft) {
  const act = async () => {
    const { db: store, key } = vault.opened();
    const place = db.draftPlace(householdId);
    if (draft === null) await store.delete("meta", place);
    else await db.writeSealed(store, key, "meta", place, draft);
  };
  writing = writing.then(act, act);
  return writing;
}

/** @param {string} householdId @returns {Promise<any>} */
export async function readDraft(householdId) {
  const { db: store, key } = vault.opened();
  return db.readSealed(store, key, "meta", db.draftPlace(householdId));
}
