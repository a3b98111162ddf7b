/** The badge on the phone: kept under its lock, its codes made here without a network (toso.badges.codes does the same). */
import { ask } from "./remote.js";
import { BADGE, readSealed, writeSealed } from "./db.js";
import { opened, phoneId } from "./vault.js";

/**
 * @typedef {import("../api/types.d.ts").Schema<"BadgeTakenRead"> & { phone_at: number }} Badge `phone_at`: when it came, by
 *   this phone's clock
 */

const SLOT = 30_000;
const LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
const PURPOSE = new TextEncoder().encode("badge\0");

/** The badge that lies here; undefined: none. @returns {Promise<Badge | undefined>} */
export async function keptBadge() {
  const { db, key } = opened();
  return readSealed(db, key, "meta", BADGE);
}

/** Takes the badge anew from the server, which may have ended it. Raises ApiProblem. @returns {Promise<Badge>} */
export async function takeBadge() {
  const { db, key } = opened();
  const answer = await ask("/badges/mine", { method: "POST", json: { phone_id: await phoneId() }, seconds: 15 });
  const badge = { ...answer?.data, phone_at: Date.now() };
  await writeSealed(db, key, "meta", BADGE, badge);
  return badge;
}

/** The phone shows no badge any more. */
export const dropBadge = () => opened().db.delete("meta", BADGE);

/**
 * The server's time, counted on by this phone's clock from when the badge came; null: that clock was set back since, so
 * nobody knows.
 * @param {Badge} badge
 * @param {number} now milliseconds by this phone's clock
 */
export const instantOf = ({ server_at: at, phone_at: came }, now) =>
  now < came - 2_000 ? null : Date.parse(at) + Math.max(0, now - came);

/** Which half minute, and how many seconds of it are left. @param {number} instant */
export const slotAt = (instant) => ({
  slot: Math.floor(instant / SLOT),
  left: Math.ceil((SLOT - (instant % SLOT)) / 1000),
});

/**
 * The code of a half minute: HMAC-SHA-256 under the badge's secret, cut to 40 bits.
 * @param {string} secret 256 bits in base64
 * @param {number} slot
 */
export async function codeOf(secret, slot) {
  const raw = Uint8Array.from(atob(secret), (one) => one.charCodeAt(0));
  const key = await crypto.subtle.importKey("raw", raw, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  const message = new Uint8Array(PURPOSE.length + 8);
  message.set(PURPOSE);
  new DataView(message.buffer).setBigUint64(PURPOSE.length, BigInt(slot));
  const digest = new Uint8Array(await crypto.subtle.sign("HMAC", key, message));
  const number = digest.slice(0, 5).reduce((sum, byte) => sum * 256 + byte, 0);
  return Array.from({ length: 8 }, (_, place) => LETTERS[Math.floor(number / 32 ** place) % 32]).join("");
}
