/** Push messages to this browser: switched on after a tap, off again; they say that something came and nothing else. */
import { html, useEffect, useState } from "../../../vendor/kit.js";
import { put } from "../../api/client.js";
import { useGet } from "../../core/resource.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Section } from "../../ui/page.js";
import { Checkbox } from "../../ui/select.js";
import { toast, toastProblem } from "../../ui/toast.js";
import { choose } from "./kinds.js";
import { t } from "./vi.js";

/** @typedef {import("./kinds.js").Shown} Shown */

const CAN = "serviceWorker" in navigator && "PushManager" in globalThis;

const subscribed = async () => (await navigator.serviceWorker.ready).pushManager.getSubscription();

/** Nothing where this server sends none. */
export const Push = component(function Push() {
  const found = useGet("/notices/settings");
  const key = found.data?.push_key;
  const [now, set] = useState(/** @type {PushSubscription | null} */ (null));
  useEffect(() => {
    if (CAN && key) void subscribed().then(set);
  }, [key]);
  if (!key || !found.data) return null;
  const change = () => (now ? off(now) : on(key)).then(set).catch(toastProblem);
  return Section({
    title: t("push"),
    hint: t("push.hint"),
    children: CAN
      ? html`<div class="stack">
          <p>${t(now ? "push.isOn" : "push.isOff")}</p>
          ${now && Kinds({ settings: found.data, take: found.set })}
          <div>${Button({ label: t(now ? "push.off" : "push.on"), icon: "bell", onClick: change })}</div>
        </div>`
      : html`<p>${t("push.cannot")}</p>`,
  });
});

/** The kinds that phones tell of, on all of the person's phones. @type {Component<Shown>} */
const Kinds = component(function Kinds({ settings, take }) {
  return html`<p>${t("push.of")}</p>
    ${settings.kinds
      .filter(({ push }) => push !== null)
      .map(({ kind, label, push }) =>
        Checkbox({
          key: kind,
          label,
          name: `push-${kind}`,
          value: push === true,
          onChange: (on) => void choose(settings, { kind, by: "push", on }).then(take).catch(toastProblem),
        }),
      )}`;
});

/** @param {string} key @returns {Promise<PushSubscription | null>} */
async function on(key) {
  if ((await Notification.requestPermission()) !== "granted") {
    toast(t("push.denied"), { tone: "danger" });
    return null;
  }
  const worker = await navigator.serviceWorker.ready;
  /** @type {PushSubscription} */
  let made;
  try {
    made = await worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
  } catch {
    toast(t("push.failed"), { tone: "danger" });
    return null;
  }
  try {
    await put("/notices/push", { body: { endpoint: made.endpoint, on: true } });
  } catch (problem) {
    await made.unsubscribe();
    throw problem;
  }
  return made;
}

/** @param {PushSubscription} made @returns {Promise<null>} */
async function off(made) {
  await put("/notices/push", { body: { endpoint: made.endpoint, on: false } });
  await made.unsubscribe();
  return null;
}
