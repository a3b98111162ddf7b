/**
 * The words of a place: texts in the code say "phường", "khu phố", "trưởng khu phố"; each ward reads its own words
 * (the server's kit/place_words.py). Only texts of the pages pass here, before values are filled in: never what people typed.
 */
import { signal } from "../../vendor/kit.js";

/** @typedef {import("../api/types.d.ts").Schema<"PlaceWordsRead">} PlaceWords */

/** The words as they stand in the code. @type {PlaceWords} */
export const NEUTRAL = {
  ward: "phường",
  neighbourhood: "khu phố",
  head: "trưởng khu phố",
  group: "tổ dân",
  street: "tuyến phố",
  culture_desk: "bộ phận Văn hóa - Thông tin",
  office_desk: "Văn phòng - Thống kê",
};
const FURTHER = /** @type {const} */ ({ "bộ phận Văn phòng - Thống kê": "office_desk" });
/** How texts go on saying a street: "tuyến" of a "tuyến đường", "xóm" of a "xóm". */
const SHORT = "tuyến";
const written = /** @type {[string, keyof PlaceWords][]} */ ([
  [SHORT, "street"],
  ...Object.entries(NEUTRAL).map(([name, word]) => [word, name]),
  ...Object.entries(FURTHER),
]);
const tokens = new Map(written.map(([word, name]) => [word.toLowerCase(), name]));
// As texts write them: "khu phố", "Khu phố", "KHU PHỐ"; "tuyến Phố Mới" is a name, "trực tuyến" no place.
const forms = written.flatMap(([word]) => [word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()]);
const longestFirst = forms.sort((one, other) => other.length - one.length);
const ANY = new RegExp(
  `(?<![\\p{L}\\d_])(?<![Tt]rực )(?<!TRỰC )(?:${longestFirst.join("|")})(?![\\p{L}\\d_])(?! phố(?![\\p{L}\\d_]))`,
  "gu",
);

/** Kept on this device: the sign-in page and a phone without network read them before anybody is asked. */
const KEPT = "toso-words";

/** @returns {PlaceWords} */
function kept() {
  try {
    return { ...NEUTRAL, ...JSON.parse(globalThis.localStorage?.getItem(KEPT) ?? "{}") };
  } catch {
    return NEUTRAL;
  }
}

/** Whether this device has been told the words of its ward. */
export const knowsWords = () => globalThis.localStorage?.getItem(KEPT) != null;

/** The words that hold now; pages that show texts follow a change. */
export const placeWords = signal(kept());

/** From here on texts are said in these words. @param {PlaceWords} words */
export function speak(words) {
  globalThis.localStorage?.setItem(KEPT, JSON.stringify(words));
  const before = placeWords.peek();
  if (Object.entries(words).some(([name, word]) => before[/** @type {keyof PlaceWords} */ (name)] !== word))
    placeWords.value = words;
}

/** @param {PlaceWords} words */
const isNeutral = (words) =>
  Object.entries(NEUTRAL).every(([name, word]) => words[/** @type {keyof PlaceWords} */ (name)] === word);

/** @type {{ words: PlaceWords | null, texts: Map<string, string> }} */
const said = { words: null, texts: new Map() };

/** A text of the pages in the words that hold now; capitals as in the text: "Khu phố" → "Thôn". @param {string} text */
export function worded(text) {
  const words = placeWords.value;
  if (said.words !== words) Object.assign(said, { words, texts: new Map() });
  const known = said.texts.get(text);
  if (known !== undefined) return known;
  if (isNeutral(words)) return text;
  const made = text.replace(ANY, (found) => {
    const whole = words[/** @type {keyof PlaceWords} */ (tokens.get(found.toLowerCase()))];
    const word = found.toLowerCase() === SHORT && whole.startsWith(`${SHORT} `) ? SHORT : whole;
    if (found === found.toUpperCase()) return word.toUpperCase();
    return found.charAt(0) === found.charAt(0).toLowerCase() ? word : word.charAt(0).toUpperCase() + word.slice(1);
  });
  said.texts.set(text, made);
  return made;
}

/**
 * A table of texts, each worded whenever it is read.
 * @template {Record<string | number, string>} const T
 * @param {T} table
 * @returns {T}
 */
export function wordedTable(table) {
  const made = {};
  for (const [key, text] of Object.entries(table))
    Object.defineProperty(made, key, { get: () => worded(text), enumerable: true });
  return /** @type {T} */ (made);
}

const NEIGHBOURHOODS = [
  "tổ dân phố",
  "khu phố",
  "thôn",
  "bản",
  "ấp",
  "buôn",
  "làng",
  "xóm",
  "khóm",
  "phum",
  "sóc",
  "khu",
];
const RURAL = {
  street: "tuyến đường",
  culture_desk: "phòng Văn hóa - Xã hội",
  office_desk: "Văn phòng HĐND và UBND",
};

/**
 * The usual words of a place by the names of the ward ("Xã A") and of its first part ("Thôn 1"); as the server's.
 * @param {string} ward
 * @param {string} neighbourhood
 * @returns {PlaceWords}
 */
export function suggest(ward, neighbourhood) {
  const kind = ["xã", "đặc khu"].find((word) => ward.toLowerCase().startsWith(`${word} `)) ?? NEUTRAL.ward;
  const usual = kind === NEUTRAL.ward ? NEUTRAL.neighbourhood : "thôn";
  const part = NEIGHBOURHOODS.find((word) => `${neighbourhood.toLowerCase()} `.startsWith(`${word} `)) ?? usual;
  const head = part === "tổ dân phố" ? "tổ trưởng tổ dân phố" : `trưởng ${part}`;
  return { ...NEUTRAL, ward: kind, neighbourhood: part, head, ...(kind === NEUTRAL.ward ? {} : RURAL) };
}
