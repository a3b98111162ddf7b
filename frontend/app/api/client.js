/** The only road to the server: typed get/post/put/patch/del under /api/v1 with refresh, CSRF, versions and idempotency. */
import { createClient } from "../../vendor/kit.js";
import { problemFrom } from "./problem.js";

/** @typedef {{ params?: object, query?: object, body?: unknown, version?: number, key?: string, signal?: AbortSignal }} RequestOptions */
/** @import { Answer, Method, PathOf, ReadOptions, WriteOptions } from "./types.d.ts" */

const BASE = `${globalThis.location?.origin ?? ""}/api/v1`;
const WITHOUT_REFRESH =
  /\/auth\/(login|oidc\/begin|oidc\/finish|passkey|passkey\/options|refresh|logout|redeem|demo-accounts)$/;
const NEW_KEY = { post: true, put: false, patch: false, delete: false };

/**
 * `signedOut`: true once the same person has signed in again, so that what was asked is asked again; `stepUp`: true once they
 * have proved anew who they are; `locked`: true once they have opened the page that was left alone; `wrote`: told of every write.
 */
const hooks = {
  mayRefresh: () => true,
  signedOut: async () => false,
  stepUp: async () => false,
  locked: async () => false,
  wrote: () => {},
  /** @type {(path: string, params: object) => void} */
  deleted: () => {},
};
/** @type {Promise<boolean> | null} */
let refreshing = null;

/**
 * What the session wants to know and decide, and the reads of what is deleted; called once by each of core/session.js
 * and core/resource.js.
 * @param {Partial<typeof hooks>} given
 */
export function connectSession(given) {
  Object.assign(hooks, given);
}

/** Gets a new access cookie; one tab at a time, since a refresh token may be used once. */
export function refresh() {
  const ask = async () => {
    const response = await fetch(`${BASE}/auth/refresh`, { method: "POST", headers: { "X-CSRF": "1" } });
    return response.status === 204 || response.status === 409; // 409: another tab just did it
  };
  const locked = globalThis.navigator?.locks;
  const begin = () => /** @type {Promise<any>} */ (locked ? locked.request("toso-refresh", ask) : ask());
  refreshing ??= begin().finally(() => (refreshing = null));
  return /** @type {Promise<boolean>} */ (refreshing);
}

/** @param {Response} response */
const codeOf = async (response) =>
  (
    await response
      .clone()
      .json()
      .catch(() => null)
  )?.code;

/** @param {Request} request */
async function send(request) {
  const kept = request.clone();
  const again = () => fetch(kept.clone());
  let response = await fetch(request);
  if (response.status === 401 && hooks.mayRefresh() && !WITHOUT_REFRESH.test(new URL(request.url).pathname)) {
    if ((await codeOf(response)) !== "idle" && ((await refresh()) || (await hooks.signedOut())))
      response = await again();
    if (response.status === 401 && (await codeOf(response)) === "idle" && (await hooks.locked()))
      response = await again();
  }
  if (response.status === 403 && (await codeOf(response)) === "step-up-required" && (await hooks.stepUp()))
    response = await again();
  return response;
}

const client = /** @type {any} */ (createClient({ baseUrl: BASE, fetch: send }));

/**
 * @param {Method} method
 * @param {string} path
 * @param {RequestOptions} options
 */
async function request(method, path, { params, query, body, version, key, signal }) {
  /** @type {Record<string, string>} */
  const headers = { "Accept-Language": "vi" }; // refusals as the page speaks, whatever the browser does
  if (method !== "get") headers["X-CSRF"] = "1";
  if (method !== "get" && (key || NEW_KEY[method])) headers["Idempotency-Key"] = key ?? crypto.randomUUID();
  if (version !== undefined) headers["If-Match"] = `"${version}"`;
  const wanted = Object.fromEntries(Object.entries(query ?? {}).filter(([, value]) => value !== "" && value != null));
  let answer;
  try {
    answer = await client.request(method, path, { params: { path: params, query: wanted }, body, headers, signal });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw problemFrom(null, undefined);
  }
  if (!answer.response.ok) throw problemFrom(answer.error, answer.response);
  if (method !== "get") hooks.wrote();
  if (method === "delete" && params) hooks.deleted(path, params);
  return answer.data;
}

/**
 * @template {PathOf<"get">} P
 * @param {P} path
 * @param {ReadOptions<P>} [options]
 * @returns {Promise<Answer<P, "get">>}
 */
export const get = (path, options) => request("get", path, /** @type {RequestOptions} */ (options ?? {}));

/**
 * @template {PathOf<"post">} P
 * @param {P} path
 * @param {WriteOptions<P, "post">} [options]
 * @returns {Promise<Answer<P, "post">>}
 */
export const post = (path, options) => request("post", path, /** @type {RequestOptions} */ (options ?? {}));

/**
 * @template {PathOf<"put">} P
 * @param {P} path
 * @param {WriteOptions<P, "put">} options
 * @returns {Promise<Answer<P, "put">>}
 */
export const put = (path, options) => request("put", path, /** @type {RequestOptions} */ (options));

/**
 * @template {PathOf<"patch">} P
 * @param {P} path
 * @param {WriteOptions<P, "patch">} options
 * @returns {Promise<Answer<P, "patch">>}
 */
export const patch = (path, options) => request("patch", path, /** @type {RequestOptions} */ (options));

/**
 * @template {PathOf<"delete">} P
 * @param {P} path
 * @param {WriteOptions<P, "delete">} [options]
 * @returns {Promise<Answer<P, "delete">>}
 */
export const del = (path, options) => request("delete", path, /** @type {RequestOptions} */ (options ?? {}));

/**
 * The multipart body of an upload.
 * @param {File} file
 * @param {Record<string, string>} [fields] further form fields
 */
export function upload(file, fields = {}) {
  const form = new FormData();
  form.set("file", file);
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

/**
 * Fetches a file with the name that the server gives it.
 * @param {string} path under /api/v1, already filled in
 * @param {string} filename used when the server names none
 */
export async function fetchFile(path, filename) {
  let response;
  try {
    response = await send(new Request(`${BASE}${path}`));
  } catch {
    throw problemFrom(null, undefined);
  }
  if (!response.ok) throw problemFrom(await response.json().catch(() => null), response);
  const named = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get("Content-Disposition") ?? "")?.[1];
  const blob = await response.blob();
  return new File([blob], named ? decodeURIComponent(named) : filename, { type: blob.type });
}

/**
 * Hands a file to the browser's downloads; a plain link would meet an expired cookie.
 * @param {string} path under /api/v1, already filled in
 * @param {string} filename used when the server names none
 */
export const download = async (path, filename) => keep(await fetchFile(path, filename));

/** Hands a file to the browser's downloads. @param {File} file */
export function keep(file) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/**
 * The address of something the browser itself loads (an iframe, an image).
 * @param {string} path under /api/v1, already filled in
 */
export const address = (path) => `/api/v1${path}`;
