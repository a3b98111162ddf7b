/** Encryption on the phone: a random data key, locked once by the PIN and once by a secret of the server; WebCrypto only. */

/** @import { Lock, Sealed } from "./types.d.ts" */

/** OWASP Password Storage Cheat Sheet: PBKDF2-HMAC-SHA-256. */
const PIN_ROUNDS = 600_000;

const AES = { name: "AES-GCM", length: 256 };
const text = new TextEncoder();

/** The secret given does not open this lock. */
export class WrongSecret extends Error {}

/** @param {number} length */
const random = (length) => crypto.getRandomValues(new Uint8Array(length));

/** A data key that can still be locked; `open` gives one back that cannot leave WebCrypto. */
export const newDataKey = () => crypto.subtle.generateKey(AES, true, ["encrypt", "decrypt"]);

/**
 * @param {string} secret
 * @param {Uint8Array<ArrayBuffer>} salt
 * @param {number} rounds
 */
async function keyFrom(secret, salt, rounds) {
  const base = await crypto.subtle.importKey("raw", text.encode(secret), "PBKDF2", false, ["deriveKey"]);
  return crypto.subtle.deriveKey({ name: "PBKDF2", hash: "SHA-256", salt, iterations: rounds }, base, AES, false, [
    "wrapKey",
    "unwrapKey",
  ]);
}

/**
 * @param {CryptoKey} dataKey as `newDataKey` or `open` with `again` gives it
 * @param {string} secret a PIN; or 256 random bits of the server, for which one round is enough
 * @param {number} [rounds]
 * @returns {Promise<Lock>}
 */
export async function lockWith(dataKey, secret, rounds = PIN_ROUNDS) {
  const salt = random(16);
  const iv = random(12);
  const data = await crypto.subtle.wrapKey("raw", dataKey, await keyFrom(secret, salt, rounds), {
    name: "AES-GCM",
    iv,
  });
  return { salt, iv, data, rounds };
}

/**
 * Raises WrongSecret when the secret is another one.
 * @param {Lock} lock
 * @param {string} secret
 * @param {{ again?: boolean }} [how] `again`: the key is to be locked under a new PIN
 */
export async function open(lock, secret, { again = false } = {}) {
  const key = await keyFrom(secret, lock.salt, lock.rounds);
  try {
    return await crypto.subtle.unwrapKey("raw", lock.data, key, { name: "AES-GCM", iv: lock.iv }, AES, again, [
      "encrypt",
      "decrypt",
    ]);
  } catch {
    throw new WrongSecret();
  }
}

/**
 * @param {CryptoKey} key
 * @param {unknown} value anything JSON can write, or bytes
 * @param {string} place where it lies; what was moved elsewhere does not open
 * @returns {Promise<Sealed>}
 */
export async function seal(key, value, place) {
  const iv = random(12);
  const plain = value instanceof ArrayBuffer ? value : text.encode(JSON.stringify(value));
  return {
    iv,
    data: await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: text.encode(place) }, key, plain),
  };
}

/**
 * @param {CryptoKey} key
 * @param {Sealed} sealed
 * @param {string} place
 */
export const unsealBytes = (key, { iv, data }, place) =>
  crypto.subtle.decrypt({ name: "AES-GCM", iv, additionalData: text.encode(place) }, key, data);

/**
 * @param {CryptoKey} key
 * @param {Sealed} sealed
 * @param {string} place
 * @returns {Promise<any>}
 */
export const unseal = async (key, sealed, place) =>
  JSON.parse(new TextDecoder().decode(await unsealBytes(key, sealed, place)));

/** Whether a PIN is so many digits. @param {string} pin @param {number} [digits] */
export const isPin = (pin, digits = 6) => pin.length === digits && /^\d+$/.test(pin);

const [DAY, MONTH, CENTURY] = ["(0[1-9]|[12]\\d|3[01])", "(0[1-9]|1[0-2])", "(19|20)"];
/** Six digits that are a day: ddmmyy, mmddyy, yymmdd, or a month with its year; eight: a day with its whole year. */
const DAYS = new RegExp(
  `^(${DAY}${MONTH}\\d\\d|${MONTH}${DAY}\\d\\d|\\d\\d${MONTH}${DAY}|${MONTH}${CENTURY}\\d\\d|${CENTURY}\\d\\d${MONTH}|` +
    `${DAY}${MONTH}${CENTURY}\\d\\d|${MONTH}${DAY}${CENTURY}\\d\\d|${CENTURY}\\d\\d${MONTH}${DAY}|${CENTURY}\\d\\d${DAY}${MONTH})$`,
);

/**
 * PINs that a finder tries first: one digit repeated, runs up or down, a pair, triple or four digits repeated, pairs of
 * equal digits alone, a day of somebody's life.
 * @param {string} pin
 */
export function isTooEasy(pin) {
  const steps = new Set([...pin].slice(1).map((digit, place) => (Number(digit) - Number(pin[place]) + 10) % 10));
  const run = steps.size === 1 && [0, 1, 9].includes(/** @type {number} */ ([...steps][0]));
  const repeated = [2, 3, 4].some((long) => pin.slice(0, long).repeat(pin.length / long) === pin);
  return run || repeated || /^((\d)\2)+$/.test(pin) || DAYS.test(pin);
}
