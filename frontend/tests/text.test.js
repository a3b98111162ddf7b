/** Text, numbers, dates and deadlines as officials write them. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import * as text from "../app/core/text.js";
import { texts } from "../app/core/i18n.js";

test("folding follows the table that the server is tested with", () => {
  const { cases } = JSON.parse(readFileSync(new URL("./folding.json", import.meta.url), "utf8"));
  for (const [given, key] of cases) assert.equal(text.fold(given), key, JSON.stringify(given));
});

test("a query matches when each of its words begins a word, accents aside", () => {
  assert.ok(text.matches("Nguyễn Văn Đạt, khu phố 1", "dat nguy"));
  assert.ok(!text.matches("Nguyễn Văn Đạt", "an"));
});

test("numbers take a dot for thousands and a comma for decimals", () => {
  assert.equal(text.number(1234567), "1.234.567");
  assert.equal(text.number(1234.5, 1), "1.234,5");
  assert.equal(text.number(87.45, 1), "87,5");
  assert.equal(text.number(90.0, 2), "90");
  assert.equal(text.number(null), "—");
  assert.equal(text.number(-0.2), "0");
});

test("0 of 0 and what is missing show a dash, never 0 % or 100 %", () => {
  assert.equal(text.percentOf(0, 0), "—");
  assert.equal(text.percentOf(null, 12), "—");
  assert.equal(text.percentOf(0, 12), "0%");
  assert.equal(text.percentOf(7, 8), "87,5%");
});

test("a goal is told in the one form that documents print", () => {
  assert.deepEqual([57.1, 72.25, 80, null].map(text.goalText), ["57,1%", "72,25%", "80%", "—"]);
});

test("a change carries its sign", () => {
  assert.equal(text.signed(3.2, 1), "+3,2");
  assert.equal(text.signed(-1), "-1");
  assert.equal(text.signed(0.3), "0");
});

test("typed whole numbers: grouped or not, empty is missing, anything else is refused", () => {
  assert.equal(text.parseWhole("1.250"), 1250);
  assert.equal(text.parseWhole("1250"), 1250);
  assert.equal(text.parseWhole("1 250"), 1250);
  assert.equal(text.parseWhole(" "), null);
  for (const wrong of ["12.5", "1.25", "-3", "3,5", "mười", "1e3", "99999999999999999999"])
    assert.equal(text.parseWhole(wrong), undefined, wrong);
});

test("dates are shown as dd/mm/yyyy and read as people type them", () => {
  assert.equal(text.date("2024-06-05"), "05/06/2024");
  assert.equal(text.date(null), "—");
  assert.equal(text.parseDate("13/6/2024"), "2024-06-13");
  assert.equal(text.parseDate("13-06-24"), "2024-06-13");
  assert.equal(text.parseDate("13062024"), "2024-06-13");
  assert.equal(text.parseDate("1/7", 2024), "2024-07-01");
  assert.equal(text.parseDate("1/7"), undefined);
  assert.equal(text.parseDate("31/2/2024"), undefined);
  assert.equal(text.parseDate("29/2/2024"), "2024-02-29");
  assert.equal(text.parseDate("9/8/1024"), undefined);
  assert.equal(text.parseDate("31/12/9999"), undefined);
  assert.equal(text.parseDate("1/2/1930"), "1930-02-01");
  assert.equal(text.parseDate(""), null);
});

test("an instant is shown in the ward's time, wherever the device is", () => {
  assert.equal(text.dateTime("2024-07-13T17:05:00Z"), "00:05 14/07/2024");
});

test("a deadline is said in words with the days that the server counted", () => {
  assert.equal(text.deadline(3), "còn 3 ngày");
  assert.equal(text.deadline(1), "hạn ngày mai");
  assert.equal(text.deadline(0), "hạn hôm nay");
  assert.equal(text.deadline(-2), "quá hạn 2 ngày");
});

test("days are counted and added across months and years", () => {
  assert.equal(text.daysBetween("2024-06-13", "2024-07-14"), 31);
  assert.equal(text.daysBetween("2025-01-01", "2024-12-31"), -1);
  assert.equal(text.addDays("2024-02-28", 2), "2024-03-01");
  assert.equal(text.month("2024-07"), "tháng 7/2024");
});

test("how long ago, up to a week, then the day", () => {
  const now = Date.parse("2024-07-13T03:00:00Z");
  assert.equal(text.ago("2024-07-13T02:59:40Z", now), "vừa xong");
  assert.equal(text.ago("2024-07-13T00:00:00Z", now), "3 giờ trước");
  assert.equal(text.ago("2024-07-11T00:00:00Z", now), "2 ngày trước");
  assert.equal(text.ago("2024-06-01T00:00:00Z", now), "01/06/2024");
});

test("sizes and initials", () => {
  assert.equal(text.fileSize(1536), "1,5 kB");
  assert.equal(text.fileSize(5 * 1024 * 1024), "5 MB", "as hints and refusals of the server say it");
  assert.equal(text.initials("Nguyễn Thị Lan"), "NL");
  assert.equal(text.initials("đào"), "Đ");
});

test("texts fill their placeholders", () => {
  const t = texts({ left: "Còn {days} ngày", plain: "Lưu" });
  assert.equal(t("left", { days: 3 }), "Còn 3 ngày");
  assert.equal(t("plain"), "Lưu");
});
