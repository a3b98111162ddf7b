/** The draft of a report as it will print: its document made anew, rendered by a job, shown in the page. */
import { html, useEffect, useState } from "../../../vendor/kit.js";
import { post } from "../../api/client.js";
import { asProblem } from "../../api/problem.js";
import { component } from "../../ui/component.js";
import { Dialog } from "../../ui/dialog.js";
import { PdfPreview } from "../../ui/pdf-preview.js";
import { JobProgress } from "../../ui/progress.js";
import { ErrorState, Loading } from "../../ui/states.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"ReportRead">} Report */
/** @typedef {import("../../api/types.d.ts").Schema<"JobRead">} Job */
/** @typedef {import("../../api/problem.js").ApiProblem} ApiProblem */

/** @param {{ report: Report, onClose: () => void }} props */
function printPreview({ report, onClose }) {
  const [state, set] = useState({
    document: report.document_id ?? "", job: /** @type {Job | null} */ (null), ready: false, failed: false, problem: /** @type {ApiProblem | null} */ (null),
  });
  const start = async () => {
    set((old) => ({ ...old, job: null, failed: false, problem: null }));
    try {
      const made = report.actions.includes("document") ? (await post("/reports/{report_id}/document", { params: { report_id: report.id } })).id : report.document_id ?? "";
      const job = await post("/documents/{document_id}/render", { params: { document_id: made }, body: { formats: ["pdf"] } });
      set((old) => ({ ...old, document: made, job }));
    } catch (error) {
      set((old) => ({ ...old, problem: asProblem(error) }));
    }
  };
  useEffect(() => void start(), []);
  const title = t("preview.title", { period: report.period.title });
  return Dialog({ title, onClose, wide: true, children: state.ready
    ? PdfPreview({ path: `/documents/${state.document}/files/pdf?inline=true#navpanes=0&view=FitH`, title })
    : state.problem ? ErrorState({ problem: state.problem, onRetry: start })
      : !state.job ? Loading({ lines: 4 })
        : html`${JobProgress({ key: state.job.id, job: state.job, label: t("preview.making"), onDone: () => set((old) => ({ ...old, ready: true })), onEnd: () => set((old) => ({ ...old, failed: true })) })}
          ${state.failed && html`<p class="soft">${t("preview.failed")}</p>`}` });
}

export const PrintPreview = component(printPreview);
