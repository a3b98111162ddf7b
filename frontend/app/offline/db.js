/** The phone's database, one a person: `meta`, `round`, `visits`, `photos`; whatever names people lies there encrypted. */
import { deleteDB, openDB } from "../../vendor/store.js";
import { isUnsent } from "./queue.js";
import { seal, unseal, unsealBytes } from "./seal.js";

/** @import { Sealed, VaultHead } from "./types.d.ts" */

/**
 * @typedef {Sealed & { id: string, seq: number, unsent: boolean, kept?: boolean }} SealedVisit how many there are, in
 *   what order, is all that shows
 * @typedef {Sealed & { id: string, visit_id: string }} SealedPhoto `visit_id`: or the place of a half-written sheet
 * @typedef {{
 *   meta: { key: string, value: VaultHead | Sealed | any },
 *   round: { key: string, value: Sealed },
 *   visits: { key: string, value: SealedVisit },
 *   photos: { key: string, value: SealedPhoto, indexes: { visit: string } },
 * }} Schema
 * @typedef {import("../../vendor/store.js").IDBPDatabase<Schema>} Database
 */

const VERSION = 1;

/** @param {string} userId */
const nameOf = (userId) => `toso-${userId}`;

/** @param {string} userId @returns {Promise<Database>} */
export const openDatabase = (userId) =>
  openDB(nameOf(userId), VERSION, {
    upgrade(db) {
      db.createObjectStore("meta");
      db.createObjectStore("round");
      db.createObjectStore("visits", { keyPath: "id" });
      db.createObjectStore("photos", { keyPath: "id" }).createIndex("visit", "visit_id");
    },
    blocking: (_current, _next, event) => /** @type {IDBDatabase} */ (event.target).close(),
  });

/** Takes everything of a person off this phone. @param {string} userId */
export const deleteDatabase = (userId) => deleteDB(nameOf(userId));

/** @param {Database} db @returns {Promise<VaultHead | undefined>} */
export const readHead = (db) => db.get("meta", "head");

/** @param {Database} db @param {VaultHead} head */
export const writeHead = (db, head) => db.put("meta", head, "head");

/**
 * Changes the head in one transaction, so that two tabs cannot both win from one try.
 * @param {Database} db
 * @param {(head: VaultHead) => VaultHead} change
 */
export async function changeHead(db, change) {
  const tx = db.transaction("meta", "readwrite");
  const head = change(await tx.store.get("head"));
  await tx.store.put(head, "head");
  await tx.done;
  return head;
}

const DIFFICULTY = "difficulty ";

/** @param {Database} db @param {string} kind */
const placesOf = async (db, kind) => (await db.getAllKeys("meta")).filter((place) => place.startsWith(kind));

/** How many visits and difficulties wait, without opening one. @param {Database} db */
export const countUnsent = async (db) =>
  (await db.getAll("visits")).filter(({ unsent }) => unsent).length + (await placesOf(db, DIFFICULTY)).length;

/** Difficulties that wait, in the order of writing. @param {Database} db @param {CryptoKey} key */
export async function readDifficulties(db, key) {
  /** @type {import("./types.d.ts").DifficultyRecord[]} */
  const found = await Promise.all((await placesOf(db, DIFFICULTY)).map((place) => readSealed(db, key, "meta", place)));
  return found.sort((one, other) => one.saved_at - other.saved_at);
}

/** @param {Database} db @param {CryptoKey} key @param {import("./types.d.ts").DifficultyRecord} record */
export const writeDifficulty = (db, key, record) => writeSealed(db, key, "meta", DIFFICULTY + record.id, record);

/** @param {Database} db @param {string} id */
export const dropDifficulty = (db, id) => db.delete("meta", DIFFICULTY + id);

/** How many have no end yet: not sent, or not decided on. @param {Database} db */
export const countKept = async (db) =>
  (await db.getAll("visits")).filter(({ unsent, kept }) => kept ?? unsent).length +
  (await placesOf(db, DIFFICULTY)).length;

/** Where the badge lies in `meta`; it goes with the round. */
export const BADGE = "badge";

/** Where materials for residents lie in `meta`, and which photos are theirs; they go with the round. */
export const SHOWN = "shown";

const DRAFT = "draft ";

/** Where a half-written sheet lies in `meta`. @param {string} id its household's or visit's, then its own */
export const draftPlace = (id) => DRAFT + id;

/** @param {Database} db */
const draftPlaces = (db) => placesOf(db, DRAFT);

/** @param {Database} db @param {CryptoKey} key @param {string} place @param {unknown} draft @param {number} at when, readable */
export const writeDraft = async (db, key, place, draft, at) =>
  db.put("meta", { ...(await seal(key, draft, `meta ${place}`)), at }, place);

/**
 * Half-written sheets, the last written first.
 * @param {Database} db
 * @param {CryptoKey} key
 * @param {string} of the household, or the visit that is written anew
 * @returns {Promise<{ id: string, at: number, draft: any }[]>}
 */
export async function readDraftsOf(db, key, of) {
  const places = (await draftPlaces(db)).filter((place) => `${place} `.startsWith(`${draftPlace(of)} `));
  const found = places.map(async (place) => ({
    id: place.slice(DRAFT.length),
    at: (await db.get("meta", place))?.at ?? 0, // kept by an application of before
    draft: await readSealed(db, key, "meta", place),
  }));
  return (await Promise.all(found)).filter(({ draft }) => draft).sort((one, other) => other.at - one.at);
}

/**
 * Takes a half-written sheet and its photos off the phone, unless it was written on since.
 * @param {Database} db
 * @param {string} place
 * @param {number} at
 */
