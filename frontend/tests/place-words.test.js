/** The words of a place: the cases that the server is tested with. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { texts } from "../app/core/i18n.js";
import { NEUTRAL, speak, suggest, worded, wordedTable } from "../app/core/place-words.js";

const {
  places,
  worded: said,
  suggested,
} = JSON.parse(readFileSync(new URL("./place-words.json", import.meta.url), "utf8"));

test("a text is said in the words of the place", () => {
  for (const one of said) {
    speak(places[one.place]);
    assert.equal(worded(one.text), one.said);
    speak(NEUTRAL);
    assert.equal(worded(one.text), one.text);
  }
});

test("names suggest the words that go together", () => {
  for (const one of suggested) {
    const words = suggest(one.ward, one.neighbourhood);
    assert.deepEqual([words.ward, words.neighbourhood, words.head], [one.is, one.part, one.head]);
  }
});

test("a table is worded whenever it is read, what is filled in never", () => {
  const t = texts({ lead: "Khu phố {name}" });
  const labels = wordedTable({ head: "Trưởng khu phố" });
  speak(places.xa);
  assert.equal(t("lead", { name: "khu phố" }), "Thôn khu phố");
  assert.equal(labels.head, "Trưởng thôn");
  speak(NEUTRAL);
  assert.equal(labels.head, "Trưởng khu phố");
});
