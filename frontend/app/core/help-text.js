/** The plain text of a help page (frontend/help/): a title, paragraphs, numbered and unnumbered lists, headings. */

/** @typedef {{ kind: "heading" | "text" | "steps" | "points", lines: string[] }} Block */

const STARTS = /** @type {const} */ ([
  ["heading", /^#+ /],
  ["steps", /^\d+\. /],
  ["points", /^- /],
]);

/** @param {string} line @returns {Block} */
function blockOf(line) {
  for (const [kind, start] of STARTS) if (start.test(line)) return { kind, lines: [line.replace(start, "")] };
  return { kind: "text", lines: [line] };
}

/**
 * @param {string} text its first heading is the title of the page
 * @returns {{ title: string, blocks: Block[] }}
 */
export function readHelp(text) {
  /** @type {Block[]} */
  const blocks = [];
  let apart = true;
  for (const line of text.split("\n").map((one) => one.trim())) {
    const block = blockOf(line);
    const last = blocks.at(-1);
    if (line && !apart && last?.kind === block.kind && block.kind !== "heading") last.lines.push(...block.lines);
    else if (line) blocks.push(block);
    apart = !line;
  }
  const [first, ...others] = blocks;
  return first?.kind === "heading" ? { title: first.lines.join(" "), blocks: others } : { title: "", blocks };
}

/**
 * The parts of a line by turns: plain words, then the words of a button between « and », and so on.
 * @param {string} line
 */
export const partsOf = (line) => line.split(/[«»]/);

/** The help page of an address: named by its first part. @param {string} path */
export const helpName = (path) => path.split("/")[1] || "hom-nay";
