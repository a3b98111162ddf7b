/** A one-time link, shown this once: its code, its QR, a button that copies it. */
import { html, useRef } from "../../../vendor/kit.js";
import { dateTime } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Icon } from "../../ui/icons.js";
import { Qr } from "../../ui/qr.js";
import { toast } from "../../ui/toast.js";
import { t } from "./vi.js";

/** @typedef {{ code: string, link: string, qr_svg: string, expires_at: string }} Link */

/** @type {Component<{ link: Link }>} */
export const LinkCard = component(function LinkCard({ link }) {
  const address = useRef(/** @type {HTMLInputElement | null} */ (null));
  const copy = async () => {
    address.current?.select();
    try {
      await navigator.clipboard.writeText(link.link);
      toast(t("link.copied"));
    } catch {
      toast(t("link.copyByHand"), { tone: "info" });
    }
  };
  return html`<div class="stack">
    <div class="notice is-warning">${Icon({ name: "clock" })}<p>${t("link.once", { at: dateTime(link.expires_at) })}</p></div>
    <div class="link-card">
      ${Qr({ svg: link.qr_svg, label: t("link.qr") })}
      <div>
        <div><p class="soft small">${t("link.code")}</p><p class="link-code">${link.code}</p></div>
        <label class="field">
          <span class="field-label">${t("link.address")}</span>
          <input class="input" type="text" readonly ref=${address} value=${link.link} />
        </label>
        <div>${Button({ label: t("link.copy"), icon: "link", kind: "primary", onClick: () => void copy() })}</div>
      </div>
    </div>
  </div>`;
});
