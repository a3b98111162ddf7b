/** QR codes of a parcel: what is drawn is what a reader of its own making reads, and parts come together in any order or not at all. */
import assert from "node:assert/strict";
import test from "node:test";
import { readCode } from "../vendor/qr-reader.js";
import { gathered, lacking, partsOf, wholeOf } from "../app/offline/parcel-parts.js";
import { modulesOf, pathOf, ROOM, SIDE } from "../app/offline/qr-code.js";

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
/** @param {number} length @param {number} seed */
const letters = (length, seed) =>
  Array.from({ length }, () => LETTERS[(seed = (seed * 1103515245 + 12345) & 0x7fffffff) >> 25]).join("");

/**
 * As a camera has it: dark on white, a quiet edge, three points a module.
 * @param {string} text
 * @param {(row: number, column: number) => boolean} spoilt
 */
function picture(text, spoilt = () => false) {
  const [scale, edge] = [3, 4];
  const side = (SIDE + 2 * edge) * scale;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  const modules = modulesOf(text);
  for (let y = 0; y < SIDE * scale; y += 1)
    for (let x = 0; x < SIDE * scale; x += 1) {
      const [row, column] = [Math.floor(y / scale), Math.floor(x / scale)];
      if (Boolean(modules[row]?.[column]) === spoilt(row, column)) continue;
      const at = ((y + edge * scale) * side + x + edge * scale) * 4;
      data.fill(0, at, at + 3);
    }
  return { data, side };
}

test("a code of any length is read as it was written", () => {
  for (const length of [1, 2, 57, 58, 211, ROOM - 1, ROOM]) {
    const text = letters(length, length);
    const { data, side } = picture(text);
    assert.equal(readCode(data, side, side), text);
  }
  assert.throws(() => modulesOf(letters(ROOM + 1, 1)), RangeError);
});

test("a code with a spot on it is read too", () => {
  const text = letters(ROOM, 7);
  const { data, side } = picture(text, (row, column) => row > 40 && row < 47 && column > 40 && column < 47);
  assert.equal(readCode(data, side, side), text);
});

test("the drawing has as many dark modules as the code", () => {
  const dark = modulesOf("TOSO").flat().filter(Boolean).length;
  const drawn = [...pathOf("TOSO").matchAll(/h(\d+)v1/g)].reduce((sum, [, run]) => sum + Number(run), 0);
  assert.equal(drawn, dark);
});

test("parts fit into codes and come together in any order, read twice or not", async () => {
  for (const length of [1, 390, 395, 396, 5_000, 80_000]) {
    const text = letters(length, length);
    const parts = await partsOf(text, ROOM);
    assert.ok(parts.every((part) => part.length <= ROOM));
    const shuffled = [...parts, ...parts].sort((one, other) => one.length - other.length || (one < other ? 1 : -1));
    const all = shuffled.reduce((/** @type {any} */ before, part) => gathered(before, part), null);
    assert.deepEqual(lacking(all), []);
    assert.equal(await wholeOf(all), text);
  }
});

test("other codes are passed over, another parcel begins anew, and a false part is found out", async () => {
  const [one, other] = [await partsOf(letters(900, 1), ROOM), await partsOf(letters(900, 2), ROOM)];
  const first = gathered(null, /** @type {string} */ (one[0]));
  assert.equal(gathered(first, "https://example.vn"), first);
  assert.equal(gathered(first, /** @type {string} */ (one[0])), first);
  assert.deepEqual(lacking(/** @type {any} */ (first)), [2, 3]);
  assert.deepEqual(lacking(/** @type {any} */ (gathered(first, /** @type {string} */ (other[1])))), [1, 3]);
  const false_part = /** @type {string} */ (one[2]).replace(/.$/, "~");
  const all = [one[0], one[1], false_part].reduce(
    (/** @type {any} */ before, part) => gathered(before, String(part)),
    null,
  );
  assert.equal(await wholeOf(all), null);
});
