/** Work out of the phone without a network: sealed, then handed to the phone's sharing or its downloads, or shown as QR codes. */
import { html, useState } from "../../../vendor/kit.js";
import { keep } from "../../api/client.js";
import { unsaid, visits } from "../../offline/open-round.js";
import { exported, fitForCodes, leaving, makeParcel, NoKey } from "../../offline/parcel.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Codes } from "./parcel-codes.js";
import { t } from "./outbox-vi.js";

/** Of all files, browsers share a short list of kinds; text is one of them. */
const KIND = "text/plain";

/** @typedef {Awaited<ReturnType<typeof makeParcel>>} Parcel */

/** "phieu-2024-08-09-0930.txt", by the phone's clock. @param {Date} at */
const nameOf = (at) => {
  const two = (/** @type {number} */ part) => String(part).padStart(2, "0");
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join("-");
  return `phieu-${day}-${two(at.getHours())}${two(at.getMinutes())}.txt`;
};

/** "2 phiếu và 1 khó khăn". @param {number} sheets @param {number} said */
const countInWords = (sheets, said) =>
  [sheets > 0 && t("parcel.sheets", { count: sheets }), said > 0 && t("parcel.said", { count: said })]
    .filter(Boolean)
    .join(t("parcel.and"));

/** @param {File} file @returns {Promise<boolean>} false: the person thought better of it */
async function handOver(file) {
  if (!navigator.canShare?.({ files: [file] })) {
    keep(file);
    return true;
  }
  try {
    await navigator.share({ files: [file], title: t("parcel.share") });
    return true;
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return false;
    keep(file); // the browser takes a share only right after a tap
    return true;
  }
}

export const ParcelCard = component(function ParcelCard() {
  const [busy, setBusy] = useState(false);
  const [said, say] = useState({ text: "", bad: false });
  const [shown, showCodes] = useState(/** @type {Parcel | null} */ (null));
  const sheets = leaving(visits.value);
  const short = fitForCodes(sheets);
  const count = countInWords(sheets.length, unsaid.value.length);
  const withParcel = async (/** @type {boolean} */ codes, /** @type {(made: Parcel) => Promise<void>} */ act) => {
    setBusy(true);
    try {
      await act(await makeParcel({ codes }));
    } catch (error) {
      say({ text: error instanceof NoKey ? t("parcel.noKey") : t("parcel.failed"), bad: true });
    } finally {
      setBusy(false);
    }
  };
  const done = async (/** @type {Parcel} */ made, /** @type {string} */ name) => {
    await exported(made);
    const words = countInWords(made.ids.length, made.said.length);
    const rest = made.left > 0 ? ` ${t("parcel.left", { left: made.left })}` : "";
    say({ text: t(name ? "parcel.done" : "parcel.read", { count: words, name }) + rest, bad: false });
  };
  const asFile = async (/** @type {Parcel} */ made) => {
    const file = new File([made.text], nameOf(new Date()), { type: KIND });
    if (await handOver(file)) await done(made, file.name);
  };
  if (!count) return null; // all has come to the server
  return html`<section class="card stack" aria-labelledby="parcel">
    <h2 id="parcel">${t("parcel.title")}</h2><p class="small soft">${t("parcel.text")}</p>
    ${said.text && html`<p class=${`notice ${said.bad ? "is-danger" : "is-good"}`} role="status">${said.text}</p>`}
    ${
      count &&
      html`<div class="row">
        ${Button({ label: t("parcel.make", { count }), icon: "download", busy, onClick: () => void withParcel(false, asFile) })}
        ${
          short.length + unsaid.value.length > 0 &&
          Button({
            label: t("parcel.codes"),
            icon: "phone",
            busy,
            onClick: () => void withParcel(true, async (made) => showCodes(made)),
          })
        }
      </div>`
    }
    ${
      shown &&
      Codes({
        text: shown.text,
        title: t("parcel.codesOf", { count: countInWords(shown.ids.length, shown.said.length) }),
        photos: sheets.length - short.length,
        onClose: () => showCodes(null),
        onRead: () => {
          showCodes(null);
          void done(shown, "");
        },
      })
    }
  </section>`;
});
