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
import { MessageFile } from "./file.js";
import { Log, PostForm } from "./posts.js";
import { t } from "./vi.js";

await stylesheet("reports");
await stylesheet("messages");

/** @typedef {import("../../api/types.d.ts").Schema<"MessageRead">} Message */
/** @typedef {{ message: Message, set: (message: Message) => void }} Props */

/** @param {{ params: { report: string, kind: string, place: string } }} props */
export default function MessagePage({ params }) {
  const one = useGet("/voices/reports/{report_id}/texts/{kind}/{place}", {
    params: { report_id: params.report, kind: /** @type {Message["kind"]} */ (params.kind), place: params.place },
  });
  const message = one.data;
  const title = !message
    ? t("title")
    : message.place === "ward"
      ? message.kind_label
      : `${message.kind_label}: ${message.place_name}`;
  return Page({
    title,
    lead: message && t(/** @type {"about.news"} */ (`about.${message.kind}`)),
    narrow: true,
    crumbs: [{ label: t("title"), href: `/truyen-thong?bc=${params.report}` }, { label: title }],
    status:
      message &&
      Status(
        message.odd.length > 0
          ? { label: t("odd.title"), tone: "danger" }
          : message.edited
            ? { label: t("words.edited"), tone: "info" }
            : { label: t("words.drafted"), tone: "good" },
      ),
    children: Loaded({
      of: one,
      lines: 10,
      children: (/** @type {Message} */ row) =>
        MessageView({ message: row, set: one.set, key: `${row.kind}${row.place}` }),
    }),
  });
}

/** @type {Component<Props>} */
const MessageView = component(function MessageView({ message, set }) {
  const [open, show] = useState(/** @type {"edit" | "post" | null} */ (null));
  return html`<div class="stack">
    ${!message.report.final && html`<div class="notice is-warning">${Icon({ name: "alert" })}<p>${t("notFinal")}</p></div>`}
    ${
      message.odd.length > 0 &&
      html`<div class="notice is-danger" role="status">
        ${Icon({ name: "alert" })}
        <p><strong>${t("odd.title")}.</strong> ${t("odd.text", { numbers: message.odd.join("; ") })}</p>
      </div>`
    }
    ${
      open === "edit"
        ? Editor({ message, set, onClose: () => show(null) })
        : html`${Text({ message })}${Acts({ message, onEdit: () => show("edit"), onPost: () => show("post") })}`
    }
    ${Facts({ facts: factsOf(message) })}
    ${message.kind !== "brief" && Log({ message, set })}
    ${open === "post" && PostForm({ message, set, onClose: () => show(null) })}
  </div>`;
});

/** @param {Message} message */
function factsOf(message) {
  const read = t("source.value", { period: message.report.period.title });
  const source = {
    label: t("source"),
    value: can("report.read") ? html`<a href=${`/bao-cao/${message.report.id}`}>${read}</a>` : read,
  };
  const spoken =
    message.kind === "loudspeaker"
      ? [
          {
            label: t("length"),
            wide: true,
            value: html`
              ${t("length.value", { seconds: message.seconds, syllables: message.syllables })}
              ${message.seconds > 60 && html`<br /><span class="warn">${t("length.over")}</span>`}`,
          },
        ]
      : [];
  const edited =
    message.edited && message.edited_at
      ? [
          {
            label: t("words.edited"),
            value: t("editedBy", { name: message.edited_by ?? "", at: dateTime(message.edited_at) }),
          },
        ]
      : [];
  return [...spoken, source, ...edited];
}

/** @type {Component<{ message: Message }>} */
const Text = component(function Text({ message }) {
  return html`<article class="card message-text" aria-label=${message.kind_label}>${message.lines.map((line, at) => {
    const runs = line.runs.map((run, index) => Run({ run, report: message.report.id, key: index }));
    return line.kind === "heading"
      ? html`<h2 key=${at}>${runs}</h2>`
      : html`<p key=${at} class=${classes("message-line", line.kind === "item" && "is-item")}>${runs}</p>`;
  })}</article>`;
});

/** @type {Component<{ run: Message["lines"][number]["runs"][number], report: string }>} */
const Run = component(function Run({ run: part, report }) {
  if (part.odd)
    return html`<mark class="message-odd" title=${t("odd.title")}>${part.text}<span
       class="visually-hidden"> (${t("odd.one")})</span></mark>`;
  if (!part.figure) return part.text;
  if (!can("report.read")) return html`<b>${part.text}</b>`;
  return html`<a class="figure" href=${`/bao-cao/${report}?so=${encodeURIComponent(part.figure)}`}>${part.text}</a>`;
});

/** @type {Component<{ message: Message, onEdit: () => void, onPost: () => void }>} */
const Acts = component(function Acts({ message, onEdit, onPost }) {
  const words = useRef(/** @type {HTMLTextAreaElement | null} */ (null));
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(message.plain); // missing on plain http, refused without permission
    } catch {
      words.current?.select();
      if (!document.execCommand("copy")) return toast(t("copyByHand"), { tone: "danger" });
    }
    return toast(t("copied"));
  };
  const files = message.formats.map((format) =>
    MessageFile({ message, format: /** @type {"pdf" | "docx"} */ (format), key: format }),
  );
  return html`<div class="message-acts">
    <textarea class="visually-hidden" tabindex="-1" aria-hidden="true" readonly ref=${words} value=${message.plain}></textarea>
    ${message.actions.includes("edit") && Button({ label: t("edit"), icon: "edit", onClick: onEdit })}
    ${message.kind !== "brief" && message.actions.includes("post") && Button({ label: t("post"), icon: "check", onClick: onPost })}
    ${files}
    ${message.kind !== "brief" && Button({ label: t("copy"), icon: "document", kind: "primary", onClick: () => void copy() })}
  </div>`;
});
