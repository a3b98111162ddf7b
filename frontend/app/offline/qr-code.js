/** QR codes of one size alone, version 13 with error level L and mask 0, so that tables of sizes need not be carried; pure. */

/** Modules of a side. */
export const SIDE = 69;
/** Bytes that one code holds. */
export const ROOM = 425;

const BLOCKS = 4;
const DATA = 107;
const CHECK = 26;
/** The 15 bits that name level L and mask 0, and the 18 that name version 13, with their own correction. */
const FORMAT = 0x77c4;
const VERSION = 0x0d847;
const ALIGNED = /** @type {[number, number][]} */ ([
  [6, 34],
  [34, 6],
  [34, 34],
  [34, 62],
  [62, 34],
  [62, 62],
]);

const POWERS = new Uint8Array(510);
const LOGS = new Uint8Array(256);
for (let power = 0, value = 1; power < 255; power += 1) {
  POWERS[power] = POWERS[power + 255] = value;
  LOGS[value] = power;
  value = value & 128 ? (value << 1) ^ 0x11d : value << 1;
}

/** Product in the field of 256. @param {number} a @param {number} b */
const times = (a, b) => (a && b ? /** @type {number} */ (POWERS[Number(LOGS[a]) + Number(LOGS[b])]) : 0);

const GENERATOR = Array.from({ length: CHECK }).reduce(
  (/** @type {number[]} */ whole, _, power) => {
    const root = Number(POWERS[power]);
    return [...whole, 0].map((one, place) => one ^ times(root, whole[place - 1] ?? 0));
  },
  [1],
);

/** The correction of one block: the remainder of its division. @param {Uint8Array} block */
function checkOf(block) {
  const rest = new Uint8Array(CHECK);
  for (const byte of block) {
    const factor = byte ^ Number(rest[0]);
    rest.copyWithin(0, 1);
    rest[CHECK - 1] = 0;
    for (let place = 0; place < CHECK; place += 1)
      rest[place] = Number(rest[place]) ^ times(Number(GENERATOR[place + 1]), factor);
  }
  return rest;
}

/** All bytes of the code in their order: data and corrections of the blocks, interleaved. @param {Uint8Array} bytes */
function codewords(bytes) {
  const data = new Uint8Array(BLOCKS * DATA).map((_, place) => ((place - bytes.length) % 2 ? 0xec : 0x11));
  const head = [4, bytes.length >> 12, bytes.length >> 8, bytes.length >> 4, bytes.length].map((one) => one & 15);
  const halves = [...head, ...[...bytes].flatMap((byte) => [byte >> 4, byte & 15]), 0];
  for (let place = 0; place < halves.length; place += 2)
    data[place / 2] = (Number(halves[place]) << 4) | Number(halves[place + 1]);
  const blocks = Array.from({ length: BLOCKS }, (_, number) => data.subarray(number * DATA, (number + 1) * DATA));
  const checks = blocks.map(checkOf);
  const across = (/** @type {Uint8Array[]} */ rows, /** @type {number} */ length) =>
    Array.from({ length }, (_, place) => rows.map((row) => Number(row[place]))).flat();
  return [...across(blocks, DATA), ...across(checks, CHECK)];
}

/** @typedef {(0 | 1 | undefined)[][]} Modules by row and column; undefined: not set yet */

/** Every module that is the same in all codes. @returns {Modules} */
function frame() {
  /** @type {Modules} */
  const modules = Array.from({ length: SIDE }, () => Array(SIDE).fill(undefined));
  const put = (/** @type {number} */ row, /** @type {number} */ column, /** @type {unknown} */ dark) => {
    const line = modules[row];
    if (line && column >= 0 && column < SIDE) line[column] = dark ? 1 : 0;
  };
  const rings = (/** @type {number} */ row, /** @type {number} */ column, /** @type {number} */ reach) => {
    for (let down = -reach; down <= reach; down += 1)
      for (let right = -reach; right <= reach; right += 1) {
        const ring = Math.max(Math.abs(down), Math.abs(right));
        put(row + down, column + right, reach === 4 ? ring !== 2 && ring !== 4 : ring !== 1);
      }
  };
  for (let place = 0; place < SIDE; place += 1) {
    put(6, place, place % 2 === 0);
    put(place, 6, place % 2 === 0);
  }
  for (const [row, column] of ALIGNED) rings(row, column, 2);
  rings(3, 3, 4);
  rings(3, SIDE - 4, 4);
  rings(SIDE - 4, 3, 4);
  for (let bit = 0; bit < 15; bit += 1) {
    const dark = (FORMAT >> bit) & 1;
    put(bit < 6 ? bit : bit < 8 ? bit + 1 : SIDE - 15 + bit, 8, dark);
    put(8, bit < 8 ? SIDE - 1 - bit : bit === 8 ? 7 : 14 - bit, dark);
  }
  put(SIDE - 8, 8, true);
  for (let bit = 0; bit < 18; bit += 1) {
    const [far, near] = [(bit % 3) + SIDE - 11, Math.floor(bit / 3)];
    put(near, far, (VERSION >> bit) & 1);
    put(far, near, (VERSION >> bit) & 1);
  }
  return modules;
}

/** @param {string} text ASCII of at most ROOM letters @returns {Modules} */
export function modulesOf(text) {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > ROOM) throw new RangeError("more than one code holds");
  const words = codewords(bytes);
  const modules = frame();
  let at = 0;
  let up = true;
  for (let right = SIDE - 1; right > 0; right -= right === 8 ? 3 : 2, up = !up)
    for (let step = 0; step < SIDE; step += 1)
      for (const column of [right, right - 1]) {
        const row = /** @type {(0 | 1 | undefined)[]} */ (modules[up ? SIDE - 1 - step : step]);
        if (row[column] !== undefined) continue;
        const bit = (Number(words[at >> 3]) >> (7 - (at & 7))) & 1;
        const place = up ? SIDE - 1 - step : step;
        row[column] = (place + column) % 2 === 0 ? /** @type {0 | 1} */ (bit ^ 1) : /** @type {0 | 1} */ (bit);
        at += 1;
      }
  return modules;
}

/** The dark modules as the path of an SVG, one module a unit. @param {string} text */
export const pathOf = (text) =>
  modulesOf(text)
    .flatMap((row, y) =>
      [...row.join("").matchAll(/1+/g)].map(({ index, 0: run }) => `M${index} ${y}h${run.length}v1h-${run.length}z`),
    )
    .join("");
