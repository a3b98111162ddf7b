/** The pages of a report as they will print, made anew a moment after the last edit; what is not saved yet stands on them too. */
import { html, useEffect, useRef, useState } from "../../../vendor/kit.js";
import { address, get, post } from "../../api/client.js";
import { asProblem } from "../../api/problem.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { ErrorState, Loading } from "../../ui/states.js";
import { isSettled } from "./labels.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"ReportRead">} Report */
/** @typedef {{ src: string, width: number, height: number, pages: number, places: Record<string, number> }} Picture */

const QUIET = 700; // ms without a key before the pages are made
const ASKING = 250;
const OPEN = new Set(["queued", "running"]);
const wait = (/** @type {number} */ ms) => new Promise((done) => setTimeout(done, ms));

/** @param {string} id @param {Record<string, string>} texts @returns {Promise<Picture>} */
async function made(id, texts) {
  const sections = Object.entries(texts).map(([code, text]) => ({ code, text }));
  let job = await post("/reports/{report_id}/preview", { params: { report_id: id }, body: { live: true, sections } });
  while (OPEN.has(job.state)) {
    await wait(ASKING);
    job = await get("/jobs/{job_id}", { params: { job_id: job.id } });
  }
  if (job.state !== "done" || !job.result) throw new Error(job.error ?? t("live.failed"));
  const { file_id: file, width, height, pages, places } = /** @type {any} */ (job.result);
  const src = address(`/files/${file}`);
  const image = new Image();
  image.src = src;
  await image.decode(); // shown only when it is there, so that nothing flickers
  return { src, width, height, pages, places };
}

/**
 * The newest pages; one rendering at a time, the last words win.
 * @param {Report} report
 * @param {Record<string, string>} texts by section what the editor holds
 */
function useLivePreview(report, texts) {
  const [state, set] = useState({
    picture: /** @type {Picture | null} */ (null),
    busy: true,
    problem: /** @type {import("../../api/problem.js").ApiProblem | null} */ (null),
  });
  const [round, again] = useState(0);
  const running = useRef(false);
  const wanted = useRef({ texts, stale: false, gone: false });
  wanted.current.texts = texts;
  useEffect(
    () => () => {
      wanted.current.gone = true;
    },
    [],
  );
  const make = async () => {
    if (running.current) {
      wanted.current.stale = true;
      return;
    }
    running.current = true;
    do {
      wanted.current.stale = false;
      set((old) => ({ ...old, busy: true, problem: null }));
      try {
        const picture = await made(report.id, wanted.current.texts);
        if (!wanted.current.gone) set({ picture, busy: wanted.current.stale, problem: null });
      } catch (error) {
        const problem = asProblem(error);
        if (problem.code === "job-running") {
          await wait(3 * ASKING); // another window of the same person
          wanted.current.stale = true;
        } else if (!wanted.current.gone) set((old) => ({ ...old, busy: false, problem }));
      }
    } while (wanted.current.stale && !wanted.current.gone);
    running.current = false;
  };
  const key = JSON.stringify([round, report.compiled_at, report.sections.map((s) => s.version), texts]);
  const first = useRef(true);
  useEffect(() => {
    const timer = setTimeout(() => void make(), first.current ? 0 : QUIET);
    first.current = false;
    set((old) => (old.busy ? old : { ...old, busy: true }));
    return () => clearTimeout(timer);
  }, [key]);
  return { ...state, retry: () => again((n) => n + 1) };
}

/**
 * @type {Component<{ report: Report, texts: Record<string, string>, at: string | null }>} `at`: the section that is worked
 *   on, brought into view
 */
export const LivePreview = component(function LivePreview({ report, texts, at }) {
  const { picture, busy, problem, retry } = useLivePreview(report, texts);
  const frame = useRef(/** @type {HTMLDivElement | null} */ (null));
  const place = at === null ? undefined : picture?.places[at];
  useEffect(() => {
    const shown = frame.current?.querySelector("img");
    if (place === undefined || !picture || !frame.current || !shown) return;
    frame.current.scrollTo({ top: Math.max(0, (place / picture.width) * shown.clientWidth - 24), behavior: "smooth" });
  }, [at, picture === null]);
  return html`<section class="live" aria-label=${t("live.title")}>
    <header class="live-head"><h2>${t("live.title")}</h2>
      <p class="soft small" role="status">${busy ? t("live.making") : picture ? t("live.ready", { pages: picture.pages }) : ""}</p>
      ${!busy && Button({ label: t("live.again"), icon: "refresh", kind: "quiet", small: true, iconOnly: true, onClick: retry })}</header>
    ${problem && ErrorState({ problem, onRetry: retry })}
    ${!picture && !problem && Loading({ lines: 12 })}
    ${
      picture &&
      html`<div class=${busy ? "live-pages is-busy" : "live-pages"} ref=${frame} tabindex="0" role="group" aria-label=${t("live.pages")}>
        <img src=${picture.src} width=${picture.width} height=${picture.height}
          alt=${t(isSettled(report) ? "live.settledAlt" : "live.alt", { pages: picture.pages })} />
      </div>`
    }
    <p class="soft small">${t(isSettled(report) ? "live.settledHint" : "live.hint")}</p>
  </section>`;
});
