/** Changes of a round, applied to the copy on the phone; pure. */

/** @import { RoundHousehold } from "./types.d.ts" */

/**
 * The tags of all households one after another, as the server takes them; null where the copy is of before there were tags.
 * @param {RoundHousehold[]} rows
 */
export const tagsOf = (rows) => (rows.every(({ tag }) => tag) ? rows.map(({ tag }) => tag).join("") : null);

/**
 * The copy without what is gone and with what came. A household that the phone has in a later version stays: the answer
 * of a visit may overtake one that was asked for before it.
 * @param {RoundHousehold[]} rows
 * @param {RoundHousehold[]} came
 * @param {string[]} gone tags that no longer stand
 * @returns {{ rows: RoundHousehold[], streets: Set<string> }} `streets`: those whose households are others now
 */
export function applied(rows, came, gone) {
  const out = new Set(gone);
  const now = new Map(rows.map((row) => [row.id, row]));
  const streets = new Set();
  for (const row of rows)
    if (out.has(row.tag ?? "")) {
      now.delete(row.id);
      streets.add(row.street_id);
    }
  for (const row of came) {
    const before = now.get(row.id);
    if (before && before.version > row.version) continue;
    now.set(row.id, row);
    for (const { street_id } of before ? [before, row] : [row]) streets.add(street_id);
  }
  return { rows: [...now.values()], streets };
}
