/** The phone's camera as a reader of QR codes: the browser's own, else the one that is fetched. */

/** @typedef {(video: HTMLVideoElement) => Promise<string[]>} Reader what the codes in a picture say */

/** Milliseconds between two pictures that are looked at. */
const PAUSE = 120;
/** Points of a picture's longer side: enough for a code that fills half of it. */
const POINTS = 900;

/** The browser's own reader, or the one that is fetched. @returns {Promise<Reader>} */
async function reader() {
  const Detector = /** @type {any} */ (globalThis).BarcodeDetector;
  const kinds = await Detector?.getSupportedFormats?.().catch(() => []);
  if (kinds?.includes("qr_code")) {
    const detector = new Detector({ formats: ["qr_code"] });
    return async (video) => (await detector.detect(video)).map((/** @type {any} */ one) => one.rawValue);
  }
  const { readCode } = await import("../../vendor/qr-reader.js");
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
export async function watch(video, hear) {
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
