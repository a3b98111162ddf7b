/** A file that the worker makes: ordered by a button, followed, then opened. */
import { html, useState } from "../../vendor/kit.js";
import { Button } from "./button.js";
import { component } from "./component.js";
import { JobProgress } from "./job-progress.js";
import { toastProblem } from "./toast.js";
import { useJob } from "./use-job.js";

/** @typedef {import("../api/types.d.ts").Schema<"JobRead">} Job */

/**
 * @type {Component<{ label: string, ready: string, of?: string, start: () => Promise<Job> }>} `ready`: the words of the link to
 *   the file; `of`: the row, where several on a page have one
 */
export const FileJob = component(function FileJob({ label, ready, of = "", start }) {
  const [job, follow] = useJob(`${label} ${of}`);
  const [file, made] = useState("");
  const order = async () => {
    try {
      follow(await start());
    } catch (error) {
      toastProblem(error);
    }
  };
  if (file)
    return html`<a class="button" href=${`/api/v1/files/${file}?inline=true`} target="_blank" rel="noopener">${ready}</a>`;
  if (!job) return Button({ label, icon: "print", onClick: order });
  return JobProgress({
    job,
    label,
    onDone: (done) => made(String(/** @type {any} */ (done.result)?.file_id ?? "")),
    onEnd: () => follow(null),
  });
});

/**
 * A table on paper, and as a spreadsheet; the words of both buttons and of the link to the file.
 * @type {Component<{ print: string, sheet: string, ready: string, order: (format: "pdf" | "xlsx") => Promise<Job> }>}
 */
export const TableFiles = component(function TableFiles({ print, sheet, ready, order }) {
  return html`${FileJob({ label: print, ready, start: () => order("pdf") })}
    ${FileJob({ label: sheet, ready, start: () => order("xlsx") })}`;
});
