/** Sending what waits: one tab at a time, choices first, then photos and visits in batches; every step written down before the next. */
import { asProblem } from "../api/problem.js";
import { raised, ready } from "./difficulties.js";
import { afterEpoch, isEpochDue, notedAsked } from "./epoch.js";
import { afterAnswer, afterAsked, afterTold, nextBatch, toWire, unsettled, untold, withoutChoice } from "./queue.js";
import { ask, send } from "./remote.js";

/** @import { DifficultyRecord, RoundHousehold, SyncAnswer, VisitRecord } from "./types.d.ts" */

/** The visits themselves; what is said in the page comes from shell.js. */
const LOCK = "toso-sync";
/** Server codes of a photo that can never be taken; the visit goes without it, and says so. */
const HOPELESS = new Set([400, 403, 404, 413, 415, 422]);
/** Server codes of a choice that is no longer this person's, and of one that somebody else has made. */
const NOT_OURS = new Set([403, 404]);
const SETTLED = 409;
/** Server's code of sheets that name another owner than who is signed in. */
const OTHER_PERSON = "other-person";
/** As many sheets are asked about at once. */
const ASKED = 300;

/**
 * What a run needs of the phone.
 * @typedef {{
 *   userId: string,
 *   read: () => Promise<VisitRecord[]>,
 *   write: (records: VisitRecord[]) => Promise<void>,
 *   photo: (id: string) => Promise<ArrayBuffer | undefined>,
 *   dropPhoto: (id: string) => Promise<void>,
 *   putIn: (households: RoundHousehold[]) => Promise<Set<string>>,
 *   difficulties: { waiting: () => Promise<DifficultyRecord[]>, settle: (record: DifficultyRecord) => Promise<void> },
 *   sending: (ids: string[]) => void,
 *   hear: (serverNow: string) => void,
 * }} Phone
 * @typedef {{ sent: number, ahead: number | null, behind: boolean }} Outcome `ahead`: seconds by which the phone's clock
 *   goes before the server's, training days of the server aside; `behind`: the round may have changed in other ways
 */

/** On a phone without room nothing is noted, and what waits goes all the same. */
const fullPhone = () => {};

/** Somebody else is signed in at the server in this browser. */
export class OtherPerson extends Error {}

/**
 * What a run that failed is told as.
 * @param {unknown} error
 * @returns {{ state: import("./open-round.js").SyncState, message: string }}
 */
export function failed(error) {
  if (error instanceof OtherPerson) return { state: "otherPerson", message: "" };
  const problem = asProblem(error);
  if (problem.status === 401) return { state: "signedOut", message: "" };
  return problem.offline ? { state: "offline", message: "" } : { state: "trouble", message: problem.message };
}

/**
 * Sends all that may go now; null when another tab is at it. Raises ApiProblem or OtherPerson; what was sent until
 * then stays sent.
 * @param {Phone} phone
 * @param {{ hurry?: boolean }} [how]
 * @returns {Promise<Outcome | null>}
 */
export function sync(phone, how = {}) {
  const run = async (/** @type {Lock | null} */ lock) => (lock ? round(phone, how) : null);
  return /** @type {Promise<any>} */ (navigator.locks.request(LOCK, { ifAvailable: true }, run));
}

/** @param {Phone} phone @param {{ hurry?: boolean }} how @returns {Promise<Outcome>} */
async function round(phone, { hurry = false }) {
  await askEpoch(phone);
  const records = await phone.read();
  /** @type {Outcome} */
  const outcome = { sent: 0, ahead: null, behind: false };
  const raising = ready(await phone.difficulties.waiting(), records).length;
  const unnamed = untold(records).length + unsettled(records).length + raising > 0;
  if (!unnamed && nextBatch(records, { now: Date.now(), hurry }).length === 0) return outcome;
  if (unnamed) await checkWho(phone, outcome);
  await tellChoices(phone);
  await askDecisions(phone);
  for (;;) {
    const batch = nextBatch(await phone.read(), { now: Date.now(), hurry });
    if (batch.length === 0) break;
    if (batch.some(({ photos }) => photos.length > 0)) await checkWho(phone, outcome);
    phone.sending(batch.map(({ id }) => id));
    try {
      await sendBatch(phone, batch, outcome);
    } finally {
      phone.sending([]);
    }
  }
  await raiseDifficulties(phone, outcome);
  return outcome;
}

/** After the visits, of which some speak. A difficulty does not say whose it is. @param {Phone} phone @param {Outcome} outcome */
async function raiseDifficulties(phone, outcome) {
  const visits = await phone.read();
  const waiting = ready(await phone.difficulties.waiting(), visits);
  if (waiting.length > 0) await checkWho(phone, outcome);
  for (const record of waiting) {
    if (navigator.onLine) await phone.difficulties.settle({ ...record, attempted: true }).catch(fullPhone);
    await phone.difficulties.settle(await raised(record, visits));
  }
}

/**
 * Raises OtherPerson when somebody else is signed in. Asked before what does not say whose it is, a photo or a choice; sheets
 * name their owner, and the server refuses them from anybody else.
 * @param {Phone} phone
 * @param {Outcome} outcome
 */
async function checkWho(phone, outcome) {
  const who = await ask("/auth/me");
  outcome.ahead = who?.clock ?? null;
  if (who?.data.user.id !== phone.userId) throw new OtherPerson();
}

