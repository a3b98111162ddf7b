/** What is typed or pasted, read: lines into blocks by how they begin, cells of a table, numbers of titles. Pure. */

/** @typedef {import("../../api/types.d.ts").Schema<"DraftBlock">} Block */
/** @typedef {import("../../api/types.d.ts").Schema<"DraftTable">} DraftTable */
/** @typedef {Block["kind"]} Kind */
/** @typedef {DraftTable & { header: string[], rows: string[][] }} Table */

const LETTERS = "abcdđeghiklmnopqrstuvxy";
const ROMANS = /** @type {const} */ ([
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
]);
/** @type {[RegExp, Kind][]} */
const STARTS = [
  [/^chương\s+[ivxlc\d]+[.:]?\s*/i, "chapter"],
  [/^điều\s+\d+[.:]?\s*/i, "article"],
  [/^[IVXLC]+[.)]\s*/, "section"],
  [/^\d{1,2}[.)]\s+/, "numbered"],
  [/^[a-zđ]\)\s*/, "point"],
  [/^[-–•·*]\s*/, "dash"],
  [/^[+o]\s+/, "plus"],
];
const TITLE = 90;

/** @param {number} number */
function roman(number) {
  let left = number;
  return ROMANS.reduce((text, [value, letters]) => {
    const times = Math.floor(left / value);
    left %= value;
    return text + letters.repeat(times);
  }, "");
}

/** The labels that the print will show, in the order of the blocks. @param {Block[]} blocks */
export function labelsOf(blocks) {
  const counts = { chapter: 0, article: 0, section: 0, clause: 0, point: 0 };
  return blocks.map((block) => {
    const kind = block.kind === "numbered" ? "clause" : block.kind;
    if (isEmpty(block)) return "";
    if (kind === "section" || kind === "article") counts.clause = counts.point = 0;
    if (kind === "clause") counts.point = 0;
    if (kind in counts) counts[/** @type {keyof typeof counts} */ (kind)] += 1;
    switch (kind) {
      case "chapter":
        return `Chương ${roman(counts.chapter)}`;
      case "article":
        return `Điều ${counts.article}.`;
      case "section":
        return `${roman(counts.section)}.`;
      case "clause":
        return `${counts.clause}.`;
      case "point":
        return `${LETTERS[(counts.point - 1) % LETTERS.length]})`;
      case "dash":
        return "-";
      case "plus":
        return "+";
      default:
        return "";
    }
  });
}

/** @param {Block} block */
const isEmpty = (block) => !block.table && !block.text.trim();

/**
 * One line as a block: its number or dash says what it is; a short numbered line without a full stop is a title.
 * @param {string} line
 * @returns {Block}
 */
function blockOf(line) {
  const text = line.trim();
  for (const [start, kind] of STARTS) {
    const found = start.exec(text);
    if (found) {
      const rest = text.slice(found[0].length).trim();
      const titled = kind === "numbered" && rest.length < TITLE && !/[.;:,]$/.test(rest);
      return { kind: titled ? "clause" : kind, text: rest };
    }
  }
  return { kind: "paragraph", text };
}

/**
 * Several pasted lines as blocks; rows with tabs that follow each other become a table.
 * @param {string} pasted
 */
export function blocksOf(pasted) {
  /** @type {Block[]} */
  const blocks = [];
  /** @type {string[]} */
  let rows = [];
  const close = () => {
    if (rows.length > 0) blocks.push({ kind: "table", text: "", table: tableOf(rows.join("\n")) });
    rows = [];
  };
  for (const line of pasted.replace(/\r\n?/g, "\n").split("\n")) {
    const numbered = /^\s*(?:[-–•·o+*]|\d{1,2}[.)]|[a-zđ]\)|[IVXLC]+[.)])\t/.test(line); // Word's own lists
    if (line.includes("\t") && !numbered) rows.push(line);
    else {
      close();
      const block = blockOf(line.replace(/\t/g, " "));
      if (block.text || block.kind === "chapter") joined(blocks, block);
    }
  }
  close();
  return blocks;
}

/** "Chương I" alone on its line goes with the title below it. @param {Block[]} blocks @param {Block} block */
function joined(blocks, block) {
  const last = blocks.at(-1);
  if (last?.kind === "chapter" && !last.text && block.kind === "paragraph") last.text = block.text;
  else blocks.push(block);
}

/**
 * Cells copied from Word or Excel: columns by tabs, cells with line breaks in quotes; the first row names the columns.
 * @param {string} pasted
 * @returns {Table}
 */
export function tableOf(pasted) {
  const [header = [], ...rows] = cellsOf(pasted);
  return { caption: "", note: "", header, rows };
}

/** @param {string} pasted */
export function cellsOf(pasted) {
  /** @type {string[][]} */
  const rows = [];
  /** @type {string[]} */
  let row = [];
  let cell = "";
  let quoted = false;
  const text = pasted.replace(/\r\n?/g, "\n").replace(/\n+$/, "");
  const endCell = () => {
    row.push(cell.replace(/\s+/g, " ").trim());
    cell = "";
  };
  for (let at = 0; at < text.length; at += 1) {
    const char = /** @type {string} */ (text[at]);
    if (quoted && char === '"' && text[at + 1] === '"') cell += text[(at += 1)];
    else if (char === '"' && (quoted || cell === "")) quoted = !quoted;
    else if (!quoted && char === "\t") endCell();
    else if (!quoted && char === "\n") {
      endCell();
      rows.push(row);
      row = [];
    } else cell += char;
  }
  endCell();
  rows.push(row);
  const width = Math.max(...rows.map((one) => one.length));
  return rows
    .filter((one) => one.some(Boolean))
    .map((one) => [...one, ...Array.from({ length: width - one.length }, () => "")]);
}

/** Lines of a text field and back: empty ones are left out when sent. @param {string} text */
export const linesOf = (text) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

/** "Thường trực Đảng ủy (B/cáo)" → its name and purpose. @param {string} line */
export function recipientOf(line) {
  const found = /^(.*\S)\s*\(([^()]{1,60})\)[;.]?$/.exec(line.replace(/^[-–]\s*/, ""));
  return found
    ? { name: found[1] ?? "", purpose: found[2] ?? "" }
    : { name: line.replace(/^[-–]\s*/, "").replace(/[;.]$/, ""), purpose: "" };
}

/** @param {{ name: string, purpose?: string }} recipient */
export const recipientLine = ({ name, purpose }) => (purpose ? `${name} (${purpose})` : name);
