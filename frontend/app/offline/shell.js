/** What is done with the open round of the phone, and when it sends, locks and refreshes by itself. */
import { batch } from "../../vendor/kit.js";
import { asProblem } from "../api/problem.js";
import { tagsOf } from "./changes.js";
import { change, putIn, replace, rowsOf } from "./copy.js";
import * as db from "./db.js";
import * as difficulties from "./difficulties.js";
import { uuid7 } from "./ids.js";
import {
  clockAhead,
  difficulties as raised,
  downloaded,
  downloading,
  downloadProblem,
  head,
  heard,
  loaded,
  now,
  sending,
  syncState,
  visits,
} from "./open-round.js";
import { keepParcelKey } from "./parcel.js";
import { idleness } from "./phone-clock.js";
import { again, afterChoice, backOff, nextBatch, PATIENCE, untold } from "./queue.js";
import { ask } from "./remote.js";
import { keepMaterials } from "./shown.js";
import { forget, forgetOutdated, hearOthers, write, writeTo } from "./stored-visits.js";
import { failed, OtherPerson, sync, withdraw } from "./sync.js";
import * as vault from "./vault.js";

/** @import { VisitRecord } from "./types.d.ts" */

const CLOCK_TOLERANCE = 300;
/** While visits go, what others changed is asked for this often. */
const LOOK_EVERY = 3_600_000;

/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;
let failures = 0;
let lastTouch = 0;
let lastLook = 0;
let listening = false;

/** Reads everything once the key is at hand, then sends and asks for a newer round. */
export async function enter() {
  now.value = Date.now(); // nobody looked at the clock while it was locked
  loaded.value = false;
  try {
    await vault.wipeExpired();
    await load();
  } catch (error) {
    close();
    throw error;
  }
  listen();
  lastTouch = Date.now();
  void send();
  void download();
}

async function load() {
  const { db: store, key } = vault.opened();
  const [parts, records, said] = await Promise.all([
    db.readRound(store, key),
    db.readVisits(store, key),
    db.readDifficulties(store, key),
  ]);
  batch(() => {
    head.value = parts.get("head") ?? null;
    downloaded.value = rowsOf(parts);
    visits.value = records;
    difficulties.show(said);
    loaded.value = true;
  });
}

/** Forgets what is open; the data stay on the phone, encrypted. */
export function close() {
  clearTimeout(timer);
  vault.lock();
  batch(() => {
    loaded.value = false;
    head.value = null;
    downloaded.value = [];
    visits.value = [];
    raised.value = [];
    sending.value = new Set();
    syncState.value = { state: "idle", message: "" };
    downloadProblem.value = null;
  });
}

function listen() {
  if (listening) return;
  listening = true;
  const touch = () => {
    lastTouch = Date.now();
  };
  const lookAtClock = () => {
    if (vault.standing.peek() !== "open") return;
    now.value = Date.now();
    const idle = idleness(lastTouch, Date.now());
    lastTouch = idle.since;
    if (idle.over) close();
    else void leaveExpired().catch(() => {});
  };
  for (const kind of ["pointerdown", "keydown"]) addEventListener(kind, touch, { passive: true });
  setInterval(lookAtClock, 20_000);
  const wake = () => {
    lookAtClock();
    if (vault.standing.peek() !== "open") return;
    void send({ afresh: true });
    if (!head.peek()) void download();
  };
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) wake();
  });
  addEventListener("online", wake);
  hearOthers(() => {
    if (vault.standing.peek() === "open") void load().catch(() => {});
  });
}

/**
 * Asks for a newer round; what lies on the phone stays when there is none.
 * @param {{ streets?: string[] }} [how] `streets`: only these, where all are more than a phone may carry
 */
export async function download({ streets } = {}) {
  if (downloading.peek()) return;
  const before = head.peek();
  const picked = streets ?? before?.picked ?? [];
  downloading.value = true;
  try {
    const answer = await askForRound(before, picked, streets ? null : tagsOf(downloaded.peek()));
    if (answer) tellClock(answer.clock);
    await vault.startKeeping();
    for (const keep of [keepParcelKey, keepMaterials]) void keep().catch(() => {}); // asked again with the next download
    lastLook = Date.now();
    downloadProblem.value = null;
  } catch (error) {
    if (vault.standing.peek() === "open") {
      downloadProblem.value = asProblem(error);
      if ([401, 403].includes(downloadProblem.value.status)) await leaveRound();
    }
  } finally {
    downloading.value = false;
  }
}

/** The days of a round end while it is open too; where there is a network another comes by itself. */
async function leaveExpired() {
  if (!(await vault.wipeExpired()) || !head.peek() || downloading.peek()) return;
  await leaveRound();
  await download();
}

/** Whose session was ended, or who no longer goes from door to door, keeps what they wrote, sealed, and no household. */
async function leaveRound() {
  await db.dropRound(vault.opened().db);
  batch(() => {
    head.value = null;
    downloaded.value = [];
  });
}

/**
 * Asks for what changed, or for the whole round where the copy cannot say what it has, and keeps it.
 * @param {import("./open-round.js").Head | null} before
 * @param {string[]} picked
 * @param {string | null} tags
 */
