/** One load-state object per server read: loading, ready, error; shown at once from memory, then asked again. */
import { signal, useEffect } from "../../vendor/kit.js";
import { connectSession, get } from "../api/client.js";
import { asProblem } from "../api/problem.js";
import { whenSessionEnds } from "./session.js";

/** @import { Answer, PathOf, ReadOptions } from "../api/types.d.ts" */
/** @typedef {import("../api/problem.js").ApiProblem} ApiProblem */

/**
 * `ready` with an `error` means: the last data is shown, asking again failed.
 * @template T
 * @typedef {{ state: "loading" | "ready" | "error", data: T | undefined, error: ApiProblem | undefined, refreshing: boolean }} Snapshot
 */

/** Younger data than this is not asked again when a page opens. */
const FRESH = 2_000;
const KEPT = 60;

/** @template T */
export class Resource {
  /** @param {(signal: AbortSignal) => Promise<T>} load */
  constructor(load) {
    this.load = load;
    this.users = 0;
    this.at = 0;
    /** @type {AbortController | null} */
    this.running = null;
    this.now = signal(
      /** @type {Snapshot<T>} */ ({ state: "loading", data: undefined, error: undefined, refreshing: false }),
    );
  }

  get state() {
    return this.now.value.state;
  }
  get data() {
    return this.now.value.data;
  }
  get error() {
    return this.now.value.error;
  }
  get refreshing() {
    return this.now.value.refreshing;
  }

  /** Asks the server; a later call wins over an earlier, slower one. Never throws. */
  refresh = async () => {
    this.running?.abort();
    const mine = (this.running = new AbortController());
    const { data, state } = this.now.peek();
    this.now.value = { state: state === "ready" ? "ready" : "loading", data, error: undefined, refreshing: true };
    try {
      const loaded = await this.load(mine.signal);
      if (this.running === mine) this.set(loaded);
    } catch (error) {
      if (this.running !== mine) return;
      this.running = null;
      this.now.value = {
        state: data === undefined ? "error" : "ready",
        data,
        error: asProblem(error),
        refreshing: false,
      };
    }
  };

  /** Puts in what a write has answered, without asking again. @param {T} data */
  set = (data) => {
    this.running = null;
    this.at = Date.now();
    this.now.value = { state: "ready", data, error: undefined, refreshing: false };
  };

  stop() {
    this.running?.abort();
    this.running = null;
  }
}

/** @type {Map<string, Resource<any>>} */
const known = new Map();

/**
 * @template T
 * @param {string} key
 * @param {(signal: AbortSignal) => Promise<T>} load
 * @returns {Resource<T>}
 */
export function resource(key, load) {
  let found = known.get(key);
  if (!found) {
    found = new Resource(load);
    known.set(key, found);
    for (const [old, idle] of known) {
      if (known.size <= KEPT) break;
      if (idle.users === 0 && idle !== found) known.delete(old);
    }
  }
  return found;
}

/**
 * Forgets or asks again all reads whose key begins so; call it after a write: `invalidate("/tasks")`.
 * @param {...string} prefixes
 */
export function invalidate(...prefixes) {
  for (const [key, found] of known) {
    if (!prefixes.some((prefix) => key.startsWith(prefix))) continue;
    if (found.users > 0) void found.refresh();
    else known.delete(key);
  }
}

/** Forgets everything that was read. */
function forgetAll() {
  known.forEach((found) => found.stop());
  known.clear();
}

whenSessionEnds(forgetAll);

// Of a row that is deleted nothing is asked again: a page that still shows it is about to be left.
connectSession({
  deleted: (path, params) => {
    const gone = keyOf(path, { params });
    for (const [key, found] of known)
      if (`${key.replace("?", "/")}/`.startsWith(`${gone}/`)) found.refresh = async () => {};
  },
});

/**
 * A read of your own making, shared by key between components.
 * @template T
 * @param {string} key
 * @param {(signal: AbortSignal) => Promise<T>} load
 * @returns {Resource<T>}
 */
export function useResource(key, load) {
  const found = resource(key, load);
  useEffect(() => {
    found.users += 1;
    if (!found.running && Date.now() - found.at > FRESH) void found.refresh();
    return () => {
      found.users -= 1;
    };
  }, [found]);
  return found;
}

/**
 * A read of one API path: `const tasks = useGet("/tasks", { query })`.
 * @template {PathOf<"get">} P
 * @param {P} path
 * @param {ReadOptions<P>} [options]
 * @returns {Resource<Answer<P, "get">>}
 */
export function useGet(path, options) {
  const given = /** @type {{ params?: object, query?: object } | undefined} */ (options);
  return useResource(keyOf(path, given), (stop) => /** @type {any} */ (get)(path, { ...given, signal: stop }));
}

/**
 * "/tasks/7?state=open": the path filled in, so that a prefix names what belongs together.
 * @param {string} path
 * @param {{ params?: object, query?: object }} [options]
 */
export function keyOf(path, options = {}) {
  const params = /** @type {Record<string, unknown>} */ (options.params ?? {});
  const filled = path.replace(/\{(\w+)\}/g, (_, name) => String(params[name]));
  const query = Object.entries(options.query ?? {}).filter(([, value]) => value !== "" && value != null);
  return query.length
    ? `${filled}?${new URLSearchParams(query.map(([name, value]) => [name, String(value)]))}`
    : filled;
}
