/** How far a long job of the server is, with its cancel button. */
import { html, useEffect, useRef, useState } from "../../vendor/kit.js";
import { get, post } from "../api/client.js";
import { asProblem } from "../api/problem.js";
import { Button } from "./button.js";
import { classes, component } from "./component.js";
import { Icon } from "./icons.js";
import { Progress } from "./progress.js";
import { forgetJob } from "./use-job.js";
import { t } from "./vi.js";

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
      forgetJob(job.id);
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
  const doing = open ? job.message : null; // the last thing it did is no word of where it stands now
  return html`<div class=${classes("job", `is-${job.state}`)} role="status">
    <div class="job-line">
      ${!open && Icon({ name: job.state === "done" ? "check" : "alert" })}
      <strong>${label}</strong><span class="soft">${job.error ?? doing ?? t(`job.${/** @type {JobState} */ (job.state)}`)}</span>
      ${open && Button({ label: t("job.cancel"), kind: "quiet", small: true, onClick: cancel })}
    </div>
    ${open && Progress({ value: job.progress, label })}
    ${problem && html`<p class="field-error">${problem}</p>`}
  </div>`;
});
