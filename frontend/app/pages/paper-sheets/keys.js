/** What the keys of a line of a paper sheet say, and which keys say it; pure. */
import { parseDate } from "../../core/text.js";

/** @typedef {import("../../api/types.d.ts").Schema<"SheetRead">} Sheet */
/** @typedef {import("../../api/types.d.ts").Schema<"ColumnRead">} Column */
/** @typedef {import("../../api/types.d.ts").Schema<"SheetHouseholdRead">} Row */
/**
 * @typedef {{ keys: string, note: string, persons: Record<string, string> }} Draft what is typed: the household's line,
 *   its note, a line for each person
 */
/** @typedef {{ values: Record<string, string>, result?: string, on?: string, wrong: string[] }} Line `values`: item → value */

/** Marks that the Telex way of typing Vietnamese puts on a vowel, as the key that made them: "ú" was U, S. */
const TELEX = new Map([
  ["\u0301", "S"],
  ["\u0300", "F"],
  ["\u0309", "R"],
  ["\u0303", "X"],
  ["\u0323", "J"],
  ["\u0302", "A"],
  ["\u0306", "W"],
  ["\u031b", "W"],
]);

/** @param {string} text the keys that were pressed, whatever the Vietnamese keyboard made of them */
const pressed = (text) =>
  [...text.toUpperCase().normalize("NFD")].map((sign) => TELEX.get(sign) ?? (sign === "Đ" ? "DD" : sign)).join("");

/**
 * The items on a line: a household's own with the one that goes for everybody, or a person's.
 * @param {Sheet} sheet
 * @param {"household" | "person"} subject
 * @param {boolean} [child]
 */
export function columnsOf(sheet, subject, child = false) {
  return sheet.columns.filter((column) => column.subject === subject && !(child && column.adults));
}

/** The columns that on a household's line go for everybody: one, or none on a sheet that does not ask it. @param {Sheet} sheet */
export const forAll = (sheet) => sheet.columns.filter(({ item }) => item === sheet.for_all);

/**
 * @param {string} text
 * @param {Column[]} columns
 * @param {Sheet["results"]} [results] on a household's line alone
 * @param {string} [today] for a day without its year
 * @returns {Line} of two keys for one item the later holds
 */
export function read(text, columns, results = [], today = "") {
  /** @type {Line} */
  const line = { values: {}, wrong: [] };
  for (const token of pressed(text).match(/\d{1,2}\/\d{1,2}|\S-?/g) ?? []) {
    const found = columns.flatMap((column) =>
      column.keys.filter(({ key }) => key === token).map((key) => ({ column, key })),
    )[0];
    const result = results.find(({ key }) => key === token);
    const on = results.length && token.includes("/") ? parseDate(token, Number(today.slice(0, 4))) : undefined;
    if (result) line.result = result.value;
    else if (on) line.on = on;
    else if (found)
      line.values[found.column.item] = joined(found.column, line.values[found.column.item], found.key.value);
    else line.wrong.push(token);
  }
  return line;
}

/** @param {Column} column @param {string | undefined} before @param {string} value */
const joined = (column, before, value) => {
  if (!column.many) return value;
  const all = new Set([...(before?.split("+") ?? []), value]);
  return column.keys
    .map((key) => key.value)
    .filter((one) => all.has(one))
    .join("+");
};

/**
 * @param {Line} line
 * @param {Column[]} columns
 * @param {Sheet["results"]} [results]
 */
export function write(line, columns, results = []) {
  const result = results.find(({ value }) => value === line.result)?.key ?? "";
  const rest = columns.map((column) => {
    const values = line.values[column.item]?.split("+") ?? [];
    return column.keys
      .filter(({ value }) => values.includes(value))
      .map(({ key }) => key)
      .join("");
  });
  const on = line.on ? ` ${Number(line.on.slice(8))}/${Number(line.on.slice(5, 7))}` : "";
  return `${result}${rest.join("")}${on} ${line.wrong.join("")}`.trim();
}

/**
 * The line after a box was pressed: on, or off when it was on.
 * @param {Line} line
 * @param {Column} column
 * @param {string} value
 * @returns {Line}
 */
