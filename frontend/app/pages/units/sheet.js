/** The head and foot of a document as printed (Nghị định 30/2020/NĐ-CP, Phụ lục I): agency, rule, number, place, recipients, signature. */
import { html } from "../../../vendor/kit.js";
import { lines } from "../../core/text.js";
import { component } from "../../ui/component.js";
import { t } from "./vi.js";

/** @typedef {{ name: string, purpose: string }} Recipient */
/**
 * @typedef {{
 *   superior_lines: string[], agency_lines: string[], place: string, symbol: string, archive: string, recipients: {
 *   [name: string]: string }[] | Recipient[],
 * }} Head
 */

/** "Thường trực Đảng ủy phường (B/cáo)". @param {Recipient} recipient */
export const recipientLine = ({ name, purpose }) => (purpose ? `${name} (${purpose})` : name);

/** The recipients from lines as they are typed or copied from a document, with or without dash and semicolon. @param {string} text */
export function recipientsOf(text) {
  return lines(text).map((line) => {
    const bare = line
      .replace(/^[-–—]\s*/, "")
      .replace(/[;.]$/, "")
      .trim();
    const found = /^(.+?)\s*\(([^()]+)\)$/.exec(bare);
    return found ? { name: found[1] ?? "", purpose: found[2] ?? "" } : { name: bare, purpose: "" };
  });
}

/** @type {Component<{ head: Head, year: string, signer?: { full_name: string, lines: string[] } }>} */
export const Sheet = component(function Sheet({ head, year, signer }) {
  const recipients = head.recipients.map((one) => recipientLine({ name: one.name ?? "", purpose: one.purpose ?? "" }));
  return html`<div class="sheet" role="group" aria-label=${t("head.preview")}><div class="sheet-page">
    <div class="sheet-head">
      <div>
        ${head.superior_lines.map((line) => html`<p class="sheet-upper" key=${line}>${line}</p>`)}
        ${head.agency_lines.map((line) => html`<p class="sheet-upper" key=${line}><b>${line}</b></p>`)}
        <span class="sheet-rule is-short"></span>
        <p>${t("head.number", { symbol: head.symbol })}</p>
      </div>
      <div>
        <p><b>${t("head.country")}</b></p><p><b>${t("head.motto")}</b></p>
        <span class="sheet-rule is-motto"></span>
        <p><i>${t("head.day", { place: head.place, year })}</i></p>
      </div>
    </div>
    <div class="sheet-foot">
      <div class="sheet-recipients">
        <p>${t("head.recipientsTitle")}</p>
        ${recipients.map((line) => html`<p key=${line}>- ${line};</p>`)}
        <p>${t("head.archiveLine", { archive: head.archive })}</p>
      </div>
      ${
        signer &&
        html`<div class="sheet-signature">${signer.lines.map((line) => html`<p key=${line}>${line}</p>`)}<p>${signer.full_name}</p></div>`
      }
    </div>
  </div></div>`;
});
