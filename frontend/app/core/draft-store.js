/** What people type and have not saved, kept in this browser: sealed with a key that only the server and its owner's pages hold. */
import { signal } from "../../vendor/kit.js";
import { openDB } from "../../vendor/store.js";
import { base64url } from "../offline/parcel-seal.js";
import { seal, unseal } from "../offline/seal.js";
import { bytesOf, LastWrites, WEEK } from "./last-writes.js";
import { me, today, whenSessionEnds } from "./session.js";

/** @import { Sealed } from "../offline/types.d.ts" */
/**
 * @typedef {Sealed & { id: string, place: string, at: number, day?: string }} Kept `place`: whose, of which form; ids only;
 *   `day`: the ward's; drafts kept before it was told lack it
 */
/**
 * @typedef {{ title: string, path: string, labels: Record<string, string>, words?: Record<string, string> }} About its page, what
 *   each box typed into was called, and how it says what was chosen there
 */
/**
 * @typedef {{ key?: string, at?: number, tried: any[] }} Attempt an Idempotency-Key, since when, and the values sent under it
 *   that no answer came to
 */
/**
 * @typedef {{ id: string, at: number, values: any, base: any, about: About | null, sent?: Attempt | null }} Draft `base`: what the
 *   form held before it was typed into; `sent`: what of it may be stored
 * @typedef {{ values: string, base: string, about?: string, sent?: string }} Texts JSON of each
 */

/** @typedef {{ id: string, at: number }} Stage a draft as it was after its last key */
/**
 * @typedef {{
 *   id: string, place: string, at: number, texts: Texts | null, from: Stage | null,
 * }} Write null: no draft any more; `from`: the draft whose words it goes on with, which it takes the place of unless
 *   somebody has typed on there, in another window
 */

/** The places whose forms stand on the page and offer their drafts themselves. */
export const offered = signal(/** @type {ReadonlySet<string>} */ (new Set()));

/** @param {string} place @param {boolean} here */
export function offers(place, here) {
  const places = new Set(offered.peek());
  if (here) places.add(place);
  else places.delete(place);
  offered.value = places;
}

/** Bytes of a nonce. */
const IV = 12;
/** Never kept, sealed or not; nor are files, which only their owner can choose again. */
const SECRET = /password|passphrase|citizen_id|^pin$/;

/** @typedef {{ drafts: { key: string, value: Kept, indexes: { place: string } } }} Schema */
/** @typedef {import("../../vendor/store.js").IDBPDatabase<Schema>} Database */
/** @type {Promise<Database> | null} */
let opening = null;
/** @type {Promise<CryptoKey> | null} */
let key = null;
/** @type {LastWrites<Write> | null} */
let writes = null;
whenSessionEnds(() => (key = writes = null));

const database = () =>
  (opening ??= /** @type {Promise<Database>} */ (
    openDB("toso-drafts", 1, {
      upgrade: (db) => void db.createObjectStore("drafts", { keyPath: "id" }).createIndex("place", "place"),
      terminated: () => (opening = null),
      blocking: (_current, _next, event) => {
        opening = null; // whoever deletes or renews the database waits for this connection
        /** @type {IDBDatabase} */ (event.target).close();
      },
    })
  ).then(async (db) => {
    const old = (await db.getAll("drafts")).filter(isOld);
    await Promise.all(old.map(({ id }) => db.delete("drafts", id)));
    return db;
  }));

/** Whether a draft is of more than a week ago by both clocks: one of them may be wrong. @param {Kept} kept */
const isOld = ({ at, day }) => at < Date.now() - WEEK && !(day && Date.parse(day) >= Date.parse(today.value) - WEEK);

function ownKey() {
  const text = me.peek()?.draft_key;
  if (!text) throw new Error("signed out");
  return (key ??= crypto.subtle.importKey("raw", bytesOf(text), "AES-GCM", false, ["encrypt", "decrypt"]));
}

/**
 * Values as text for the server, which has no use for it: only this person's pages open it.
 * @param {string[]} values
 * @param {string} place
 * @returns {Promise<string>} base64url
 */