/** Whether the server is still the one that took what was sent; what another one may lack waits again. @param {Phone} phone */
async function askEpoch(phone) {
  if (!isEpochDue(await phone.read(), Date.now())) return;
  const json = { device_now: new Date().toISOString(), owner_id: phone.userId, visits: [] };
  const answer = await send("/visits/sync", json);
  notedAsked(Date.now());
  await phone.write(afterEpoch(await phone.read(), answer));
}

/** @param {Phone} phone */
async function tellChoices(phone) {
  for (const { record, conflict } of untold(await phone.read())) {
    let after = afterTold;
    try {
      await send(`/visits/conflicts/${conflict.id}/resolve`, { keep: conflict.keep });
    } catch (error) {
      const { status } = asProblem(error);
      if (NOT_OURS.has(status)) after = withoutChoice;
      else if (status !== SETTLED) throw error;
    }
    const now = (await phone.read()).find(({ id }) => id === record.id);
    if (now) await phone.write([after(now, conflict.id)]);
  }
}

/** What was decided elsewhere meanwhile, and whose choice it is now. @param {Phone} phone */
async function askDecisions(phone) {
  const ids = unsettled(await phone.read())
    .map(({ id }) => id)
    .slice(0, ASKED);
  if (ids.length === 0) return;
  const answer = await send("/visits/sync", {
    device_now: new Date().toISOString(),
    owner_id: phone.userId,
    visits: [],
    asked: ids,
  });
  await phone.write(afterAsked(await phone.read(), ids, answer));
}

/**
 * Takes back a sheet that went out, at the server too if it is there, while nothing is sent. stays: the server keeps it,
 * and says why in `message`; unsure: it does not say.
 * @param {Phone} phone
 * @param {string} id
 * @param {() => Promise<void>} done before anything is sent again
 * @returns {Promise<{ became: "gone" | "withdrawn" | "stays" | "unsure", message: string }>}
 */
export function withdraw(phone, id, done) {
  const act = async () => {
    try {
      await checkWho(phone, { sent: 0, ahead: null, behind: false });
      await ask(`/visits/${id}/withdraw`, { method: "POST" });
    } catch (error) {
      const problem = asProblem(error);
      if (problem.status === 409) return { became: "stays", message: problem.message };
      if (problem.status !== 404) return { became: "unsure", message: "" };
      await done();
      return { became: "gone", message: "" };
    }
    await done();
    return { became: "withdrawn", message: "" };
  };
  return /** @type {Promise<any>} */ (navigator.locks.request(LOCK, act));
}

/** @param {Phone} phone @param {VisitRecord[]} batch @param {Outcome} outcome to which it adds */
async function sendBatch(phone, batch, outcome) {
  /** @type {VisitRecord[]} */
  const ready = [];
  for (const record of batch) ready.push(record.photos.length > 0 ? await withPhotosSent(phone, record) : record);
  if (navigator.onLine) await phone.write(ready.map((record) => ({ ...record, attempted: true }))).catch(fullPhone);
  const json = { device_now: new Date().toISOString(), owner_id: phone.userId, visits: ready.map(toWire) };
  const answered = await ask("/visits/sync", { method: "POST", json }).catch((error) => {
    throw asProblem(error).code === OTHER_PERSON ? new OtherPerson() : error;
  });
  /** @type {SyncAnswer} */
  const answer = answered?.data;
  outcome.ahead = answered?.clock ?? null;
  phone.hear(answer.server_now);
  const results = answer.results.map((result, place) => ({ ...result, id: result.id ?? ready[place]?.id ?? null }));
  const came = await phone.putIn(answer.households ?? []).catch(() => new Set());
  const changed = afterAnswer(await phone.read(), { ...answer, results }, came);
  await phone.write(changed);
  await phone.write(afterEpoch(await phone.read(), answer));
  notedAsked(Date.now());
  outcome.sent += results.length;
  outcome.behind ||= results.some(
    ({ state }, place) => state !== "rejected" && !came.has(ready[place]?.household_id ?? ""),
  );
  if (changed.filter(({ state }) => state !== "waiting").length < results.length)
    throw asProblem(new Error("unanswered"));
}

/**
 * Each photo is written down as sent at once: a run that is cut off does not send it twice.
 * @param {Phone} phone
 * @param {VisitRecord} record
 */
async function withPhotosSent(phone, record) {
  let now = record;
  for (const id of record.photos) {
    const bytes = await phone.photo(id);
    let photoId = null;
    let problem = now.photo_problem;
    if (bytes) {
      const form = new FormData();
      form.set("file", new File([bytes], "anh.jpg", { type: "image/jpeg" }));
      try {
        photoId = (await ask("/visits/photos", { method: "POST", form }))?.data.id;
      } catch (error) {
        const refused = asProblem(error);
        if (!HOPELESS.has(refused.status)) throw refused;
        problem = refused.message;
      }
    }
    now = {
      ...now,
      photos: now.photos.filter((one) => one !== id),
      photo_ids: photoId ? [...now.photo_ids, photoId] : now.photo_ids,
      photo_problem: problem,
    };
    await phone.write([now]);
    if (photoId) await phone.dropPhoto(id);
  }
  return now;
}
