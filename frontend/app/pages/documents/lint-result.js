/** The result of a check: each page's picture with numbered boxes beside what is wrong there and how to mend it. */
import { html, useEffect, useState } from "../../../vendor/kit.js";
import { address, download } from "../../api/client.js";
import { stylesheet } from "../../core/stylesheet.js";
import { dateTime } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { classes, component } from "../../ui/component.js";
import { Icon } from "../../ui/icons.js";
import { Section } from "../../ui/page.js";
import { toastProblem } from "../../ui/toast.js";
import { t } from "./lint-vi.js";

await stylesheet("lint");

/** @typedef {import("../../api/types.d.ts").Schema<"LintRead">} Found */
/** @typedef {import("../../api/types.d.ts").Schema<"LintFindingRead">} Finding */
/** @typedef {import("../../api/types.d.ts").Schema<"LintPictureRead">} Picture */
/** @typedef {(number: number, place: "list" | "picture") => void} Pick */

const AIR = 3;
const BADGE = 15;

/** @type {Component<{ found: Found }>} */
export const Verdict = component(function Verdict({ found }) {
  const count = (/** @type {Finding["severity"]} */ severity) =>
    found.findings.filter((one) => one.severity === severity).length;
  const warnings = count("warning") ? `; ${t("warnings", { count: count("warning") })}` : "";
  const head = found.clean
    ? `${found.substance === "text" ? t("clean") : found.verdict}${warnings}`
    : t("faulty", { count: count("error") });
  const tone = found.clean ? (found.substance === "text" ? "is-good" : "is-warning") : "is-danger";
  return html`<div class=${`notice ${tone}`} role="status">${Icon({ name: found.clean ? "check" : "alert" })}
    <p><strong>${head}</strong><br />${t("pages", { name: found.name, pages: found.pages, until: dateTime(found.kept_until) })}</p></div>`;
});

/** @type {Component<{ id: string, found: Found, again: import("preact").ComponentChildren }>} `id`: of the job that measured */
export const LintResult = component(function LintResult({ id, found, again }) {
  const [picked, set] = useState({ number: 0, place: /** @type {"list" | "picture"} */ ("list") });
  const pick = /** @type {Pick} */ ((number, place) => set({ number, place }));
  useEffect(() => {
    if (picked.number)
      document
        .getElementById(`${picked.place}-${picked.number}`)
        ?.scrollIntoView({ block: "center", behavior: "smooth" });
  }, [picked]);
  const shown = new Set(found.pictures.map((picture) => picture.page));
  const first = firstOfRule(found.findings);
  const rest = found.findings.filter((one) => one.page === null || !shown.has(one.page));
  const list = (/** @type {Finding[]} */ findings) => FindingList({ findings, first, picked: picked.number, pick });
  const grave = rest.some((one) => one.severity === "error");
  const whole = rest.length > 0 && Section({ title: t("whole"), children: list(rest) });
  return html`<div class="stack">
    ${Verdict({ found })}
    ${!found.clean && found.substance !== "scan" && html`<p>${t("next")}</p>`}
    <div class="row">
      ${Button({
        label: t("print"),
        kind: "primary",
        icon: "download",
        onClick: () => download(`/documents/lint/${id}/report`, t("printName")).catch(toastProblem),
      })}
      ${again}
    </div>
    ${grave && whole}
    ${found.pictures.map((picture) => {
      const here = found.findings.filter((one) => one.page === picture.page);
      return html`<section class="card lint-leaf" key=${picture.page} aria-label=${t("pageTitle", { page: picture.page })}>
        <h2>${t("pageTitle", { page: picture.page })}</h2>
        ${Sheet({ id, picture, findings: here, picked: picked.number, pick })}
        ${here.length ? list(here) : html`<p class="soft">${t("pageClean")}</p>`}
      </section>`;
    })}
    ${!grave && whole}
  </div>`;
});

/** The number of the first finding of each rule. @param {Finding[]} findings */
function firstOfRule(findings) {
  /** @type {Map<string, number>} */
  const first = new Map();
  for (const { rule, number } of findings) if (!first.has(rule)) first.set(rule, number);
  return first;
}

