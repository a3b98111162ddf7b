/** How many sheets lie unsent in this browser, by the id of who wrote them: known while they are locked, and signed out. */
import { signal } from "../../vendor/kit.js";

const MARK = "toso-unsent";

/** @returns {Record<string, number>} */
function kept() {
  try {
    return JSON.parse(localStorage.getItem(MARK) ?? "{}");
  } catch {
    return {};
  }
}

const counts = signal(kept());

/** @param {string | undefined} userId */
export const unsentOf = (userId) => counts.value[userId ?? ""] ?? 0;

export const unsentOfAll = () => Object.values(counts.value).reduce((sum, count) => sum + count, 0);

/** Writes the number down, on the application's icon too where the phone shows one. @param {string} userId @param {number} count */
export function keepUnsent(userId, count) {
  if (unsentOf(userId) === count) return;
  const now = kept();
  delete now[userId];
  counts.value = count > 0 ? { ...now, [userId]: count } : now;
  localStorage.setItem(MARK, JSON.stringify(counts.value));
  void navigator.setAppBadge?.(unsentOfAll()).catch(() => {});
}
