/** Words that look like a person's name after a form of address, or like a telephone number, in text that is printed. */

const ADDRESS = "[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ô|[Cc]hú|[Bb]ác|[Ee]m|[Cc]háu|[Cc]ụ|[Cc]hủ hộ";
const NAME = new RegExp(`(?<![\\p{L}])(?:${ADDRESS})\\s+\\p{Lu}\\p{Ll}+(?:\\s+\\p{Lu}\\p{Ll}*)*`, "gu");
const NUMBER = /(?<!\d)(?:\+84|0)(?:[ .-]?\d){8,10}(?!\d)/g;

/**
 * @param {string[]} texts
 * @returns {string[]} what was found, each once, in its place's order
 */
export function personalWords(...texts) {
  const found = texts.flatMap((text) => [...(text.match(NAME) ?? []), ...(text.match(NUMBER) ?? [])]);
  return [...new Set(found.map((one) => one.trim()))];
}
