/** The server as the phone's round asks it: a session that has run out is said, and never throws the person off the page. */
import { refresh } from "../api/client.js";
import { problemFrom } from "../api/problem.js";

const BASE = "/api/v1";

/** @typedef {{ method?: "GET" | "POST", json?: unknown, form?: FormData, seconds?: number, bytes?: boolean }} How `bytes`: not JSON */

/** @param {string} path @param {How} how */
function attempt(path, { method = "GET", json, form, seconds = 60 }) {
  /** @type {Record<string, string>} */
  const headers = { "X-Round": "1", "Accept-Language": "vi" }; // the round has a lock of its own: it goes on where the page is locked
  if (method === "POST") headers["X-CSRF"] = "1";
  if (json !== undefined) headers["Content-Type"] = "application/json";
  return fetch(`${BASE}${path}`, {
    method,
    headers,
    body: form ?? (json === undefined ? undefined : JSON.stringify(json)),
    signal: AbortSignal.timeout(seconds * 1000),
  });
}

/**
 * The answer's JSON; null for an answer without one. Raises ApiProblem: status 0 without a network, 401 when the session
 * has run out.
 * @param {string} path under /api/v1
 * @param {How} [how]
 * @returns {Promise<{ data: any, clock: number } | null>} `clock`: seconds by which the phone's clock is ahead
 */
export async function ask(path, how = {}) {
  let response;
  try {
    response = await attempt(path, how);
    if (response.status === 401 && (await refresh())) response = await attempt(path, how);
  } catch {
    throw problemFrom(null, undefined);
  }
  if (response.status === 204) return null;
  if (!response.ok) throw problemFrom(await response.json().catch(() => null), response);
  const clock = (Date.now() - Date.parse(response.headers.get("Date") ?? "")) / 1000 || 0;
  return { data: how.bytes ? await response.arrayBuffer() : await response.json().catch(() => undefined), clock };
}

/** @param {string} path @param {unknown} json @returns {Promise<any>} */
export const send = async (path, json) => (await ask(path, { method: "POST", json }))?.data;
