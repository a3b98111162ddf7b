/** A parcel in parts that fit into a QR code each: numbered, and all naming the sum of the whole, so that nothing is mixed. */

const MARK = "TOSOQ1";
const SUM_LETTERS = 12;

/** @param {string} text @returns {Promise<string>} letters of its SHA-256 */
async function sumOf(text) {
  const sum = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  return [...sum.subarray(0, SUM_LETTERS / 2)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * @param {string} text of a parcel
 * @param {number} room letters of one part
 * @returns {Promise<string[]>} "TOSOQ1.<sum>.<number>.<count>.<letters>"
 */
export async function partsOf(text, room) {
  const sum = await sumOf(text);
  const length = room - MARK.length - SUM_LETTERS - 12;
  const count = Math.ceil(text.length / length);
  return Array.from(
    { length: count },
    (_, place) => `${MARK}.${sum}.${place + 1}.${count}.${text.slice(place * length, (place + 1) * length)}`,
  );
}

/**
 * @typedef {{ sum: string, count: number, parts: Map<number, string> }} Gathered
 * @param {Gathered | null} before
 * @param {string} read what a code says
 * @returns {Gathered | null} the same object when it says nothing new; a part of another parcel begins anew
 */
export function gathered(before, read) {
  const found = new RegExp(`^${MARK}\\.([0-9a-f]{${SUM_LETTERS}})\\.(\\d{1,4})\\.(\\d{1,4})\\.(.+)$`).exec(read);
  if (!found) return before;
  const [, sum = "", number, of, letters = ""] = found;
  const count = Number(of);
  const same = before?.sum === sum && before.count === count;
  if (Number(number) < 1 || Number(number) > count || (same && before.parts.has(Number(number)))) return before;
  return { sum, count, parts: new Map([...(same ? before.parts : []), [Number(number), letters]]) };
}

/** Numbers of the parts that were not read yet. @param {Gathered} all */
export const lacking = ({ count, parts }) =>
  Array.from({ length: count }, (_, place) => place + 1).filter((number) => !parts.has(number));

/** The parcel once no part lacks; null: what was put together is not what was sealed. @param {Gathered} all */
export async function wholeOf({ sum, count, parts }) {
  const text = Array.from({ length: count }, (_, place) => parts.get(place + 1) ?? "").join("");
  return (await sumOf(text)) === sum ? text : null;
}
