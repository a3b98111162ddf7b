/** A parcel as QR codes one after the other, for the camera of whoever hands it in: no network, no cable, no other app. */
import { html, useEffect, useState } from "../../../vendor/kit.js";
import { partsOf } from "../../offline/parcel-parts.js";
import { pathOf, ROOM, SIDE } from "../../offline/qr-code.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Dialog } from "../../ui/dialog.js";
import { t } from "./outbox-vi.js";

/** Milliseconds that each code stands: cameras need a third of that, and nothing flashes more than twice a second. */
const STANDS = 500;
/** White around a code, in modules. */
const EDGE = 4;

/** Keeps the screen lit while codes are read; a browser that cannot leaves it to the person. */
export function keepLit() {
  const lock = /** @type {any} */ (navigator).wakeLock?.request("screen").catch(() => null);
  return () => void lock?.then((/** @type {any} */ held) => held?.release());
}

/** One code, black on white in every theme. @type {Component<{ text: string, label: string }>} */
export const Code = component(function Code({ text, label }) {
  const side = SIDE + 2 * EDGE;
  return html`<svg class="parcel-code" role="img" aria-label=${label} viewBox=${`${-EDGE} ${-EDGE} ${side} ${side}`}>
    <rect x=${-EDGE} y=${-EDGE} width=${side} height=${side} fill="#fff" /><path d=${pathOf(text)} fill="#000" />
  </svg>`;
});

/**
 * @type {Component<{ text: string, title: string, photos: number, onRead: () => void, onClose: () => void }>} `photos`: sheets
 *   that stay behind because of theirs
 */
export const Codes = component(function Codes({ text, title, photos, onRead, onClose }) {
  const [parts, setParts] = useState(/** @type {string[]} */ ([]));
  const [at, go] = useState(0);
  const [still, hold] = useState(false);
  useEffect(() => void partsOf(text, ROOM).then(setParts), [text]);
  useEffect(keepLit, []);
  useEffect(() => {
    if (still || parts.length < 2) return undefined;
    const timer = setInterval(() => go((one) => (one + 1) % parts.length), STANDS);
    return () => clearInterval(timer);
  }, [still, parts]);
  const place = t("parcel.part", { number: at + 1, count: parts.length });
  const step = (/** @type {number} */ by) => {
    hold(true);
    go((one) => (one + by + parts.length) % parts.length);
  };
  return Dialog({
    title,
    onClose,
    children: html`<div class="stack">
      <p class="small">${t("parcel.codesHint")}</p>
      ${photos > 0 && html`<p class="small notice">${t("parcel.codesPhotos", { count: photos })}</p>`}
      ${
        parts[at] &&
        html`${Code({ text: parts[at], label: place })}
        <p class="parcel-place"><strong>${place}</strong></p>`
      }
      ${
        parts.length > 1 &&
        html`<div class="row">
          ${Button({ label: t("parcel.before"), icon: "left", iconOnly: true, onClick: () => step(-1) })}
          ${Button({ label: t(still ? "parcel.play" : "parcel.pause"), onClick: () => hold(!still) })}
          ${Button({ label: t("parcel.after"), icon: "right", iconOnly: true, onClick: () => step(1) })}
        </div>`
      }
      ${Button({ label: t("parcel.wasRead"), kind: "primary", icon: "check", onClick: onRead })}
    </div>`,
  });
});
