/**
 * The bell in the head: how many notices are unread, at most a minute old while the page is in sight.
 *
 * Of the tabs in sight one asks and tells the others; one out of sight asks nothing. The server answers 304 while nothing has
 * changed, and takes the question for no sign that somebody is there.
 */
import { html, signal, useEffect } from "../../vendor/kit.js";
import { address, connectSession, refresh } from "../api/client.js";
import { me, whenSessionEnds } from "../core/session.js";
import { stylesheet } from "../core/stylesheet.js";
import { component } from "../ui/component.js";
import { Icon } from "../ui/icons.js";
import { t } from "./bell-vi.js";

await stylesheet("bell");

/** The clock is looked at four times a minute, and asked is early enough that no count is older than a minute. */
const EVERY = 60_000;
const TICK = EVERY / 4;
/** Writes that follow each other closely are asked about once. */
const SETTLED = 2_000;
const NAME = "toso-notices";

const unread = signal(0);
whenSessionEnds(() => take(0));

/** @type {BroadcastChannel | undefined} */
let channel;
/** Ends being the tab that asks, or the wait for it. @type {(() => void) | null} */
let leave = null;
let leads = false;
let tag = "";
let askedAt = 0;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let soon;

const ask = () => fetch(address("/notices/count"), { headers: tag ? { "If-None-Match": tag } : {} });

/** @param {number} count */
function take(count) {
  unread.value = count;
}

async function poll() {
  const who = me.peek();
  if (!who || who.actions.length === 0 || !navigator.onLine) return;
  askedAt = Date.now();
  try {
    let answer = await ask();
    // A page that locked, or a session that ended, is told by the next request of the person.
    if (answer.status === 401 && (await answer.json()).code !== "idle" && (await refresh())) answer = await ask();
    if (me.peek()?.user.id !== who.user.id) return;
    if (answer.ok) {
      tag = answer.headers.get("ETag") ?? "";
      take((await answer.json()).unread);
    }
    if (answer.ok || answer.status === 304) channel?.postMessage({ who: who.user.id, count: unread.peek() });
  } catch {
    // Without a network the last count stays.
  }
}

/** Asks now, or has the tab that asks do so. */
function askNow() {
  if (leads) void poll();
  else channel?.postMessage("ask");
}

function askSoon() {
  clearTimeout(soon);
  soon = setTimeout(askNow, SETTLED);
}

/** @param {MessageEvent} event */
function hear({ data }) {
  if (data === "ask") {
    if (leads) void poll();
  } else if (data.who === me.peek()?.user.id) take(data.count);
}

/** Waits to be the tab that asks, as long as it is in sight; without locks each tab asks. */
function come() {
  if (leave || document.hidden) return;
  const turn = new AbortController();
  const begin = () =>
    new Promise((end) => {
      leads = true;
      leave = () => end(undefined);
      void poll();
    });
  leave = () => turn.abort();
  if (!navigator.locks) void begin();
  else void navigator.locks.request(NAME, { signal: turn.signal }, begin).catch(() => {});
}

function go() {
  leave?.();
  leave = null;
  leads = false;
}

function seen() {
  if (document.hidden) return go();
  come();
  askNow();
}

function watch() {
  channel = "BroadcastChannel" in globalThis ? new BroadcastChannel(NAME) : undefined;
  channel?.addEventListener("message", hear);
  connectSession({ wrote: askSoon });
  const timer = setInterval(() => leads && Date.now() - askedAt > EVERY - TICK - SETTLED && void poll(), TICK);
  document.addEventListener("visibilitychange", seen);
  for (const name of ["focus", "online"]) addEventListener(name, seen);
  seen();
  return () => {
    go();
    tag = "";
    clearInterval(timer);
    clearTimeout(soon);
    connectSession({ wrote: () => {} });
    document.removeEventListener("visibilitychange", seen);
    for (const name of ["focus", "online"]) removeEventListener(name, seen);
    channel?.close();
  };
}

const words = () => (unread.value > 0 ? t("unread", { count: unread.value }) : t("title"));

export const Bell = component(function Bell() {
  useEffect(watch, []);
  const count = unread.value;
  return html`<a class="button is-quiet bell" href="/thong-bao">
    ${Icon({ name: "bell" })}<span class="visually-hidden">${words()}</span>
    ${count > 0 && html`<b class="nav-count" aria-hidden="true">${count > 99 ? "99+" : count}</b>`}
  </a>`;
});

/** What the button of the person's menu says of it, where the head has no room for the bell. */
export const Told = component(function Told() {
  return unread.value > 0 && html`<span class="visually-hidden">${words()}</span>`;
});

/** Its line in the person's menu. @type {Component<{ onClick: () => void }>} */
export const Line = component(function Line({ onClick }) {
  return html`<a class="menu-item" href="/thong-bao" onClick=${onClick}>${Icon({ name: "bell" })}<span>${words()}</span></a>`;
});
