/** The waiting visits: what goes next, what an answer makes of them, later ones set upon earlier ones. */
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  afterAnswer,
  afterAsked,
  afterChoice,
  afterTold,
  backOff,
  BATCH,
  isUnsent,
  nextBatch,
  outdated,
  PATIENCE,
  toWire,
  unsettled,
  untold,
  withoutChoice,
} from "../app/offline/queue.js";
import { afterEpoch, isEpochDue, notedAsked } from "../app/offline/epoch.js";
import { overRound } from "../app/offline/round.js";
import { answer, ids, NOW, visit } from "./offline-samples.js";

const answered = (...results) => ({ server_now: "2024-08-09T02:00:00Z", clock_skew_seconds: 0, results });

test("a batch holds fifty visits and one of each household", () => {
  const many = Array.from({ length: 60 }, (_, place) => visit(place + 1, `h${place}`));
  assert.equal(nextBatch(many, { now: NOW }).length, BATCH);
  assert.deepEqual(ids(nextBatch([visit(1, "a"), visit(2, "a"), visit(3, "b")], { now: NOW })), ["v1", "v3"]);
});

test("a visit just saved can be taken back before it goes, and holds later ones of its household", () => {
  const fresh = visit(1, "a", { saved_at: NOW - 1000 });
  assert.deepEqual(nextBatch([fresh, visit(2, "a")], { now: NOW }), []);
  assert.deepEqual(ids(nextBatch([fresh], { now: NOW, hurry: true })), ["v1"]);
  assert.deepEqual(ids(nextBatch([fresh], { now: NOW + PATIENCE })), ["v1"]);
  assert.deepEqual(
    ids(nextBatch([{ ...fresh, saved_at: NOW + 86_400_000 }], { now: NOW })),
    ["v1"],
    "a clock set back holds nothing for a day",
  );
});

test("each visit is changed by its own result, whatever the others got", () => {
  const records = [visit(1, "a"), visit(2, "b"), visit(3, "c"), visit(4, "d")];
  const conflict = { id: "k", subject_id: "p", item: "sim", mine: "4g", theirs: "2g" };
  const changed = afterAnswer(
    records,
    answered(
      { id: "v1", state: "stored", household_version: 5 },
      { id: "v2", state: "rejected", message: "Không thấy hộ", errors: [{ field: "x", message: "y" }] },
      { id: "v3", state: "repeated" },
      { id: "v4", state: "conflict", conflicts: [conflict] },
    ),
  );
  assert.deepEqual(
    changed.map(({ id, state, message }) => [id, state, message]),
    [
      ["v1", "sent", ""],
      ["v2", "rejected", "Không thấy hộ"],
      ["v3", "sent", ""],
      ["v4", "conflict", ""],
    ],
  );
});

test("an answer that comes twice changes nothing the second time", () => {
  const records = [visit(1, "a", { state: "sent" })];
  assert.deepEqual(afterAnswer(records, answered({ id: "v1", state: "rejected", message: "" })), []);
});

test("a sheet that waits for the head is with the server; what was decided shows, what the server lost goes again", () => {
  const records = [
    visit(1, "a", { answers: [answer("p", "sim", "4g", "2g")] }),
    visit(2, "a", { answers: [answer("p", "sim", "none", "4g")] }),
    visit(3, "b"),
    visit(4, "c"),
    visit(5, "d"),
  ];
  const later = afterAnswer(
    records,
    answered(
      { id: "v1", state: "held", message: "Chờ" },
      { id: "v3", state: "held" },
      { id: "v4", state: "held" },
      { id: "v5", state: "declined", message: "Nhầm hộ" },
    ),
  );
  assert.deepEqual(
    later.map(({ id, state }) => [id, state]),
    [
      ["v1", "held"],
      ["v2", "waiting"],
      ["v3", "held"],
      ["v4", "held"],
      ["v5", "declined"],
    ],
  );
  assert.equal(later[1].answers[0].base, "2g", "what waits has not been written");
  assert.deepEqual(later.map(isUnsent), [false, true, false, false, false]);
  assert.deepEqual(ids(nextBatch(later, { now: NOW })), ["v2"], "a sheet that waits holds nothing up");
  assert.deepEqual(
    overRound(later, "2024-08-09T00:00:00Z").map(({ id }) => id),
    ["v2"],
  );
  const told = {
    server_now: "2024-08-11T02:00:00Z",
    clock_skew_seconds: 0,
    results: [],
    asked: [
      { id: "v1", state: "taken", message: "Đã lấy" },
      { id: "v3", state: "held" },
    ],
  };
  const changed = afterAsked(later, ["v1", "v3", "v4"], told);
  assert.deepEqual(
    changed.map(({ id, state, taken }) => [id, state, taken]),
    [
      ["v1", "sent", true],
      ["v4", "waiting", undefined],
    ],
  );
  assert.equal(changed[0].sent_at, told.server_now, "shown for a day after the decision");
  assert.deepEqual(
    outdated([{ ...later[4], sent_at: "2024-01-01T00:00:00Z" }], "2024-08-20T00:00:00Z"),
    [],
    "what was declined stays until its writer takes it off",
  );
});

