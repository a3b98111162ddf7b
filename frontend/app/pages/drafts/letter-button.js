/** Begins an official letter with words that stand elsewhere already: a difficulty, a reminder. */
import { html, useState } from "../../../vendor/kit.js";
import { post } from "../../api/client.js";
import { invalidate } from "../../core/resource.js";
import { navigate } from "../../core/router.js";
import { can } from "../../core/session.js";
import { upperFirst } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { toastProblem } from "../../ui/toast.js";

/** Words that were typed as a note, as a letter says them. @param {string} text */
const sentence = (text) => {
  const said = upperFirst(text.trim()).replace(/[\s,;]+$/, "");
  return /[.!?:…]$/.test(said) ? said : `${said}.`;
};

/**
 * @type {Component<{ label: string, summary: string, paragraphs: string[], addressees?: string[] }>} nothing for whoever
 *   may not write
 */
export const LetterButton = component(function LetterButton({ label, summary, paragraphs, addressees }) {
  const [busy, setBusy] = useState(false);
  if (!can("draft.write")) return html``;
  const begin = async () => {
    setBusy(true);
    try {
      const words = { summary, addressees: addressees ?? null, paragraphs: paragraphs.filter(Boolean).map(sentence) };
      const made = await post("/document-drafts", { body: { template: "letter", on: null, begins_with: words } });
      invalidate("/document-drafts");
      navigate(`/soan-van-ban/${made.id}`);
    } catch (error) {
      setBusy(false);
      toastProblem(error);
    }
  };
  return Button({ label, icon: "edit", busy, onClick: () => void begin() });
});
