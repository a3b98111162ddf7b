/** Where a member goes on: along the street of the last visit, then the next street with somebody to see. */
import { head, households, ofStreet, visits, wardDay } from "../../offline/open-round.js";
import { nextAfter } from "../../offline/round.js";
import { HOME, alongOf, streetName } from "./street-names.js";
import { t } from "./vi.js";

/** @import { RoundHousehold, RoundStreet } from "../../offline/types.d.ts" */

/** My streets on this phone, in their order. @returns {RoundStreet[]} */
export function myStreets() {
  const { streets = [], picked = [] } = head.value ?? {};
  return picked.length > 0 ? streets.filter(({ id }) => picked.includes(id)) : streets;
}

/** The way back from a household: its street, then itself. @param {RoundHousehold} household */
export function crumbsOf({ street_id, code }) {
  const street = myStreets().find(({ id }) => id === street_id);
  return [
    { label: t("title"), href: HOME },
    ...(street ? [{ label: streetName(street), href: alongOf(street_id) }] : []),
    { label: code },
  ];
}

/**
 * The street after this one, in turn, where somebody is still to be seen; null when all of them are finished.
 * @param {string} id "" begins with the first
 * @returns {{ street: RoundStreet, household: RoundHousehold } | null}
 */
export function nextStreet(id) {
  const mine = myStreets();
  const place = mine.findIndex((street) => street.id === id);
  for (const street of [...mine.slice(place + 1), ...mine.slice(0, Math.max(place, 0))]) {
    const household = nextAfter(ofStreet(street.id), "", wardDay.value);
    if (household) return { street, household };
  }
  return null;
}

/** The household to go to now; null when nobody is left. */
export function nextPlace() {
  const last = visits.value.at(-1);
  const street = households.value.find(({ id }) => id === last?.household_id)?.street_id ?? "";
  return nextAfter(ofStreet(street), last?.household_id ?? "", wardDay.value) ?? nextStreet(street)?.household ?? null;
}
