/** One version of a material: its text, file and address, since when it is in force. */
import { html } from "../../../vendor/kit.js";
import { download } from "../../api/client.js";
import { stylesheet } from "../../core/stylesheet.js";
import { date, dateTime } from "../../core/text.js";
import { Button, LinkButton } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Status } from "../../ui/status.js";
import { toastProblem } from "../../ui/toast.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"MaterialRead">} Material */
/** @typedef {Material["versions"][number]} One */

await stylesheet("materials");

/** @type {Component<{ row: Material, one: One }>} */
export const Version = component(function Version({ row, one }) {
  const days = one.in_force_from && {
    from: date(one.in_force_from),
    to: one.in_force_to ? date(one.in_force_to) : "",
  };
  const long = one.seconds !== null && { minutes: Math.floor(one.seconds / 60), seconds: one.seconds % 60 };
  const told = [
    one.by_name ? t("version.by", { name: one.by_name, at: dateTime(one.created_at) }) : dateTime(one.created_at),
    ...(days ? [days.to ? t("version.daysTo", days) : t("version.days", days)] : []),
    ...(long ? [t("version.long", long)] : []),
  ];
  const state = one.in_force
    ? Status({ label: t("version.inForce"), tone: "good" })
    : one.approved
      ? Status({ label: t("version.approved"), tone: "done" })
      : Status({ label: t("version.draft"), tone: "neutral" });
  const path = `/materials/${row.id}/versions/${one.number}/file`;
  const { file } = one;
  const playing = file && {
    class: "recording",
    controls: true,
    preload: "none",
    src: `/api/v1${path}`,
    "aria-label": file.name,
  };
  return html`<div class="stack">
    <div class="row">${state}<span class="soft small">${told.join(" · ")}</span></div>
    ${file?.media_type.startsWith("audio/") && html`<audio ...${playing}></audio>`}
    ${file?.media_type.startsWith("video/") && html`<video ...${playing}></video>`}
    ${one.text && html`<p class="material-text">${one.text}</p>`}
    ${
      (file || one.url) &&
      html`<div class="row">
        ${
          file &&
          Button({
            label: t("version.file", { name: file.name }),
            icon: "download",
            onClick: () => void download(path, file.name).catch(toastProblem),
          })
        }
        ${one.url && LinkButton({ label: t("version.link"), href: one.url, icon: "link", newTab: true })}
      </div>`
    }</div>`;
});
