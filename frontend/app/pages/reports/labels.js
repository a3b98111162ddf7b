/** How states of reports, of units in them, and of targets look; what the lines of a figure's id mean. */
import { t } from "./vi.js";

/** @typedef {import("../../ui/status.js").Tone} Tone */
/** @typedef {import("../../api/types.d.ts").Schema<"ReportRead">} Report */

/** @type {Record<string, Tone>} */
const STATES = {
  draft: "progress",
  submitted: "info",
  returned: "warning",
  approved: "good",
  issued: "done",
  withdrawn: "neutral",
};

/** @type {Record<string, Tone>} */
const UNITS = {
  not_started: "danger",
  not_submitted: "danger",
  partial: "warning",
  draft: "danger",
  submitted: "warning",
  returned: "warning",
  accepted: "good",
  locked: "good",
  exempt: "neutral",
  unasked: "neutral",
};

/** @param {string} state */
export const stateTone = (state) => STATES[state] ?? "neutral";

/** @param {string} status of a unit in a report */
export const unitTone = (status) => UNITS[status] ?? "neutral";

/**
 * A target's word and tone; null: cannot be said.
 * @param {boolean | null} attained
 * @returns {{ label: string, tone: Tone }}
 */
export function attainment(attained) {
  if (attained === null) return { label: t("attained.unknown"), tone: "neutral" };
  return attained ? { label: t("attained.yes"), tone: "good" } : { label: t("attained.no"), tone: "warning" };
}

/** Something behind stands out; else how far the work is. @param {{ late: number, state: keyof typeof TASK_TONES }} task */
export const taskTone = ({ late, state }) => (late > 0 ? "danger" : TASK_TONES[state]);

/** @type {Record<import("../../api/types.d.ts").Schema<"WorkState">, import("../../ui/status.js").Tone>} */
const TASK_TONES = { not_started: "neutral", in_progress: "progress", done: "good", stopped: "done" };

/** Approved or issued: its words stay, its document is what prints. @param {Report} report */
export const isSettled = (report) => report.state === "approved" || report.state === "issued";

/** A table that stands in a text by a mark of its own; chosen where figures are chosen. */
export const TARGETS_TABLE = {
  id: "table:targets",
  code: "table",
  aspect: "",
  label: t("table.targets"),
  name: t("table.targets"),
  text: t("table"),
  reported: 0,
  expected: 0,
  late: 0,
};

/**
 * Every figure that a mark may name, with its words and value: those of the ward, and others that already stand in a text.
 * @param {Report} report
 * @returns {import("./chips.js").Known}
 */
export function knownFigures(report) {
  /** @type {import("./chips.js").Known} */
  const known = new Map(
    report.figures.map((figure) => [
      figure.id,
      {
        label: figure.label,
        name: figure.name,
        text: figure.text,
        reported: figure.reported,
        expected: figure.expected,
        late: figure.late,
      },
    ]),
  );
  known.set(TARGETS_TABLE.id, TARGETS_TABLE);
  for (const run of report.sections.flatMap((section) =>
    [...section.lines, ...section.offered.flatMap((one) => one.lines)].flat(),
  )) {
    if (run.figure && !run.figure.includes("|") && !known.has(run.figure))
      known.set(run.figure, { label: run.figure, name: run.figure, text: run.text });
  }
  return known;
}

/** On which tab of the page the table of an annex stands. */
export const ANNEX_TABS = { figures: "phu-luc-1", months: "theo-thang", tasks: "phu-luc-2", changes: "thay-doi" };

/**
 * A tab that shows an annex is called by its number too.
 * @param {Report} report
 * @param {keyof typeof ANNEX_TABS} table
 * @param {string} name
 */
export function annexTab(report, table, name) {
  const annex = report.annexes.find((one) => one.table === table);
  return annex ? t("tab.annexed", { label: annex.label, name: name.charAt(0).toLowerCase() + name.slice(1) }) : name;
}

/**
 * Rows by a key, in the order in which the keys first appear.
 * @template Row
 * @param {Row[]} rows
 * @param {(row: Row) => string} key
 * @returns {[string, Row[]][]}
 */
export function grouped(rows, key) {
  /** @type {Map<string, Row[]>} */
  const groups = new Map();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return [...groups];
}
