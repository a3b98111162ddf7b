/** A text with figures as chips: edited like any text; a chip shows value and name and is kept, copied and removed whole. */
import { html, useLayoutEffect, useRef, useState } from "../../../vendor/kit.js";
import { Button } from "../../ui/button.js";
import { classes, component } from "../../ui/component.js";
import { FieldFrame } from "../../ui/field.js";
import { chosenPart, chosenText, insertAt, read, selectChip, show } from "./chips.js";
import { FigurePicker } from "./figure-picker.js";
import { t } from "./vi.js";

/** @typedef {import("./chips.js").Known} Known */

/** @param {HTMLElement} element */
function makeEditable(element) {
  try {
    element.contentEditable = "plaintext-only";
  } catch {
    element.contentEditable = "true"; // browsers that know only this one; what they add is read as lines
  }
}

/**
 * @type {Component<import("../../ui/field.js").FieldProps<string> & { known: Known, figures:
 *   import("./figure-picker.js").FigureRow[], beside?: (insert: (text: string) => void) =>
 *   import("../../../vendor/kit.js").ComponentChildren }>}
 *   `value`: the text as stored, figures as {{marks}}; read once, since from then on the element is ahead of it;
 *   `beside`: what may be put into it
 */
export const MarkedText = component(function MarkedText({
  label,
  name,
  value,
  onChange,
  error,
  hint,
  known,
  figures,
  beside,
}) {
  const area = useRef(/** @type {HTMLDivElement | null} */ (null));
  const caret = useRef(/** @type {Range | null} */ (null));
  const [picking, pick] = useState(false);
  // Before the first paint: who sees the box may type into it at once.
  useLayoutEffect(() => {
    if (!area.current) return;
    makeEditable(area.current);
    show(area.current, value, known);
  }, []);
  const changed = () => area.current && onChange(read(area.current));
  const remember = () => {
    if (area.current) caret.current = chosenPart(area.current) ?? caret.current;
  };
  const insert = (/** @type {string} */ text) => {
    if (!area.current) return;
    insertAt(area.current, caret.current, text, known);
    remember();
    changed();
  };
  const chosen = (/** @type {string} */ figure) => {
    insert(`{{${figure}}}`);
    pick(false);
  };
  const choose = () => {
    area.current?.focus(); // where the list gives the focus back to
    pick(true);
  };
  const copy = (/** @type {ClipboardEvent} */ event) => {
    const text = area.current && chosenText(area.current);
    if (!text) return;
    event.preventDefault();
    event.clipboardData?.setData("text/plain", text);
    if (event.type === "cut") document.execCommand("delete");
  };
  const paste = (/** @type {ClipboardEvent} */ event) => {
    event.preventDefault();
    remember();
    insert(event.clipboardData?.getData("text/plain") ?? "");
  };
  return html`<div class="marked">
    ${FieldFrame({
      label,
      error,
      hint,
      children: (control) => html`<div ...${control} ref=${area} class=${classes("input", "marked-text")} role="textbox"
        aria-multiline="true" aria-label=${label}
        data-name=${name} tabindex="0" spellcheck="false" onInput=${changed} onBlur=${remember} onKeyUp=${remember}
        onCopy=${copy} onCut=${copy} onPaste=${paste}
        onClick=${(/** @type {MouseEvent} */ event) => {
          selectChip(event.target);
          remember();
        }}></div>`,
    })}
    <div class="marked-tools">
      ${Button({ label: t("marks.insert"), icon: "plus", small: true, onClick: choose })}
      <span class="soft small">${t("marks.hint")}</span>
    </div>
    ${beside?.((text) => insert(area.current && read(area.current) ? `\n${text}` : text))}
    ${picking && FigurePicker({ figures, onPick: chosen, onClose: () => pick(false) })}
  </div>`;
});
