/**
 * Where a person was in the list: filters and how far they had read stand in the address, what they typed does not,
 * since names and numbers of people stay out of addresses; it is kept in memory until they sign out.
 */
import { get, post } from "../../api/client.js";
import { keyOf, useResource } from "../../core/resource.js";
import { whenSessionEnds } from "../../core/session.js";
import { signal } from "../../../vendor/kit.js";

/** @typedef {import("../../api/types.d.ts").Schema<"HouseholdRow">} Row */
/** @typedef {{ items: Row[], next: string | null, total: number | null }} Rows */
/** @typedef {Record<"unit_id" | "street_id" | "group_name" | "kind" | "status" | "missing" | "raised", string | undefined>} Wanted */

const A_PAGE = 50;
const MOST_AT_ONCE = 100;
const FARTHEST = 1_000;

export const typed = signal("");
/** The list as it was last looked at, and the household opened from it. */
const last = { address: "/so-ho", household: "" };

whenSessionEnds(() => {
  typed.value = "";
  Object.assign(last, { address: "/so-ho", household: "" });
});

/** @param {Record<string, string>} query */
export const wantedOf = ({ unit_id, street_id, group_name, kind, status, missing, raised }) => ({
  unit_id,
  street_id,
  group_name,
  kind,
  status,
  missing,
  raised,
});

/** Where the list was left. */
export const listAddress = () => last.address;

/** @param {string} address */
export const leftListAt = (address) => {
  last.address = address;
};

/** @param {string} id */
export const opened = (id) => {
  last.household = id;
};

/** The household to come back to, once. */
export function takeOpened() {
  const id = last.household;
  last.household = "";
  return id;
}

/**
 * One page after `cursor`: of the hits when something is searched for, else of the list in its order.
 * @param {Wanted} wanted
 * @param {{ sort?: string, text: string, cursor?: string, limit?: number, signal?: AbortSignal }} how
 * @returns {Promise<Rows>}
 */
export function pageAfter(wanted, { sort, text, cursor, limit = A_PAGE, signal: stop }) {
  if (!text) return get("/households", { query: { ...wanted, sort, cursor, limit }, signal: stop });
  const filters = /** @type {any} */ (Object.fromEntries(Object.entries(wanted).filter(([, value]) => value)));
  return post("/households/search", { body: { ...filters, text, cursor, limit }, signal: stop });
}

/**
 * The list as far as the address says it was read.
 * @param {Wanted} wanted
 * @param {string | undefined} sort
 * @param {string} text
 */
export function useHouseholds(wanted, sort, text) {
  const key = keyOf("/households", { query: { ...wanted, sort: text ? "match" : (sort ?? "place"), text } }); // in memory only
  return useResource(key, async (stop) => {
    const far = Math.min(Number(new URLSearchParams(location.search).get("den")) || A_PAGE, FARTHEST);
    /** @type {Rows} */
    let rows = { items: [], next: null, total: null };
    do {
      const limit = Math.min(Math.max(far - rows.items.length, 1), MOST_AT_ONCE);
      const page = await pageAfter(wanted, { sort, text, cursor: rows.next ?? undefined, limit, signal: stop });
      rows = { items: [...rows.items, ...page.items], next: page.next, total: page.total ?? rows.total };
    } while (rows.next && rows.items.length < far);
    return rows;
  });
}
