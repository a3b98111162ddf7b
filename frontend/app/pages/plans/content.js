/** What a plan says, as the pages hold it; its elements by JSON pointer and where they stand in the source. */

/** @typedef {import("../../api/types.d.ts").Schema<"UnitRef">} UnitRef */
/** @typedef {Required<import("../../api/types.d.ts").Schema<"TargetContent">>} Target */
/** @typedef {Required<import("../../api/types.d.ts").Schema<"DeadlineContent">>} Deadline */
/** @typedef {Omit<Required<import("../../api/types.d.ts").Schema<"TaskContent">>, "deadline"> & { deadline: Deadline }} Task */
/** @typedef {Required<import("../../api/types.d.ts").Schema<"DutyContent">>} Duty */
/** @typedef {import("../../api/types.d.ts").Schema<"RecipientContent">} Recipient */
/** @typedef {Required<import("../../api/types.d.ts").Schema<"SignatureContent">>} Signature */
/**
 * @typedef {Omit<Required<import("../../api/types.d.ts").Schema<"PlanContent">>, "targets" | "tasks" | "duties" | "signature">
 *   & { targets: Target[], tasks: Task[], duties: Duty[], signature: Signature }} Content
 */
/** @typedef {import("../../api/types.d.ts").Schema<"DraftRead">} Draft */
/** @typedef {import("../../api/types.d.ts").Schema<"Span">} Span */
/** @typedef {Draft["doubts"][number]} Doubt */

/** The server always sends all fields; its description calls those with a default optional. @param {unknown} content */
export const contentOf = (content) => /** @type {Content} */ (content);

/** Elements that are shown and edited as one, by the beginning of their pointer in the text that was read. */
const WHOLE = /^\/(targets|tasks|duties|legal_bases|purposes|requirements|recipients)\/\d+/;
const HEAD = /^\/(number|place|issued_on|title|issuer|symbol|year)\b/;

/**
 * The element that a pointer of the text that was read belongs to: "/tasks/3/leads/0" → "/tasks/3", "/place" → "/head".
 * @param {string} pointer
 */
function elementOf(pointer) {
  if (HEAD.test(pointer)) return "/head";
  return WHOLE.exec(pointer)?.[0] ?? `/${pointer.split("/")[1] ?? ""}`;
}

/**
 * Element → all its places in the source, in order.
 * @param {Draft} draft
 */
export function placesOf(draft) {
  /** @type {Map<string, Span[]>} */
  const places = new Map();
  for (const [pointer, spans] of Object.entries(draft.spans)) {
    const element = elementOf(pointer);
    places.set(element, [...(places.get(element) ?? []), ...spans]);
  }
  for (const spans of places.values()) spans.sort((a, b) => a.paragraph - b.paragraph || a.start - b.start);
  return places;
}

/**
 * The element of the text that a row of the content came from; targets and tasks keep the tie when they are moved.
 * @param {Draft} draft
 * @param {"targets" | "tasks"} part
 * @param {{ lineage_id: string | null }} row
 * @returns {string} "" for one that was added
 */
export const anchorOf = (draft, part, row) => (row.lineage_id && draft.anchors[row.lineage_id]) || `/${part}/new`;

/**
 * The element whose place covers a span of the source; the narrowest wins.
 * @param {Map<string, Span[]>} places
 * @param {Span} span
 */
function elementAt(places, span) {
  let found = "";
  let width = Infinity;
  for (const [element, spans] of places) {
    for (const one of spans) {
      if (
        one.paragraph !== span.paragraph ||
        one.start > span.start ||
        one.end < span.start ||
        one.end - one.start >= width
      )
        continue;
      found = element;
      width = one.end - one.start;
    }
  }
  return found;
}

/**
 * The element that a doubt is about, by its pointer or by where it stands.
 * @param {Map<string, Span[]>} places
 * @param {Doubt} doubt
 */
export const elementOfDoubt = (places, doubt) =>
  doubt.pointer ? elementOf(doubt.pointer) : doubt.spans[0] ? elementAt(places, doubt.spans[0]) : "";