export function toggled(line, column, value) {
  const values = { ...line.values };
  const now = values[column.item]?.split("+") ?? [];
  const next = now.includes(value) ? now.filter((one) => one !== value) : column.many ? [...now, value] : [value];
  if (next.length)
    values[column.item] = column.many
      ? column.keys
          .map((key) => key.value)
          .filter((one) => next.includes(one))
          .join("+")
      : String(next[0]);
  else delete values[column.item];
  return { ...line, values };
}

/**
 * A household's lines read together.
 * @param {Sheet} sheet
 * @param {Row} row
 * @param {Draft} draft
 */
export function readHome(sheet, row, draft) {
  const own = read(draft.keys, [...columnsOf(sheet, "household"), ...forAll(sheet)], sheet.results, sheet.today);
  const persons = row.persons.map((person) =>
    read(draft.persons[person.id] ?? "", columnsOf(sheet, "person", person.child)),
  );
  return { own, persons };
}

/**
 * The lines as keys again.
 * @param {Sheet} sheet
 * @param {Row} row
 * @param {ReturnType<typeof readHome>} lines
 */
export function writeHome(sheet, row, { own, persons }) {
  return {
    keys: write(own, [...columnsOf(sheet, "household"), ...forAll(sheet)], sheet.results),
    persons: Object.fromEntries(
      row.persons.map((person, place) => [
        person.id,
        write(/** @type {Line} */ (persons[place]), columnsOf(sheet, "person", person.child)),
      ]),
    ),
  };
}

/** @param {Draft} draft */
export const isEmpty = (draft) =>
  !draft.keys.trim() && !draft.note.trim() && Object.values(draft.persons).every((keys) => !keys.trim());

/**
 * The row as the server takes it, or what is wrong with it. Answers without a result say that somebody was met.
 * @param {Sheet} sheet
 * @param {Row} row
 * @param {Draft} draft
 * @param {string} day the day that stands on the sheet
 * @returns {{ entry?: import("../../api/types.d.ts").Schema<"EntryWrite">, problem?: "keys" | "result" | "notMet", wrong: string[] }}
 */
export function entryOf(sheet, row, draft, day) {
  const { own, persons } = readHome(sheet, row, draft);
  const wrong = [own, ...persons].flatMap((line) => line.wrong);
  if (wrong.length) return { problem: "keys", wrong };
  const everybody = own.values[sheet.for_all];
  const answers = [
    ...Object.entries(own.values)
      .filter(([item]) => item !== sheet.for_all)
      .map(([item, value]) => ({ subject_id: row.household_id, item, value })),
    ...row.persons.flatMap((person, place) =>
      Object.entries({ ...(everybody ? { [sheet.for_all]: everybody } : {}), ...persons[place]?.values }).map(
        ([item, value]) => ({ subject_id: person.id, item, value }),
      ),
    ),
  ];
  const result = own.result ?? (answers.length ? "met" : undefined);
  if (!result) return { problem: "result", wrong };
  if (result !== "met" && answers.length) return { problem: "notMet", wrong };
  return {
    entry: /** @type {any} */ ({
      code: row.code,
      visited_on: own.on ?? row.entry?.visited_on ?? day,
      result,
      note: draft.note.trim(),
      answers,
    }),
    wrong,
  };
}

/**
 * What was typed before, as keys again.
 * @param {Sheet} sheet
 * @param {Row} row
 * @returns {Draft}
 */
export function draftOf(sheet, row) {
  const entry = row.entry;
  if (!entry) return { keys: "", note: "", persons: {} };
  /** @param {string} id @returns {Line} */
  const line = (id) => ({
    values: Object.fromEntries(
      entry.answers.filter(({ subject_id }) => subject_id === id).map(({ item, value }) => [item, value]),
    ),
    wrong: [],
  });
  const lines = {
    own: { ...line(row.household_id), result: entry.result },
    persons: row.persons.map(({ id }) => line(id)),
  };
  return { ...writeHome(sheet, row, lines), note: entry.note };
}
