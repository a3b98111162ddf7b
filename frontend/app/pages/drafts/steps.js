/** The steps of a draft that somebody else decides on: approving, returning, taking back. */
import { html, useState } from "../../../vendor/kit.js";
import { del, post } from "../../api/client.js";
import { invalidate } from "../../core/resource.js";
import { navigate } from "../../core/router.js";
import { useBusy } from "../../ui/busy.js";
import { Button, LinkButton } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { ask } from "../../ui/dialog.js";
import { ReasonDialog } from "../../ui/reason-dialog.js";
import { toast, toastProblem } from "../../ui/toast.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"WrittenRead">} Draft */

export const changed = () => invalidate("/document-drafts", "/documents", "/today");

/** @type {Component<{ draft: Draft, set: (draft: Draft) => void }>} the steps but for saving and submitting, which belong to the form */
export const Steps = component(function Steps({ draft, set }) {
  const [asking, askFor] = useState(/** @type {"return" | "reopen" | null} */ (null));
  const [busy, during] = useBusy();
  const done = (/** @type {Draft} */ answer) => {
    askFor(null);
    set(answer);
    changed();
    toast(t("act.done"));
  };
  const take = async (/** @type {"withdraw" | "approve"} */ name) => {
    const asked = { title: t("approve.ask"), text: t("approve.text"), yes: t("act.approve") };
    if (name === "approve" && !(await ask(asked))) return;
    const path = /** @type {const} */ (`/document-drafts/{written_id}/${name}`);
    await during(async () => done(await post(path, { params: { written_id: draft.id }, version: draft.version })));
  };
  const may = (/** @type {string} */ name) => draft.actions.includes(name);
  return html`<div class="row">
    ${
      draft.document_id &&
      LinkButton({
        label: t(draft.document_code ? "openRead" : "open"),
        href: `/van-ban/${draft.document_id}`,
        kind: "primary",
        icon: "document",
      })
    }
    ${may("approve") && Button({ label: t("act.approve"), kind: "primary", icon: "check", busy, onClick: () => take("approve") })}
    ${may("return") && Button({ label: t("act.return"), onClick: () => askFor("return") })}
    ${may("withdraw") && Button({ label: t("act.withdraw"), busy, onClick: () => take("withdraw") })}
    ${may("reopen") && !draft.document_code && Button({ label: t("act.reopen"), kind: "quiet", onClick: () => askFor("reopen") })}
    ${asking && Reason({ draft, step: asking, onClose: () => askFor(null), onDone: done })}
  </div>`;
});

/** @type {Component<{ draft: Draft, step: "return" | "reopen", onClose: () => void, onDone: (draft: Draft) => void }>} */
const Reason = component(function Reason({ draft, step, onClose, onDone }) {
  return ReasonDialog({
    draft: `${step} ${draft.id}`,
    title: t(`act.${step}`),
    label: t("act.reason"),
    send: (body, key) => {
      const options = { params: { written_id: draft.id }, version: draft.version, body, key };
      return step === "return"
        ? post("/document-drafts/{written_id}/return", options)
        : post("/document-drafts/{written_id}/reopen", options);
    },
    onClose,
    onDone,
  });
});

/** @param {Draft} draft */
export async function remove(draft) {
  if (!(await ask({ title: t("delete.ask"), text: t("delete.text"), yes: t("act.delete"), danger: true }))) return;
  try {
    await del("/document-drafts/{written_id}", { params: { written_id: draft.id }, version: draft.version });
  } catch (error) {
    toastProblem(error);
    return;
  }
  changed();
  toast(t("act.deleted"));
  navigate("/soan-van-ban");
}
