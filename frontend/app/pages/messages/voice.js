/** One text made from a report: as it will be read, to copy, to edit with its figures kept, to log where it was posted. */
import { html, useRef, useState } from "../../../vendor/kit.js";
import { useGet } from "../../core/resource.js";
import { can } from "../../core/session.js";
import { stylesheet } from "../../core/stylesheet.js";
import { dateTime } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { classes, component } from "../../ui/component.js";
import { Icon } from "../../ui/icons.js";
import { Facts, Page } from "../../ui/page.js";
import { Loaded } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { toast } from "../../ui/toast.js";
import { Editor } from "./editor.js";
import { VoiceFile } from "./file.js";
import { Log, PostForm } from "./posts.js";
import { t } from "./vi.js";

await stylesheet("reports");
await stylesheet("messages");

/** @typedef {import("../../api/types.d.ts").Schema<"MessageRead">} Voice */
/** @typedef {{ voice: Voice, set: (voice: Voice) => void }} Props */

/** @param {{ params: { report: string, kind: string, place: string } }} props */
export default function VoicePage({ params }) {
  const one = useGet("/voices/reports/{report_id}/texts/{kind}/{place}", {
    params: { report_id: params.report, kind: /** @type {Voice["kind"]} */ (params.kind), place: params.place },
  });
  const voice = one.data;
  const title = !voice
    ? t("title")
    : voice.place === "ward"
      ? voice.kind_label
      : `${voice.kind_label}: ${voice.place_name}`;
  return Page({
    title,
    lead: voice && t(/** @type {"about.news"} */ (`about.${voice.kind}`)),
    narrow: true,
    crumbs: [{ label: t("title"), href: `/truyen-thong?bc=${params.report}` }, { label: title }],
    status:
      voice &&
      Status(
        voice.odd.length > 0
          ? { label: t("odd.title"), tone: "danger" }
          : voice.edited
            ? { label: t("words.edited"), tone: "info" }
            : { label: t("words.drafted"), tone: "good" },
      ),
    children: Loaded({
      of: one,
      lines: 10,
      children: (/** @type {Voice} */ row) => VoiceView({ voice: row, set: one.set, key: `${row.kind}${row.place}` }),
    }),
  });
}

/** @type {Component<Props>} */
const VoiceView = component(function VoiceView({ voice, set }) {
  const [open, show] = useState(/** @type {"edit" | "post" | null} */ (null));
  return html`<div class="stack">
    ${!voice.report.final && html`<div class="notice is-warning">${Icon({ name: "alert" })}<p>${t("notFinal")}</p></div>`}
    ${
      voice.odd.length > 0 &&
      html`<div class="notice is-danger" role="status">
        ${Icon({ name: "alert" })}
        <p><strong>${t("odd.title")}.</strong> ${t("odd.text", { numbers: voice.odd.join("; ") })}</p>
      </div>`
    }
    ${
      open === "edit"
        ? Editor({ voice, set, onClose: () => show(null) })
        : html`${Text({ voice })}${Acts({ voice, onEdit: () => show("edit"), onPost: () => show("post") })}`
    }
    ${Facts({ facts: factsOf(voice) })}
    ${voice.kind !== "brief" && Log({ voice, set })}
    ${open === "post" && PostForm({ voice, set, onClose: () => show(null) })}
  </div>`;
});

/** @param {Voice} voice */
function factsOf(voice) {
  const read = t("source.value", { period: voice.report.period.title });
  const source = {
    label: t("source"),
    value: can("report.read") ? html`<a href=${`/bao-cao/${voice.report.id}`}>${read}</a>` : read,
  };
  const spoken =
    voice.kind === "loudspeaker"
      ? [
          {
            label: t("length"),
            wide: true,
            value: html`
              ${t("length.value", { seconds: voice.seconds, syllables: voice.syllables })}
              ${voice.seconds > 60 && html`<br /><span class="warn">${t("length.over")}</span>`}`,
          },
        ]
      : [];
  const edited =
    voice.edited && voice.edited_at
      ? [
          {
            label: t("words.edited"),
            value: t("editedBy", { name: voice.edited_by ?? "", at: dateTime(voice.edited_at) }),
          },
        ]
      : [];
  return [...spoken, source, ...edited];
}

/** @type {Component<{ voice: Voice }>} */
const Text = component(function Text({ voice }) {
  return html`<article class="card voice-text" aria-label=${voice.kind_label}>${voice.lines.map((line, at) => {
    const runs = line.runs.map((run, index) => Run({ run, report: voice.report.id, key: index }));
    return line.kind === "heading"
      ? html`<h2 key=${at}>${runs}</h2>`
      : html`<p key=${at} class=${classes("voice-line", line.kind === "item" && "is-item")}>${runs}</p>`;
  })}</article>`;
});

/** @type {Component<{ run: Voice["lines"][number]["runs"][number], report: string }>} */
const Run = component(function Run({ run: part, report }) {
  if (part.odd)
    return html`<mark class="voice-odd" title=${t("odd.title")}>${part.text}<span class="visually-hidden"> (${t("odd.one")})</span></mark>`;
  if (!part.figure) return part.text;
  if (!can("report.read")) return html`<b>${part.text}</b>`;
  return html`<a class="figure" href=${`/bao-cao/${report}?so=${encodeURIComponent(part.figure)}`}>${part.text}</a>`;
});

/** @type {Component<{ voice: Voice, onEdit: () => void, onPost: () => void }>} */
const Acts = component(function Acts({ voice, onEdit, onPost }) {
  const words = useRef(/** @type {HTMLTextAreaElement | null} */ (null));
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(voice.plain); // missing on plain http, refused without permission
    } catch {
      words.current?.select();
      if (!document.execCommand("copy")) return toast(t("copyByHand"), { tone: "danger" });
    }
    return toast(t("copied"));
  };
  const files = voice.formats.map((format) =>
    VoiceFile({ voice, format: /** @type {"pdf" | "docx"} */ (format), key: format }),
  );
  return html`<div class="voice-acts">
    <textarea class="visually-hidden" tabindex="-1" aria-hidden="true" readonly ref=${words} value=${voice.plain}></textarea>
    ${voice.actions.includes("edit") && Button({ label: t("edit"), icon: "edit", onClick: onEdit })}
    ${voice.kind !== "brief" && voice.actions.includes("post") && Button({ label: t("post"), icon: "check", onClick: onPost })}
    ${files}
    ${voice.kind !== "brief" && Button({ label: t("copy"), icon: "document", kind: "primary", onClick: () => void copy() })}
  </div>`;
});
