/** Checking a PDF against the rules of official documents: drop a file, wait for the job, read verdict and findings. */
import { html, useState } from "../../../vendor/kit.js";
import { post, upload } from "../../api/client.js";
import { asProblem } from "../../api/problem.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { FileField } from "../../ui/file-field.js";
import { Form, useForm } from "../../ui/form.js";
import { Icon } from "../../ui/icons.js";
import { Section } from "../../ui/page.js";
import { JobProgress } from "../../ui/progress.js";
import { Status } from "../../ui/status.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"JobRead">} Job */
/** @typedef {"error" | "warning" | "note"} Severity */
/** @typedef {{ rule: string, severity: Severity, page: number | null, message: string, clause: string, mend: string }} Finding */
/** @typedef {{ pages: number, findings: Finding[], clean: boolean }} Verdict */

/** @type {{ severity: Severity, tone: import("../../ui/status.js").Tone }[]} */
const GROUPS = [{ severity: "error", tone: "danger" }, { severity: "warning", tone: "warning" }, { severity: "note", tone: "neutral" }];

function lintFile() {
  const [job, follow] = useState(/** @type {Job | null} */ (null));
  const form = useForm({
    initial: { file: /** @type {File[]} */ ([]) },
    check: ({ file }) => (file.length ? {} : { file: t("lint.file") }),
    submit: ({ file }, key) => post("/documents/lint", { body: upload(/** @type {File} */ (file[0])), key }),
    done: follow,
  });
  const name = form.values.file[0]?.name ?? "";
  const again = () => { follow(null); form.reset({ file: [] }); };
  return Section({ title: t("lint.title"), hint: t("lint.lead"), children: job
    ? html`${Measured({ job, name, key: job.id })}<div>${Button({ label: t("lint.again"), icon: "refresh", onClick: again })}</div>`
    : Form({ form, label: t("lint.title"), children: html`
      ${FileField({ ...form.bind("file"), label: t("lint.file"), hint: t("lint.fileHint"), accept: ".pdf", required: true })}
      <div class="form-actions">${Button({ label: t("lint.start"), type: "submit", kind: "primary", icon: "check", busy: form.busy, disabled: form.values.file.length === 0 })}</div>` }) });
}

export const LintFile = component(lintFile);

/** Follows a measuring job to its verdict. @param {{ job: Job, name: string }} props */
function measured({ job, name }) {
  const [found, set] = useState(/** @type {Verdict | null} */ (null));
  if (found) return VerdictView({ found, name });
  return JobProgress({ job, label: t("lint.running", { name }), onDone: (done) => set(/** @type {Verdict} */ (/** @type {unknown} */ (done.result))) });
}

export const Measured = component(measured);

/** @param {{ found: Verdict, name: string }} props */
function verdictView({ found, name }) {
  const count = (/** @type {Severity} */ severity) => found.findings.filter((one) => one.severity === severity).length;
  const warnings = count("warning");
  const verdict = found.clean ? (warnings ? t("lint.cleanNotes", { count: warnings }) : t("lint.clean")) : t("lint.faulty", { count: count("error") });
  return html`<div class="stack">
    <div class=${`notice ${found.clean ? "is-good" : "is-danger"}`} role="status">${Icon({ name: found.clean ? "check" : "alert" })}
      <p><strong>${verdict}</strong><br />${t("lint.pages", { name, pages: found.pages })}</p></div>
    ${GROUPS.map(({ severity, tone }) => FindingGroup({ key: severity, severity, tone, findings: found.findings.filter((one) => one.severity === severity) }))}
  </div>`;
}

const VerdictView = component(verdictView);

/** @param {{ severity: Severity, tone: import("../../ui/status.js").Tone, findings: Finding[] }} props */
function findingGroup({ severity, tone, findings }) {
  if (findings.length === 0) return html``;
  return html`<section class="findings"><h3>${Status({ label: t(`lint.${severity}`), tone })} <span class="count">${findings.length}</span></h3>
    <ol>${findings.map((one, index) => html`<li key=${index}>
      <p><strong>${one.message}</strong></p>
      ${one.mend && html`<p>${t("lint.mend", { mend: one.mend })}</p>`}
      <p class="soft small">${one.page ? t("lint.page", { page: one.page }) : t("lint.whole")} · ${one.clause} · ${t("lint.rule", { rule: one.rule })}</p>
    </li>`)}</ol></section>`;
}

const FindingGroup = component(findingGroup);

/** Measures a file at hand, without choosing it. @param {{ fetchFile: () => Promise<File> }} props */
function lintOwn({ fetchFile }) {
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
  return html`${state.job ? Measured({ job: state.job, name: state.name, key: state.job.id }) : html`<p class="soft">${t("lint.ownHint")}</p>
    <div>${Button({ label: t("lint.own"), icon: "check", busy: state.busy, onClick: start })}</div>`}
    ${state.problem && html`<p class="field-error" role="alert">${state.problem}</p>`}`;
}

export const LintOwn = component(lintOwn);
