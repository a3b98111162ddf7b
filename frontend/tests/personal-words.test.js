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

test("citizens' numbers and names in capitals are found as well", () => {
  assert.deepEqual(personalWords("Số 012345678901 và 038 075 001 234 chưa có tài khoản."), [
    "012345678901",
    "038 075 001 234",
  ]);
  assert.deepEqual(personalWords("Hộ BÀ NGUYỄN THỊ HẠNH, ông LÒ VĂN ÚN chưa có sóng."), [
    "BÀ NGUYỄN THỊ HẠNH",
    "ông LÒ VĂN ÚN",
  ]);
  assert.deepEqual(personalWords("BÀ CON NHÂN DÂN VÀ ÔNG BÀ LỚN TUỔI; mã tài khoản 0123456789012345"), []);
});

test("what is written twice is asked about once", () => {
  assert.deepEqual(personalWords("bà Lan", "gặp bà Lan"), ["bà Lan"]);
});
