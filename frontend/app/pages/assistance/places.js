/** The khu phố that this person keeps the register of: what a meeting, a reach or a poster belongs to. */
import { useGet } from "../../core/resource.js";
import { me } from "../../core/session.js";

/**
 * @returns {{ id: string, name: string }[] | null} null while it is loading
 */
export function useMyPlaces() {
  const units = useGet("/units");
  if (!units.data) return null;
  const own = new Set(me.value?.assignments.map(({ unit_id: unit }) => unit));
  const mine = units.data.filter(({ kind, id }) => kind === "neighbourhood" && own.has(id));
  if (mine.length > 0) return mine.map(({ id, name }) => ({ id, name }));
  return units.data.filter(({ kind }) => kind === "neighbourhood").map(({ id, name }) => ({ id, name }));
}
