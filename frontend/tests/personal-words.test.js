import assert from "node:assert/strict";
import test from "node:test";
import { personalWords } from "../app/core/personal-words.js";

test("names after a form of address and telephone numbers are found", () => {
  assert.deepEqual(personalWords("Hộ bà Lan chưa có điện thoại, gọi 0912 345 678."), ["bà Lan", "0912 345 678"]);
  assert.deepEqual(personalWords("ông Trần Văn Minh, chủ hộ Nguyễn Thị Hoa; +84912345678"), [
    "ông Trần Văn Minh",
    "chủ hộ Nguyễn Thị Hoa",
    "+84912345678",
  ]);
});

test("places, numbers of documents, counts and dates are no person", () => {
  for (const text of [
    "Ngõ 12 và ngõ 14 sóng di động yếu, không cài được ứng dụng.",
    "Công văn 62/KH-UBND ngày 13/6/2024 giao 1.032 người, 240 trên 312 hộ.",
    "Người dân ở khu phố 1 cần anh chị em tổ công nghệ hướng dẫn; Ông bà lớn tuổi chưa quen.",
  ])
    assert.deepEqual(personalWords(text), [], text);
});

test("what is written twice is asked about once", () => {
  assert.deepEqual(personalWords("bà Lan", "gặp bà Lan"), ["bà Lan"]);
});
