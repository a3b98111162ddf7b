/** The seal of a parcel: sheets as text that the server alone reads and this writer alone can have made; WebCrypto only. */

/**
 * What the server gives a writer's phone.
 * @typedef {{ ward_id: string, public_key: string, writer_key: string }} ParcelKey `public_key`, `writer_key`: base64
 */

const MARK = "TOSO1.";
const DEFLATED = 1;
const CURVE = { name: "ECDH", namedCurve: "P-256" };
const text = new TextEncoder();

/** @param {string} base64 */
const bytesOf = (base64) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

/** @param {string} id a UUID */
const idBytes = (id) => Uint8Array.from(id.replaceAll("-", "").match(/../g) ?? [], (pair) => parseInt(pair, 16));

/** @param {Uint8Array} bytes @returns {string} base64url without padding */
export function base64url(bytes) {
  let letters = "";
  for (let at = 0; at < bytes.length; at += 0x8000) letters += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** @param {Uint8Array<ArrayBuffer>} plain @returns {Promise<Uint8Array<ArrayBuffer> | null>} null: this browser cannot */
async function deflated(plain) {
  try {
    const packed = new Blob([plain]).stream().pipeThrough(new CompressionStream("deflate-raw"));
    return new Uint8Array(await new Response(packed).arrayBuffer());
  } catch {
    return null;
  }
}

/**
 * The key of one parcel, and the public half with which the server finds it.
 * @param {ParcelKey} given
 */
async function ownKey({ public_key, writer_key }) {
  const own = /** @type {CryptoKeyPair} */ (await crypto.subtle.generateKey(CURVE, false, ["deriveBits"]));
  const theirs = await crypto.subtle.importKey("raw", bytesOf(public_key), CURVE, false, []);
  const shared = await crypto.subtle.deriveBits({ name: "ECDH", public: theirs }, own.privateKey, 256);
  const base = await crypto.subtle.importKey("raw", shared, "HKDF", false, ["deriveKey"]);
  const how = { name: "HKDF", hash: "SHA-256", salt: bytesOf(writer_key), info: text.encode("toso parcel 1") };
  const key = await crypto.subtle.deriveKey(how, base, { name: "AES-GCM", length: 256 }, false, ["encrypt"]);
  return { key, point: new Uint8Array(await crypto.subtle.exportKey("raw", own.publicKey)) };
}

/**
 * @param {ParcelKey} given
 * @param {string} writerId
 * @param {unknown} content anything JSON can write
 * @returns {Promise<string>}
 */
export async function sealedParcel(given, writerId, content) {
  const plain = text.encode(JSON.stringify(content));
  const packed = await deflated(plain);
  const { key, point } = await ownKey(given);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const head = joined([Uint8Array.of(packed ? DEFLATED : 0), idBytes(given.ward_id), idBytes(writerId), point, iv]);
  const body = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: head }, key, packed ?? plain);
  return MARK + base64url(joined([head, new Uint8Array(body)]));
}

/** @param {Uint8Array[]} parts */
function joined(parts) {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
