/** What can be done with a report now: refresh, look at the print, lay before the leader, approve, return, go on to its document. */
import { html, useState } from "../../../vendor/kit.js";
import { post } from "../../api/client.js";
import { invalidate } from "../../core/resource.js";
import { can } from "../../core/session.js";
import { useBusy } from "../../ui/busy.js";
import { Button, LinkButton } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { ask } from "../../ui/dialog.js";
import { ReasonDialog } from "../../ui/reason-dialog.js";
import { toast, toastProblem } from "../../ui/toast.js";
import { t as corrections } from "./correction-vi.js";
import { SubmitWithout } from "./exceptions.js";
import { isSettled } from "./labels.js";
import { PrintPreview } from "./print-preview.js";
import { SignerForm } from "./signer.js";
import { unfinishedOf } from "./unfinished.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"ReportRead">} Report */
/** @typedef {{ report: Report, set: (report: Report) => void }} Props */

/** @type {Component<Props>} */
export const Steps = component(function Steps({ report, set }) {
  const [shown, show] = useState(
    /** @type {"preview" | "return" | "reopen" | "without" | "withdraw" | "signer" | null} */ (null),
  );
  const has = (/** @type {string} */ action) => report.actions.includes(action);
  const { took, submit, approve } = stepsOf(report, set);
  const settled = isSettled(report);
  const numberless = report.state === "approved";
  const waits = numberless && can("document.issue");
  return html`
    ${!settled && Button({ label: t("preview"), icon: "eye", onClick: () => show("preview") })}
    ${has("edit") && LinkButton({ label: t("edit"), href: `/bao-cao/${report.id}/soan`, icon: "edit" })}
    ${has("refresh") && report.outdated.length === 0 && Refresh({ report, set, kind: "quiet" })}
    ${has("return") && Button({ label: t("return"), icon: "left", onClick: () => show("return") })}
    ${has("reopen") && Button({ label: t("reopen"), icon: "left", kind: "quiet", onClick: () => show("reopen") })}
    ${
      has("submit") &&
      Button({
        label: t("submit"),
        icon: "check",
        kind: "primary",
        disabled: report.outdated.length > 0,
        onClick: () => (report.missing_units.length > 0 ? show("without") : submit()),
      })
    }
    ${has("withdraw") && Button({ label: corrections("withdraw"), kind: "quiet", onClick: () => show("withdraw") })}
    ${has("approve") && Button({ label: t("approve"), icon: "check", kind: "primary", onClick: approve })}
    ${numberless && can("report.compile") && Button({ label: t("signer"), icon: "edit", kind: "quiet", onClick: () => show("signer") })}
    ${
      settled &&
      report.document_id &&
      LinkButton({
        label: waits ? t("toNumber") : t("toDocument"),
        href: `/van-ban/${report.document_id}`,
        icon: "document",
        kind: "primary",
      })
    }
    ${
      (shown === "return" || shown === "reopen") &&
      ReturnForm({
        report,
        step: shown,
        onClose: () => show(null),
        onDone: (answer) => {
          show(null);
          took(answer, t(`${shown}.done`));
        },
      })
    }
    ${
      shown === "without" &&
      SubmitWithout({
        report,
        onClose: () => show(null),
        onDone: (answer) => {
          show(null);
          took(answer, t("submit.done"));
        },
      })
    }
    ${
      shown === "withdraw" &&
      WithdrawForm({
        report,
        onClose: () => show(null),
        onDone: (answer) => {
          show(null);
          took(answer, corrections("withdraw.done"));
        },
      })
    }
    ${
      shown === "signer" &&
      SignerForm({
        report,
        onClose: () => show(null),
        onDone: ({ signer_name: name }) => {
          show(null);
          took(report, t("signer.done", { name }));
        },
      })
    }
    ${shown === "preview" && PrintPreview({ report, onClose: () => show(null) })}`;
});

/** The steps that ask one question and act. @param {Report} report @param {Props["set"]} set */
function stepsOf(report, set) {
  const params = { report_id: report.id };
  const period = report.period.title;
  const told = (/** @type {string} */ text) => [unfinishedOf(report), text].filter(Boolean).join(" ");
  const took = (/** @type {Report} */ answer, /** @type {string} */ said) => {
    set(answer);
    invalidate("/report-periods", "/documents", "/today", "/submissions");
    toast(said);
  };
  return {
    took,
    submit: async () => {
      if (!(await ask({ title: t("submit.title", { period }), text: told(t("submit.text")), yes: t("submit") })))
        return;
      try {
        took(await post("/reports/{report_id}/submit", { params, version: report.version }), t("submit.done"));
      } catch (error) {
        toastProblem(error);
      }
    },
    approve: async () => {
      if (!(await ask({ title: t("approve.title", { period }), text: told(t("approve.text")), yes: t("approve") })))
        return;
      try {
        took(await post("/reports/{report_id}/approve", { params, version: report.version }), t("approve.done"));
      } catch (error) {
        toastProblem(error);
      }
    },
  };
}

/** @type {Component<Props & { kind: "plain" | "quiet" }>} */
export const Refresh = component(function Refresh({ report, set, kind }) {
  const [busy, during] = useBusy();
  const refresh = async () => {
    await during(async () => {
      set(await post("/reports/{report_id}/refresh", { params: { report_id: report.id }, version: report.version }));
      invalidate(`/reports/${report.id}/figures`, `/reports/${report.id}/changes`);
      toast(t("refresh.done"));
    });
  };
  return Button({ label: t("refresh"), icon: "refresh", kind, busy, onClick: refresh });
});

/**
 * @type {Component<{ report: Report, step: "return" | "reopen", onClose: () => void, onDone: (report: Report) => void }>}
 *   `reopen` takes an approval back
 */
const ReturnForm = component(function ReturnForm({ report, step, onClose, onDone }) {
  return ReasonDialog({
    draft: `${step} ${report.id}`,
    title: t(step),
    label: t(`${step}.reason`),
    hint: t("return.hint"),
    children: step === "reopen" && html`<p>${t("reopen.text")}</p>`,
    send: (body, key) =>
      post(`/reports/{report_id}/${step}`, { params: { report_id: report.id }, version: report.version, body, key }),
    onClose,
    onDone,
  });
});

/** @type {Component<{ report: Report, onClose: () => void, onDone: (report: Report) => void }>} */
const WithdrawForm = component(function WithdrawForm({ report, onClose, onDone }) {
  return ReasonDialog({
    draft: `withdraw ${report.id}`,
    title: corrections("withdraw"),
    label: corrections("reason"),
    danger: true,
    children: html`<p>${corrections("withdraw.text")}</p>`,
    send: (body, key) =>
      post("/reports/{report_id}/withdraw", { params: { report_id: report.id }, version: report.version, body, key }),
    onClose,
    onDone,
  });
});