export async function sealedText(values, place) {
  const { iv, data } = await seal(await ownKey(), values, place);
  return base64url(new Uint8Array([...iv, ...new Uint8Array(data)]));
}

/**
 * Raises OperationError for what another key, or another place, sealed.
 * @param {string} text
 * @param {string} place
 * @returns {Promise<any>}
 */
export async function unsealedText(text, place) {
  const bytes = bytesOf(text);
  return unseal(await ownKey(), { iv: bytes.slice(0, IV), data: bytes.slice(IV).buffer }, place);
}

/** Values as they may be kept. @param {unknown} values @returns {string} JSON */
export const textOf = (values) =>
  JSON.stringify(values, (name, value) =>
    SECRET.test(name) || value instanceof File || (Array.isArray(value) && value.some((one) => one instanceof File))
      ? undefined
      : value,
  ) ?? "null";

/** As it was read. @param {Draft} draft @returns {Texts} */
export const textsOf = ({ values, base, about, sent }) => ({
  values: JSON.stringify(values),
  base: JSON.stringify(base),
  about: JSON.stringify(about),
  sent: JSON.stringify(sent),
});

/** The place of a form's drafts: of one person, one page, one form. @param {string} form */
export const placeOf = (form) => `${me.peek()?.user.id} ${form}`;

/** Of this person; the key is theirs even when they have left before the last of it is sealed. */
function ownWrites() {
  const mine = ownKey();
  return (writes ??= new LastWrites(`drafts ${me.peek()?.user.id}`, async ({ id, place, at, texts, from }) => {
    const db = await database();
    const sealed =
      texts && (await seal(await mine, [texts.values, texts.base, texts.about, texts.sent], `${place} ${id}`));
    const tx = db.transaction("drafts", "readwrite");
    if (sealed) await tx.store.put({ ...sealed, id, place, at, day: today.value });
    else if (from?.id !== id) await tx.store.delete(id);
    if (from && (await tx.store.get(from.id))?.at === from.at) await tx.store.delete(from.id);
    await tx.done;
  }));
}

/**
 * @param {string} id
 * @param {string} place
 * @param {Texts} texts
 * @param {{ at?: number, from?: Stage | null }} [how]
 */
export const keepDraft = async (id, place, texts, { at = Date.now(), from = null } = {}) =>
  ownWrites().write({ id, place, at, texts, from });

/** @param {string} id @param {Stage | null} [from] of the same id: only as it was then */
export const dropDraft = async (id, from = null) =>
  ownWrites().write({ id, place: "", at: Date.now(), texts: null, from });

/**
 * The drafts of a form, the newest first; what another key sealed is nobody's any more.
 * @param {string} place
 * @returns {Promise<Draft[]>}
 */
export const readDrafts = async (place) => (await opened(IDBKeyRange.only(place))).map(({ draft }) => draft);

/**
 * All that this person has typed here and not saved, the newest first, with the address of its page.
 * @returns {Promise<(Draft & { path: string, place: string })[]>}
 */
export async function readAllDrafts() {
  const mine = placeOf("");
  const all = await opened(IDBKeyRange.bound(mine, `${mine}\uffff`));
  return all.map(({ draft, place }) => ({ ...draft, place, path: place.slice(mine.length).split(" ")[0] ?? "" }));
}

/** @param {IDBKeyRange} places */
async function opened(places) {
  const held = ownWrites();
  const [db, mine] = await Promise.all([database(), ownKey()]);
  await held.take(mine, async (id) => (await db.get("drafts", id))?.at);
  const kept = await db.getAllFromIndex("drafts", "place", places);
  const found = await Promise.all(
    kept.map(async ({ id, place, at, ...sealed }) => {
      try {
        const texts = await unseal(mine, sealed, `${place} ${id}`);
        const [values, base, about, sent] = texts.map((/** @type {string | null} */ text) =>
          JSON.parse(text ?? "null"),
        );
        return [{ place, draft: { id, at, values, base, about: about ?? null, sent } }];
      } catch {
        await db.delete("drafts", id);
        return [];
      }
    }),
  );
  return found.flat().sort((one, other) => other.draft.at - one.draft.at);
}
