/** A report as it will print, for whoever may read it: rendered by a job, shown in the page; no document is made. */
import { html, useEffect, useState } from "../../../vendor/kit.js";
import { post } from "../../api/client.js";
import { asProblem } from "../../api/problem.js";
import { component } from "../../ui/component.js";
import { Dialog } from "../../ui/dialog.js";
import { PdfPreview } from "../../ui/pdf-preview.js";
import { JobProgress } from "../../ui/job-progress.js";
import { ErrorState, Loading } from "../../ui/states.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"ReportRead">} Report */
/** @typedef {import("../../api/types.d.ts").Schema<"JobRead">} Job */
/** @typedef {import("../../api/problem.js").ApiProblem} ApiProblem */

/** @type {Component<{ report: Report, onClose: () => void }>} */
export const PrintPreview = component(function PrintPreview({ report, onClose }) {
  const [state, set] = useState({
    job: /** @type {Job | null} */ (null),
    file: "",
    failed: false,
    problem: /** @type {ApiProblem | null} */ (null),
  });
  const start = async () => {
    set((old) => ({ ...old, job: null, failed: false, problem: null }));
    try {
      const job = await post("/reports/{report_id}/preview", { params: { report_id: report.id } });
      set((old) => ({ ...old, job }));
    } catch (error) {
      set((old) => ({ ...old, problem: asProblem(error) }));
    }
  };
  useEffect(() => void start(), []);
  const title = t("preview.title", { period: report.period.title });
  return Dialog({
    title,
    onClose,
    wide: true,
    children: state.file
      ? PdfPreview({ path: `/files/${state.file}?inline=true#navpanes=0&view=FitH`, title })
      : state.problem
        ? ErrorState({ problem: state.problem, onRetry: start })
        : !state.job
          ? Loading({ lines: 4 })
          : html`
            ${JobProgress({
              key: state.job.id,
              job: state.job,
              label: t("preview.making"),
              onDone: (done) => set((old) => ({ ...old, file: String(done.result?.file_id) })),
              onEnd: () => set((old) => ({ ...old, failed: true })),
            })}
            ${state.failed && html`<p class="soft">${t("preview.failed")}</p>`}`,
  });
});
