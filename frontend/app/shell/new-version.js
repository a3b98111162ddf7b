/** Registers the service worker, and offers a new version without forcing it; fetched once the page is at rest. */
import { html, signal, useEffect } from "../../vendor/kit.js";
import { t } from "../ui/vi.js";
import { Button } from "../ui/button.js";
import { component } from "../ui/component.js";

const ASK_EVERY = 60 * 60 * 1000;

/** @type {import("../../vendor/kit.js").Signal<ServiceWorker | null>} */
const waiting = signal(null);
let registered = false;

/** The one Trusted Types policy of the pages: it lets pass the address of the service worker and nothing else. */
function workerAddress() {
  const factory = /** @type {any} */ (globalThis).trustedTypes;
  if (!factory) return "/sw.js";
  return factory
    .createPolicy("toso", { createScriptURL: (/** @type {string} */ url) => (url === "/sw.js" ? url : "") })
    .createScriptURL("/sw.js");
}

async function register() {
  if (registered || !("serviceWorker" in navigator)) return;
  registered = true;
  const registration = await navigator.serviceWorker.register(workerAddress(), { updateViaCache: "none" });
  const offer = () => {
    if (registration.waiting && navigator.serviceWorker.controller) waiting.value = registration.waiting;
  };
  offer();
  registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", offer));
  setInterval(() => void registration.update().catch(() => {}), ASK_EVERY);
}

function update() {
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
  waiting.value?.postMessage("activate");
}

export const NewVersion = component(function NewVersion() {
  useEffect(() => {
    register().catch(() => {});
  }, []);
  return (
    waiting.value &&
    html`<div class="update" role="status">
      <span>${t("app.newVersion")}</span>
      ${Button({ label: t("app.update"), small: true, onClick: update })}
    </div>`
  );
});
