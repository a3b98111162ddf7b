/** How a phone is locked: what the ward chose, and the locks of its one data key. */
import { lockWith, open } from "./seal.js";

/** @import { Lock, PhonePolicy } from "./types.d.ts" */
/** @typedef {{ pin: string, passkey?: import("./passkey-lock.js").PasskeyAnswer | null }} Opening `pin` "": a passkey alone */

/** How a phone was locked before wards could choose. @type {PhonePolicy} */
export const FIRST_POLICY = { lock: "pin6", start: "offline", hours: 168 };

/** @param {PhonePolicy} policy */
export const digitsOf = (policy) => (policy.lock === "pin8" ? 8 : 6);

/** Whether what is typed are words: also on a phone that has no passkey where the ward wants one. @param {PhonePolicy} policy */
export const isByWords = (policy) => policy.lock === "words" || policy.lock === "passkey";

/** What a lock is locked with: the share of an online start never lies on the phone. @param {string} secret @param {string} share */
export const withShare = (secret, share) => (share ? `${secret}\n${share}` : secret);

/**
 * The locks of a data key, by what is typed, by a passkey, or by both; and the key as one of them gives it.
 * @param {CryptoKey} key
 * @param {Opening} by
 * @param {string} share
 */
export async function locksOf(key, { pin, passkey }, share) {
  const locks = {
    pin: pin ? await lockWith(key, withShare(pin, share)) : null,
    passkey: passkey
      ? { id: passkey.id, salt: passkey.salt, lock: await lockWith(key, withShare(passkey.secret, share), 1) }
      : null,
  };
  const opened = passkey && locks.passkey ? open(locks.passkey.lock, withShare(passkey.secret, share)) : null;
  return { locks, key: await (opened ?? open(/** @type {Lock} */ (locks.pin), withShare(pin, share))) };
}

/** Why this browser cannot keep a round; null: it can. @returns {"insecure" | "crypto" | "storage" | null} */
export function lacking() {
  if (!globalThis.isSecureContext) return "insecure";
  if (!globalThis.crypto?.subtle) return "crypto";
  return globalThis.indexedDB ? null : "storage";
}
