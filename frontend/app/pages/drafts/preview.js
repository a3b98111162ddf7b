/** The page as it will print, beside the form: made anew by a job whenever the writer pauses. */
import { html, useEffect, useRef, useState } from "../../../vendor/kit.js";
import { download, get, post } from "../../api/client.js";
import { asProblem } from "../../api/problem.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { PdfPreview } from "../../ui/pdf-preview.js";
import { toastProblem } from "../../ui/toast.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"DraftContent">} Content */

const PAUSE = 1_200;
const ASK = 350;
const PATIENCE = 240;
const WIDE = "(min-width: 72rem)";

const wait = (/** @type {number} */ ms) => new Promise((resume) => setTimeout(resume, ms));

/**
 * The id of the file made of a text.
 * @param {string} id
 * @param {Content} content
 * @param {"pdf" | "docx"} format
 * @returns {Promise<string>}
 */
async function made(id, content, format) {
  let job = null;
  for (let tries = 0; !job; tries += 1) {
    try {
      job = await post("/document-drafts/{written_id}/preview", {
        params: { written_id: id },
        body: { content, format },
      });
    } catch (error) {
      if (asProblem(error).code !== "job-running" || tries > 20) throw error;
      await wait(ASK * 2); // the one before is still being made
    }
  }
  for (let tries = 0; job.state === "queued" || job.state === "running"; tries += 1) {
    if (tries > PATIENCE) throw new Error(t("preview.failed"));
    await wait(ASK);
    job = await get("/jobs/{job_id}", { params: { job_id: job.id } });
  }
  if (job.state !== "done") throw new Error(job.error ?? t("preview.failed"));
  return String(job.result?.file_id);
}

/** @type {Component<{ id: string, title: string, content: Content }>} */
export const DraftPreview = component(function DraftPreview({ id, title, content }) {
  const [state, set] = useState({ file: "", of: "", busy: false, fault: "" });
  const [wanted, want] = useState(matchMedia(WIDE).matches);
  const text = JSON.stringify(content);
  const latest = useRef(text);
  latest.current = text;
  const working = useRef(false);
  const alive = useRef(true);
  useEffect(
    () => () => {
      alive.current = false;
    },
    [],
  );
  const renew = async () => {
    if (working.current) return;
    working.current = true;
    let of = "";
    let fault = "";
    while (of !== latest.current && !fault && alive.current) {
      of = latest.current;
      set((old) => ({ ...old, busy: true, fault: "" }));
      try {
        const file = await made(id, JSON.parse(of), "pdf");
        if (alive.current) set((old) => ({ ...old, file, of }));
      } catch (error) {
        const { message, errors } = asProblem(error);
        fault = [message, ...errors.map((one) => one.message)].join(" ");
      }
    }
    working.current = false;
    if (alive.current) set((old) => ({ ...old, busy: false, fault }));
  };
  useEffect(() => {
    if (!wanted || state.of === text) return undefined;
    const timer = setTimeout(() => void renew(), state.of ? PAUSE : 0);
    return () => clearTimeout(timer);
  }, [text, wanted]);
  const word = () =>
    made(id, content, "docx")
      .then((file) => download(`/files/${file}`, "du-thao.docx"))
      .catch(toastProblem);
  return html`<div class="draft-preview">
    <div class="row">
      <p class="soft small" role="status" hidden=${!wanted}>
        ${state.busy ? t("preview.making") : state.fault || (state.of === text && state.file ? t("preview.fresh") : "")}
      </p>
      ${
        (!wanted || state.fault) &&
        Button({
          label: t("preview.show"),
          icon: "eye",
          onClick: () => {
            want(true);
            if (wanted) void renew();
          },
        })
      }
      ${Button({ label: t("preview.word"), icon: "download", kind: "quiet", small: true, onClick: word })}
    </div>
    ${state.file && PdfPreview({ key: state.file, path: `/files/${state.file}?inline=true#navpanes=0&toolbar=0&view=FitH`, title })}
  </div>`;
});
