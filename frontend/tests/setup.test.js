/** The steps of setting a ward up: what is missing is said at the step where it is typed. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { emptySetup, missing, request, STEPS } from "../app/pages/setup/steps.js";

const step = /** @type {typeof STEPS[number]} */ (STEPS.find(({ name }) => name === "neighbourhoods"));

test("a name on two lines is told with its lines before the next step", () => {
  const typed = "Thôn Đông\nThôn Đoài\n\n thôn  đông\n";
  assert.deepEqual(missing(step, { ...emptySetup("", "2026-11-30"), neighbourhoods: typed }), {
    neighbourhoods: "Thôn Đông ghi hai lần (dòng 1, 4).",
  });
  assert.deepEqual(missing(step, { ...emptySetup("", "2026-11-30"), neighbourhoods: "Thôn Đông\nThôn Đoài" }), {});
});

test("numbers and dashes of a pasted list are no part of the names", () => {
  const typed = "1. Bản Na\n2) Bản Chiềng\n- Thôn Đông\n• Xóm 5\n+ Khu 2\nBản Na";
  const values = { ...emptySetup("", "2026-11-30"), neighbourhoods: typed };
  assert.deepEqual(missing(step, values), { neighbourhoods: "Bản Na ghi hai lần (dòng 1, 6)." });
  assert.deepEqual(request(values).neighbourhoods, ["Bản Na", "Bản Chiềng", "Thôn Đông", "Xóm 5", "Khu 2", "Bản Na"]);
});

test("codes are judged in the step in which they are typed", () => {
  const ward = /** @type {typeof STEPS[number]} */ (STEPS.find(({ name }) => name === "ward"));
  const filled = {
    ...emptySetup("7K3M-90AB-XYZ2-QW4E", "2026-11-30"),
    "ward.name": "Xã A",
    "ward.superior_name": "UBND tỉnh D",
  };
  assert.deepEqual(missing(ward, filled), {});
  assert.deepEqual(missing(ward, { ...filled, code: " 7k3m 90ab xyz2 qw4e ", "ward.place_code": "06529" }), {});
  const wrong = missing(ward, { ...filled, code: "7K3M-90AB", "ward.place_code": "6529" });
  assert.deepEqual(Object.keys(wrong).sort(), ["code", "ward.place_code"]);
  assert.equal(missing(ward, { ...filled, code: "" }).code, "Hãy nhập mục này.");
  const letterhead = /** @type {typeof STEPS[number]} */ (STEPS.find(({ name }) => name === "letterhead"));
  assert.ok(missing(letterhead, { ...filled, "letterhead.symbol": "ubnd" })["letterhead.symbol"]);
});
