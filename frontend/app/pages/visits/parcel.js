/** Sheets out of the phone without a network: sealed, then handed to the phone's sharing or its downloads. */
import { html, useState } from "../../../vendor/kit.js";
import { keep } from "../../api/client.js";
import { visits } from "../../offline/open-round.js";
import { exported, leaving, makeParcel, NoKey } from "../../offline/parcel.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { t } from "./vi.js";

/** Of all files, browsers share a short list of kinds; text is one of them. */
const KIND = "text/plain";

/** "phieu-2024-08-09-0930.txt", by the phone's clock. @param {Date} at */
const nameOf = (at) => {
  const two = (/** @type {number} */ part) => String(part).padStart(2, "0");
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join("-");
  return `phieu-${day}-${two(at.getHours())}${two(at.getMinutes())}.txt`;
};

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
  const count = leaving(visits.value).length;
  const make = async () => {
    setBusy(true);
    try {
      const { text, ids, left } = await makeParcel();
      const file = new File([text], nameOf(new Date()), { type: KIND });
      if (!(await handOver(file))) return;
      await exported(ids);
      const rest = left > 0 ? ` ${t("parcel.left", { left })}` : "";
      say({ text: t("parcel.done", { count: ids.length, name: file.name }) + rest, bad: false });
    } catch (error) {
      say({ text: error instanceof NoKey ? t("parcel.noKey") : t("parcel.failed"), bad: true });
    } finally {
      setBusy(false);
    }
  };
  if (count === 0 && !said.text) return null;
  return html`<section class="card stack" aria-labelledby="parcel">
    <h2 id="parcel">${t("parcel.title")}</h2><p class="small soft">${t("parcel.text")}</p>
    ${said.text && html`<p class=${`notice ${said.bad ? "is-danger" : "is-good"}`} role="status">${said.text}</p>`}
    ${
      count > 0 &&
      html`<div>${Button({ label: t("parcel.make", { count }), icon: "download", busy, onClick: () => void make() })}</div>`
    }
  </section>`;
});
