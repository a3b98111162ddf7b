/** The visits as stored and as open: written down encrypted, then shown here and in every other tab. */
import { batch } from "../../vendor/kit.js";
import * as db from "./db.js";
import { RESENT_DAYS } from "./epoch.js";
import { unsentCount, visits } from "./open-round.js";
import { outdated } from "./queue.js";
import * as vault from "./vault.js";

/** @import { VisitRecord } from "./types.d.ts" */

/** @type {BroadcastChannel | null} */
let channel = null;

/** @param {() => void} changed called when another tab has written */
export function hearOthers(changed) {
  channel = new BroadcastChannel("toso-outbox");
  channel.onmessage = changed;
}

/** For so long a sheet is taken (visits/phone_clock.py); one half written longer ago is of no use. */
const WRITABLE = 60 * 86_400_000;

/** Takes off the phone visits that the server has had for long, and half-written sheets too old for it. @param {string} takenAt */
export async function forgetOutdated(takenAt) {
  await db.dropDraftsBefore(vault.opened().db, Math.min(Date.now(), Date.parse(takenAt)) - WRITABLE);
  const done = outdated(visits.peek(), takenAt, RESENT_DAYS);
  await db.dropVisits(
    vault.opened().db,
    done.map(({ id }) => id),
  );
  visits.value = visits.peek().filter((record) => !done.includes(record));
}

/** @param {VisitRecord[]} records */
export async function write(records) {
  const { db: store, key } = vault.opened();
  await writeTo(store, key, records);
}

/** @param {import("./db.js").Database} store @param {CryptoKey} key @param {VisitRecord[]} records */
export async function writeTo(store, key, records) {
  if (records.length === 0) return;
  await db.writeVisits(store, key, records);
  const changed = new Map(records.map((record) => [record.id, record]));
  const kept = visits.peek().filter(({ id }) => !changed.has(id));
  show([...kept, ...records].sort((one, other) => one.seq - other.seq));
}

/** @param {VisitRecord[]} records */
function show(records) {
  batch(() => {
    visits.value = records;
    vault.countedUnsent(unsentCount.peek());
  });
  channel?.postMessage("changed");
}

/** @param {string} id */
export async function forget(id) {
  await db.dropVisits(vault.opened().db, [id]);
  show(visits.peek().filter((one) => one.id !== id));
}
