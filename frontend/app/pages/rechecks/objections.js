/** A leader's part of hints: how many there are, and the objections of members to decide. */
import { html, useState } from "../../../vendor/kit.js";
import { post } from "../../api/client.js";
import { useGet } from "../../core/resource.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Section } from "../../ui/page.js";
import { ReasonDialog } from "../../ui/reason-dialog.js";
import { changed, HintCard } from "./hints.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"HintRead">} Hint */
/** @typedef {"accept" | "decline"} Decision */

export const Objections = component(function Objections() {
  const { data } = useGet("/rechecks/hints/objections");
  if (!data || data.waiting === 0) return null;
  return Section({
    title: t("objections"),
    hint: `${t("hints")}: ${data.waiting}`,
    children: data.objections.map((one) => HintCard({ key: one.id, one, children: Decide({ one }) })),
  });
});

/** @type {Component<{ one: Hint }>} */
const Decide = component(function Decide({ one }) {
  const [open, show] = useState(/** @type {Decision | null} */ (null));
  const offered = /** @type {const} */ (["accept", "decline"]);
  return html`<div class="row">${offered.map((step) =>
    Button({ key: step, label: t(`objection.${step}`), onClick: () => show(step) }),
  )}</div>${open && Deciding({ one, step: open, onClose: () => show(null) })}`;
});

/** @type {Component<{ one: Hint, step: Decision, onClose: () => void }>} */
const Deciding = component(function Deciding({ one, step, onClose }) {
  return ReasonDialog({
    draft: `hint ${step} ${one.id}`,
    title: t(`objection.${step}`),
    label: t("hint.reason"),
    maxlength: 500,
    send: (body, key) =>
      post(`/rechecks/hints/{hint_id}/${step}`, { params: { hint_id: one.id }, version: one.version, body, key }),
    onClose,
    onDone: () => {
      changed();
      onClose();
    },
  });
});
