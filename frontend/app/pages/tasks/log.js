/** One line of a progress log as an entry of the timeline. */
import { html } from "../../../vendor/kit.js";
import { download } from "../../api/client.js";
import { date, number, percent } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { toastProblem } from "../../ui/toast.js";
import { STATE } from "./tones.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"ProgressRead">} Progress */

/**
 * @param {Progress} entry
 * @param {((entry: Progress) => void) | undefined} correct missing: this person may not correct it
 * @returns {import("../../ui/timeline.js").Entry}
 */
export function entryOf(entry, correct) {
  const title =
    entry.state_label ?? (entry.percent != null ? t("log.percent", { value: percent(entry.percent) }) : t("log.entry"));
  return {
    id: entry.id,
    at: entry.at,
    who: entry.by,
    tone: entry.state && !entry.taken_back ? STATE[entry.state] : "neutral",
    title: entry.taken_back ? html`<span class="log-taken-back">${title}</span>` : title,
    detail: html`<div class="log-lines">
      ${entry.taken_back && html`<p class="soft small">${t("log.takenBack")}</p>`}
      ${entry.corrects_id && html`<p class="soft small">${t("log.corrects")}</p>`}
      ${entry.on !== entry.at.slice(0, 10) && html`<p>${t("log.on", { on: date(entry.on) })}</p>`}
      ${entry.state_label && entry.percent != null && html`<p>${t("log.percent", { value: percent(entry.percent) })}</p>`}
      ${entry.count != null && html`<p>${t("log.count", { value: number(entry.count) })}</p>`}
      ${entry.attendance != null && html`<p>${t("log.attendance", { value: number(entry.attendance) })}</p>`}
      ${entry.note && html`<p>${entry.note}</p>`}
      ${entry.document_number && html`<p>${t("log.number", { value: entry.document_number })}</p>`}
      ${entry.link && html`<p><a href=${entry.link} target="_blank" rel="noopener noreferrer">${entry.link}</a></p>`}
      ${entry.source_id && !entry.taken_back && Source({ entry })}
      <div class="row">
        ${entry.files.map((file) =>
          Button({
            key: file.id,
            label: file.name,
            icon: "download",
            small: true,
            onClick: () => void download(`/files/${file.id}`, file.name).catch(toastProblem),
          }),
        )}
        ${
          correct &&
          !entry.taken_back &&
          entry.state !== "stopped" &&
          Button({ label: t("log.correct"), kind: "quiet", small: true, onClick: () => correct(entry) })
        }
      </div>
    </div>`,
  };
}

/** Where what wrote a line is seen, by its kind. */
const PAGES = { activity: "/hoat-dong", material: "/tai-lieu", team: "/don-vi/to" };

/** @type {Component<{ entry: import("../../api/types.d.ts").Schema<"ProgressRead"> }>} what wrote the line by itself */
const Source = component(function Source({ entry }) {
  if (entry.source_kind === "material_posting") return html`<p class="soft">${t("log.posting")}</p>`;
  const kind = /** @type {keyof typeof PAGES} */ (entry.source_kind);
  return html`<p><a href=${`${PAGES[kind]}/${entry.source_id}`}>${t(`log.${kind}`)}</a></p>`;
});
