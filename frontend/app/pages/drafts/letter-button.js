/** Begins an official letter with words that stand elsewhere already: a difficulty, a reminder. */
import { html, useState } from "../../../vendor/kit.js";
import { post, put } from "../../api/client.js";
import { invalidate } from "../../core/resource.js";
import { navigate } from "../../core/router.js";
import { can } from "../../core/session.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { toastProblem } from "../../ui/toast.js";

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
      const made = await post("/document-drafts", { body: { template: "letter", on: null } });
      const blocks = paragraphs
        .filter(Boolean)
        .map((text) => ({ kind: /** @type {const} */ ("paragraph"), text, table: null }));
      await put("/document-drafts/{written_id}", {
        params: { written_id: made.id },
        version: made.version,
        body: {
          content: { ...made.content, summary, addressees: addressees ?? made.content.addressees, blocks },
        },
      });
      invalidate("/document-drafts");
      navigate(`/soan-van-ban/${made.id}`);
    } catch (error) {
      setBusy(false);
      toastProblem(error);
    }
  };
  return Button({ label, icon: "edit", busy, onClick: () => void begin() });
});
