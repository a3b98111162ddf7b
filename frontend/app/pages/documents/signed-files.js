/** Signed files of a document: the worth of each, its signatures as the check found them, its time stamp. */
import { html } from "../../../vendor/kit.js";
import { download, post } from "../../api/client.js";
import { date, dateTime, fileSize } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Icon } from "../../ui/icons.js";
import { Status } from "../../ui/status.js";
import { toastProblem } from "../../ui/toast.js";
import { t } from "./signing-vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"DocumentRead">} Document */
/** @typedef {import("../../api/types.d.ts").Schema<"SignedFileRead">} SignedFile */
/** @typedef {import("../../api/types.d.ts").Schema<"VerdictRead">} Verdict */
/** @typedef {import("../../api/types.d.ts").Schema<"JobRead">} Job */
/** @typedef {import("../../ui/status.js").Tone} Tone */
/** @typedef {{ check?: (job: Job) => void, withdraw: (file: SignedFile) => void }} Acts */

/** @type {Record<string, "fetchThis" | "fetchScan">} */
const FETCH = { signed: "fetchThis", scan: "fetchScan" };
/** What a file is worth; only "signed" is verified. @type {Record<string, Tone>} */
const STATES = {
  signed: "good",
  unchecked: "neutral",
  unknown: "warning",
  invalid: "danger",
  scan: "warning",
  withdrawn: "neutral",
};

/** @type {Component<{ document: Document, files: SignedFile[] } & Acts>} */
export const SignedFiles = component(function SignedFiles({ document, files, check, withdraw }) {
  return html`<ol class="signed-files">
    ${files.map((file) => html`<li key=${file.id}>${SignedFileView({ document, file, check, withdraw })}</li>`)}
  </ol>`;
});

/** @type {Component<{ document: Document, file: SignedFile } & Acts>} */
const SignedFileView = component(function SignedFileView({ document, file, check, withdraw }) {
  const params = { document_id: document.id, signed_id: file.id };
  const again = () => post("/documents/{document_id}/signing/{signed_id}/check", { params }).then(check, toastProblem);
  const fetch = () => download(`/documents/${document.id}/signing/${file.id}/file`, "van-ban.pdf").catch(toastProblem);
  return html`<article class="signed-file">
    <header>${Status({ label: file.state_label, tone: STATES[file.state] })}
      <span>
        <strong>${file.origin_label}</strong>
        ${file.in_force && html` <span class="tag">${t("inForce")}</span>`}
        <br />
        <span class="soft small">${dateTime(file.created_at)}, ${fileSize(file.size)}</span>
      </span>
    </header>
    ${
      file.withdrawn_at
        ? html`<p>${t("withdrawn", { at: dateTime(file.withdrawn_at), reason: file.withdrawal_reason })}</p>`
        : file.reason && html`<p>${sentence(file.reason)}</p>`
    }
    ${
      file.verdicts.length > 0 &&
      html`<ul class="verdicts">${file.verdicts.map((one, index) => html`<li key=${index}>${VerdictView({ one })}</li>`)}</ul>`
    }
    ${file.in_force && file.stamp_until && StampLine({ file })}
    <div class="signed-acts">
      ${file.readable && Button({ label: t(FETCH[file.state] ?? "fetchUnproven"), icon: "download", small: true, onClick: fetch })}
      ${file.withdrawable && Button({ label: t("withdraw"), icon: "trash", small: true, kind: "quiet", onClick: () => withdraw(file) })}
      ${check && !file.withdrawn_at && Button({ label: t("checkAgain"), icon: "refresh", small: true, kind: "quiet", onClick: again })}
    </div>
  </article>`;
});

/**
 * The time stamp over the whole file: since when, how long, and why a newer one could not be had.
 * @type {Component<{ file: SignedFile }>}
 */
const StampLine = component(function StampLine({ file }) {
  const words = { at: dateTime(file.stamped_at), until: date(file.stamp_until) };
  return html`<p class="soft small">${t(file.origin === "stamp" ? "stamp.again" : "stamp", words)}</p>
    ${
      file.stamp_fault &&
      html`<div class="notice is-warning">
        ${Icon({ name: "alert" })}
        <p>${file.stamp_fault} <span class="soft small">${t("stamp.tried", { at: dateTime(file.stamp_tried_at) })}</span></p>
      </div>`
    }`;
});

/** @type {Component<{ one: Verdict }>} */
const VerdictView = component(function VerdictView({ one }) {
  const at = one.stamped_at
    ? t("stampedAt", { at: dateTime(one.stamped_at) })
    : one.said_at
      ? t("saidAt", { at: dateTime(one.said_at) })
      : "";
  return html`
    ${Icon({ name: one.validity === "valid" ? "check" : "alert" })}
    <span>
      <strong>${one.signer || one.name || t("nameless")}</strong>:
      ${` ${t("verdict", { whose: one.whose_label.toLowerCase(), validity: one.validity_label.toLowerCase() })}`}
      <br />
      <span class="soft small">${t("issuer", { name: one.issuer })}${at && html`. ${at}`}${one.lasting && html`. ${t("lasting")}`}</span>
    </span>`;
});

/** @param {string} text */
const sentence = (text) => text.charAt(0).toUpperCase() + text.slice(1) + (text.endsWith(".") ? "" : ".");
