/** From an address to a page: matching, loading pages once asked for, moving about. */
import { matchPath, useEffect, useLocation, useRef, useState } from "../../vendor/kit.js";

/**
 * @typedef {{ params: Record<string, string>, query: Record<string, string>, path: string }} PageProps
 * @typedef {{ default: (props: any) => import("../../vendor/kit.js").VNode | null }} PageModule
 * @typedef {{
 *   path: string,
 *   load: () => Promise<PageModule>,
 *   action?: string,
 *   ofPhone?: boolean,
 * }} Route `action`: the right without which the page answers "không có quyền"; `ofPhone`: whoever's data lie on this phone needs none
 * @typedef {{ route: Route, params: Record<string, string> }} Match
 * @typedef {{ key: string, page?: PageModule["default"], params: Record<string, string>, error?: unknown }} Screen
 */

const RELOADED = "toso-reloaded";

/**
 * @param {Route[]} routes the first that fits wins
 * @param {string} path
 * @returns {Match | null}
 */
export function find(routes, path) {
  for (const route of routes) {
    try {
      const found = matchPath(path, route.path);
      if (found) return { route, params: found.params };
    } catch {
      return null; // a broken percent sign in the address
    }
  }
  return null;
}

/**
 * Loads pages so that the last asked one is shown, however slowly an earlier one arrives.
 * @param {(screen: Screen) => void} show
 */
export function pageLoader(show) {
  let ticket = 0;
  return async (/** @type {Match} */ { route, params }) => {
    const mine = ++ticket;
    const key = route.path;
    try {
      const module = await route.load();
      if (mine === ticket) show({ key, page: module.default, params });
    } catch (error) {
      if (mine === ticket) show({ key, params, error });
    }
  };
}

/**
 * The page of the current address, the previous one until it has arrived.
 * @param {Route[]} routes
 * @param {string} path
 * @returns {{ screen: Screen | null, loading: boolean }}
 */
export function useScreen(routes, path) {
  const match = find(routes, path);
  const [screen, show] = useState(/** @type {Screen | null} */ (null));
  const loader = useRef(
    pageLoader((next) => {
      if (next.error && reloadOnce()) return;
      show(next);
    }),
  );
  const wanted = match ? `${match.route.path} ${JSON.stringify(match.params)}` : "";
  useEffect(() => {
    if (match) void loader.current(match);
  }, [wanted]);
  const arrived = screen !== null && match !== null && screen.key === match.route.path;
  return {
    screen: arrived ? { ...screen, params: match.params } : screen,
    loading: match !== null && !arrived,
  };
}

/** After an update of the server the old modules are gone: one reload brings the new ones. */
function reloadOnce() {
  const last = Number(sessionStorage.getItem(RELOADED));
  if (!navigator.onLine || Date.now() - last < 60_000) return false;
  sessionStorage.setItem(RELOADED, String(Date.now()));
  location.reload();
  return true;
}

/** @type {(url: string, replace?: boolean) => void} */
let route = (url) => location.assign(url);

/** Ties `navigate` to the one LocationProvider; the frame of the application calls it. */
export function useRouting() {
  const where = useLocation();
  route = where.route;
  return where;
}

/**
 * @param {string} url within the application
 * @param {{ replace?: boolean }} [how]
 */
export function navigate(url, { replace = false } = {}) {
  route(url, replace);
}
