import assert from "node:assert/strict";
import test from "node:test";
import { blocksOf, cellsOf, labelsOf, recipientLine, recipientOf } from "../app/pages/drafts/pasted-text.js";

const kinds = (/** @type {string} */ pasted) => blocksOf(pasted).map(({ kind, text }) => [kind, text]);

test("pasted lines become blocks by how they begin", () => {
  assert.deepEqual(
    kinds("I. MỤC ĐÍCH\r\n1. Mục đích\n1. Tổ hội ý mỗi tháng một lần.\na) Một;\n- Hai.\n+ Ba.\n\nThường."),
    [
      ["section", "MỤC ĐÍCH"],
      ["clause", "Mục đích"],
      ["numbered", "Tổ hội ý mỗi tháng một lần."],
      ["point", "Một;"],
      ["dash", "Hai."],
      ["plus", "Ba."],
      ["paragraph", "Thường."],
    ],
  );
  assert.deepEqual(kinds("Chương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi"), [
    ["chapter", "QUY ĐỊNH CHUNG"],
    ["article", "Phạm vi"],
  ]);
  assert.deepEqual(kinds("-\tDanh sách của Word"), [["dash", "Danh sách của Word"]]);
});

test("rows with tabs become a table, also between lines of text", () => {
  const [before, table, after] = blocksOf("Danh sách:\nTT\tHọ và tên\n1\tTrần Thị Hoa\nHết.");
  assert.equal(before?.text, "Danh sách:");
  assert.deepEqual(table?.table, { caption: "", note: "", header: ["TT", "Họ và tên"], rows: [["1", "Trần Thị Hoa"]] });
  assert.equal(after?.text, "Hết.");
});

test("cells of Excel keep what stands in quotes, short rows are filled up", () => {
  assert.deepEqual(cellsOf('a\t"b\nc ""d"""\n1\n'), [
    ["a", 'b c "d"'],
    ["1", ""],
  ]);
});

test("labels count as the print does", () => {
  const shown = labelsOf(
    /** @type {any[]} */ (
      ["section", "clause", "point", "point", "numbered", "point", "section", "clause", "dash"].map((kind) => ({
        kind,
        text: "x",
      }))
    ),
  );
  assert.deepEqual(shown, ["I.", "1.", "a)", "b)", "2.", "a)", "II.", "1.", "-"]);
  const statute = labelsOf(
    /** @type {any[]} */ (
      ["chapter", "article", "numbered", "chapter", "article", "numbered"].map((kind) => ({ kind, text: "x" }))
    ),
  );
  assert.deepEqual(statute, ["Chương I", "Điều 1.", "1.", "Chương II", "Điều 2.", "1."]);
});

test("recipients are read with their purpose", () => {
  assert.deepEqual(recipientOf("- Thường trực Đảng ủy (B/cáo);"), { name: "Thường trực Đảng ủy", purpose: "B/cáo" });
  assert.deepEqual(recipientOf("Các khu phố"), { name: "Các khu phố", purpose: "" });
  assert.equal(recipientLine({ name: "Các khu phố", purpose: "T/h" }), "Các khu phố (T/h)");
});