test("a later visit to the household is set upon the stored one's version", () => {
  const changed = afterAnswer(
    [visit(1, "a"), visit(2, "a"), visit(3, "b")],
    answered({ id: "v1", state: "stored", household_version: 7 }),
  );
  assert.deepEqual(
    changed.map(({ id, base_version }) => [id, base_version]),
    [
      ["v1", 1],
      ["v2", 7],
    ],
  );
});

test("after a refusal the later visit stands on what the refused one stood on", () => {
  const first = visit(1, "a", { answers: [answer("p", "sim", "4g", "2g")] });
  const later = visit(2, "a", { answers: [answer("p", "sim", "none", "4g"), answer("p", "phone", "smart", "basic")] });
  const [, second] = afterAnswer([first, later], answered({ id: "v1", state: "rejected", message: "" }));
  assert.deepEqual(
    second.answers.map(({ base }) => base),
    ["2g", "basic"],
  );
});

test("a later visit waits for the choice on the same field, another one does not", () => {
  const open = visit(1, "a", {
    state: "conflict",
    conflicts: [{ id: "k", subject_id: "p", item: "sim", mine: "4g", theirs: "2g" }],
  });
  const same = visit(2, "a", { answers: [answer("p", "sim", "none", "4g")] });
  assert.deepEqual(nextBatch([open, same], { now: NOW }), []);
  assert.deepEqual(ids(nextBatch([open, { ...same, answers: [answer("p", "phone", "smart")] }], { now: NOW })), ["v2"]);
  const [settled, moved] = afterChoice([open, same], "v1", "k", "theirs");
  assert.equal(settled.conflicts[0].keep, "theirs");
  assert.equal(moved.answers[0].base, "2g", "the later answer stands on the value that was kept");
  assert.deepEqual(
    untold([settled]).map(({ conflict }) => conflict.id),
    ["k"],
  );
  assert.equal(afterTold(settled, "k").state, "sent");
  assert.deepEqual(ids(nextBatch([afterTold(settled, "k"), moved], { now: NOW })), ["v2"]);
});

test("a visit with two choices is sent when both were told", () => {
  const two = visit(1, "a", { state: "conflict", conflicts: [{ id: "k", keep: "mine" }, { id: "l" }] });
  assert.equal(afterTold(two, "k").state, "conflict");
  assert.equal(afterTold(afterTold(two, "k"), "l").state, "sent");
});

test("only what the server knows is sent to it", () => {
  const sent = toWire(visit(1, "a", { photos: ["x"], note: "", revisit_on: "2024-08-10" }));
  assert.deepEqual(Object.keys(sent).sort(), [
    "answers",
    "base_version",
    "household_id",
    "id",
    "result",
    "revisit_on",
    "visited_at",
    "written_on",
  ]);
  const clock = { server_at: "2024-08-09T01:00:00Z", phone_at: 0 };
  assert.equal(toWire(visit(3, "a", { clock })).clock?.phone_at, "1970-01-01T00:00:00.000Z");
  const moved = toWire(visit(2, "a", { new_persons: [{ id: "n" }], left_persons: [{ id: "l" }] }));
  assert.deepEqual([moved.new_persons, moved.left_persons], [[{ id: "n" }], [{ id: "l" }]]);
});

