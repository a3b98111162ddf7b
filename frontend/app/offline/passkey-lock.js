/** A passkey as a lock of the phone's data (WebAuthn PRF): made and used here alone, without the server, in flight mode too. */

/** @import { PasskeyLock } from "./types.d.ts" */
/** @typedef {{ id: Uint8Array<ArrayBuffer>, salt: Uint8Array<ArrayBuffer>, secret: string }} PasskeyAnswer */

const MILLISECONDS = 120_000;
const KINDS = [-7, -257]; // ES256, RS256: what authenticators of phones and computers can do

/** @param {number} length */
const random = (length) => crypto.getRandomValues(new Uint8Array(length));

/** @param {ArrayBuffer | undefined} bytes */
const written = (bytes) => bytes && btoa(String.fromCharCode(...new Uint8Array(bytes)));

/** Whether this device has a lock of its own whose passkeys open data; what cannot be asked is tried. @returns {Promise<boolean>} */
export async function canLock() {
  const kind = /** @type {any} */ (globalThis.PublicKeyCredential);
  if (/^[\d.]+$|:/.test(location.hostname)) return false; // a passkey belongs to a name, never to a bare address
  try {
    if (!(await kind?.isUserVerifyingPlatformAuthenticatorAvailable())) return false;
    return (await kind.getClientCapabilities?.())?.["extension:prf"] !== false;
  } catch {
    return false;
  }
}

/**
 * Makes a passkey of this device; null where the person gave up, or the device opens no data with it.
 * @param {string} name whose it is, as the device shows it
 * @returns {Promise<PasskeyAnswer | null>}
 */
export async function makeLock(name) {
  const salt = random(32);
  const publicKey = /** @type {any} */ ({
    challenge: random(32), // nobody checks it: the secret alone opens
    rp: { name: "Tổ Số" },
    user: { id: random(32), name, displayName: name },
    pubKeyCredParams: KINDS.map((alg) => ({ type: "public-key", alg })),
    authenticatorSelection: {
      authenticatorAttachment: "platform",
      residentKey: "preferred",
      userVerification: "required",
    },
    timeout: MILLISECONDS,
    extensions: { prf: { eval: { first: salt } } },
  });
  const made = /** @type {any} */ (await navigator.credentials.create({ publicKey }).catch(givenUp));
  const prf = made?.getClientExtensionResults().prf;
  if (!prf?.enabled) return null;
  const id = new Uint8Array(made.rawId);
  const secret = written(prf.results?.first) ?? (await secretOf({ id, salt }));
  return secret ? { id, salt, secret } : null;
}

/**
 * The secret of a passkey; null where the person gave up.
 * @param {Pick<PasskeyLock, "id" | "salt">} lock
 * @returns {Promise<string | null>}
 */
export async function secretOf({ id, salt }) {
  const publicKey = /** @type {any} */ ({
    challenge: random(32),
    allowCredentials: [{ type: "public-key", id }],
    userVerification: "required",
    timeout: MILLISECONDS,
    extensions: { prf: { eval: { first: salt } } },
  });
  const found = /** @type {any} */ (await navigator.credentials.get({ publicKey }).catch(givenUp));
  return written(found?.getClientExtensionResults().prf?.results?.first) ?? null;
}

/** @param {unknown} error */
function givenUp(error) {
  if (error instanceof DOMException) return null;
  throw error;
}
