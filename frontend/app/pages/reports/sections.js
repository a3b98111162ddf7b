/** The sections of a report in their outline, their figures as buttons; one section at a time may be edited in place. */
import { html, useState } from "../../../vendor/kit.js";
import { dateTime } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { classes, component } from "../../ui/component.js";
import { Tag } from "../../ui/status.js";
import { Changes } from "./changes.js";
import { Figure, LateMark } from "./figure.js";
import { knownFigures } from "./labels.js";
import { SectionEditor } from "./section-editor.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"ReportRead">} Report */
/** @typedef {Report["sections"][number]} Part */
/** @typedef {Part["lines"][number]} Line */

/** @param {{ report: Report, open: (figure: string) => void, reload: () => Promise<void> }} props */
function sections({ report, open, reload }) {
  const [editing, edit] = useState(/** @type {string | null} */ (null));
  const known = knownFigures(report);
  const editable = report.actions.includes("edit");
  return html`<article class="card paper">${report.sections.map((section, index) => {
    const heading = section.lines.length === 0 && (report.sections[index + 1]?.level ?? 0) > section.level;
    return html`<section key=${section.code} class=${`paper-section is-level-${section.level}`} id=${`muc-${section.code}`}>
      <header class="paper-head">${Heading({ section })}
        ${section.edited && html`<span title=${t("section.editedBy", { name: section.edited_by ?? "", at: dateTime(section.edited_at) })}>${Tag({ label: t("section.edited") })}</span>`}
        ${editable && !heading && editing !== section.code && Button({ label: t("section.editOf", { title: section.title }), icon: "edit", kind: "quiet", small: true, iconOnly: true, onClick: () => edit(section.code) })}
      </header>
      ${editing === section.code
        ? SectionEditor({ report, section, known, onClose: () => edit(null), onSaved: async () => { await reload(); edit(null); } })
        : section.lines.length > 0 ? section.lines.map((line, at) => TextLine({ line, open, labels: known, key: at })) : !heading && html`<p class="soft">${t("section.empty")}</p>`}
      ${section.edited && editing !== section.code && Changes({ section })}
    </section>`;
  })}</article>`;
}

export const Sections = component(sections);

/** @param {{ section: Part }} props */
function sectionHeading({ section }) {
  const words = `${section.numeral}. ${section.title}`;
  return section.level === 1 ? html`<h2>${words}</h2>` : html`<h3>${words}</h3>`;
}

const Heading = component(sectionHeading);

/** @param {{ line: Line, open: (figure: string) => void, labels: Map<string, { label: string, late?: number }> }} props */
function textLine({ line, open, labels }) {
  const first = line[0]?.figure ? "" : line[0]?.text ?? "";
  return html`<p class=${classes("paper-line", first.startsWith("- ") && "is-item", /^\(\d/.test(first) && "is-target")}>${line.map((run, index) =>
    run.figure ? html`${Figure({ id: run.figure, text: run.text, open, label: labels.get(run.figure)?.label, key: index })}${LateMark({ count: labels.get(run.figure)?.late ?? 0, id: run.figure, open })}` : run.text)}</p>`;
}

export const TextLine = component(textLine);
