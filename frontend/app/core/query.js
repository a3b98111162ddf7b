/** The filters of a list in its address. */
import { useLocation } from "../../vendor/kit.js";
import { navigate } from "./router.js";

/**
 * The filters in the address and a way to change them; "" and null take a filter out.
 * @returns {[Record<string, string>, (changes: Record<string, string | number | boolean | null | undefined>) => void]}
 */
export function useQuery() {
  const { query, path } = useLocation();
  return [query, (changes) => navigate(withQuery(path, query, changes), { replace: true })];
}

/**
 * @param {string} path
 * @param {Record<string, unknown>} query
 * @param {Record<string, unknown>} changes
 */
export function withQuery(path, query, changes) {
  const kept = Object.entries({ ...query, ...changes }).filter(
    ([, value]) => value !== "" && value != null && value !== false,
  );
  return kept.length ? `${path}?${new URLSearchParams(kept.map(([name, value]) => [name, String(value)]))}` : path;
}
