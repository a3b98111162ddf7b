/** Words that look like a person's name after a form of address, a telephone number or a citizen's number, in text that is printed. */

const ADDRESS = "[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ô|[Cc]hú|[Bb]ác|[Ee]m|[Cc]háu|[Cc]ụ|[Cc]hủ hộ";
const NAME = new RegExp(`(?<![\\p{L}])(?:${ADDRESS})\\s+\\p{Lu}\\p{Ll}+(?:\\s+\\p{Lu}\\p{Ll}*)*`, "gu");
// In capitals, a form of address and at least two words; "BÀ CON", "ÔNG BÀ" are nobody by name.
const CAPITALS =
  /(?<!\p{L}|ÔNG\s)(?:ÔNG|[Ôô]ng|B[Àà]|bà|C[Hh][Ủủ] H[Ộộ]|chủ hộ)(?!\s+(?:CON|BÀ)(?!\p{L}))(?:\s+\p{Lu}{2,}(?!\p{L})){2,}/gu;
// Nine to twelve digits: telephones begin with 0 or +84, citizens' numbers with 0.
const NUMBER = /(?<!\d)(?:\+84|0)(?:[ .-]?\d){8,11}(?!\d)/g;

/**
 * @param {string[]} texts
 * @returns {string[]} what was found, each once, in its place's order
 */
export function personalWords(...texts) {
  const found = texts.flatMap((text) => [NAME, CAPITALS, NUMBER].flatMap((one) => text.match(one) ?? []));
  return [...new Set(found.map((one) => one.trim()))];
}
