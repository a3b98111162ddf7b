/** Signing an issued document: how far it is, what this person may do next, every signed file with what its check found. */
import { html, useState } from "../../../vendor/kit.js";
import { download } from "../../api/client.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Section } from "../../ui/page.js";
import { JobProgress } from "../../ui/job-progress.js";
import { Loaded } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { toast, toastProblem } from "../../ui/toast.js";
import { useJob } from "../../ui/use-job.js";
import { STANDINGS } from "./labels.js";
import { SignedFiles } from "./signed-files.js";
import { SignDialog, TakeDialog, WithdrawDialog } from "./signing-forms.js";
import { t } from "./signing-vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"DocumentRead">} Document */
/** @typedef {import("../../api/types.d.ts").Schema<"SigningRead">} Signing */
/** @typedef {import("../../api/types.d.ts").Schema<"SignedFileRead">} SignedFile */
/** @import { Acts } from "./signed-files.js" */
/** @typedef {import("../../api/types.d.ts").Schema<"JobRead">} Job */

/**
 * @type {Component<{ document: Document, signing: import("../../core/resource.js").Resource<Signing>, reload: () => Promise<void> }>}
 *   `reload`: of the document too, whose state tells of its signing
 */
export const SigningPanel = component(function SigningPanel({ document, signing, reload }) {
  return Section({
    title: t("title"),
    id: "ky-so",
    children: Loaded({
      of: signing,
      lines: 3,
      children: (/** @type {Signing} */ found) => SigningView({ document, found, reload }),
    }),
  });
});

/** @type {Component<{ document: Document, found: Signing, reload: () => Promise<void> }>} */
const SigningView = component(function SigningView({ document, found, reload }) {
  const [open, show] = useState(/** @type {"sign" | "seal" | "attach" | "scan" | null} */ (null));
  const [job, follow] = useJob("signing");
  const [wrong, withdraw] = useState(/** @type {SignedFile | null} */ (null));
  const may = (/** @type {string} */ act) => found.actions.includes(act);
  const started = (/** @type {Job} */ made) => {
    show(null);
    follow(made);
    void reload();
  };
  const over = (/** @type {boolean} */ well) => {
    if (well) {
      follow(null);
      toast(t("ended"));
    }
    void reload();
  };
  const packed = bothTurns(found) && found.annexes.some((one) => !one.signed);
  const fetch = () =>
    (packed
      ? download(`/documents/${document.id}/signing/package`, "cho-ky.zip")
      : download(`/documents/${document.id}/signing/file?to_sign=true`, "van-ban.pdf")
    ).catch(toastProblem);
  const check = may("check") ? started : undefined;
  const step = may("sign") ? "sign" : may("seal") ? "seal" : null;
  const stepLabel = step && t(step === "seal" && found.standing === "annexes" ? "sealAnnexes" : step);
  return html`<div class="stack signing">
    <p>${Status({ label: found.standing_label, tone: STANDINGS[found.standing] })}</p>
    ${hintOf(found) && html`<p class="soft">${hintOf(found)}</p>`}
    ${
      job &&
      JobProgress({
        key: job.id,
        job,
        label: t(job.kind === "document.sign" ? "signing" : "checking"),
        onDone: () => over(true),
        onEnd: () => over(false),
      })
    }
    ${step && html`<div>${Button({ label: stepLabel ?? "", kind: "primary", icon: "edit", onClick: () => show(step) })}</div>`}
    ${
      (may("attach") || may("scan")) &&
      Elsewhere({ scan: may("scan"), attach: may("attach"), packed, found, code: document.code, fetch, show })
    }
    ${found.files.length > 0 && SignedFiles({ document, files: found.files, check, withdraw })}
    ${found.annexes.length > 0 && AnnexesSigned({ document, found, check, withdraw })}
    ${
      wrong &&
      WithdrawDialog({
        document,
        file: wrong,
        onClose: () => withdraw(null),
        onDone: () => {
          withdraw(null);
          toast(t("withdrawn.done"));
          void reload();
        },
      })
    }
    ${
      (open === "sign" || open === "seal") &&
      SignDialog({
        document,
        step: open,
        title: open === step ? (stepLabel ?? t(open)) : t(open),
        lead: leadOf(open, found),
        onClose: () => show(null),
        onStarted: started,
      })
    }
    ${
      (open === "attach" || open === "scan") &&
      TakeDialog({
        document,
        way: open,
        annexes: found.annexes.length > 0,
        onClose: () => show(null),
        onStarted: started,
      })
    }
  </div>`;
});

