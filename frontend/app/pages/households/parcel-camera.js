/** The camera of whoever hands a parcel in: reads its QR codes in any order until no part lacks. */
import { html, useEffect, useRef, useState } from "../../../vendor/kit.js";
import { gathered, lacking, wholeOf } from "../../offline/parcel-parts.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { t } from "./vi.js";

/** @typedef {import("../../offline/parcel-parts.js").Gathered} Gathered */
/** @typedef {(video: HTMLVideoElement) => Promise<string[]>} Reader what the codes in a picture say */

/** Milliseconds between two pictures that are looked at. */
const PAUSE = 120;
/** Points of a picture's longer side: enough for a code that fills half of it. */
const POINTS = 900;
/** How many missing numbers are named. */
const NAMED = 12;

/** The browser's own reader, or the one that is fetched. @returns {Promise<Reader>} */
async function reader() {
  const Detector = /** @type {any} */ (globalThis).BarcodeDetector;
  const kinds = await Detector?.getSupportedFormats?.().catch(() => []);
  if (kinds?.includes("qr_code")) {
    const detector = new Detector({ formats: ["qr_code"] });
    return async (video) => (await detector.detect(video)).map((/** @type {any} */ one) => one.rawValue);
  }
  const { readCode } = await import("../../../vendor/qr-reader.js");
  const canvas = document.createElement("canvas");
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d", { willReadFrequently: true }));
  return async (video) => {
    const scale = Math.min(1, POINTS / Math.max(video.videoWidth, video.videoHeight));
    const [width, height] = [Math.round(video.videoWidth * scale), Math.round(video.videoHeight * scale)];
    Object.assign(canvas, { width, height });
    context.drawImage(video, 0, 0, width, height);
    const read = readCode(context.getImageData(0, 0, width, height).data, width, height);
    return read ? [read] : [];
  };
}

/**
 * Looks until it is stopped. Raises DOMException without a camera.
 * @param {HTMLVideoElement} video
 * @param {(read: string) => void} hear
 * @returns {Promise<() => void>} what ends it
 */
async function watch(video, hear) {
  const read = await reader();
  const stream = await navigator.mediaDevices.getUserMedia({
    video: { facingMode: "environment", width: { ideal: 1280 } },
  });
  let on = true;
  video.srcObject = stream;
  await video.play();
  const look = async () => {
    if (!on) return;
    if (video.videoWidth > 0) (await read(video).catch(() => [])).forEach(hear);
    setTimeout(() => void look(), PAUSE);
  };
  void look();
  return () => {
    on = false;
    stream.getTracks().forEach((track) => track.stop());
  };
}

/** @type {Component<{ onWhole: (text: string) => void, onClose: () => void }>} */
export const Camera = component(function Camera({ onWhole, onClose }) {
  const video = useRef(/** @type {HTMLVideoElement | null} */ (null));
  const found = useRef(/** @type {Gathered | null} */ (null));
  const [shown, show] = useState(/** @type {Gathered | null} */ (null));
  const [problem, complain] = useState("");
  useEffect(() => {
    const hear = async (/** @type {string} */ read) => {
      const next = gathered(found.current, read);
      if (!next || next === found.current) return;
      found.current = next;
      show(next);
      if (lacking(next).length > 0) return;
      const text = await wholeOf(next);
      if (text) return onWhole(text);
      found.current = null;
      show(null);
      complain(t("parcel.mixed"));
    };
    const watching = watch(/** @type {HTMLVideoElement} */ (video.current), (read) => void hear(read));
    watching.catch(() => complain(t("parcel.noCamera")));
    return () =>
      void watching.then(
        (stop) => stop(),
        () => {},
      );
  }, []);
  const lacks = shown ? lacking(shown) : [];
  return html`<section class="card stack" aria-label=${t("parcel.camera")}>
    <p class="small">${t("parcel.cameraHint")}</p>
    ${problem && html`<p class="notice is-warning" role="alert">${problem}</p>`}
    <video class="parcel-video" ref=${video} muted playsinline aria-label=${t("parcel.picture")}></video>
    <div role="status">
      <p><strong>${shown ? t("parcel.readSoFar", { read: shown.parts.size, count: shown.count }) : t("parcel.readNone")}</strong></p>
      ${
        shown &&
        lacks.length > 0 &&
        lacks.length <= NAMED &&
        html`<p class="small soft">${t("parcel.lacking", { numbers: lacks.join(", ") })}</p>`
      }
    </div>
    <div>${Button({ label: t("parcel.stop"), icon: "cross", onClick: onClose })}</div>
  </section>`;
});
