/** Every version and step of a draft, the newest first; a version can be looked at and taken up again. */
import { html, useState } from "../../../vendor/kit.js";
import { useGet } from "../../core/resource.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Dialog } from "../../ui/dialog.js";
import { Loaded } from "../../ui/states.js";
import { Steps } from "../../ui/timeline.js";
import { labelsOf } from "./pasted-text.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"WrittenRead">} Draft */
/** @typedef {import("../../api/types.d.ts").Schema<"DraftContent">} Content */
/** @typedef {import("../../api/types.d.ts").Schema<"VersionRead">} Version */

/** @type {Component<{ draft: Draft, onUse?: (content: Content) => void }>} */
export const History = component(function History({ draft, onUse }) {
  const [looking, look] = useState("");
  return html`<div>
    ${Steps({
      label: t("part.history"),
      steps: draft.steps,
      detail: (step) => html`
          ${step.note && html`<p>${step.note}</p>`}
          ${step.saved && Button({ label: t("version.look"), kind: "quiet", small: true, onClick: () => look(step.id) })}`,
    })}
    ${
      looking &&
      Look({
        id: draft.id,
        step: looking,
        onClose: () => look(""),
        onUse:
          onUse &&
          ((content) => {
            onUse(content);
            look("");
          }),
      })
    }
  </div>`;
});

/** @type {Component<{ id: string, step: string, onClose: () => void, onUse?: (content: Content) => void }>} */
const Look = component(function Look({ id, step, onClose, onUse }) {
  const one = useGet("/document-drafts/{written_id}/versions/{step_id}", { params: { written_id: id, step_id: step } });
  return Dialog({
    title: t("version.title", { who: one.data?.by_name ?? "" }),
    onClose,
    wide: true,
    children: Loaded({
      of: one,
      lines: 6,
      children: (/** @type {Version} */ version) => {
        const blocks = version.content.blocks ?? [];
        const labels = labelsOf(blocks);
        return html`<div class="stack"><p><strong>${version.content.summary}</strong></p>
          ${blocks.map((block, at) => html`<p key=${at}>${labels[at]} ${block.table ? `[${t("block.table")}]` : block.text}</p>`)}
          ${
            onUse &&
            html`<div class="form-actions">
              ${Button({ label: t("version.use"), kind: "primary", onClick: () => onUse(version.content) })}
            </div>`
          }
        </div>`;
      },
    }),
  });
});
