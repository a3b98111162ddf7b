/** Two people answered one field differently: both values, who wrote the other and when; the person chooses. */
import { html } from "../../../vendor/kit.js";
import { dateTime } from "../../core/text.js";
import { choose } from "../../offline/shell.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Dialog } from "../../ui/dialog.js";
import { toastProblem } from "../../ui/toast.js";
import { t } from "./outbox-vi.js";

/** @import { Conflict, VisitRecord } from "../../offline/types.d.ts" */

/** @type {Component<{ record: VisitRecord, onClose: () => void }>} the dialog of a visit's open choices, one after the other */
export const ConflictDialog = component(function ConflictDialog({ record, onClose }) {
  const conflict = record.conflicts.find(({ keep }) => !keep);
  if (!conflict) return null;
  const open = record.conflicts.filter(({ keep }) => !keep);
  const last = open.length === 1;
  const keepAll = async () => {
    await choose(
      record.id,
      open.map(({ id }) => id),
      "mine",
    );
    onClose();
  };
  const pick = (/** @type {"mine" | "theirs"} */ keep) =>
    void choose(record.id, [conflict.id], keep).then(() => {
      if (last) onClose();
    }, toastProblem);
  return Dialog({
    title: t("conflict.title"),
    onClose,
    sheet: true,
    children: html`<p>${t("conflict.text")}</p>
      <h3>${conflict.subject_name} – ${conflict.item_label}</h3>
      <div class="versus">
        ${Value({ head: t("conflict.mine"), value: conflict.mine_label, onPick: () => pick("mine") })}
        ${Value({
          head: t("conflict.theirs", { name: conflict.theirs_by, at: dateTime(conflict.theirs_at) }),
          value: conflict.theirs_label,
          onPick: () => pick("theirs"),
        })}
      </div>
      <div class="form-actions">
        ${!last && Button({ label: t("conflict.allMine", { count: open.length }), onClick: () => void keepAll().catch(toastProblem) })}
        ${Button({ label: t("conflict.later"), kind: "quiet", onClick: onClose })}
      </div>`,
  });
});

/** @type {Component<{ head: string, value: Conflict["mine_label"], onPick: () => void }>} */
const Value = component(function Value({ head, value, onPick }) {
  return html`<section class="card">
    <p class="small soft">${head}</p>
    <p><strong>${value}</strong></p>
    ${Button({ label: t("conflict.keep", { value }), onClick: onPick })}
  </section>`;
});
