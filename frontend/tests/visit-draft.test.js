/** The sheet: only what is asked, taps and taking them back, everybody informed at once, the record that comes out. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { uuid7 } from "../app/offline/ids.js";
import { askedOfHousehold, askedOfPerson } from "../app/pages/visits/asked.js";
import {
  allInformed,
  draftOf,
  emptyDraft,
  isAllInformed,
  missing,
  recordOf,
  residents,
  tapped,
  tappedAll,
  withNewcomer,
} from "../app/pages/visits/draft.js";
import { warnedOf } from "../app/pages/visits/warnings.js";
import { nextSaturday } from "../app/pages/visits/extras.js";
import { likened, openOutcomes, whoLacks } from "../app/pages/visits/likeness.js";

const TODAY = "2024-08-09";
const spec = (values, more = {}) => ({
  subject: "person",
  label: "x",
  effort: false,
  many: false,
  values: Object.fromEntries(values.map((value) => [value, value])),
  ...more,
});
const ITEMS = {
  phone: spec(["none", "basic", "smart"]),
  sim: spec(["none", "2g", "4g"]),
  topics: spec(["dvc", "portal", "postal"], { effort: true, many: true }),
  informed: spec(["yes"], { effort: true }),
  opened: spec(["yes", "no"]),
};
const person = (id, state = {}) => ({
  id,
  version: 1,
  full_name: id,
  sex: null,
  birth_year: 1980,
  relation: "head",
  adult: true,
  state,
});
const household = (...persons) => ({
  id: "h",
  version: 4,
  kind: "family",
  name: "Hộ",
  state: { opened: null },
  persons,
});
const asks = (about, known) =>
  askedOfPerson({ adult: true, birth_year: 1980, ...about }, (item) => known[item] ?? null, TODAY);

test("only what the answers so far call for is asked", () => {
  assert.deepEqual(asks({}, {}), ["phone", "informed", "account"]);
  assert.deepEqual(asks({}, { phone: "basic", sim: "2g" }), [
    "phone",
    "informed",
    "phone_mobilised",
    "sim",
    "sim_mobilised",
    "account",
    "apps",
  ]);
  assert.deepEqual(asks({}, { phone: "smart", services: "need" }), [
    "phone",
    "informed",
    "sim",
    "services",
    "topics",
    "account",
    "apps",
  ]);
  assert.deepEqual(asks({}, { phone: "smart", services: "need", topics: "dvc+essential" }).slice(4, 8), [
    "topics",
    "vneid",
    "vssid",
    "health",
  ]);
  assert.deepEqual(asks({ adult: false, birth_year: 2015 }, {}), ["informed"]);
  assert.deepEqual(asks({ adult: false, birth_year: 2008 }, { phone: "none" }), [
    "phone",
    "informed",
    "phone_mobilised",
  ]);
  assert.deepEqual(
    askedOfHousehold("enterprise", () => null),
    [],
  );
  assert.ok(!askedOfHousehold("business", () => null).includes("local"));
  assert.ok(askedOfHousehold("family", () => "yes").includes("young_payer"));
});

test("only what the ward asks is asked, and what is known or answered of other items stays", () => {
  const only = (...asked) =>
    Object.fromEntries(
      [
        "phone",
        "phone_mobilised",
        "sim",
        "sim_mobilised",
        "services",
        "topics",
        "vneid",
        "vssid",
        "health",
        "account",
        "apps",
        "informed",
        "opened",
        "local",
      ].map((item) => [item, { asked: asked.includes(item) }]),
    );
  const of = (items, known = {}) =>
    askedOfPerson({ adult: true, birth_year: 1980 }, (item) => known[item] ?? null, TODAY, items);
  assert.deepEqual(of(only("account")), ["account"]);
  assert.deepEqual(of(only("account"), { sim: "2g" }), ["sim", "account"]);
  assert.deepEqual(of(only("sim", "sim_mobilised"), { sim: "2g" }), ["sim", "sim_mobilised"]);
  assert.deepEqual(of(only("phone", "sim"), { phone: "none" }), ["phone"]);
  assert.deepEqual(of(only("phone", "services", "vneid"), { phone: "smart", services: "need" }), [
    "phone",
    "services",
    "vneid",
  ]);
  const home = (items, known = {}) => askedOfHousehold("family", (item) => known[item] ?? null, items);
  const dropped = { guided: { asked: false }, transacting: { asked: false }, young_payer: { asked: false } };
  assert.deepEqual(home(dropped), ["opened", "local"]);
  assert.deepEqual(home({ ...dropped, local: { asked: false } }, { transacting: "no" }), ["opened", "transacting"]);
});

test("an answer typed before the round dropped its question is stored", () => {
  const subject = person("p", { phone: "basic" });
  const typed = tapped(emptyDraft("h"), subject, "sim", ITEMS.sim, "2g", TODAY);
  const items = { ...ITEMS, phone: { ...ITEMS.phone, asked: false }, sim: { ...ITEMS.sim, asked: false } };
  const record = recordOf({ ...typed, result: "met" }, household(subject), { items, today: TODAY, now: 1 });
  assert.deepEqual(
    record.answers.map(({ item, value }) => [item, value]),
    [["sim", "2g"]],
  );
});

test("a tap answers, a tap on what was known takes the answer back", () => {
  const subject = person("p", { phone: "basic" });
  const answered = tapped(emptyDraft("h"), subject, "phone", ITEMS.phone, "smart", TODAY);
  assert.deepEqual(answered.answers, { "p phone": "smart" });
  assert.deepEqual(tapped(answered, subject, "phone", ITEMS.phone, "basic", TODAY).answers, {});
});

test("one tap marks all topics, another takes exactly that back", () => {
  const subject = person("p", { topics: ["portal"] });
  const all = tappedAll(emptyDraft("h"), subject, "topics", ITEMS.topics, TODAY);
  assert.equal(all.answers["p topics"], "dvc+portal+postal");
  assert.deepEqual(tappedAll(all, subject, "topics", ITEMS.topics, TODAY).answers, {});
});

test("topics add up in the order of the catalogue; what was guided this year stays", () => {
  const subject = person("p", { topics: ["portal"] });
  const more = tapped(emptyDraft("h"), subject, "topics", ITEMS.topics, "dvc", TODAY);
  assert.equal(more.answers["p topics"], "dvc+portal");
  assert.deepEqual(tapped(more, subject, "topics", ITEMS.topics, "portal", TODAY).answers, more.answers);
  assert.deepEqual(tapped(more, subject, "topics", ITEMS.topics, "dvc", TODAY).answers, {});
});

test("one tap marks everybody informed and a second takes exactly that back", () => {
  const persons = [person("p"), person("q", { informed_on: "2024-03-01" })];
  const all = allInformed(emptyDraft("h"), persons, ITEMS.informed, TODAY);
  assert.deepEqual(all.answers, { "p informed": "yes" });
  assert.ok(isAllInformed(all, persons, ITEMS.informed, TODAY));
  assert.deepEqual(allInformed(all, persons, ITEMS.informed, TODAY).answers, {});
});

test("whoever is added to a household that was informed as a whole is informed too, nobody otherwise", () => {
  const persons = [person("p"), person("q", { informed_on: "2024-03-01" })];
  const child = { id: "n", full_name: "Bé", relation: "child" };
  const all = allInformed(emptyDraft("h"), persons, ITEMS.informed, TODAY);
  assert.deepEqual(withNewcomer(all, persons, child, ITEMS.informed, TODAY).answers, {
    "p informed": "yes",
    "n informed": "yes",
  });
  assert.deepEqual(withNewcomer(emptyDraft("h"), persons, child, ITEMS.informed, TODAY).answers, {});
});

test("a record carries what changed, with what the phone showed before", () => {
  const home = household(person("p", { phone: "basic" }), person("q"));
  const draft = {
    ...emptyDraft("h"),
    result: "met",
    answers: { "p phone": "smart", "h opened": "yes", "q sim": "4g" },
    left_persons: [{ id: "q", reason: "moved", on: TODAY }],
    note: " ghi chú ",
  };
  const record = recordOf(draft, home, { items: ITEMS, today: TODAY, now: 1_723_190_000_000 });
  assert.deepEqual(
    record.answers,
    [
      { subject_id: "p", item: "phone", value: "smart", base: "basic" },
      { subject_id: "h", item: "opened", value: "yes", base: null },
    ],
    "nothing about somebody who left",
  );
  assert.deepEqual([record.base_version, record.note, record.state], [4, "ghi chú", "waiting"]);
  assert.deepEqual(draftOf(record).answers, { "p phone": "smart", "h opened": "yes" });
});

test("like the one above: outcomes alone, nothing over what is known, each question that comes up with them", () => {
  const given = { items: ITEMS, today: TODAY };
  const [from, fresh, known] = [person("p"), person("q"), person("r", { phone: "basic" })];
  const draft = {
    ...emptyDraft("h"),
    answers: { "p phone": "smart", "p sim": "4g", "p topics": "dvc", "p informed": "yes" },
  };
  const after = likened(draft, from, [fresh, known], given);
  assert.deepEqual(after.answers, { ...draft.answers, "q phone": "smart", "q sim": "4g", "r sim": "4g" });
  assert.deepEqual(openOutcomes(after, fresh, given), []);
  assert.deepEqual(whoLacks(draft, from, [fresh, known], given), [fresh, known]);
  assert.deepEqual(whoLacks(after, from, [fresh, known], given), []);
  assert.deepEqual(whoLacks(emptyDraft("h"), from, [fresh], given), [], "nobody is like somebody not asked yet");
});

test("an answer whose question went away does not leave the phone", () => {
  const draft = { ...emptyDraft("h"), result: "met", answers: { "p sim": "4g", "p phone": "none", "h local": "yes" } };
  const record = recordOf(draft, household(person("p")), { items: ITEMS, today: TODAY, now: 1 });
  assert.deepEqual(
    record.answers.map(({ item }) => item),
    ["phone"],
  );
});

test("nothing is answered for a household that was not met", () => {
  const draft = {
    ...emptyDraft("h"),
    result: "absent",
    answers: { "p phone": "smart" },
    revisit_on: "2024-08-10",
    new_persons: [{ id: "n", full_name: "An", relation: "child" }],
  };
  const record = recordOf(draft, household(person("p")), { items: ITEMS, today: TODAY, now: 1 });
  assert.deepEqual([record.answers, record.new_persons, record.revisit_on], [[], [], "2024-08-10"]);
});

test("a sheet wants a result and a note that fits; new people belong to it at once", () => {
  assert.equal(missing(emptyDraft("h")), "result");
  assert.equal(missing({ ...emptyDraft("h"), result: "met", note: "x".repeat(501) }), "note");
  assert.equal(missing({ ...emptyDraft("h"), result: "met" }), null);
  assert.deepEqual(
    residents(
      { ...emptyDraft("h"), new_persons: [{ id: "n", full_name: "An", relation: "child" }] },
      household(person("p")),
    ).map(({ id }) => id),
    ["p", "n"],
  );
});

test("Saturday is always ahead", () => {
  assert.deepEqual(["2024-08-09", "2024-08-10", "2024-08-11"].map(nextSaturday), [
    "2024-08-10",
    "2024-08-17",
    "2024-08-17",
  ]);
});

test("ids of the phone are of version 7 and sort by time", () => {
  const one = uuid7(1000);
  const two = uuid7(2000);
  assert.match(one, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.ok(one < two);
});

test("the first kind of fraud marks everybody of an age to be asked, a card takes one back, no kind marks nobody", () => {
  const items = { ...ITEMS, safety: spec(["yes"], { effort: true }) };
  const child = { ...person("c"), adult: false, birth_year: 2015 };
  const told = { ...person("t"), state: { safety_on: "2024-08-01" } };
  const people = [person("p"), child, told];
  const first = warnedOf(emptyDraft("h"), people, "police", items.safety, TODAY);
  assert.deepEqual(first.warned, ["police"]);
  assert.deepEqual(first.answers, { "p safety": "yes" });
  const spared = tapped(first, people[0], "safety", items.safety, "yes", TODAY);
  const second = warnedOf(spared, people, "jobs", items.safety, TODAY);
  assert.deepEqual(second.answers, {}, "another kind marks nobody anew");
  const record = recordOf({ ...first, result: "met" }, household(people[0]), { items, today: TODAY, now: 1 });
  assert.deepEqual([record.warned, record.answers.map(({ item }) => item)], [["police"], ["safety"]]);
  assert.deepEqual(draftOf(record).warned, ["police"]);
  assert.deepEqual(warnedOf(first, people, "police", items.safety, TODAY).answers, {});
});
