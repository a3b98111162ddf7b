/** What a hand changed in a section, beside what is drafted from the figures; what came in and what went out by word and mark. */
import { html, useState } from "../../../vendor/kit.js";
import { component } from "../../ui/component.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"ReportRead">["sections"][number]} Part */

/** @type {Component<{ section: Part }>} */
export const Changes = component(function Changes({ section }) {
  const [open, turn] = useState(false);
  if (section.changes.length === 0) return html``;
  return html`<details class="changes"
    onToggle=${(/** @type {Event} */ event) =>
      turn(/** @type {HTMLDetailsElement} */ (event.currentTarget).open)}><summary>${t("changes.title")}</summary>${
      open &&
      html`
        <p class="soft small">${t("changes.hint")}</p>
        <div class="changes-text">${section.changes.map(
          (line, at) =>
            html`<p key=${at}>${line.map(({ how, text }, index) => {
              if (how === "added")
                return html`<ins key=${index}><span class="visually-hidden">${t("changes.added")} </span>${text}</ins>`;
              if (how === "removed")
                return html`<del key=${index}><span class="visually-hidden">${t("changes.removed")} </span>${text}</del>`;
              return text;
            })}</p>`,
        )}</div>`
    }
  </details>`;
});
