/** The camera of whoever hands a parcel in: reads its QR codes in any order until no part lacks. */
import { html, useEffect, useRef, useState } from "../../../vendor/kit.js";
import { gathered, lacking, wholeOf } from "../../offline/parcel-parts.js";
import { Button } from "../../ui/button.js";
import { watch } from "../../ui/camera.js";
import { component } from "../../ui/component.js";
import { t } from "./vi.js";

/** @typedef {import("../../offline/parcel-parts.js").Gathered} Gathered */

/** How many missing numbers are named. */
const NAMED = 12;

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
