/** Sheets that find no network leave the phone as a sealed file; they stay here, and the server takes each of them once. */
import * as db from "./db.js";
import { lastPair, visits } from "./open-round.js";
import { sealedParcel } from "./parcel-seal.js";
import { toWire } from "./queue.js";
import { ask } from "./remote.js";
import { write } from "./stored-visits.js";
import * as vault from "./vault.js";

/** @import { VisitRecord } from "./types.d.ts" */

const PLACE = "parcel-key";
const AGE = 24 * 3_600_000;
/** Letters of one file: the server takes 20 MB, of which base64 leaves three quarters. */
const MOST = 13_000_000;
/** Sheets of one file. */
const SHEETS = 500;

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

/**
 * Those of them that go into one file, never exported ones first, in the order in which they were written.
 * @param {{ record: VisitRecord, wire: unknown, photos: string[] }[]} all
 */
export function fitting(all) {
  const chosen = [];
  let letters = 0;
  for (const one of [...all].sort((a, b) => (a.record.exported_at ?? 0) - (b.record.exported_at ?? 0))) {
    letters += JSON.stringify(one.wire).length + one.photos.reduce((sum, photo) => sum + photo.length, 0);
    if (chosen.length > 0 && (letters > MOST || chosen.length === SHEETS)) break;
    chosen.push(one);
  }
  return chosen.sort((a, b) => a.record.seq - b.record.seq);
}

/**
 * Seals what waits. Raises NoKey.
 * @returns {Promise<{ text: string, ids: string[], left: number }>} `ids`: its sheets; `left`: those without room in it
 */
export async function makeParcel() {
  const { userId, db: store, key } = vault.opened();
  const kept = await db.readSealed(store, key, "meta", PLACE);
  if (!kept) throw new NoKey();
  const all = await Promise.all(leaving(visits.peek()).map((record) => withPhotos(store, key, record)));
  const chosen = fitting(all);
  const pair = lastPair.peek();
  const text = await sealedParcel(kept, userId, {
    device_now: new Date().toISOString(),
    ...(pair && { clock: { server_at: pair.server_at, phone_at: new Date(pair.phone_at).toISOString() } }),
    visits: chosen.map(({ wire }) => wire),
    photos: Object.fromEntries(
      chosen.filter(({ photos }) => photos.length > 0).map((one) => [one.record.id, one.photos]),
    ),
  });
  return { text, ids: chosen.map(({ record }) => record.id), left: all.length - chosen.length };
}

/** Notes on the sheets that a file with them has left. @param {string[]} ids */
export const exported = (ids) =>
  write(
    visits
      .peek()
      .filter(({ id }) => ids.includes(id))
      .map((record) => ({ ...record, exported_at: Date.now() })),
  );

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
