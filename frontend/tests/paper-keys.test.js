/** Keys of a paper sheet: what they say, what a Vietnamese keyboard makes of them, and the way back. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { draftOf, entryOf, read, toggled, write } from "../app/pages/paper-sheets/keys.js";

/** @param {string} item @param {string} subject @param {Record<string, string>} keys @param {object} [more] */
const column = (item, subject, keys, more = {}) =>
  /** @type {any} */ ({
    item,
    subject,
    label: item,
    short: item,
    many: false,
    adults: false,
    keys: Object.entries(keys).map(([value, key]) => ({ value, key, label: value })),
    ...more,
  });
const PHONE = column("phone", "person", { none: "K", basic: "B", smart: "T" });
const SIM = column("sim", "person", { none: "0", "2g": "2", "4g": "4" });
const TOPICS = column("topics", "person", { dvc: "D", portal: "C", postal: "U", essential: "S" }, { many: true });
const ACCOUNT = column("account", "person", { yes: "A", no: "A-" }, { adults: true });
const INFORMED = column("informed", "person", { yes: "R" });
const OPENED = column("opened", "household", { yes: "M", no: "M-" });
const PERSON = [PHONE, SIM, TOPICS, ACCOUNT, INFORMED];
const sheet = /** @type {any} */ ({
  today: "2024-08-09",
  for_all: "informed",
  columns: [OPENED, ...PERSON],
  results: [
    { value: "met", key: "G", label: "" },
    { value: "absent", key: "V", label: "" },
  ],
});
const row = /** @type {any} */ ({
  code: "01K",
  household_id: "h",
  persons: [
    { id: "a", child: false },
    { id: "b", child: true },
  ],
  entry: null,
});

test("each key is a box; a dash behind it says no; of two for one item the later holds", () => {
  assert.deepEqual(read("t4dua-", PERSON), {
    values: { phone: "smart", sim: "4g", topics: "dvc+postal", account: "no" },
    wrong: [],
  });
  assert.deepEqual(read("T B", PERSON).values, { phone: "basic" });
  assert.deepEqual(read("TZ9", PERSON).wrong, ["Z", "9"]);
});

test("what Telex makes of the keys is the keys again", () => {
  assert.deepEqual(read("tdcú", PERSON).values, { phone: "smart", topics: "dvc+portal+postal+essential" });
  assert.deepEqual(read("đả", PERSON).values, { topics: "dvc", account: "yes", informed: "yes" });
});

test("a household's line takes the result and its own day", () => {
  const line = read("GM- 5/8", [OPENED], sheet.results, sheet.today);
  assert.deepEqual(line, { values: { opened: "no" }, result: "met", on: "2024-08-05", wrong: [] });
  assert.deepEqual(read("G 45/8", [OPENED], sheet.results, sheet.today).wrong, ["45/8"]);
});

test("boxes and keys say the same", () => {
  const on = toggled(read("T", PERSON), TOPICS, "postal");
  assert.equal(write(toggled(on, TOPICS, "dvc"), PERSON), "TDU");
  assert.equal(write(toggled(toggled(on, PHONE, "none"), PHONE, "none"), PERSON), "U");
});

test("the one item for everybody goes to everybody once, and answers alone say that somebody was met", () => {
  const { entry } = entryOf(sheet, row, { keys: "R", note: " Hẹn lại ", persons: { a: "AR" } }, "2024-08-08");
  assert.deepEqual(entry, {
    code: "01K",
    visited_on: "2024-08-08",
    result: "met",
    note: "Hẹn lại",
    answers: [
      { subject_id: "a", item: "informed", value: "yes" },
      { subject_id: "a", item: "account", value: "yes" },
      { subject_id: "b", item: "informed", value: "yes" },
    ],
  });
});

test("what cannot be stored is said before it is sent", () => {
  const problem = (/** @type {string} */ keys, persons = {}) =>
    entryOf(sheet, row, { keys, note: "", persons }, "2024-08-08").problem;
  assert.equal(problem("G", { b: "A" }), "keys"); // a child has no account
  assert.equal(problem("V", { a: "A" }), "notMet");
  assert.equal(entryOf(sheet, row, { keys: "", note: "x", persons: {} }, "2024-08-08").problem, "result");
  assert.equal(problem("V"), undefined);
});

test("what was typed before comes back as keys, and keeps its day", () => {
  const entry = {
    visited_on: "2024-08-05",
    result: "met",
    note: "Hẹn",
    answers: [
      { subject_id: "h", item: "opened", value: "no" },
      { subject_id: "a", item: "topics", value: "dvc+postal" },
    ],
  };
  const typed = /** @type {any} */ ({ ...row, entry });
  const draft = draftOf(sheet, typed);
  assert.deepEqual(draft, { keys: "GM-", note: "Hẹn", persons: { a: "DU", b: "" } });
  assert.equal(entryOf(sheet, typed, draft, "2024-08-09").entry?.visited_on, "2024-08-05");
});
