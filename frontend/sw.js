/** Keeps the shell of this version for a quick and an offline start; never touches the API. Stamped by the server. */
const VERSION = "__VERSION__";
const FILES = "__FILES__".split(" ");
const CACHE = `toso-${VERSION}`;
const BASE = `/s/${VERSION}/`;

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(["/", ...FILES.map((file) => BASE + file)])));
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

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (pathname.startsWith("/s/")) event.respondWith(caches.match(request).then((kept) => kept ?? fetch(request)));
  else if (request.mode === "navigate" && !pathname.startsWith("/api/") && !pathname.includes(".")) {
    event.respondWith(caches.match("/", { cacheName: CACHE }).then((kept) => kept ?? fetch(request)));
  }
});
