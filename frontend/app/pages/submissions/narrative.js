/** The narrative of a submission, a field for each section that is asked. */
import { html } from "../../../vendor/kit.js";
import { component } from "../../ui/component.js";
import { TextArea } from "../../ui/text-area.js";

/** @type {Component<{ sheet: import("./sheet.js").SheetState }>} */
export const Narrative = component(function Narrative({ sheet }) {
  return html`<div class="stack">${sheet.row.sections.map((section) =>
    TextArea({
      key: section.code,
      name: `sections.${section.code}`,
      label: section.title,
      hint: section.ask,
      rows: 4,
      disabled: !sheet.editable,
      value: sheet.values.sections[section.code] ?? "",
      error: sheet.errors[`sections.${section.code}`],
      onChange: (text) => sheet.section(section.code, text),
    }),
  )}</div>`;
});
