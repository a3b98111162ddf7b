/** The sheet being written, so that a locked or killed page loses nothing. */
import * as db from "./db.js";
import * as vault from "./vault.js";

/** @param {unknown} draft null: nothing is being written any more */
export async function keepDraft(draft) {
  const { db: store, key } = vault.opened();
  if (draft === null) await store.delete("meta", "draft");
  else await db.writeSealed(store, key, "meta", "draft", draft);
}

/** @returns {Promise<any>} */
export async function readDraft() {
  const { db: store, key } = vault.opened();
  return db.readSealed(store, key, "meta", "draft");
}
