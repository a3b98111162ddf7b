/** The files of a document: those of an issued one are made once and kept, those of a draft are made anew when wanted. */
import { html, useEffect, useState } from "../../../vendor/kit.js";
import { download, post } from "../../api/client.js";
import { fileSize } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { PdfPreview } from "../../ui/pdf-preview.js";
import { JobProgress } from "../../ui/job-progress.js";
import { Loading } from "../../ui/states.js";
import { toastProblem } from "../../ui/toast.js";
import { useJob } from "../../ui/use-job.js";
import { isOut } from "./labels.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"DocumentRead">} Document */
/** @typedef {import("../../api/types.d.ts").Schema<"JobRead">} Job */
/** @typedef {"pdf" | "docx" | "xlsx"} Format */

/** @type {Format[]} */
const FORMATS = ["pdf", "docx", "xlsx"];
const PATIENCE = 40;
const PAUSE = 1_500;

/** The kept file of a format; drafts keep none worth showing. @param {Document} document @param {Format} format */
const kept = (document, format) =>
  isOut(document) ? document.files.find((file) => file.final && file.format === format) : undefined;

/** @param {Document} document @param {Format} format */
const render = (document, format) =>
  post("/documents/{document_id}/render", { params: { document_id: document.id }, body: { formats: [format] } });

/** The formats of annexes that are files of their own. @param {Document} document */
function ownFiles({ content }) {
  const annexes = /** @type {{ separate?: boolean }[]} */ (content.annexes ?? []);
  return annexes.flatMap(({ separate }, at) => (separate ? [`pdf-${at + 1}`, `docx-${at + 1}`] : []));
}

/**
 * @type {Component<{ document: Document, making: Job | null, reload: () => Promise<void> }>} `making`: the job that
 *   numbering has just started
 */
export const Files = component(function Files({ document, making, reload }) {
  const [tries, count] = useState(0);
  const [ended, end] = useState(false);
  const wanted = [...FORMATS, ...ownFiles(document)];
  const complete = wanted.every((format) => document.files.some((file) => file.final && file.format === format));
  const following = Boolean(making) && !complete && !ended;
  const waiting = isOut(document) && !complete && tries < PATIENCE; // each file shows as soon as it is there
  useEffect(() => {
    if (!waiting) return undefined;
    const timer = setTimeout(() => void reload().then(() => count(tries + 1)), PAUSE);
    return () => clearTimeout(timer);
  }, [waiting, tries]);
  return html`
    ${
      following && making
        ? JobProgress({ job: making, label: t("files.pending"), onDone: () => void reload(), onEnd: () => end(true) })
        : waiting && html`<p class="soft" role="status">${t("files.pending")}</p>`
    }
    <ul class="document-files">
      ${FORMATS.map((format) => html`<li key=${format}>${FileRow({ document, format, reload, waiting: waiting || following })}</li>`)}
    </ul>
    ${!isOut(document) && html`<p class="soft small">${t("files.draftHint")}</p>`}`;
});

/** @type {Component<{ document: Document, format: Format, reload: () => Promise<void>, waiting: boolean }>} */
const FileRow = component(function FileRow({ document, format, reload, waiting }) {
  const [job, follow] = useJob(`file ${format}`);
  const name = t(`files.${format}`);
  const file = kept(document, format);
  const fetch = () => download(`/documents/${document.id}/files/${format}`, `van-ban.${format}`).catch(toastProblem);
  const make = () => render(document, format).then(follow, toastProblem);
  if (job) {
    return JobProgress({
      job,
      label: t("files.making", { format: name }),
      onEnd: () => follow(null),
      onDone: () =>
        void fetch().then(() => {
          follow(null);
          return reload();
        }),
    });
  }
  if (file)
    return html`
      ${Button({ label: t("files.download", { format: name }), icon: "download", onClick: fetch })}
      <span class="soft small">${fileSize(file.size)}</span>`;
  return Button({ label: t("files.make", { format: name }), icon: "download", disabled: waiting, onClick: make });
});

/**
 * The print in the page: as signed, on paper too, or the draft rendered when asked for.
 * @type {Component<{ document: Document }>}
 */
export const Print = component(function Print({ document }) {
  const [job, follow] = useJob("preview");
  const [ready, setReady] = useState(false);
  const path = `/documents/${document.id}/${isOut(document) ? "signing/file" : "files/pdf"}?inline=true#navpanes=0&view=FitH`;
  if (kept(document, "pdf") || ready) return PdfPreview({ path, title: document.summary });
  if (isOut(document)) return Loading({ lines: 8 });
  if (job)
    return JobProgress({ job, label: t("preview.making"), onDone: () => setReady(true), onEnd: () => follow(null) });
  return html`<div>
    ${Button({ label: t("preview.show"), icon: "eye", onClick: () => render(document, "pdf").then(follow, toastProblem) })}
  </div>`;
});
