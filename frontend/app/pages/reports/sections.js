/** The sections of a report in their outline, their figures as buttons; one section at a time may be edited in place. */
import { html, useState } from "../../../vendor/kit.js";
import { dateTime } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { classes, component } from "../../ui/component.js";
import { Tag } from "../../ui/status.js";
import { Changes } from "./changes.js";
import { FigureLine } from "./figure.js";
import { ANNEX_TABS, knownFigures } from "./labels.js";
import { PrintedTable } from "./printed-table.js";
import { SectionEditor } from "./section-editor.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"ReportRead">} Report */
/** @typedef {Report["sections"][number]} Part */
/** @typedef {Part["lines"][number]} Line */

/** @type {Component<{ report: Report, open: (figure: string) => void, reload: () => Promise<void> }>} */
export const Sections = component(function Sections({ report, open, reload }) {
  const [editing, edit] = useState(/** @type {string | null} */ (null));
  const known = knownFigures(report);
  const editable = report.actions.includes("edit");
  return html`<article class="card paper">${report.sections.map((section, index) => {
    const heading = section.lines.length === 0 && (report.sections[index + 1]?.level ?? 0) > section.level;
    return html`<section key=${section.code} class=${`paper-section is-level-${section.level}`} id=${`muc-${section.code}`}>
      <header class="paper-head">${Heading({ section })}
        ${
          section.edited &&
          html`<span title=${t("section.editedBy", {
            name: section.edited_by ?? "",
            at: dateTime(section.edited_at),
          })}>${Tag({ label: t("section.edited") })}</span>`
        }
        ${
          editable &&
          !heading &&
          editing !== section.code &&
          Button({
            label: t("section.editOf", { title: section.title }),
            icon: "edit",
            kind: "quiet",
            small: true,
            iconOnly: true,
            onClick: () => edit(section.code),
          })
        }
      </header>
      ${
        editing === section.code
          ? SectionEditor({
              report,
              section,
              known,
              onClose: () => edit(null),
              onSaved: async () => {
                await reload();
                edit(null);
              },
            })
          : !heading && SectionText({ section, open, labels: known })
      }
      ${section.edited && editing !== section.code && Changes({ section })}
    </section>`;
  })}${Annexed({ report })}</article>`;
});

/** @type {Component<{ section: Part }>} */
const Heading = component(function Heading({ section }) {
  const words = `${section.numeral}. ${section.title}`;
  return section.level === 1 ? html`<h2>${words}</h2>` : html`<h3>${words}</h3>`;
});

/** @type {Component<{ section: Part, open: (figure: string) => void, labels: Map<string, { label: string, late?: number }> }>} */
export const SectionText = component(function SectionText({ section, open, labels }) {
  const { lines, tables } = section;
  if (lines.length === 0 && tables.length === 0) return html`<p class="soft">${t("section.empty")}</p>`;
  const at = (/** @type {number} */ place) =>
    tables.filter((table) => table.line === place).map((table) => PrintedTable({ table, open, key: `table-${place}` }));
  return html`
    ${lines.map((line, place) => (tables.some((table) => table.line === place) ? at(place) : TextLine({ line, open, labels, key: place })))}
    ${at(lines.length)}`;
});

/** What stands behind the text, and where the screen shows it. @type {Component<{ report: Report }>} */
const Annexed = component(function Annexed({ report }) {
  if (report.annexes.length === 0) return null;
  return html`<footer class="paper-annexes no-print"><p class="soft">${t("annexes")}</p><ul class="plain">${report.annexes.map(
    (annex) => html`<li key=${annex.table}>
      <a href=${`/bao-cao/${report.id}?muc=${ANNEX_TABS[/** @type {keyof typeof ANNEX_TABS} */ (annex.table)]}`}>
        ${annex.label}. ${annex.title}
      </a>
    </li>`,
  )}</ul></footer>`;
});

/** @type {Component<{ line: Line, open: (figure: string) => void, labels: Map<string, { label: string, late?: number }> }>} */
const TextLine = component(function TextLine({ line, open, labels }) {
  const first = line[0]?.figure ? "" : (line[0]?.text ?? "");
  const shape = classes("paper-line", first.startsWith("- ") && "is-item", /^\(\d/.test(first) && "is-target");
  return html`<p class=${shape}>${FigureLine({ line, open, labels })}</p>`;
});
