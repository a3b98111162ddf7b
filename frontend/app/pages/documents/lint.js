/** Checking a file against the rules of official documents: drop it, wait for the job, read the result page by page. */
import { html, useState } from "../../../vendor/kit.js";
import { post, upload } from "../../api/client.js";
import { asProblem } from "../../api/problem.js";
import { useGet } from "../../core/resource.js";
import { useQuery } from "../../core/query.js";
import { Button, LinkButton } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { FileField } from "../../ui/file-field.js";
import { Form, useForm } from "../../ui/form.js";
import { Section } from "../../ui/page.js";
import { JobProgress } from "../../ui/job-progress.js";
import { Loaded } from "../../ui/states.js";
import { useJob } from "../../ui/use-job.js";
import { LintResult, Verdict } from "./lint-result.js";
import { t } from "./lint-vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"JobRead">} Job */

/** The result has an address of its own, so that a page opened again shows it. */
export const LintFile = component(function LintFile() {
  const [query, change] = useQuery();
  const [job, follow] = useJob("lint");
  const form = useForm({
    draft: false,
    initial: { file: /** @type {File[]} */ ([]) },
    check: ({ file }) => (file.length ? {} : { file: t("file") }),
    submit: ({ file }, key) => post("/documents/lint", { body: upload(/** @type {File} */ (file[0])), key }),
    done: follow,
  });
  const again = () => {
    follow(null);
    form.reset({ file: [] });
    change({ check: "" });
  };
  const anew = Button({ label: t("again"), icon: "refresh", onClick: again });
  if (query.check) return Checked({ id: query.check, again: anew, key: query.check });
  return Section({
    title: t("title"),
    hint: t("lead"),
    children: job
      ? html`
        ${JobProgress({
          job,
          label: form.values.file[0] ? t("running", { name: form.values.file[0].name }) : t("runningSent"),
          onDone: (done) => change({ check: done.id }),
        })}
        <div>${anew}</div>`
      : Form({
          form,
          label: t("title"),
          children: html`
            ${FileField({ ...form.bind("file"), label: t("file"), hint: t("fileHint"), accept: ".pdf,.docx", required: true })}
            <div class="form-actions">
              ${Button({
                label: t("start"),
                type: "submit",
                kind: "primary",
                icon: "check",
                busy: form.busy,
                disabled: form.values.file.length === 0,
              })}
            </div>`,
        }),
  });
});

/** @type {Component<{ id: string, again: import("preact").ComponentChildren }>} */
const Checked = component(function Checked({ id, again }) {
  const result = useGet("/documents/lint/{job_id}", { params: { job_id: id } });
  return html`<div class="stack">
    ${Loaded({ of: result, lines: 8, children: (found) => LintResult({ id, found, again }) })}
    ${result.now.value.state === "error" && html`<div>${again}</div>`}
  </div>`;
});

/**
 * Measures a file at hand, without choosing it; `early`: before it has its number.
 * @type {Component<{ early: boolean, fetchFile: () => Promise<File> }>}
 */
export const LintOwn = component(function LintOwn({ early, fetchFile }) {
  const [state, set] = useState({ busy: false, job: /** @type {Job | null} */ (null), name: "", problem: "" });
  const start = async () => {
    set({ busy: true, job: null, name: "", problem: "" });
    try {
      const file = await fetchFile();
      set({ busy: false, job: await post("/documents/lint", { body: upload(file) }), name: file.name, problem: "" });
    } catch (error) {
      set({ busy: false, job: null, name: "", problem: asProblem(error).message });
    }
  };
  return html`${
    state.job
      ? Measured({ job: state.job, name: state.name, key: state.job.id })
      : html`<p class="soft">${t(early ? "earlyHint" : "ownHint")}</p>
        <div>${Button({ label: t("own"), icon: "check", busy: state.busy, onClick: start })}</div>`
  }
    ${state.problem && html`<p class="field-error" role="alert">${state.problem}</p>`}`;
});

/** Follows a measuring job to its verdict, with the way to the pictures. @type {Component<{ job: Job, name: string }>} */
const Measured = component(function Measured({ job, name }) {
  const [done, end] = useState(false);
  if (!done) return JobProgress({ job, label: t("running", { name }), onDone: () => end(true) });
  return ShortVerdict({ id: job.id });
});

/** @type {Component<{ id: string }>} */
const ShortVerdict = component(function ShortVerdict({ id }) {
  const result = useGet("/documents/lint/{job_id}", { params: { job_id: id } });
  return Loaded({
    of: result,
    lines: 2,
    children: (found) => html`<div class="stack">
      ${Verdict({ found })}
      <div>${LinkButton({ label: t("details"), href: `/van-ban?tab=the-thuc&check=${id}`, icon: "eye" })}</div>
    </div>`,
  });
});