/** What comes next, for whoever reads this. @param {Signing} found */
function hintOf({ standing, actions, signer_name: signer, signers, sha256, annexes }) {
  if (!sha256) return t("hint.making");
  if (signers.length > 1 && (standing === "unsigned" || standing === "partly"))
    return t("hint.waitSigners", {
      names: signers
        .filter((one) => !one.signed)
        .map((one) => one.name)
        .join(", "),
    });
  if (standing === "unsigned")
    return actions.includes("sign") ? t("hint.sign") : t("hint.waitSigner", { name: signer });
  if (standing === "annexes")
    return t(actions.includes("seal") ? "hint.annexes" : "hint.waitAnnexes", {
      names: annexes
        .filter((one) => !one.signed)
        .map((one) => one.label)
        .join(", "),
    });
  if (standing === "signed") return actions.includes("seal") ? t("hint.seal") : t("hint.waitSeal");
  return standing === "on_paper" ? t("hint.onPaper") : "";
}

/** Whether it is the organisation's turn, with which annexes in files of their own are signed. @param {Signing} found */
const bothTurns = ({ standing }) => standing === "signed" || standing === "annexes";

/** @param {"sign" | "seal"} step @param {Signing} found */
function leadOf(step, found) {
  if (step === "sign") return t("sign.lead", { name: found.signer_name });
  const names = found.annexes
    .filter((one) => !one.signed)
    .map((one) => one.label)
    .join(", ");
  if (found.standing === "annexes") return t("sealAnnexes.lead", { names });
  return `${t("seal.lead")}${names && ` ${t("seal.leadAnnexes", { names })}`}`;
}

/**
 * @type {Component<{ attach: boolean, scan: boolean, packed: boolean, found: Signing, code: string, fetch: () => void,
 *   show: (what: "attach" | "scan") => void }>} `packed`: annexes are fetched along with the document
 */
const Elsewhere = component(function Elsewhere({ attach, scan, packed, found, code, fetch, show }) {
  return html`<details class="signing-elsewhere"><summary>${t(scan ? "elsewhere" : "elsewhere.only")}</summary>
    <ol>
      ${
        attach &&
        html`<li><p>${t(packed ? "elsewhere.fetchAll" : "elsewhere.fetch")}</p>
          ${packed && html`<p class="soft">${t("elsewhere.mark", { code })}</p>`}
          ${Button({ label: t(packed ? "fetchAll" : "fetch"), icon: "download", onClick: fetch })}</li>
          <li>
            <p>${t(packed ? "elsewhere.attachAll" : "elsewhere.attach")}</p>
            ${Button({ label: t("attach"), icon: "upload", onClick: () => show("attach") })}
          </li>`
      }
    </ol>
    ${
      scan &&
      html`<div>
        <p>${t(found.annexes.length ? "elsewhere.scanAll" : "elsewhere.scan")}</p>
        ${Button({ label: t("scan"), icon: "upload", onClick: () => show("scan") })}
      </div>`
    }
  </details>`;
});

/** Annexes in files of their own, each with its state. @type {Component<{ document: Document, found: Signing } & Acts>} */
const AnnexesSigned = component(function AnnexesSigned({ document, found, check, withdraw }) {
  const fetch = (/** @type {number} */ number) =>
    download(`/documents/${document.id}/annexes/${number}/pdf`, `phu-luc-${number}.pdf`).catch(toastProblem);
  const all = () => download(`/documents/${document.id}/signing/package`, "da-ky.zip").catch(toastProblem);
  return html`<section class="signed-annexes" aria-labelledby="ky-phu-luc"><h3 id="ky-phu-luc">${t("annexes")}</h3>
    <ol>${found.annexes.map(
      (one) => html`<li key=${one.number} class="signed-annex">
        <header>
          <span><strong>${one.label}</strong>. ${one.title}</span>
          ${Status({ label: one.standing_label, tone: one.signed ? "good" : "neutral" })}
        </header>
        ${
          one.files.length > 0
            ? SignedFiles({ document, files: one.files, check, withdraw })
            : one.sha256 &&
              html`<div class="signed-acts">
                ${Button({ label: t("fetchAnnex"), icon: "download", small: true, onClick: () => fetch(one.number) })}
              </div>`
        }
      </li>`,
    )}</ol>
    ${found.standing === "sealed" && html`<div>${Button({ label: t("fetchSigned"), icon: "download", small: true, onClick: all })}</div>`}
  </section>`;
});
