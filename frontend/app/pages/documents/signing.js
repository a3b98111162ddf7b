/** Signing an issued document: how far it is, what this person may do next, every signed file with what its check found. */
import { html, useState } from "../../../vendor/kit.js";
import { download, post } from "../../api/client.js";
import { date, dateTime, fileSize } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Icon } from "../../ui/icons.js";
import { Section } from "../../ui/page.js";
import { JobProgress } from "../../ui/progress.js";
import { Loaded } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { toast, toastProblem } from "../../ui/toast.js";
import { SignDialog, TakeDialog, WithdrawDialog } from "./signing-forms.js";
import { t } from "./signing-vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"DocumentRead">} Document */
/** @typedef {import("../../api/types.d.ts").Schema<"SigningRead">} Signing */
/** @typedef {import("../../api/types.d.ts").Schema<"SignedFileRead">} SignedFile */
/** @typedef {import("../../api/types.d.ts").Schema<"VerdictRead">} Verdict */
/** @typedef {import("../../api/types.d.ts").Schema<"JobRead">} Job */
/** @typedef {import("../../ui/status.js").Tone} Tone */

/** @type {Record<string, Tone>} */
const STANDINGS = { unsigned: "progress", partly: "progress", signed: "info", annexes: "progress", sealed: "done", on_paper: "warning" };
/** @type {Record<string, "fetchThis" | "fetchScan">} */
const FETCH = { signed: "fetchThis", scan: "fetchScan" };
/** What a file is worth; only "signed" is verified. @type {Record<string, Tone>} */
const STATES = { signed: "good", unchecked: "neutral", unknown: "warning", invalid: "danger", scan: "warning", withdrawn: "neutral" };

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
  const [wrong, withdraw] = useState(/** @type {SignedFile | null} */ (null));
  const may = (/** @type {string} */ act) => found.actions.includes(act);
  const started = (/** @type {Job} */ made, /** @type {string} */ label) => { show(null); follow({ job: made, label }); void reload(); };
  const over = (/** @type {boolean} */ well) => { if (well) { follow(null); toast(t("ended")); } void reload(); };
  const packed = bothTurns(found) && found.annexes.some((one) => !one.signed);
  const fetch = () => (packed
    ? download(`/documents/${document.id}/signing/package`, "cho-ky.zip")
    : download(`/documents/${document.id}/signing/file`, "van-ban.pdf")
  ).catch(toastProblem);
  const check = may("check") ? (/** @type {Job} */ made) => started(made, t("checking")) : undefined;
  const step = may("sign") ? "sign" : may("seal") ? "seal" : null;
  const stepLabel = step && t(step === "seal" && found.standing === "annexes" ? "sealAnnexes" : step);
  return html`<div class="stack signing">
    <p>${Status({ label: found.standing_label, tone: STANDINGS[found.standing] })}</p>
    ${hintOf(found) && html`<p class="soft">${hintOf(found)}</p>`}
    ${job && JobProgress({ key: job.job.id, job: job.job, label: job.label, onDone: () => over(true), onEnd: () => over(false) })}
    ${step && html`<div>${Button({ label: stepLabel ?? "", kind: "primary", icon: "edit", onClick: () => show(step) })}</div>`}
    ${(may("attach") || may("scan")) && Elsewhere({ scan: may("scan"), attach: may("attach"), packed, found, code: document.code, fetch, show })}
    ${found.files.length > 0 && SignedFiles({ document, files: found.files, check, withdraw })}
    ${found.annexes.length > 0 && AnnexesSigned({ document, found, check, withdraw })}
    ${wrong && WithdrawDialog({ document, file: wrong, onClose: () => withdraw(null), onDone: () => { withdraw(null); toast(t("withdrawn.done")); void reload(); } })}
    ${(open === "sign" || open === "seal") && SignDialog({ document, step: open, title: open === step ? stepLabel ?? t(open) : t(open), lead: leadOf(open, found), onClose: () => show(null), onStarted: (made) => started(made, t("signing")) })}
    ${(open === "attach" || open === "scan") && TakeDialog({ document, way: open, annexes: found.annexes.length > 0, onClose: () => show(null), onStarted: (made) => started(made, t("checking")) })}
  </div>`;
}

