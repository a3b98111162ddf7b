import assert from "node:assert/strict";
import { test } from "node:test";
import { standing } from "../app/ui/toast.js";

/** @type {(tone: "good" | "danger" | "info", at: number) => any} */
const told = (tone, at) => ({ id: at, text: tone, tone, at });

test("a success takes the failure of an earlier try away, not one of the same moment", () => {
  const failed = told("danger", 0);
  assert.deepEqual(standing([failed], told("good", 5_000)), [told("good", 5_000)]);
  assert.deepEqual(standing([failed], told("good", 500)), [failed, told("good", 500)]);
  assert.deepEqual(standing([failed], told("info", 5_000)), [failed, told("info", 5_000)]);
});