export async function dropDraft(db, place, at) {
  const tx = db.transaction(["meta", "photos"], "readwrite");
  const found = await tx.objectStore("meta").get(place);
  if (found && (found.at ?? 0) === at) {
    await tx.objectStore("meta").delete(place);
    const photos = tx.objectStore("photos");
    for (const id of await photos.index("visit").getAllKeys(place)) await photos.delete(id);
  }
  await tx.done;
}

/** Takes half-written sheets of before an instant off the phone. @param {Database} db @param {number} before */
export async function dropDraftsBefore(db, before) {
  for (const place of await draftPlaces(db)) {
    const { at } = (await db.get("meta", place)) ?? {};
    if (at && at < before) await dropDraft(db, place, at);
  }
}

/** How many sheets are half written, without opening one. @param {Database} db */
export const countDrafts = async (db) => (await draftPlaces(db)).length;

/** Takes the round, the badge and materials off the phone; what the server has not stays, sealed. @param {Database} db */
export async function dropRound(db) {
  const pictures = await db.getAllKeysFromIndex("photos", "visit", SHOWN);
  const gone = [...pictures.map((id) => dropPhoto(db, id)), db.delete("meta", SHOWN), db.delete("meta", BADGE)];
  await Promise.all([db.clear("round"), ...gone]);
}

/**
 * A sealed value of `meta` or `round`.
 * @param {Database} db
 * @param {CryptoKey} key
 * @param {"meta" | "round"} store
 * @param {string} id
 */
export async function readSealed(db, key, store, id) {
  const found = await db.get(store, id);
  return found ? unseal(key, found, `${store} ${id}`) : undefined;
}

/** @param {Database} db @param {CryptoKey} key @param {"meta" | "round"} store @param {string} id @param {unknown} value */
export const writeSealed = async (db, key, store, id, value) =>
  db.put(store, await seal(key, value, `${store} ${id}`), id);

/**
 * Puts a whole new round in the place of the old one, in one transaction.
 * @param {Database} db
 * @param {CryptoKey} key
 * @param {Map<string, unknown>} parts
 */
export async function replaceRound(db, key, parts) {
  const sealed = await Promise.all(
    [...parts].map(async ([id, value]) => /** @type {const} */ ([id, await seal(key, value, `round ${id}`)])),
  );
  const tx = db.transaction("round", "readwrite");
  await Promise.all([tx.store.clear(), ...sealed.map(([id, value]) => tx.store.put(value, id)), tx.done]);
}

/**
 * Writes parts of a round over what lies there, in one transaction; null takes a part out.
 * @param {Database} db
 * @param {CryptoKey} key
 * @param {Map<string, unknown>} parts
 */
export async function changeRound(db, key, parts) {
  const sealed = await Promise.all(
    [...parts].map(
      async ([id, value]) => /** @type {const} */ ([id, value === null ? null : await seal(key, value, `round ${id}`)]),
    ),
  );
  const tx = db.transaction("round", "readwrite");
  for (const [id, value] of sealed) void (value === null ? tx.store.delete(id) : tx.store.put(value, id));
  await tx.done;
}

/** @param {Database} db @param {CryptoKey} key @returns {Promise<Map<string, any>>} */
export async function readRound(db, key) {
  const [ids, values] = await Promise.all([db.getAllKeys("round"), db.getAll("round")]);
  return new Map(
    await Promise.all(
      ids.map(
        async (id, place) =>
          /** @type {const} */ ([id, await unseal(key, /** @type {Sealed} */ (values[place]), `round ${id}`)]),
      ),
    ),
  );
}

/** @param {Database} db @param {CryptoKey} key @returns {Promise<import("./types.d.ts").VisitRecord[]>} in the order of saving */
export async function readVisits(db, key) {
  const sealed = await db.getAll("visits");
  const records = await Promise.all(sealed.map((one) => unseal(key, one, `visits ${one.id}`)));
  return records.sort((one, other) => one.seq - other.seq);
}

/**
 * @param {Database} db
 * @param {CryptoKey} key
 * @param {import("./types.d.ts").VisitRecord[]} records
 */
export async function writeVisits(db, key, records) {
  const sealed = await Promise.all(
    records.map(async (record) => ({
      ...(await seal(key, record, `visits ${record.id}`)),
      id: record.id,
      seq: record.seq,
      unsent: isUnsent(record),
      kept: record.state !== "sent",
    })),
  );
  const tx = db.transaction("visits", "readwrite");
  await Promise.all([...sealed.map((one) => tx.store.put(one)), tx.done]);
}

/** Takes visits and their photos off the phone. @param {Database} db @param {string[]} ids */
export async function dropVisits(db, ids) {
  const tx = db.transaction(["visits", "photos"], "readwrite");
  const photos = tx.objectStore("photos");
  for (const id of ids) {
    await tx.objectStore("visits").delete(id);
    for (const photo of await photos.index("visit").getAllKeys(id)) await photos.delete(photo);
  }
  await tx.done;
}

/** @param {Database} db @param {CryptoKey} key @param {string} id @param {string} visitId @param {ArrayBuffer} bytes */
export const writePhoto = async (db, key, id, visitId, bytes) =>
  db.put("photos", { ...(await seal(key, bytes, `photos ${id}`)), id, visit_id: visitId });

/** @param {Database} db @param {CryptoKey} key @param {string} id @returns {Promise<ArrayBuffer | undefined>} */
export async function readPhoto(db, key, id) {
  const found = await db.get("photos", id);
  return found ? unsealBytes(key, found, `photos ${id}`) : undefined;
}

/** @param {Database} db @param {string} id */
export const dropPhoto = (db, id) => db.delete("photos", id);