const SigningView = component(signingView);

/** What comes next, for whoever reads this. @param {Signing} found */
function hintOf({ standing, actions, signer_name: signer, signers, sha256, annexes }) {
  if (!sha256) return t("hint.making");
  if (signers.length > 1 && (standing === "unsigned" || standing === "partly")) return t("hint.waitSigners", { names: signers.filter((one) => !one.signed).map((one) => one.name).join(", ") });
  if (standing === "unsigned") return actions.includes("sign") ? t("hint.sign") : t("hint.waitSigner", { name: signer });
  if (standing === "annexes") return t(actions.includes("seal") ? "hint.annexes" : "hint.waitAnnexes", { names: annexes.filter((one) => !one.signed).map((one) => one.label).join(", ") });
  if (standing === "signed") return actions.includes("seal") ? t("hint.seal") : t("hint.waitSeal");
  return standing === "on_paper" ? t("hint.onPaper") : "";
}

/** Whether it is the organisation's turn, with which annexes in files of their own are signed. @param {Signing} found */
const bothTurns = ({ standing }) => standing === "signed" || standing === "annexes";

/** @param {"sign" | "seal"} step @param {Signing} found */
function leadOf(step, found) {
  if (step === "sign") return t("sign.lead", { name: found.signer_name });
  const names = found.annexes.filter((one) => !one.signed).map((one) => one.label).join(", ");
  if (found.standing === "annexes") return t("sealAnnexes.lead", { names });
  return `${t("seal.lead")}${names && ` ${t("seal.leadAnnexes", { names })}`}`;
}

/**
 * @param {{ attach: boolean, scan: boolean, packed: boolean, found: Signing, code: string, fetch: () => void,
 *   show: (what: "attach" | "scan") => void }} props `packed`: annexes are fetched along with the document
 */
function elsewhere({ attach, scan, packed, found, code, fetch, show }) {
  return html`<details class="signing-elsewhere"><summary>${t(scan ? "elsewhere" : "elsewhere.only")}</summary>
    <ol>
      ${attach && html`<li><p>${t(packed ? "elsewhere.fetchAll" : "elsewhere.fetch")}</p>
        ${packed && html`<p class="soft">${t("elsewhere.mark", { code })}</p>`}
        ${Button({ label: t(packed ? "fetchAll" : "fetch"), icon: "download", onClick: fetch })}</li>
      <li><p>${t(packed ? "elsewhere.attachAll" : "elsewhere.attach")}</p>${Button({ label: t("attach"), icon: "upload", onClick: () => show("attach") })}</li>`}
    </ol>
    ${scan && html`<div><p>${t(found.annexes.length ? "elsewhere.scanAll" : "elsewhere.scan")}</p>${Button({ label: t("scan"), icon: "upload", onClick: () => show("scan") })}</div>`}
  </details>`;
}

const Elsewhere = component(elsewhere);

/** @typedef {{ check?: (job: Job) => void, withdraw: (file: SignedFile) => void }} Acts */

/** @param {{ document: Document, files: SignedFile[] } & Acts} props */
const signedFiles = ({ document, files, check, withdraw }) => html`<ol class="signed-files">${files.map((file) => html`<li key=${file.id}>${SignedFileView({ document, file, check, withdraw })}</li>`)}</ol>`;

const SignedFiles = component(signedFiles);

