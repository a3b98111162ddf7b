/** A line of text cut so that what stands at a figure without a space goes to the next line together with it. */

/** @typedef {{ text: string, figure?: string | null }} Run */

/**
 * "(73,2%)," is one word of three runs; text without a figure stays as long as it is.
 * @template {Run} R
 * @param {readonly R[]} line
 * @returns {Run[][]}
 */
export function wordsOf(line) {
  /** @type {Run[][]} */
  const words = [];
  let open = false; // whether what comes next stands at the last word
  const add = (/** @type {Run} */ run) => {
    if (open) words.at(-1)?.push(run);
    else words.push([run]);
  };
  for (const run of line) {
    if (run.figure) {
      add(run);
      open = true;
      continue;
    }
    const at = open ? run.text.search(/\s|$/) : 0;
    if (at > 0) add({ text: run.text.slice(0, at) });
    const rest = run.text.slice(at);
    const tail = rest.search(/\S*$/);
    if (rest) open = false;
    if (tail > 0) add({ text: rest.slice(0, tail) });
    if (tail < rest.length) {
      add({ text: rest.slice(tail) });
      open = true;
    }
  }
  return words;
}
