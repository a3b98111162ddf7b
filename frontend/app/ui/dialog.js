/** The native <dialog>: for a form, a question, or a question answered by typing a name. */
import { html, signal, useLayoutEffect, useRef, useState } from "../../vendor/kit.js";
import { fold } from "../core/text.js";
import { t } from "./vi.js";
import { Button } from "./button.js";
import { classes, component } from "./component.js";
import { Field } from "./field.js";
import { Icon } from "./icons.js";

/** @import { ComponentChildren } from "../../vendor/kit.js" */

/** Whether a key pressed there is a letter of a text, no command. @param {EventTarget | null} target */
export const isTyping = (target) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/**
 * Render it only while it is open: `${editing && Dialog({ … })}`. A touch beside it closes it, but for a form: what was
 * typed is not lost by a slip.
 * @type {Component<{ title: string, onClose: () => void, children: ComponentChildren, wide?: boolean, sheet?: boolean,
 *   cover?: boolean }>} `sheet`: rises from the bottom on a phone; `cover`: hides the page and has no way out of its own
 */
export const Dialog = component(function Dialog({ title, onClose, children, wide, sheet, cover }) {
  const element = useRef(/** @type {HTMLDialogElement | null} */ (null));
  useLayoutEffect(() => {
    const before = document.activeElement;
    const shown = element.current;
    shown?.showModal();
    return () => {
      shown?.close(); // while it is open nothing behind it takes the focus
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return html`<dialog ref=${element} class=${classes("dialog", wide && "is-wide", sheet && "is-sheet", cover && "is-cover")} 
    aria-label=${title}
    onCancel=${(/** @type {Event} */ event) => {
      event.preventDefault();
      onClose();
    }}
    onClose=${() => cover && element.current?.showModal()}
    onClick=${(/** @type {MouseEvent} */ event) => {
      if (event.target === element.current && !element.current?.querySelector("form")) onClose();
    }}>
    <div class="dialog-body">
      <header class="dialog-head"><h2>${title}</h2>
        ${
          !cover &&
          html`<button type="button" class="button is-quiet is-icon" title=${t("dialog.close")} onClick=${onClose}>
            ${Icon({ name: "cross" })}
            <span class="visually-hidden">${t("dialog.close")}</span>
          </button>`
        }
      </header>
      ${children}
    </div>
  </dialog>`;
});

/**
 * @typedef {{ title: string, text?: ComponentChildren, yes: string, no?: string, danger?: boolean, typeName?: string }} Question
 *   `typeName`: what must be typed before the answer is possible, for acts that cannot be undone
 */

/** @type {import("../../vendor/kit.js").Signal<{ question: Question, answer: (yes: boolean) => void } | null>} */
const asked = signal(null);

/**
 * `if (await ask({ title: "Xóa tổ này?", yes: "Xóa tổ", danger: true, typeName: team.name })) …`
 * @param {Question} question
 * @returns {Promise<boolean>}
 */
export function ask(question) {
  asked.peek()?.answer(false);
  return new Promise((answer) => {
    asked.value = {
      question,
      answer: (yes) => {
        asked.value = null;
        answer(yes);
      },
    };
  });
}

/** Shows what `ask` asks; stands once in the frame of the application. */
export const Questions = component(function Questions() {
  return asked.value && QuestionDialog({ key: asked.value.question.title, ...asked.value });
});

/** @type {Component<{ question: Question, answer: (yes: boolean) => void }>} */
const QuestionDialog = component(function QuestionDialog({
  question: { title, text, yes, no = t("act.cancel"), danger, typeName },
  answer,
}) {
  const [typed, type] = useState("");
  const ready = !typeName || fold(typed) === fold(typeName);
  return Dialog({
    title,
    onClose: () => answer(false),
    children: html`<form class="form" onSubmit=${(/** @type {Event} */ event) => {
      event.preventDefault();
      if (ready) answer(true);
    }}>
      ${text && html`<div>${text}</div>`}
      ${
        typeName &&
        Field({
          label: t("form.typeName", { name: typeName }),
          name: "confirm_name",
          value: typed,
          onChange: type,
          autocomplete: "off",
        })
      }
      <div class="form-actions">
        ${Button({ label: no, onClick: () => answer(false) })}
        ${Button({ label: yes, type: "submit", kind: danger ? "danger" : "primary", disabled: !ready })}
      </div>
    </form>`,
  });
});
