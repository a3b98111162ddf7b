/** Words that lock a phone: chosen by the machine, written down by its owner, typed with or without their marks. */

const HARD = "b ch d h kh l m n nh ph r s t th tr v x".split(" ");
/** Spelled with another letter before e and i. */
const TWO_WAYS = [
  ["c", "k"],
  ["g", "gh"],
  ["ng", "ngh"],
];
const RIMES = (
  "a ac ach ai am an ang anh ao ap at au ay e ech em en eng enh eo ep et eu i ich iec iem ien ieng iep iet ieu im in inh ip " +
  "it iu o oa oac oach oai oan oang oanh oat oay oc oe oen oet oi om on ong op ot u ua uan uat uay uc ue ui um un ung uoc " +
  "uoi uom uon uong uop uot uou up ut uu uy uya uyen uyet uynh"
).split(" ");

/** Syllables as Vietnamese spells them, without marks: 1,700, so that four are 43 bits. */
export const SYLLABLES = RIMES.flatMap((rime) => [
  ...HARD.map((onset) => onset + rime),
  ...TWO_WAYS.map(([open, narrow]) => (/^[ei]/.test(rime) ? narrow : open) + rime),
]);
export const WORDS = 4;

/** @param {number} most @returns {number} below it, each as likely */
function drawn(most) {
  const whole = 0x100000000 - (0x100000000 % most);
  const one = /** @type {number} */ (crypto.getRandomValues(new Uint32Array(1))[0]);
  return one < whole ? one % most : drawn(most);
}

/** Four words, by chance. */
export const newWords = () => Array.from({ length: WORDS }, () => SYLLABLES[drawn(SYLLABLES.length)]).join(" ");

/** What was typed, as the lock takes it: small letters without marks, one space between words. @param {string} typed */
export const plainWords = (typed) =>
  typed.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/đ/g, "d").trim().split(/\s+/).join(" ");

/** @param {string} typed */
export const areWords = (typed) => plainWords(typed).split(" ").filter(Boolean).length === WORDS;