/** @typedef {{ start: number, end: number, element: string, doubts: Doubt[] }} Piece */

/**
 * A paragraph of the source cut where an element or a doubt begins or ends.
 * @param {import("../../api/types.d.ts").Schema<"Paragraph">} paragraph
 * @param {Map<string, Span[]>} places
 * @param {Doubt[]} doubts
 * @returns {Piece[]}
 */
export function piecesOf({ index, text }, places, doubts) {
  const own = doubts.filter((doubt) => doubt.spans.some((span) => span.paragraph === index));
  const cuts = new Set([0, text.length]);
  const cut = (/** @type {Span} */ span) =>
    span.paragraph === index && cuts.add(Math.min(span.start, text.length)).add(Math.min(span.end, text.length));
  for (const spans of places.values()) spans.forEach(cut);
  own.forEach((doubt) => doubt.spans.forEach(cut));
  const points = [...cuts].sort((a, b) => a - b);
  return points.slice(0, -1).map((start, at) => {
    const end = points[at + 1] ?? text.length;
    return {
      start,
      end,
      element: coveredBy(places, index, start, end),
      doubts: own.filter((doubt) =>
        doubt.spans.some((span) => span.paragraph === index && span.start <= start && span.end >= end),
      ),
    };
  });
}

/** @param {Map<string, Span[]>} places @param {number} paragraph @param {number} start @param {number} end */
function coveredBy(places, paragraph, start, end) {
  const element = elementAt(places, { paragraph, start, end });
  const covers = places
    .get(element)
    ?.some((span) => span.paragraph === paragraph && span.start <= start && span.end >= end);
  return covers ? element : "";
}

const KINDS = /** @type {const} */ ({
  "unit-unknown": "unit",
  "unit-class-open": "unit",
  "unit-spelled-differently": "abbreviation",
  "sections-empty": "unit",
  misspelt: "spelling",
  "misspelt-name": "spelling",
  "digit-misread": "spelling",
  "word-missing": "spelling",
  capital: "capital",
  dots: "marks",
  dash: "marks",
  "mark-placement": "marks",
  abbreviation: "abbreviation",
  variant: "abbreviation",
  "other-level": "spelling",
  "base-without-issuer": "bases",
  "base-without-date": "bases",
  "same-day-two-levels": "bases",
  "number-gap": "numbering",
  "ref-repeated": "numbering",
  "count-differs": "numbering",
  "quota-other-period": "deadline",
  "lead-from-sentence": "unit",
  "role-unsure": "unit",
  "task-without-lead": "unit",
  "task-without-deadline": "deadline",
  unclaimed: "structure",
  "section-mixed": "structure",
  "column-unused": "structure",
  "several-plans": "structure",
  "old-font": "spelling",
  "general-aim": "structure",
  "title-missing": "header",
  "number-missing": "header",
  "number-misread": "header",
  "date-missing": "header",
  "date-impossible": "header",
  "date-misread": "header",
  "date-from-title": "header",
  "date-from-sentence": "header",
  "issuer-not-printed": "header",
  "archive-line": "header",
  "signer-missing": "header",
  "signer-titled": "header",
  "signature-missing": "header",
  "recipients-missing": "header",
});

/**
 * @typedef {"deadline" | "goal" | "unit" | "missing" | "numbering" | "structure" | "header" | "bases" | "spelling" |
 *   "capital" | "marks" | "abbreviation" | "other"} Kind
 */

/** The kind of a doubt in the reader's words. @param {string} code @returns {Kind} */
export function kindOf(code) {
  const known = KINDS[/** @type {keyof typeof KINDS} */ (code)];
  if (known) return known;
  if (code.startsWith("deadline")) return "deadline";
  if (code.startsWith("goal")) return "goal";
  return /-(missing|empty)$/.test(code) ? "missing" : "other";
}

/** Names of units as they stand in a sentence. @param {UnitRef[]} refs */
export const namesOf = (refs) => [...new Set(refs.map((ref) => ref.name))].join(", ");
