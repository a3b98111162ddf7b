/** Two changed copies of the same thing put together: what one side alone changed is taken, what both changed is told. */

/** @typedef {{ path: string[], mine: any, theirs: any }} Clash a place that both changed, each otherwise */

/** @param {any} value */
const isBranch = (value) => typeof value === "object" && value !== null && !(value instanceof File);

/** @param {any} one @param {any} other */
export const same = (one, other) => one === other || JSON.stringify(one) === JSON.stringify(other);

/** A text as the server stores it: the one that it trimmed is nobody's change. @param {any} value */
const tidy = (value) => (typeof value === "string" ? value.normalize("NFC").trim() : value);

/**
 * @param {any} base what both began with
 * @param {any} mine
 * @param {any} theirs
 * @param {string[]} [path]
 * @returns {{ value: any, clashes: Clash[] }} `value` keeps mine where both changed
 */
export function merge(base, mine, theirs, path = []) {
  if (same(mine, theirs) || same(tidy(base), tidy(theirs))) return { value: mine, clashes: [] };
  if (same(base, mine)) return { value: theirs, clashes: [] };
  if (!alike(base, mine, theirs)) return { value: mine, clashes: [{ path, mine, theirs }] };
  const names = new Set([...Object.keys(mine), ...Object.keys(theirs)]);
  const parts = [...names].map(
    (name) => /** @type {const} */ ([name, merge(base[name], mine[name], theirs[name], [...path, name])]),
  );
  const value = Object.fromEntries(parts.map(([name, part]) => [name, part.value]));
  return {
    value: Array.isArray(mine) ? Object.values(value) : value,
    clashes: parts.flatMap(([, part]) => part.clashes),
  };
}

/**
 * Whether three values can be compared part by part: lists only while no row came, went, moved or gave way to somebody else's.
 * @param {...any} values
 */
function alike(...values) {
  const [base, mine] = values;
  if (!values.every(isBranch)) return false;
  if (!values.some(Array.isArray)) return true;
  return (
    values.every(Array.isArray) &&
    values.every((one) => one.length === mine.length) &&
    values.every((one) =>
      one.every((/** @type {any} */ row, /** @type {number} */ at) => {
        const stays = (/** @type {any} */ other, /** @type {number} */ place) => place === at || !same(other, row);
        return same(row, base[at]) || (whose(row) === whose(base[at]) && values.every((list) => list.every(stays)));
      }),
    )
  );
}

/** Whom a row of a list is about. @param {any} row */
const whose = (row) => JSON.stringify([row?.id, row?.user_id, row?.member_id]);

/**
 * A copy in which another value stands at a place.
 * @param {any} whole
 * @param {string[]} path
 * @param {any} value
 * @returns {any}
 */
export function withAt(whole, [name, ...rest], value) {
  if (name === undefined) return value;
  const copy = Array.isArray(whole) ? [...whole] : { ...whole };
  copy[name] = withAt(copy[name], rest, value);
  return copy;
}

/**
 * The places at which a copy differs from what it began with, and what stands there.
 * @param {any} base
 * @param {any} mine
 * @param {string[]} [path]
 * @returns {{ path: string[], value: any }[]}
 */
export function changesOf(base, mine, path = []) {
  if (same(base, mine)) return [];
  if (!isBranch(mine)) return [{ path, value: mine }];
  return Object.keys(mine).flatMap((name) =>
    changesOf(isBranch(base) ? base[name] : null, mine[name], [...path, name]),
  );
}
