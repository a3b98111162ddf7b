/** A line of text cut so that what stands at a figure without a space goes to the next line together with it. */

/** @typedef {{ text: string, figure?: string | null }} Run */

/**
 * "(73,2%)," is one word of three runs; spaces stand for themselves.
 * @param {readonly Run[]} line
 */
export function wordsOf(line) {
  const words = [/** @type {Run[]} */ ([])];
  for (const run of line)
    for (const text of run.figure ? [run.text] : run.text.split(/(\s+)/))
      if (run.figure || text.trim()) words.at(-1)?.push({ ...run, text });
      else if (text) words.push([{ text }], []);
  return words;
}
