/** Writing a report: its sections on one side, the pages as they will print on the other; on a phone one at a time. */
import { html, useState } from "../../../vendor/kit.js";
import { useGet } from "../../core/resource.js";
import { useQuery } from "../../core/query.js";
import { stylesheet } from "../../core/stylesheet.js";
import { dateTime } from "../../core/text.js";
import { Button, LinkButton } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { ask } from "../../ui/dialog.js";
import { Icon } from "../../ui/icons.js";
import { Page } from "../../ui/page.js";
import { Loaded } from "../../ui/states.js";
import { Status, Tag } from "../../ui/status.js";
import { Changed } from "./changed.js";
import { Changes } from "./changes.js";
import { FigureSheet } from "./figure-sheet.js";
import { isSettled, knownFigures, stateTone } from "./labels.js";
import { LivePreview } from "./live-preview.js";
import { Restore, SectionEditor } from "./section-editor.js";
import { SectionText } from "./sections.js";
import { Refresh } from "./steps.js";
import { t } from "./vi.js";

await stylesheet("reports");

/** @typedef {import("../../api/types.d.ts").Schema<"ReportRead">} Report */
/** @typedef {Report["sections"][number]} Part */

/** @param {{ params: { id: string } }} props */
export default function EditorPage({ params }) {
  const one = useGet("/reports/{report_id}", { params: { report_id: params.id } });
  const report = one.data;
  const settled = report ? isSettled(report) : false;
  const title = report ? t(settled ? "edit.settledTitle" : "edit.title", { period: report.period.title }) : t("title");
  return Page({
    title,
    crumbs: [
      { label: t("title"), href: "/bao-cao" },
      { label: report?.period.title ?? "", href: `/bao-cao/${params.id}` },
      { label: t(settled ? "edit.settledCrumb" : "edit.crumb") },
    ],
    status: report && Status({ label: report.state_label, tone: stateTone(report.state) }),
    actions:
      report &&
      html`${LinkButton({ label: t("edit.back"), href: `/bao-cao/${params.id}`, icon: "left" })}
        ${report.actions.includes("refresh") && Refresh({ report, set: one.set, kind: "plain" })}`,
    children: Loaded({
      of: one,
      lines: 12,
      children: (/** @type {Report} */ row) => Desk({ report: row, reload: one.refresh }),
    }),
  });
}

/** @type {Component<{ report: Report, reload: () => Promise<void> }>} */
const Desk = component(function Desk({ report, reload }) {
  const [query, change] = useQuery();
  const [side, turn] = useState(/** @type {"text" | "pages"} */ ("text"));
  const [at, go] = useState(/** @type {string | null} */ (null));
  const [texts, write] = useState(/** @type {Record<string, string>} */ ({}));
  const open = (/** @type {string} */ figure) => change({ so: figure });
  const close = () => {
    write({});
    go(null);
  };
  const turnTo = async (/** @type {string} */ code) => {
    const unsaved = Object.keys(texts).length > 0;
    if (
      unsaved &&
      !(await ask({
        title: t("edit.leave"),
        text: t("edit.leaveText"),
        yes: t("edit.leaveYes"),
        no: t("edit.leaveNo"),
        danger: true,
      }))
    )
      return;
    write({});
    go(code);
  };
  const words = (/** @type {Part} */ section, /** @type {string} */ text) =>
    write(text === section.text ? {} : { [section.code]: text });
  return html`<div class="stack">
    ${Changed({ report })}
    ${isSettled(report) ? Settled({ report }) : !report.actions.includes("edit") && html`<p class="notice">${t("edit.readonly")}</p>`}
    <div class="switch desk-switch" role="group" aria-label=${t("edit.sides")}>
      ${
        /** @type {const} */ (["text", "pages"]).map(
          (name) =>
            html`<button type="button" key=${name} aria-pressed=${String(side === name)} onClick=${() => turn(name)}>
              ${Icon({ name: name === "text" ? "edit" : "document" })}
              <span>${name === "text" && isSettled(report) ? t("tab.text") : t(`edit.side.${name}`)}</span>
            </button>`,
        )
      }
    </div>
    <div class=${`desk is-${side}`}>
      <div class="desk-text">${report.sections.map((section, index) =>
        SectionCard({
          report,
          section,
          key: section.code,
          heads: isHeading(report, index),
          editing: at === section.code,
          open,
          onEdit: () => void turnTo(section.code),
          onClose: close,
          onText: (text) => words(section, text),
          onSaved: async () => {
            await reload();
            close();
          },
        }),
      )}</div>
      <div class="desk-pages">${LivePreview({ report, texts, at })}</div>
    </div>
    ${query.so && FigureSheet({ report, figure: query.so, open, onClose: () => change({ so: null }) })}
  </div>`;
});

/** Nothing is written any more: what prints is the document. @type {Component<{ report: Report }>} */
const Settled = component(function Settled({ report }) {
  return html`<div class="notice">
    ${Icon({ name: "info" })}
    <p>${t("edit.settled", { code: report.document_code ?? t("fact.waiting") })}${" "}
      ${report.document_id && html`<a href=${`/van-ban/${report.document_id}`}>${t("toDocument")}</a>`}</p></div>`;
});

/** A section that only heads those below it. @param {Report} report @param {number} index */
const isHeading = (report, index) =>
  report.sections[index]?.lines.length === 0 &&
  (report.sections[index + 1]?.level ?? 0) > (report.sections[index]?.level ?? 0);

/**
 * @type {Component<{
 *   report: Report, section: Part, heads: boolean, editing: boolean, open: (figure: string) => void, onEdit: () => void,
 *   onClose: () => void, onText: (text: string) => void, onSaved: () => Promise<void>,
 * }>}
 */
const SectionCard = component(function SectionCard({
  report,
  section,
  heads,
  editing,
  open,
  onEdit,
  onClose,
  onText,
  onSaved,
}) {
  const known = knownFigures(report);
  const words = `${section.numeral}. ${section.title}`;
  const editable = report.actions.includes("edit") && !heads;
  return html`<section
    class=${`desk-part is-level-${section.level}${editing ? " is-editing" : ""}${section.edited ? " is-edited" : ""}`} aria-label=${words}>
    <header class="paper-head">${section.level === 1 ? html`<h2>${words}</h2>` : html`<h3>${words}</h3>`}
      ${section.edited && Tag({ label: t("section.edited") })}
      ${
        editable &&
        !editing &&
        Button({
          label: t("section.editOf", { title: section.title }),
          icon: "edit",
          kind: "quiet",
          small: true,
          iconOnly: true,
          onClick: onEdit,
        })
      }
    </header>
    ${
      section.edited &&
      html`<p class="soft small">${t("section.editedBy", { name: section.edited_by ?? "", at: dateTime(section.edited_at) })}</p>`
    }
    ${
      editing
        ? SectionEditor({ report, section, known, onClose, onSaved, onText })
        : !heads && SectionText({ section, open, labels: known })
    }
    ${
      section.edited &&
      html`<div class="desk-edited">${Changes({ section })}${editable && !editing && Restore({ report, section, onSaved })}</div>`
    }
  </section>`;
});
