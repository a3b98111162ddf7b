/** Materials for residents, kept with the round under its lock: words, addresses, small pictures; larger files that a member puts here. */
import { dropPhoto, readPhoto, readSealed, SHOWN, writePhoto, writeSealed } from "./db.js";
import { ask } from "./remote.js";
import { opened } from "./vault.js";

/** @typedef {import("../api/types.d.ts").Schema<"ShownMaterialRead">} Shown */

const PICTURE = /^image\/(jpeg|png)$/;
/** Bytes of one picture, and of all that a phone keeps. */
const [MOST, MOST_TOGETHER] = [600_000, 6_000_000];
/** Bytes of one file that a member puts on the phone: it is sealed and opened in one piece. */
export const LARGEST = 30_000_000;
const AGE = 20 * 3_600_000;

/** The pictures that fit, the newest materials first. @param {Shown[]} rows */
export function pictures(rows) {
  let room = MOST_TOGETHER;
  return rows.filter(({ file }) => {
    const fits = file && PICTURE.test(file.media_type) && file.size <= Math.min(MOST, room);
    if (fits) room -= file.size;
    return fits;
  });
}

/** What lies here. @returns {Promise<Shown[]>} */
export async function keptMaterials() {
  const { db, key } = opened();
  return (await readSealed(db, key, "meta", SHOWN))?.rows ?? [];
}

/** Takes them with the round, once a day. */
export async function keepMaterials() {
  const { db, key } = opened();
  const since = Date.now() - ((await readSealed(db, key, "meta", SHOWN))?.at ?? 0);
  if (since < 0 || since > AGE) await takeMaterials();
}

/** @param {Shown} row @returns {Promise<ArrayBuffer | undefined>} undefined: it lies not here */
export const keptFile = async ({ file }) => (file ? readPhoto(opened().db, opened().key, file.id) : undefined);

/** Takes the file onto the phone. Raises ApiProblem. @param {Shown} row */
export async function takeFile({ id, number, file }) {
  const { db, key } = opened();
  const answer = await ask(`/materials/${id}/versions/${number}/file`, { bytes: true, seconds: 600 });
  if (file) await writePhoto(db, key, file.id, SHOWN, answer?.data);
}

/** @param {Shown} row */
export const dropFile = async ({ file }) => void (file && (await dropPhoto(opened().db, file.id)));

/** Takes them anew; what is shown no longer goes off the phone. Raises ApiProblem. @returns {Promise<Shown[]>} */
export async function takeMaterials() {
  const { db, key } = opened();
  /** @type {Shown[]} */
  const rows = (await ask("/materials/to-show"))?.data ?? [];
  await writeSealed(db, key, "meta", SHOWN, { at: Date.now(), rows });
  const here = new Set(await db.getAllKeysFromIndex("photos", "visit", SHOWN));
  for (const row of pictures(rows)) if (row.file && !here.has(row.file.id)) await takeFile(row);
  const shown = new Set(rows.map(({ file }) => file?.id));
  for (const gone of here) if (!shown.has(gone)) await dropPhoto(db, gone);
  return rows;
}
