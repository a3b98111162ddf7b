/** Keeps this version's shell, and each further module once it was used; never touches the API. Stamped by the server. */
const VERSION = "__VERSION__";
const FILES = "__FILES__".split(" ");
const CACHE = `toso-${VERSION}`;
const BASE = `/s/${VERSION}/`;

const fill = async () => (await caches.open(CACHE)).addAll(["/", ...FILES.map((file) => BASE + file)]);

self.addEventListener("install", (event) => {
  event.waitUntil(fill());
});

self.addEventListener("activate", (event) => {
  const old = async () => {
    for (const name of await caches.keys()) if (name.startsWith("toso-") && name !== CACHE) await caches.delete(name);
    await self.clients.claim();
  };
  event.waitUntil(old());
});

// The page asks for it after the person has agreed to the new version.
self.addEventListener("message", (event) => {
  if (event.data === "activate") self.skipWaiting();
});

// What the first visit did not bring along (pages of a desk) is kept when it is first used: under its version it never changes.
async function keep(request) {
  const kept = await caches.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok && new URL(request.url).pathname.startsWith(BASE)) {
    const cache = await caches.open(CACHE);
    await cache.put(request, answer.clone());
  }
  return answer;
}

// A browser that was short of room may have thrown the shell away: it is fetched again, unless the server has a newer one.
async function shell(event) {
  const kept = await caches.match("/", { cacheName: CACHE });
  if (kept) return kept;
  const answer = await fetch(event.request);
  if ((await answer.clone().text()).includes(BASE)) event.waitUntil(fill().catch(() => {}));
  return answer;
}

// A push message has no content: the page tells what came, to whoever signs in.
self.addEventListener("push", (event) => {
  const icon = `${BASE}icons/icon-192.png`;
  event.waitUntil(self.registration.showNotification("Tổ Số", { body: "Bạn có việc mới.", tag: "toso", icon }));
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(self.clients.openWindow("/thong-bao"));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (pathname.startsWith("/s/")) event.respondWith(keep(request));
  else if (request.mode === "navigate" && !pathname.startsWith("/api/") && !pathname.includes(".")) {
    event.respondWith(shell(event));
  }
});
