/** The round that is open on the phone, as the pages show it; offline/shell.js alone changes it. */
import { computed, signal } from "../../vendor/kit.js";
import { isUnsent, undecided as undecidedOf } from "./queue.js";
import { alongStreet, grouped, overRound, withVisits } from "./round.js";

/** @import { ClockPair, DifficultyRecord, RoundHead, RoundHousehold, VisitRecord } from "./types.d.ts" */
/** @typedef {RoundHead & { downloaded_at: number, picked: string[] }} Head */
/** @typedef {"idle" | "running" | "offline" | "signedOut" | "otherPerson" | "trouble"} SyncState */

/** Ward time is UTC+7 all year; a day of the round ends when it ends there. */
const WARD_OFFSET = 7 * 3_600_000;

/** @type {import("../../vendor/kit.js").Signal<Head | null>} */
export const head = signal(null);
/** @type {import("../../vendor/kit.js").Signal<RoundHousehold[]>} */
export const downloaded = signal([]);
/** @type {import("../../vendor/kit.js").Signal<VisitRecord[]>} */
export const visits = signal([]);
/** Whether all of it was read from the phone: until then nothing is missing, only not known yet. */
export const loaded = signal(false);
/** @type {import("../../vendor/kit.js").Signal<Set<string>>} */
export const sending = signal(new Set());
export const syncState = signal({ state: /** @type {SyncState} */ ("idle"), message: "" });
export const downloading = signal(false);
/** @type {import("../../vendor/kit.js").Signal<import("../api/problem.js").ApiProblem | null>} */
export const downloadProblem = signal(null);
/** Seconds by which the phone's clock is ahead (behind: below 0), when that is more than five minutes. */
export const clockAhead = signal(0);
export const now = signal(Date.now());
/** The last instant that an answer to sheets told. @type {import("../../vendor/kit.js").Signal<ClockPair | null>} */
export const heard = signal(null);

/** Difficulties that wait, and those sent since the page was opened. @type {import("../../vendor/kit.js").Signal<DifficultyRecord[]>} */
export const difficulties = signal([]);

export const unsent = computed(() => visits.value.filter(isUnsent));
export const undecided = computed(() => undecidedOf(visits.value));

/** Difficulties that the server has not. */
export const unsaid = computed(() => difficulties.value.filter(({ state }) => state !== "sent"));
export const unsentCount = computed(() => unsent.value.length + unsaid.value.length);

/** The last instant by both clocks: of the download, or of a later answer. @returns {ClockPair | null} */
export const lastPair = computed(() => {
  const taken = head.value && { server_at: head.value.taken_at, phone_at: head.value.downloaded_at };
  return heard.value && (!taken || heard.value.server_at > taken.server_at) ? heard.value : taken;
});

/** The ward's day, counted on from the last answer of the server. */
export const wardDay = computed(() => {
  if (!lastPair.value) return "";
  const { server_at, phone_at } = lastPair.value;
  const instant = Date.parse(server_at) + Math.max(0, now.value - phone_at) + WARD_OFFSET;
  return new Date(instant).toISOString().slice(0, 10);
});

/** All households along their streets, with what waits laid over them. */
export const households = computed(() => {
  const { items = {}, taken_at = "" } = head.value ?? {};
  const over = grouped(overRound(visits.value, taken_at), ({ household_id }) => household_id);
  return downloaded.value.map((household) => withVisits(household, over.get(household.id) ?? [], items));
});

/** The households of one street, in its order. @param {string} streetId */
export const ofStreet = (streetId) =>
  households.value.filter(({ street_id }) => street_id === streetId).sort(alongStreet);