/** @type {Component<{ id: string, picture: Picture, findings: Finding[], picked: number, pick: Pick }>} */
const Sheet = component(function Sheet({ id, picture, findings, picked, pick }) {
  const { page, width, height } = picture;
  const boxed = findings.flatMap((one) => (one.box ? [{ ...one, box: one.box }] : []));
  return html`<div class="lint-sheet">
    <img src=${address(`/documents/lint/${id}/pages/${page}`)} alt=${t("picture", { page })} width=${Math.round(width)}
      height=${Math.round(height)} loading="lazy" />
    <svg viewBox=${`0 0 ${width} ${height}`}>
      ${boxed.map((one) => Frame({ finding: one, picked: picked === one.number, pick, key: one.number }))}
    </svg>
  </div>`;
});

/** @type {Component<{ finding: Finding & { box: number[] }, picked: boolean, pick: Pick }>} */
const Frame = component(function Frame({ finding, picked, pick }) {
  const [left = 0, top = 0, right = 0, bottom = 0] = finding.box;
  const x = left - AIR;
  const y = top - AIR;
  const badge = x - BADGE - (BADGE + 1) * finding.slot; // boxes that begin at one place show their numbers side by side
  const open = () => pick(finding.number, "list");
  const onKeyDown = (/** @type {KeyboardEvent} */ event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    open();
  };
  return html`<g id=${`picture-${finding.number}`}
    class=${classes("lint-frame", `is-${finding.severity}`, picked && "is-picked")} role="button" tabindex="0"
    aria-label=${t("inList", { number: finding.number, message: finding.message })} onClick=${open} onKeyDown=${onKeyDown}>
    <rect x=${x} y=${y} width=${right - left + 2 * AIR} height=${bottom - top + 2 * AIR} />
    <g class="lint-tag" style=${{
      "--slot": finding.slot,
    }}>
      <rect class="lint-badge" x=${badge} y=${y} width=${BADGE} height=${13} />
      <text x=${badge + BADGE / 2} y=${y + 10}>${finding.number}</text>
    </g>
  </g>`;
});

/** @type {Component<{ findings: Finding[], first: Map<string, number>, picked: number, pick: Pick }>} */
const FindingList = component(function FindingList({ findings, first, picked, pick }) {
  return html`<ol class="lint-list">${findings.map(
    (one) => html`<li key=${one.number} id=${`list-${one.number}`}
      class=${classes("lint-item", `is-${one.severity}`, picked === one.number && "is-picked")}>
      ${
        one.box
          ? html`<button type="button" class="lint-number" aria-label=${t("onPage", { number: one.number })}
            onClick=${() => pick(one.number, "picture")}>${one.number}</button>`
          : html`<span class="lint-number">${one.number}</span>`
      }
      <div class="lint-words">
        <p><strong>${one.message}</strong></p>
        ${
          one.found &&
          html`<dl class="lint-compared"><div><dt>${t("found")}</dt><dd>${one.found}</dd></div>
            ${one.wanted && html`<div><dt>${t("wanted")}</dt><dd>${one.wanted}</dd></div>`}</dl>`
        }
        ${Mending({ finding: one, like: first.get(one.rule) ?? one.number })}
        <p class="soft small">${[t(one.severity), one.clause, t("rule", { rule: one.rule })].filter(Boolean).join(" · ")}</p>
      </div>
    </li>`,
  )}</ol>`;
});

/** The steps stand once for each rule. @type {Component<{ finding: Finding, like: number }>} */
const Mending = component(function Mending({ finding, like }) {
  if (finding.steps.length === 0) return html``;
  if (like !== finding.number)
    return html`<p><a href=${`#list-${like}`} onClick=${(/** @type {Event} */ event) => {
      event.preventDefault();
      document.getElementById(`list-${like}`)?.scrollIntoView({ block: "center", behavior: "smooth" });
    }}>${t("sameAs", { number: like })}</a></p>`;
  return html`<details open=${finding.severity === "error"}><summary>${t(finding.rule === "S1" ? "mendScan" : "mend")}</summary>
    <ol>${finding.steps.map((step) => html`<li key=${step}>${step}</li>`)}</ol></details>`;
});
