/** A file of a text, made by a job and taken at once. */
import { html } from "../../../vendor/kit.js";
import { download, post } from "../../api/client.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { JobProgress } from "../../ui/job-progress.js";
import { toastProblem } from "../../ui/toast.js";
import { useJob } from "../../ui/use-job.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"MessageRead">} Message */
/** @typedef {import("../../ui/job-progress.js").Job} Job */

/** @type {Component<{ message: Message, format: "pdf" | "docx" }>} */
export const MessageFile = component(function MessageFile({ message, format }) {
  const [job, setJob] = useJob(`file ${message.kind} ${message.place} ${format}`);
  const order = () =>
    post("/voices/reports/{report_id}/texts/{kind}/{place}/file", {
      params: { report_id: message.report.id, kind: message.kind, place: message.place },
      body: { format },
    }).then((/** @type {Job} */ made) => setJob(made), toastProblem);
  const took = (/** @type {Job} */ done) => {
    const made = /** @type {{ file_id: string, name: string }} */ (done.result);
    setJob(null);
    void download(`/files/${made.file_id}`, made.name).catch(toastProblem);
  };
  const ended = (/** @type {Job} */ failed) => {
    setJob(null);
    toastProblem(new Error(failed.error ?? t("file.failed")));
  };
  return html`${
    job
      ? JobProgress({ key: job.id, job, label: t("file.making"), onDone: took, onEnd: ended })
      : Button({
          label: t(`file.${format}`),
          icon: "download",
          kind: message.kind === "brief" ? "primary" : "plain",
          onClick: () => void order(),
        })
  }`;
});
