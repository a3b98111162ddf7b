import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import test from "node:test";
import { helpName, partsOf, readHelp } from "../app/core/help-text.js";

test("a help page is its title, then paragraphs, steps and points in their order", () => {
  const text = "# Sổ hộ\n\nMột câu\ntrên hai dòng.\n\n## Làm\n\n1. Một\n2. Hai\n\n- Ý\n- Ý khác\n";
  assert.deepEqual(readHelp(text), {
    title: "Sổ hộ",
    blocks: [
      { kind: "text", lines: ["Một câu", "trên hai dòng."] },
      { kind: "heading", lines: ["Làm"] },
      { kind: "steps", lines: ["Một", "Hai"] },
      { kind: "points", lines: ["Ý", "Ý khác"] },
    ],
  });
});

test("every help page is read whole: each of its words stands in some block", async () => {
  const folder = new URL("../help/", import.meta.url);
  for (const name of await readdir(folder)) {
    const text = await readFile(new URL(name, folder), "utf8");
    const { title, blocks } = readHelp(text);
    const said = [title, ...blocks.flatMap(({ lines }) => lines)].join(" ").split(/\s+/);
    const written = text
      .replace(/^(#+|\d+\.|-) /gm, "")
      .split(/\s+/)
      .filter(Boolean);
    assert.deepEqual(said, written, name);
    assert.ok(blocks.length > 0, name);
  }
});

test("buttons stand apart from the words around them", () => {
  assert.deepEqual(partsOf("Bấm «Lưu» rồi «Gửi»."), ["Bấm ", "Lưu", " rồi ", "Gửi", "."]);
});

test("an address has the help of its first part, the start page its own", () => {
  assert.deepEqual(["/", "/so-ho", "/so-ho/tuyen"].map(helpName), ["hom-nay", "so-ho", "so-ho"]);
});
