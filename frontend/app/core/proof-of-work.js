/** Proof of work for a form that anybody may send (backend: core/proof_of_work.py). */

/**
 * A number for which sha256("seed|number") begins with so many zero bits; "" where the browser cannot hash.
 * @param {string} seed
 * @param {number} bits at most 32
 */
export async function proveWork(seed, bits) {
  if (!globalThis.crypto?.subtle) return "";
  const encoder = new TextEncoder();
  for (let number = 0; ; number++) {
    const hash = await crypto.subtle.digest("SHA-256", encoder.encode(`${seed}|${number}`));
    if (new DataView(hash).getUint32(0) < 2 ** (32 - bits)) return String(number);
  }
}
