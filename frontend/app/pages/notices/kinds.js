/** The kinds of notices that letters and phones tell of, as this person chose them. */
import { put } from "../../api/client.js";

/** @typedef {import("../../api/types.d.ts").Schema<"NoticeSettingsRead">} Settings */
/** @typedef {Settings["kinds"][number]["kind"]} Kind */
/** @typedef {{ settings: Settings, take: (settings: Settings) => void }} Shown `take`: what the server answered */

/**
 * One kind switched on or off for one way, all others as they are.
 * @param {Settings} settings @param {{ kind: Kind, by: "mail" | "push", on: boolean }} change
 */
export function choose(settings, { kind, by, on }) {
  const chosen = (/** @type {"mail" | "push"} */ way) =>
    settings.kinds.filter((one) => (one.kind === kind && way === by ? on : one[way])).map((one) => one.kind);
  const body = { mail: chosen("mail"), push: chosen("push") };
  return put("/notices/settings", { version: settings.version, body });
}