test("a server put back from a copy gets the last seven days again, each once", () => {
  const sent = (seq, more) => visit(seq, `h${seq}`, { state: "sent", sent_at: "2024-08-08T00:00:00Z", ...more });
  const records = [
    sent(1),
    sent(2, { epoch: "new" }),
    sent(3, { sent_at: "2024-08-01T00:00:00Z" }),
    sent(4, { state: "held" }),
    sent(5, { state: "conflict", conflicts: [{ id: "c" }] }),
    visit(6, "h6", { state: "rejected", sent_at: "2024-08-08T00:00:00Z" }),
    sent(7, { epoch: "old" }),
  ];
  const told = { server_now: "2024-08-09T02:00:00Z", epoch: "new", results: [] };
  const changed = afterEpoch(records, told);
  assert.deepEqual(ids(changed), ["v1", "v4", "v5", "v7"]);
  assert.ok(changed.every(({ state, conflicts }) => state === "waiting" && conflicts.length === 0));
  const results = changed.map(({ id }) => ({ id, state: "repeated" }));
  const settled = afterAnswer(changed, { ...told, results });
  assert.deepEqual(afterEpoch(settled, told), [], "the same server is sent nothing again");
  assert.deepEqual(afterEpoch(records, { server_now: told.server_now }), [], "a server without epochs");
  assert.deepEqual(ids(afterEpoch(records, { ...told, epoch: "" })), ["v2", "v7"]);
});

test("the epoch is asked for while something older lies on the phone, once an hour", () => {
  const old = visit(1, "a", { state: "sent", saved_at: NOW - 4_000_000 });
  assert.ok(!isEpochDue([visit(2, "b", { state: "sent" })], NOW), "what was just sent told it");
  assert.ok(isEpochDue([old], NOW));
  notedAsked(NOW);
  assert.ok(!isEpochDue([old], NOW + 60_000));
});

test("sent visits leave the phone a day after, waiting ones never", () => {
  const old = visit(1, "a", { state: "sent", sent_at: "2024-08-01T00:00:00Z" });
  assert.deepEqual(ids(outdated([old, visit(2, "b"), visit(3, "c", { state: "rejected" })], "2024-08-09T00:00:00Z")), [
    "v1",
  ]);
});

test("waits between attempts double and end at five minutes", () => {
  assert.deepEqual([1, 2, 3, 20].map(backOff), [5_000, 10_000, 20_000, 300_000]);
});

test("what somebody else has decided is asked no more; what is still asked shows what stands now", () => {
  const at = "2024-08-09T02:00:00Z";
  const conflict = (id, more = {}) => ({
    id,
    subject_id: "p",
    item: "phone",
    mine: "smart",
    theirs: "basic",
    theirs_at: at,
    theirs_by: "Hoa",
    theirs_label: "Phím bấm",
    ...more,
  });
  const records = [
    visit(1, "a", { state: "conflict", conflicts: [conflict("k1"), conflict("k2")] }),
    visit(2, "b", { state: "conflict", conflicts: [conflict("k3")] }),
    visit(3, "c"),
  ];
  const now = { theirs: "none", theirs_label: "Không dùng", theirs_by: "Lan", theirs_at: "2024-08-09T03:00:00Z" };
  const asked = (...said) => afterAsked(records, ["v1", "v2", "v3"], { server_now: at, results: [], asked: said });
  const open = { ...conflict("k1"), ...now };
  const [first, second] = asked(
    { id: "v1", state: "conflict", conflicts: [open] },
    { id: "v2", state: "repeated", conflicts: [] },
  );
  assert.deepEqual([first.state, first.conflicts], ["conflict", [open]]);
  assert.deepEqual([second.id, second.state, untold([second])], ["v2", "sent", []]);
  const both = { id: "v1", state: "conflict", conflicts: [conflict("k1"), conflict("k2")] };
  assert.deepEqual(ids(asked(both)), ["v2"], "nothing of the first is new; of the second nothing is left there");
  const [left] = asked({ id: "v1", state: "repeated", message: "Trưởng khu phố xem lại", conflicts: [] });
  assert.deepEqual([left.state, left.message], ["sent", "Trưởng khu phố xem lại"], "not this person's any more");
});

test("a choice that the server did not take from this person is asked about again", () => {
  const chosen = visit(1, "a", { state: "conflict", conflicts: [{ id: "k1", keep: "mine" }] });
  const back = withoutChoice(chosen, "k1");
  assert.deepEqual([back.state, untold([back]), unsettled([back]).length], ["conflict", [], 1]);
});

test("a sent visit whose household came with the answer is part of the round, one in conflict or without it is not", () => {
  const records = [visit(1, "a"), visit(2, "b"), visit(3, "c")];
  const results = [
    { id: "v1", state: "stored" },
    { id: "v2", state: "stored" },
    { id: "v3", state: "conflict", conflicts: [{ id: "k", subject_id: "p", item: "sim" }] },
  ];
  const changed = afterAnswer(records, answered(...results), new Set(["a", "c"]));
  assert.deepEqual(
    changed.map(({ in_round }) => in_round ?? false),
    [true, false, false],
  );
  assert.deepEqual(ids(overRound(changed, "2024-08-09T01:00:00Z")), ["v2", "v3"]);
});