async function askForRound(before, picked, tags) {
  const { userId } = vault.opened();
  const known = before?.tag && tags !== null ? { tag: before.tag, tags, street_id: picked } : null;
  const query = picked.length ? `?${new URLSearchParams(picked.map((id) => ["street_id", id]))}` : "";
  const answer = await (known ? ask("/visits/round", { method: "POST", json: known }) : ask(`/visits/round${query}`));
  if (!answer) return null;
  if (answer.data.me.user_id !== userId) throw new OtherPerson();
  if (!known) await replace(answer.data, picked);
  else if (!(await change(answer.data, picked))) return askForRound(null, picked, null);
  await forgetOutdated(answer.data.taken_at);
  return answer;
}

/** What a run of sync needs; holds on to the key of its beginning. @returns {import("./sync.js").Phone} */
function phone() {
  const { userId, db: store, key } = vault.opened();
  return {
    userId,
    read: () => db.readVisits(store, key),
    write: (records) => writeTo(store, key, records),
    photo: (id) => db.readPhoto(store, key, id),
    dropPhoto: (id) => db.dropPhoto(store, id),
    difficulties: difficulties.ofPhone(store, key, true),
    putIn: (households) => putIn(store, key, households),
    sending: (ids) => {
      sending.value = new Set(ids);
    },
    hear: (serverNow) => {
      heard.value = { server_at: serverNow, phone_at: Date.now() };
    },
  };
}

/**
 * Sends what waits. Never throws; what went wrong stands in `syncState`, and it tries again by itself.
 * @param {{ hurry?: boolean, afresh?: boolean }} [how] `hurry`: also what was saved just now; `afresh`: forget the failures
 */
export async function send({ hurry = false, afresh = false } = {}) {
  if (vault.standing.peek() !== "open") return;
  clearTimeout(timer);
  if (hurry || afresh) failures = 0;
  syncState.value = { state: "running", message: "" };
  try {
    const outcome = await sync(phone(), { hurry });
    failures = 0;
    if (outcome?.ahead != null) tellClock(outcome.ahead);
    syncState.value = { state: "idle", message: "" };
    if (outcome?.sent && (outcome.behind || Math.abs(Date.now() - lastLook) > LOOK_EVERY)) void download();
    const chosen = untold(visits.peek()).length > 0; // while the run was on its way
    if (chosen || nextBatch(visits.peek(), { now: Date.now(), hurry: true }).length > 0)
      later(outcome && !chosen ? PATIENCE : 2_000);
  } catch (error) {
    failures += 1;
    syncState.value = failed(error);
    later(backOff(failures));
  }
}

/** @param {number} ahead */
function tellClock(ahead) {
  clockAhead.value = Math.abs(ahead) > CLOCK_TOLERANCE ? ahead : 0;
}

/** @param {number} wait */
function later(wait) {
  clearTimeout(timer);
  timer = setTimeout(() => void send(), wait);
}

/**
 * Writes a visit down on the phone, before anything is sent. Raises QuotaExceededError when the phone is full.
 * @param {VisitRecord} record
 * @param {Map<string, ArrayBuffer>} photos by the ids in `record.photos`
 */
export async function save(record, photos) {
  const { db: store, key } = vault.opened();
  for (const [id, bytes] of photos) await db.writePhoto(store, key, id, record.id, bytes);
  const seq = Math.max(0, ...visits.peek().map((one) => one.seq)) + 1;
  await write([{ ...record, seq: record.seq || seq }]);
  later(PATIENCE + 200);
}

/**
 * Takes a visit back, from the server too where it went out, itself or in a parcel. late: the server keeps it, and says why
 * in `message`; unsure: it went out once, and the server cannot be asked; abroad: it is gone here and not in the register,
 * and a parcel with it may still be handed in.
 * @param {string} id
 * @param {{ anyway?: boolean }} [how] `anyway`: the person knows that the server may have it
 * @returns {Promise<{ became: "gone" | "abroad" | "withdrawn" | "late" | "unsure", message: string }>}
 */
export async function drop(id, { anyway = false } = {}) {
  const record = visits.peek().find((one) => one.id === id);
  if (!record) return { became: "late", message: "" };
  const parted = Boolean(record.exported_at) && record.state !== "declined";
  const here = !parted && (!record.attempted || record.state === "rejected" || record.state === "declined");
  if (anyway || (here && record.state !== "sent" && record.state !== "held" && !sending.peek().has(id))) {
    await forget(id);
    return { became: "gone", message: "" };
  }
  const { became, message } = await withdraw(phone(), id, () => forget(id));
  if (became === "withdrawn") void download();
  if (became === "stays") void send({ hurry: true }); // its answer comes again, with all it had to say
  const silent = became === "unsure" && record.state !== "waiting" && record.state !== "rejected";
  if (became === "gone") return { became: parted ? "abroad" : became, message };
  return { became: became === "stays" || silent ? "late" : became, message };
}

/**
 * Sends a visit again that the server did not take, as it is; under a new id where its own is somebody else's.
 * @param {VisitRecord} record
 */
export async function retry(record) {
  const fresh = record.code === "id-taken" ? { ...again(record), id: uuid7() } : again(record);
  await write([fresh]);
  if (fresh.id !== record.id) await forget(record.id);
  void send({ hurry: true });
}

/** @param {string} visitId @param {string[]} conflictIds @param {"mine" | "theirs"} keepWhich */
export async function choose(visitId, conflictIds, keepWhich) {
  for (const id of conflictIds) await write(afterChoice(visits.peek(), visitId, id, keepWhich));
  void send({ hurry: true });
}
