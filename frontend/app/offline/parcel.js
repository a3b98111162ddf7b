/** What finds no network leaves the phone sealed, as a file or as QR codes; it stays here, and the server takes each once. */
import * as db from "./db.js";
import { show, wordsOf } from "./difficulties.js";
import { lastPair, unsaid, visits } from "./open-round.js";
import { sealedParcel } from "./parcel-seal.js";
import { toWire } from "./queue.js";
import { ask } from "./remote.js";
import { write } from "./stored-visits.js";
import * as vault from "./vault.js";

/** @import { DifficultyRecord, VisitRecord } from "./types.d.ts" */

const PLACE = "parcel-key";
const AGE = 24 * 3_600_000;
/** Letters of one file: the server takes 20 MB, of which base64 leaves three quarters. */
const MOST = 13_000_000;
/** Sheets of one file. */
const SHEETS = 500;
/** Those of one row of QR codes: a minute of holding still. */
const SHEETS_IN_CODES = 60;

/** The phone never got what it seals with: that needs a network once. */
export class NoKey extends Error {}

/** Keeps what parcels are sealed with beside the round, once a day. */
export async function keepParcelKey() {
  const { userId, db: store, key } = vault.opened();
  const kept = await db.readSealed(store, key, "meta", PLACE);
  if (kept && Date.now() - kept.at < AGE && Date.now() >= kept.at) return;
  const found = (await ask("/visits/parcel-key"))?.data;
  if (found) await db.writeSealed(store, key, "meta", PLACE, { ...found, at: Date.now(), user_id: userId });
}

/** What may leave the phone: sheets that the server has not taken. @param {VisitRecord[]} records */
export const leaving = (records) => records.filter(({ state }) => state === "waiting" || state === "rejected");

/** Codes carry no photo, and a sheet that is in the register takes none later. @param {VisitRecord[]} records */
export const fitForCodes = (records) => records.filter(({ photos }) => photos.length === 0);

/**
 * Those of them that go into one file, never exported ones first, in the order in which they were written.
 * @param {{ record: VisitRecord, wire: unknown, photos: string[] }[]} all
 * @param {number} [most] sheets
 */
function fitting(all, most = SHEETS) {
  const chosen = [];
  let letters = 0;
  for (const one of [...all].sort((a, b) => (a.record.exported_at ?? 0) - (b.record.exported_at ?? 0))) {
    letters += JSON.stringify(one.wire).length + one.photos.reduce((sum, photo) => sum + photo.length, 0);
    if (chosen.length > 0 && (letters > MOST || chosen.length === most)) break;
    chosen.push(one);
  }
  return chosen.sort((a, b) => a.record.seq - b.record.seq);
}

/**
 * Seals what waits, difficulties first of all: they are small. Raises NoKey.
 * @param {{ codes?: boolean }} [how] `codes`: to be shown as QR codes, which have no room for photos
 * @returns {Promise<{ text: string, ids: string[], said: DifficultyRecord[], left: number }>} `ids`: its sheets; `left`:
 *   those without room in it
 */
export async function makeParcel({ codes = false } = {}) {
  const { userId, db: store, key } = vault.opened();
  const kept = await db.readSealed(store, key, "meta", PLACE);
  if (!kept) throw new NoKey();
  const waiting = leaving(visits.peek());
  const sheets = codes ? fitForCodes(waiting) : waiting;
  const all = await Promise.all(sheets.map((record) => withPhotos(store, key, record)));
  const chosen = fitting(all, codes ? SHEETS_IN_CODES : SHEETS);
  const said = unsaid.peek();
  const pair = lastPair.peek();
  const text = await sealedParcel(kept, userId, {
    device_now: new Date().toISOString(),
    ...(pair && { clock: { server_at: pair.server_at, phone_at: new Date(pair.phone_at).toISOString() } }),
    visits: chosen.map(({ wire }) => wire),
    difficulties: said.map((one) => ({ ...wordsOf(one), visit_id: one.visit_id })),
    photos: Object.fromEntries(
      chosen.filter(({ photos }) => photos.length > 0).map((one) => [one.record.id, one.photos]),
    ),
  });
  return { text, ids: chosen.map(({ record }) => record.id), said, left: all.length - chosen.length };
}

/** Notes on what is still here that it has left too. @param {{ ids: string[], said: DifficultyRecord[] }} parcel */
export async function exported({ ids, said }) {
  const { db: store, key } = vault.opened();
  const exported_at = Date.now();
  const gone = visits.peek().filter(({ id }) => ids.includes(id));
  await write(gone.map((record) => ({ ...record, exported_at })));
  const still = unsaid.peek().filter(({ id }) => said.some((one) => one.id === id));
  for (const record of still) await db.writeDifficulty(store, key, { ...record, exported_at });
  show(await db.readDifficulties(store, key));
}

/**
 * @param {db.Database} store
 * @param {CryptoKey} key
 * @param {VisitRecord} record
 */
async function withPhotos(store, key, record) {
  const photos = [];
  for (const id of record.photos) {
    const bytes = await db.readPhoto(store, key, id);
    if (bytes) photos.push(base64(new Uint8Array(bytes)));
  }
  const wire = {
    ...toWire(record),
    ...(photos.length > 0 && record.photo_consent && { photo_consent: record.photo_consent }),
  };
  return { record, wire, photos };
}

/** @param {Uint8Array} bytes */
function base64(bytes) {
  let letters = "";
  for (let at = 0; at < bytes.length; at += 0x8000) letters += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(letters);
}