/** Annexes in files of their own, each with its state. @param {{ document: Document, found: Signing } & Acts} props */
function annexesSigned({ document, found, check, withdraw }) {
  const fetch = (/** @type {number} */ number) => download(`/documents/${document.id}/annexes/${number}/pdf`, `phu-luc-${number}.pdf`).catch(toastProblem);
  const all = () => download(`/documents/${document.id}/signing/package`, "da-ky.zip").catch(toastProblem);
  return html`<section class="signed-annexes" aria-labelledby="ky-phu-luc"><h3 id="ky-phu-luc">${t("annexes")}</h3>
    <ol>${found.annexes.map((one) => html`<li key=${one.number} class="signed-annex">
      <header><span><strong>${one.label}</strong>. ${one.title}</span>${Status({ label: one.standing_label, tone: one.signed ? "good" : "neutral" })}</header>
      ${one.files.length > 0
        ? SignedFiles({ document, files: one.files, check, withdraw })
        : one.sha256 && html`<div class="signed-acts">${Button({ label: t("fetchAnnex"), icon: "download", small: true, onClick: () => fetch(one.number) })}</div>`}
    </li>`)}</ol>
    ${found.standing === "sealed" && html`<div>${Button({ label: t("fetchSigned"), icon: "download", small: true, onClick: all })}</div>`}</section>`;
}

const AnnexesSigned = component(annexesSigned);

/** @param {{ document: Document, file: SignedFile } & Acts} props */
function signedFileView({ document, file, check, withdraw }) {
  const params = { document_id: document.id, signed_id: file.id };
  const again = () => post("/documents/{document_id}/signing/{signed_id}/check", { params }).then(check, toastProblem);
  const fetch = () => download(`/documents/${document.id}/signing/${file.id}/file`, "van-ban.pdf").catch(toastProblem);
  return html`<article class="signed-file">
    <header>${Status({ label: file.state_label, tone: STATES[file.state] })}
      <span><strong>${file.origin_label}</strong>${file.in_force && html` <span class="tag">${t("inForce")}</span>`}<br /><span class="soft small">${dateTime(file.created_at)}, ${fileSize(file.size)}</span></span></header>
    ${file.withdrawn_at ? html`<p>${t("withdrawn", { at: dateTime(file.withdrawn_at), reason: file.withdrawal_reason })}</p>` : file.reason && html`<p>${sentence(file.reason)}</p>`}
    ${file.verdicts.length > 0 && html`<ul class="verdicts">${file.verdicts.map((one, index) => html`<li key=${index}>${VerdictView({ one })}</li>`)}</ul>`}
    ${file.in_force && file.stamp_until && StampLine({ file })}
    <div class="signed-acts">
      ${file.readable && Button({ label: t(FETCH[file.state] ?? "fetchUnproven"), icon: "download", small: true, onClick: fetch })}
      ${file.withdrawable && Button({ label: t("withdraw"), icon: "trash", small: true, kind: "quiet", onClick: () => withdraw(file) })}
      ${check && !file.withdrawn_at && Button({ label: t("checkAgain"), icon: "refresh", small: true, kind: "quiet", onClick: again })}
    </div>
  </article>`;
}

const SignedFileView = component(signedFileView);

/** The time stamp over the whole file: since when, how long, and why a newer one could not be had. @param {{ file: SignedFile }} props */
function stampLine({ file }) {
  const words = { at: dateTime(file.stamped_at), until: date(file.stamp_until) };
  return html`<p class="soft small">${t(file.origin === "stamp" ? "stamp.again" : "stamp", words)}</p>
    ${file.stamp_fault && html`<div class="notice is-warning">${Icon({ name: "alert" })}<p>${file.stamp_fault} <span class="soft small">${t("stamp.tried", { at: dateTime(file.stamp_tried_at) })}</span></p></div>`}`;
}

const StampLine = component(stampLine);

/** @param {{ one: Verdict }} props */
function verdictView({ one }) {
  const at = one.stamped_at ? t("stampedAt", { at: dateTime(one.stamped_at) }) : one.said_at ? t("saidAt", { at: dateTime(one.said_at) }) : "";
  return html`${Icon({ name: one.validity === "valid" ? "check" : "alert" })}<span><strong>${one.signer || one.name || t("nameless")}</strong>: ${one.whose_label.toLowerCase()}, ${one.validity_label.toLowerCase()}<br />
    <span class="soft small">${t("issuer", { name: one.issuer })}${at && html`. ${at}`}${one.lasting && html`. ${t("lasting")}`}</span></span>`;
}

const VerdictView = component(verdictView);

/** @param {string} text */
const sentence = (text) => text.charAt(0).toUpperCase() + text.slice(1) + (text.endsWith(".") ? "" : ".");
