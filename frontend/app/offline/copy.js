/** The copy of the round on the phone, as stored and as open: replaced whole or by what changed, one tab at a time. */
import { batch } from "../../vendor/kit.js";
import { applied } from "./changes.js";
import * as db from "./db.js";
import { downloaded, head, now } from "./open-round.js";
import { grouped } from "./round.js";
import * as vault from "./vault.js";

/** @import { Round, RoundChanges, RoundHousehold } from "./types.d.ts" */
/** @import { Head } from "./open-round.js" */

const LOCK = "toso-round";

/** @param {() => Promise<any>} work @returns {Promise<any>} */
const alone = (work) => navigator.locks.request(LOCK, work);

/** @param {Map<string, any>} parts @returns {RoundHousehold[]} */
export const rowsOf = (parts) => [...parts].filter(([id]) => id !== "head").flatMap(([, rows]) => rows);

/** @param {Head} fresh @param {RoundHousehold[]} rows */
const show = (fresh, rows) =>
  batch(() => {
    now.value = Date.now();
    head.value = fresh;
    downloaded.value = rows;
  });

/** A whole round in the place of what lies there. @param {Round} answer @param {string[]} picked */
export const replace = ({ households: rows, ...rest }, picked) =>
  alone(async () => {
    const { db: store, key } = vault.opened();
    const fresh = { ...rest, downloaded_at: Date.now(), picked };
    const streets = grouped(rows, ({ street_id }) => street_id);
    await db.replaceRound(store, key, new Map(/** @type {[string, unknown][]} */ ([["head", fresh], ...streets])));
    show(fresh, rows);
  });

/**
 * Changes, put into what lies there; false: nothing lies there any more, so the whole round is needed.
 * @param {RoundChanges} answer
 * @param {string[]} picked
 * @returns {Promise<boolean>}
 */
export const change = ({ households: came, gone, ...rest }, picked) =>
  alone(async () => {
    const { db: store, key } = vault.opened();
    const parts = await db.readRound(store, key);
    if (!parts.has("head")) return false;
    const fresh = { ...rest, downloaded_at: Date.now(), picked };
    const { rows, streets } = applied(rowsOf(parts), came, gone);
    await db.changeRound(store, key, new Map([["head", fresh], ...ofStreets(rows, streets)]));
    show(fresh, rows);
    return true;
  });

/**
 * Households that came with the answer to their visits; those that the copy does not hold are none of its business.
 * @param {import("./db.js").Database} store
 * @param {CryptoKey} key
 * @param {RoundHousehold[]} came
 * @returns {Promise<Set<string>>} the ids of those that the copy now holds as they came, or later
 */
export const putIn = (store, key, came) =>
  alone(async () => {
    const before = rowsOf(await db.readRound(store, key));
    const known = new Set(before.map(({ id }) => id));
    const mine = came.filter(({ id }) => known.has(id));
    const { rows, streets } = applied(before, mine, []);
    await db.changeRound(store, key, new Map(ofStreets(rows, streets)));
    if (head.peek()) downloaded.value = rows;
    return new Set(mine.map(({ id }) => id));
  });

/**
 * @param {RoundHousehold[]} rows
 * @param {Set<string>} streets
 * @returns {[string, unknown][]} null for a street without households
 */
function ofStreets(rows, streets) {
  const along = grouped(rows, ({ street_id }) => street_id);
  return [...streets].map((id) => [id, along.get(id) ?? null]);
}
