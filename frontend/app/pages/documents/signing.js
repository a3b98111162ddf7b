/** Signing an issued document: how far it is, what this person may do next, every signed file with what its check found. */
import { html, useState } from "../../../vendor/kit.js";
import { download, post } from "../../api/client.js";
import { dateTime, fileSize } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Icon } from "../../ui/icons.js";
import { Section } from "../../ui/page.js";
import { JobProgress } from "../../ui/progress.js";
import { Loaded } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { toast, toastProblem } from "../../ui/toast.js";
import { SignDialog, TakeDialog } from "./signing-forms.js";
import { t } from "./signing-vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"DocumentRead">} Document */
/** @typedef {import("../../api/types.d.ts").Schema<"SigningRead">} Signing */
/** @typedef {import("../../api/types.d.ts").Schema<"SignedFileRead">} SignedFile */
/** @typedef {import("../../api/types.d.ts").Schema<"VerdictRead">} Verdict */
/** @typedef {import("../../api/types.d.ts").Schema<"JobRead">} Job */
/** @typedef {import("../../ui/status.js").Tone} Tone */

/** @type {Record<string, Tone>} */
const STANDINGS = { unsigned: "progress", partly: "progress", signed: "info", sealed: "done", on_paper: "done" };
/** @type {Record<string, Tone>} */
const VALIDITIES = { unchecked: "neutral", valid: "good", invalid: "danger", unknown: "warning" };

/** @param {{ document: Document, signing: import("../../core/resource.js").Resource<Signing> }} props */
function signingPanel({ document, signing }) {
  return Section({ title: t("title"), id: "ky-so", children: Loaded({
    of: signing, lines: 3, children: (/** @type {Signing} */ found) => SigningView({ document, found, reload: signing.refresh }),
  }) });
}

export const SigningPanel = component(signingPanel);

/** @param {{ document: Document, found: Signing, reload: () => Promise<void> }} props */
function signingView({ document, found, reload }) {
  const [open, show] = useState(/** @type {"sign" | "seal" | "attach" | "scan" | null} */ (null));
  const [job, follow] = useState(/** @type {{ job: Job, label: string } | null} */ (null));
  const may = (/** @type {string} */ act) => found.actions.includes(act);
  const started = (/** @type {Job} */ made, /** @type {string} */ label) => { show(null); follow({ job: made, label }); void reload(); };
  const over = (/** @type {boolean} */ well) => { if (well) { follow(null); toast(t("ended")); } void reload(); };
  const fetch = () => download(`/documents/${document.id}/signing/file`, "van-ban.pdf").catch(toastProblem);
  const step = may("sign") ? "sign" : may("seal") ? "seal" : null;
  return html`<div class="stack signing">
    <p>${Status({ label: found.standing_label, tone: STANDINGS[found.standing] })}</p>
    ${hintOf(found) && html`<p class="soft">${hintOf(found)}</p>`}
    ${job && JobProgress({ key: job.job.id, job: job.job, label: job.label, onDone: () => over(true), onEnd: () => over(false) })}
    ${step && html`<div>${Button({ label: t(step), kind: "primary", icon: "edit", onClick: () => show(step) })}</div>`}
    ${(may("attach") || may("scan")) && Elsewhere({ scan: may("scan"), attach: may("attach"), fetch, show })}
    ${found.files.length > 0 && html`<ol class="signed-files">${found.files.map((file) => html`<li key=${file.id}>${SignedFileView({
      document, file, check: may("check") ? (made) => started(made, t("checking")) : undefined,
    })}</li>`)}</ol>`}
    ${(open === "sign" || open === "seal") && SignDialog({ document, step: open, signer: found.signer_name, onClose: () => show(null), onStarted: (made) => started(made, t("signing")) })}
    ${(open === "attach" || open === "scan") && TakeDialog({ document, way: open, onClose: () => show(null), onStarted: (made) => started(made, t("checking")) })}
  </div>`;
}

const SigningView = component(signingView);

/** What comes next, for whoever reads this. @param {Signing} found */
function hintOf({ standing, actions, signer_name: signer, signers, sha256 }) {
  if (!sha256) return t("hint.making");
  if (signers.length > 1 && (standing === "unsigned" || standing === "partly")) return t("hint.waitSigners", { names: signers.filter((one) => !one.signed).map((one) => one.name).join(", ") });
  if (standing === "unsigned") return actions.includes("sign") ? t("hint.sign") : t("hint.waitSigner", { name: signer });
  if (standing === "signed") return actions.includes("seal") ? t("hint.seal") : t("hint.waitSeal");
  return standing === "on_paper" ? t("hint.onPaper") : "";
}

/** @param {{ attach: boolean, scan: boolean, fetch: () => void, show: (what: "attach" | "scan") => void }} props */
function elsewhere({ attach, scan, fetch, show }) {
  return html`<details class="signing-elsewhere"><summary>${t("elsewhere")}</summary>
    <ol>
      ${attach && html`<li><p>${t("elsewhere.fetch")}</p>${Button({ label: t("fetch"), icon: "download", onClick: fetch })}</li>
      <li><p>${t("elsewhere.attach")}</p>${Button({ label: t("attach"), icon: "upload", onClick: () => show("attach") })}</li>`}
    </ol>
    ${scan && html`<div><p>${t("elsewhere.scan")}</p>${Button({ label: t("scan"), icon: "upload", onClick: () => show("scan") })}</div>`}
  </details>`;
}

const Elsewhere = component(elsewhere);

/** @param {{ document: Document, file: SignedFile, check?: (job: Job) => void }} props */
function signedFileView({ document, file, check }) {
  const params = { document_id: document.id, signed_id: file.id };
  const again = () => post("/documents/{document_id}/signing/{signed_id}/check", { params }).then(check, toastProblem);
  const fetch = () => download(`/documents/${document.id}/signing/${file.id}/file`, "van-ban.pdf").catch(toastProblem);
  return html`<article class="signed-file">
    <header>${Status({ label: file.validity_label, tone: VALIDITIES[file.validity] })}
      <span><strong>${file.origin_label}</strong>${file.in_force && html` <span class="tag">${t("inForce")}</span>`}<br /><span class="soft small">${dateTime(file.created_at)}, ${fileSize(file.size)}</span></span></header>
    ${file.reason && html`<p>${sentence(file.reason)}</p>`}
    ${file.verdicts.length > 0 && html`<ul class="verdicts">${file.verdicts.map((one, index) => html`<li key=${index}>${VerdictView({ one })}</li>`)}</ul>`}
    <div class="signed-acts">
      ${Button({ label: t("fetchThis"), icon: "download", small: true, onClick: fetch })}
      ${check && Button({ label: t("checkAgain"), icon: "refresh", small: true, kind: "quiet", onClick: again })}
    </div>
  </article>`;
}

const SignedFileView = component(signedFileView);

/** @param {{ one: Verdict }} props */
function verdictView({ one }) {
  const at = one.stamped_at ? t("stampedAt", { at: dateTime(one.stamped_at) }) : one.said_at ? t("saidAt", { at: dateTime(one.said_at) }) : "";
  return html`${Icon({ name: one.validity === "valid" ? "check" : "alert" })}<span><strong>${one.name || t("nameless")}</strong>: ${one.validity_label.toLowerCase()}<br />
    <span class="soft small">${t("issuer", { name: one.issuer })}${at && html`. ${at}`}${one.lasting && html`. ${t("lasting")}`}</span></span>`;
}

const VerdictView = component(verdictView);

/** @param {string} text */
const sentence = (text) => text.charAt(0).toUpperCase() + text.slice(1) + (text.endsWith(".") ? "" : ".");
