/** Between a stored text with {{marks}} and what stands in an editable element: texts, line feeds, and a chip for each figure. */
import { t } from "./vi.js";

/** @typedef {Map<string, { label: string, name: string, text: string, reported?: number, expected?: number, late?: number }>} Known */

const MARK = /\{\{([^{}|]+)(?:\|(abs|reported|expected))?\}\}/g;
/** Stands beside a chip at the edge of a line, where the caret would find no text; never part of what is read. */
const FOOTHOLD = "\u200b";
const BLOCKS = new Set(["DIV", "P"]);

/**
 * @typedef {"abs" | "reported" | "expected" | undefined} Part "abs": without its sign, the words before it say "giảm";
 *   how many units of how many
 */

/** What a chip shows of a figure. @param {{ text: string, reported?: number, expected?: number } | undefined} found @param {Part} part */
function valueOf(found, part) {
  if (part === "reported" || part === "expected") return found?.[part]?.toString();
  return part === "abs" ? found?.text.replace(/^[+-]/, "") : found?.text;
}

/** @param {string} figure @param {Part} part @param {Known} known */
function chip(figure, part, known) {
  const found = known.get(figure);
  const value = valueOf(found, part);
  const element = document.createElement("span");
  element.className = found ? "chip" : "chip is-unknown";
  element.contentEditable = "false";
  element.dataset.mark = `{{${figure}${part ? `|${part}` : ""}}}`;
  element.title = found?.label ?? t("marks.unknown");
  element.setAttribute("role", "img");
  element.setAttribute(
    "aria-label",
    t("marks.read", { value: value ?? "?", name: found?.label ?? t("marks.unknown") }),
  );
  const [number, name] = [document.createElement("b"), document.createElement("small")];
  number.textContent = value ?? "?";
  name.textContent = found?.name ?? t("marks.unknown");
  element.append(number, name);
  return element;
}

/** @param {string} text @param {Known} known */
function nodesOf(text, known) {
  /** @type {Node[]} */
  const nodes = [];
  let from = 0;
  for (const found of text.matchAll(MARK)) {
    const before = text.slice(from, found.index);
    from = found.index + found[0].length;
    nodes.push(
      document.createTextNode(before === "" || before.endsWith("\n") ? before + FOOTHOLD : before),
      chip(found[1] ?? "", /** @type {Part} */ (found[2]), known),
    );
  }
  const rest = text.slice(from);
  return [...nodes, document.createTextNode(rest === "" || rest.startsWith("\n") ? FOOTHOLD + rest : rest)];
}

/** Puts a stored text into the element. @param {HTMLElement} element @param {string} text @param {Known} known */
export function show(element, text, known) {
  element.replaceChildren(...nodesOf(text, known));
}

/** The text of an element as it is stored. @param {Node} element */
export function read(element) {
  return said(element).replaceAll(FOOTHOLD, "").replaceAll("\u00a0", " ").replace(/\n+$/, "");
}

/** @param {Node} node @returns {string} */
function said(node) {
  if (node instanceof HTMLElement && node.dataset.mark) return node.dataset.mark;
  if (node.nodeName === "BR") return "\n";
  if (!node.childNodes.length) return node.nodeValue ?? "";
  return [...node.childNodes].reduce((all, child) => {
    const begins = BLOCKS.has(child.nodeName) && all !== "" && !all.endsWith("\n"); // a block that the browser made for a new line
    return `${all}${begins ? "\n" : ""}${said(child)}`;
  }, "");
}

/** What is chosen within the element, a caret included; null when it is elsewhere. @param {HTMLElement} element */
export function chosenPart(element) {
  const selection = document.getSelection();
  const range = selection?.rangeCount ? selection.getRangeAt(0) : null;
  return range && element.contains(range.commonAncestorContainer) ? range.cloneRange() : null;
}

/** What is chosen, as stored, for the clipboard. @param {HTMLElement} element */
export function chosenText(element) {
  const range = chosenPart(element);
  return range && !range.collapsed ? read(range.cloneContents()) : "";
}

/** Chooses the whole chip that was pressed, so that Delete removes it. @param {EventTarget | null} target */
export function selectChip(target) {
  const pressed = target instanceof Element ? target.closest(".chip") : null;
  if (!pressed) return;
  const range = document.createRange();
  range.selectNode(pressed);
  choose(range);
}

/**
 * Puts a text in the place of what was chosen last, or at the end; the caret stands behind it.
 * @param {HTMLElement} element
 * @param {Range | null} place
 * @param {string} text
 * @param {Known} known
 */
export function insertAt(element, place, text, known) {
  element.focus();
  const range = place && element.contains(place.commonAncestorContainer) ? place : document.createRange();
  if (range !== place) {
    range.selectNodeContents(element);
    range.collapse(false);
  }
  range.deleteContents();
  const nodes = nodesOf(text, known);
  const last = nodes.at(-1);
  const fragment = document.createDocumentFragment();
  fragment.append(...nodes);
  range.insertNode(fragment);
  if (last) range.setStart(last, last.nodeValue?.length ?? 0);
  range.collapse(true);
  choose(range);
}

/** @param {Range} range */
function choose(range) {
  const selection = document.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}
