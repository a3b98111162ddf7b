/** How far something is: a bar beside its goal, and a long job of the server with its cancel button. */
import { html, useEffect, useRef, useState } from "../../vendor/kit.js";
import { get, post } from "../api/client.js";
import { asProblem } from "../api/problem.js";
import { percent } from "../core/text.js";
import { t } from "./vi.js";
import { Button } from "./button.js";
import { classes, component } from "./component.js";
import { Icon } from "./icons.js";

/**
 * @type {Component<{ value: number | null, label: string, goal?: number | null, hideValue?: boolean }>} `value`,
 *   `goal`: 0–100; null shows "—"
 */
export const Progress = component(function Progress({ value, label, goal, hideValue }) {
  const reached = value != null && goal != null && value >= goal;
  const width = value == null ? 0 : Math.max(0, Math.min(100, value));
  return html`<div class="progress">
    <svg class=${classes("progress-bar", reached && "is-reached")} viewBox="0 0 100 8" preserveAspectRatio="none"
      role="img" aria-label=${`${label}: ${percent(value)}`}>
      <rect class="progress-track" width="100" height="8" /><rect class="progress-fill" width=${width} height="8" />
      ${goal != null && goal < 100 && html`<rect class="progress-goal" x=${goal} width="0.8" height="8" />`}
    </svg>
    ${!hideValue && html`<span class="progress-value">${percent(value)}</span>`}
  </div>`;
});

/** @typedef {import("../api/types.d.ts").Schema<"JobRead">} Job */
/** @typedef {"queued" | "running" | "done" | "failed" | "cancelled"} JobState */

const OPEN = new Set(["queued", "running"]);

/**
 * Follows a job until it ends; `onDone` gets the job with its result, once.
 * @type {Component<{ job: Job, label: string, onDone?: (job: Job) => void, onEnd?: (job: Job) => void }>} `onEnd`: failed or cancelled
 */
export const JobProgress = component(function JobProgress({ job: first, label, onDone, onEnd }) {
  const [job, setJob] = useState(first);
  const [problem, setProblem] = useState("");
  const told = useRef(false);
  useEffect(() => {
    if (!OPEN.has(job.state)) {
      if (!told.current) (job.state === "done" ? onDone : onEnd)?.(job);
      told.current = true;
      return undefined;
    }
    const timer = setTimeout(
      async () => {
        try {
          setJob(await get("/jobs/{job_id}", { params: { job_id: job.id } }));
          setProblem("");
        } catch (error) {
          setProblem(asProblem(error).message);
          setJob({ ...job }); // asks again
        }
      },
      problem ? 3_000 : 700,
    );
    return () => clearTimeout(timer);
  }, [job]);
  const cancel = () =>
    post("/jobs/{job_id}/cancel", { params: { job_id: job.id } }).then(
      (/** @type {Job} */ now) => now && setJob(now),
      (error) => setProblem(asProblem(error).message),
    );
  const open = OPEN.has(job.state);
  return html`<div class=${classes("job", `is-${job.state}`)} role="status">
    <div class="job-line">
      ${!open && Icon({ name: job.state === "done" ? "check" : "alert" })}
      <strong>${label}</strong><span class="soft">${job.error ?? job.message ?? t(`job.${/** @type {JobState} */ (job.state)}`)}</span>
      ${open && Button({ label: t("job.cancel"), kind: "quiet", small: true, onClick: cancel })}
    </div>
    ${open && Progress({ value: job.progress, label })}
    ${problem && html`<p class="field-error">${problem}</p>`}
  </div>`;
});
