/** Who is signed in, what they may do, signing in and out. No token is ever seen here: they live in HttpOnly cookies. */
import { computed, signal } from "../../vendor/kit.js";
import { connectSession, get, post } from "../api/client.js";
import { ApiProblem } from "../api/problem.js";
import { speak } from "./place-words.js";

/** @typedef {import("../api/types.d.ts").Schema<"MeRead">} Me */

/** Only whether a session was begun in this browser: spares the first visitor a refresh that cannot succeed. */
const BEGUN = "toso-session";

/** undefined: not asked yet; null: nobody. @type {import("../../vendor/kit.js").Signal<Me | null | undefined>} */
export const me = signal(undefined);

/** The ward's own day, "YYYY-MM-DD"; never the clock of the device. */
export const today = computed(() => me.value?.today ?? new Date().toISOString().slice(0, 10));

/** Whether the sign-in page stands here since the machine was left alone. */
export const leftAlone = signal(false);

/** @type {Set<() => void>} */
const endings = new Set();

/**
 * Called whenever the signed-in person changes or leaves, to forget what was read for them.
 * @param {() => void} forget
 */
export function whenSessionEnds(forget) {
  endings.add(forget);
}

/** @param {Me | null} who */
function begin(who) {
  const before = me.peek();
  if (before && before.user.id !== who?.user.id) endings.forEach((forget) => forget());
  if (who) localStorage.setItem(BEGUN, "1");
  else localStorage.removeItem(BEGUN);
  if (who?.ward) speak(who.ward.words);
  if (who) leftAlone.value = false;
  me.value = who;
}

/** Takes the words of the one ward here, for who is not signed in; whether nobody and no ward is here yet. */
export const readWords = () =>
  get("/setup").then(
    ({ needed, words }) => {
      speak(words);
      return needed;
    },
    () => {},
  );

/**
 * Asks for the password over the page, which stays as it is; null where nothing can ask: the sign-in page comes instead.
 * `prove`: asks who sits here before an act that weighs; `lock`: hides the page until its person is back.
 * @type {Record<"ask" | "prove" | "lock", ((who: Me) => Promise<boolean>) | null>}
 */
export const overPage = { ask: null, prove: null, lock: null };

/** @type {Promise<boolean> | null} */
let asking = null;

/** The session has run out. */
async function signedOut() {
  const who = me.peek();
  if (who && overPage.ask) return (asking ??= overPage.ask(who).finally(() => (asking = null)));
  begin(null);
  return false;
}

/** @type {Promise<boolean> | null} */
let proving = null;

/** An act weighs, and who sits here has not said so lately. */
async function stepUp() {
  const who = me.peek();
  if (!who || !overPage.prove) return false;
  return (proving ??= overPage.prove(who).finally(() => (proving = null)));
}

/** @type {Promise<boolean> | null} */
let locking = null;

/** The page was left alone: hidden until its person is back, once for all that is asked meanwhile. */
export async function lock() {
  const who = me.peek();
  if (!who || !overPage.lock) return false;
  return (locking ??= overPage.lock(who).finally(() => (locking = null)));
}

connectSession({ mayRefresh: () => localStorage.getItem(BEGUN) !== null, signedOut, stepUp, locked: lock });

/** Asks the server who is signed in. Raises ApiProblem when it cannot be reached. */
export async function loadMe() {
  try {
    begin(await get("/auth/me"));
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.status !== 401) throw error;
    leftAlone.value = error.code === "idle";
    begin(null);
  }
}

/** Takes over the person that a sign-in by another way has answered; null: asks to sign in, nothing else ends. @param {Me | null} who */
export const adopt = (who) => begin(who);

/**
 * Whether the person is in; false: the password is right, a code of the second factor is asked for beside it.
 * @param {string} username
 * @param {string} password
 * @param {string} [factor]
 */
export const login = (username, password, factor = "") =>
  unlessFactor(async () => begin(await post("/auth/login", { body: { username, password, factor } })));

/** @param {() => Promise<void>} enter false where nothing is missing but the second factor */
export async function unlessFactor(enter) {
  try {
    await enter();
    return true;
  } catch (error) {
    if (error instanceof ApiProblem && error.code === "factor-needed") return false;
    throw error;
  }
}

/** Push messages to this browser were for whoever leaves it. */
async function endPush() {
  const worker = await navigator.serviceWorker?.getRegistration();
  await (await worker?.pushManager?.getSubscription())?.unsubscribe();
}

/**
 * Leaves this browser, or all of them; the session ends at the server first, so that without a network all stays as it is.
 * @param {{ everywhere?: boolean, ended?: () => Promise<void> }} [how] `ended`: done before the page of the person goes
 */
export async function logout({ everywhere = false, ended } = {}) {
  try {
    await post(everywhere ? "/auth/logout-everywhere" : "/auth/logout", {});
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.status !== 401) throw error;
  }
  void endPush().catch(() => {});
  await ended?.().catch(() => {});
  begin(null);
}

/** Whether this browser holds what the signed-in person wrote on their round (offline/vault.js). */
export const ownsPhone = () => me.value != null && localStorage.getItem("toso-phone") === me.value.user.id;

/**
 * Whether the signed-in person holds the right at all; a row's own `actions` decide about that row.
 * @param {string} action
 */
export const can = (action) => me.value?.actions.some((one) => one === action) ?? false;
