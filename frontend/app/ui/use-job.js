/** A job that a page has ordered, found again when the page is loaded anew while it runs. */
import { useEffect, useState } from "../../vendor/kit.js";
import { get } from "../api/client.js";
import { asProblem } from "../api/problem.js";

/** @typedef {import("../api/types.d.ts").Schema<"JobRead">} Job */

/** Ids of jobs by the place that follows them; of this tab alone, so that a file is taken once. */
const MARK = "toso-jobs";
/** @returns {Record<string, string>} */
const followed = () => JSON.parse(sessionStorage.getItem(MARK) ?? "{}");

/** @param {Record<string, string>} jobs */
const keep = (jobs) => sessionStorage.setItem(MARK, JSON.stringify(jobs));

/** Nobody follows a job any more: it has ended, or another took its place. @param {string} id */
export const forgetJob = (id) =>
  keep(Object.fromEntries(Object.entries(followed()).filter(([, followedId]) => followedId !== id)));

/**
 * @param {string} name of what is ordered, one on its page
 * @returns {[Job | null, (job: Job | null) => void]} as of `useState`
 */
export function useJob(name) {
  const place = `${location.pathname} ${name}`;
  const [job, set] = useState(/** @type {Job | null} */ (null));
  useEffect(() => {
    const id = followed()[place];
    if (id)
      get("/jobs/{job_id}", { params: { job_id: id } }).then(
        set,
        (error) => asProblem(error).offline || forgetJob(id), // somebody else's who was here before
      );
  }, [place]);
  const follow = (/** @type {Job | null} */ next) => {
    const jobs = followed();
    if (next) jobs[place] = next.id;
    else delete jobs[place];
    keep(jobs);
    set(next);
  };
  return [job, follow];
}
