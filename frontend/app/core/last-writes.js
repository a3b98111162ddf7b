/** Writings that have not arrived when a page goes away: sealing and storing take longer than it then lives, holding does not. */
import { base64url } from "../offline/parcel-seal.js";

/** Bytes of text that are held at most. */
const LENGTH = 1 << 17;
/** For so long what was typed is kept, in milliseconds; a key that was sent is known a day longer (core/idempotency.py). */
export const WEEK = 7 * 24 * 3_600_000;
const PREFIX = "toso-held ";
const [PLAIN, LETTERS] = [new TextDecoder(), new TextEncoder()];

/** @param {string} text base64url */
export const bytesOf = (text) =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (char) => char.charCodeAt(0));

/**
 * What AES makes of zeros: made in advance, it hides one text at once, where WebCrypto would let the page wait.
 * @param {CryptoKey} key @param {Uint8Array<ArrayBuffer>} iv
 */
const streamOf = async (key, iv) =>
  new Uint8Array(await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, new ArrayBuffer(LENGTH)));

/** @param {Uint8Array} bytes @param {Uint8Array} stream at least as long */
const hidden = (bytes, stream) => bytes.map((byte, at) => byte ^ Number(stream[at]));

/**
 * Writings of one person in one store.
 * @template {{ id: string, at: number }} R
 */
export class LastWrites {
  /**
   * @param {string} name whose, of which store; ids only
   * @param {(record: R) => Promise<void>} store
   */
  constructor(name, store) {
    this.name = `${PREFIX}${name} `;
    this.store = store;
    /** @type {Map<string, R>} */
    this.pending = new Map();
    this.writing = Promise.resolve();
    /** @type {{ iv: Uint8Array<ArrayBuffer>, stream: Uint8Array, key: CryptoKey } | null} */
    this.spare = null;
    globalThis.addEventListener?.("pagehide", () => this.hold());
  }

  /**
   * One after the other; of what is typed meanwhile into the same only the last.
   * @param {R} record
   * @param {(record: R) => Promise<void>} [store]
   * @returns {Promise<void>}
   */
  write(record, store = this.store) {
    this.pending.set(record.id, record);
    const arrived = this.writing.then(async () => {
      if (this.pending.get(record.id) !== record) return;
      try {
        await store(record);
      } finally {
        if (this.pending.get(record.id) === record) this.pending.delete(record.id);
      }
    });
    this.writing = arrived.catch(() => {});
    return arrived;
  }

  /** A stream hides one text alone: two under the same would tell each other. @param {CryptoKey} key */
  async prepare(key) {
    if (this.spare) return;
    const iv = crypto.getRandomValues(new Uint8Array(12));
    this.spare = { iv, stream: await streamOf(key, iv), key };
  }

  hold() {
    const bytes = LETTERS.encode(JSON.stringify([...this.pending.values()]));
    if (this.pending.size === 0 || !this.spare || bytes.length > LENGTH) return;
    const { iv, stream, key } = this.spare;
    this.spare = null;
    try {
      localStorage.setItem(this.name + base64url(iv), base64url(hidden(bytes, stream)));
    } catch {
      // A full or forbidden store: the writings themselves may still arrive.
    }
    void this.prepare(key); // the page may come back from the browser's memory
  }

  /**
   * Writes what earlier pages held, unless something younger lies there; afterwards this page can hold as well.
   * @param {CryptoKey} key
   * @param {(id: string) => Promise<number | undefined>} storedAt
   */
  async take(key, storedAt) {
    for (const name of Object.keys(localStorage).filter((one) => one.startsWith(this.name))) {
      const stream = await streamOf(key, bytesOf(name.slice(this.name.length)));
      for (const record of recordsOf(hidden(bytesOf(localStorage.getItem(name) ?? ""), stream))) {
        if (((await storedAt(record.id)) ?? 0) <= record.at) await this.store(record);
      }
      localStorage.removeItem(name);
    }
    await this.prepare(key);
  }
}

/** @param {Uint8Array} bytes @returns {any[]} none: another key hid them */
function recordsOf(bytes) {
  try {
    return JSON.parse(PLAIN.decode(bytes));
  } catch {
    return [];
  }
}
