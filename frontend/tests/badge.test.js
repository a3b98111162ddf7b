/** The badge's codes as the server makes them, by the server's clock counted on. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { codeOf, instantOf, slotAt } from "../app/offline/badge.js";

const secret = btoa(String.fromCharCode(...Array.from({ length: 32 }, (_, place) => place)));

test("a code is the one that the server makes of the same secret and half minute", async () => {
  assert.equal(await codeOf(secret, 57_391_200), "NFEXT54V"); // tests/api/test_badges.py has the same
  const codes = await Promise.all(Array.from({ length: 200 }, (_, slot) => codeOf(secret, slot)));
  assert.equal(new Set(codes).size, 200);
});

test("the half minute is counted on from the server's clock, whatever the phone's says", () => {
  const badge = { server_at: "2024-08-09T01:00:10Z", phone_at: 5_000 };
  const instant = instantOf(badge, 5_000 + 25_000);
  assert.equal(instant, Date.parse("2024-08-09T01:00:35Z"));
  assert.deepEqual(slotAt(instant), { slot: Date.parse("2024-08-09T01:00:30Z") / 30_000, left: 25 });
  assert.equal(instantOf(badge, 2_000), null, "a clock that was set back tells nothing");
});
