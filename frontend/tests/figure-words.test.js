import assert from "node:assert/strict";
import { test } from "node:test";
import { wordsOf } from "../app/pages/reports/figure-words.js";

/** @typedef {import("../app/pages/reports/figure-words.js").Run} Run */

const figure = (/** @type {string} */ text) => ({ text, figure: text });
const textOf = (/** @type {Run[]} */ runs) => runs.map(({ text }) => text);
/** The words of several runs, which are not broken. */
const kept = (/** @type {Run[]} */ line) =>
  wordsOf(line)
    .filter((word) => word.length > 1)
    .map(textOf);

test("a bracket and a comma stay at their figure", () => {
  const line = [{ text: "- Đạt (" }, figure("73,2%"), { text: "), tăng " }, figure("12"), { text: " người." }];
  assert.deepEqual(kept(line), [["(", "73,2%", "),"]]);
});

test("figures with a stroke between them are one word", () => {
  assert.deepEqual(kept([figure("12"), { text: "/" }, figure("14"), { text: " khu phố" }]), [["12", "/", "14"]]);
});

test("nothing is lost", () => {
  const line = [{ text: "(5)" }, { text: " " }, figure("1"), { text: "" }, { text: "% và" }];
  assert.equal(textOf(wordsOf(line).flat()).join(""), "(5) 1% và");
});
