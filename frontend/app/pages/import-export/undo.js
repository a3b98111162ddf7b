/** An accepted file taken out of the register again: what goes, what stays and why, and what came of it. */
import { html, useState } from "../../../vendor/kit.js";
import { post } from "../../api/client.js";
import { useGet } from "../../core/resource.js";
import { number } from "../../core/text.js";
import { Button, LinkButton } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Dialog } from "../../ui/dialog.js";
import { Icon } from "../../ui/icons.js";
import { ReasonDialog } from "../../ui/reason-dialog.js";
import { Loaded } from "../../ui/states.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"HouseholdImportRead">} Import */
/** @typedef {import("../../api/types.d.ts").Schema<"ImportReversalRead">} Reversal */

/** @type {Component<{ row: Import, changed: (row: Import) => void }>} */
export const Undo = component(function Undo({ row, changed }) {
  const [open, show] = useState(false);
  if (!row.actions.includes("undo")) return null;
  return html`${Button({ label: t("undo.do"), icon: "history", onClick: () => show(true) })}
    ${open && Asking({ row, changed, onClose: () => show(false) })}`;
});

/** @type {Component<{ row: Import, changed: (row: Import) => void, onClose: () => void }>} */
const Asking = component(function Asking({ row, changed, onClose }) {
  const found = useGet("/household-imports/{upload_id}/reversal", { params: { upload_id: row.id } });
  const reversal = found.data;
  if (!reversal || reversal.new + reversal.changed === 0)
    return Dialog({
      title: t("undo.do"),
      onClose,
      children: Loaded({
        of: found,
        lines: 4,
        children: (now) => html`<div class="stack"><p>${t("undo.nothing")}</p>${Staying({ reversal: now })}</div>`,
      }),
    });
  return ReasonDialog({
    draft: `undo ${row.id}`,
    title: t("undo.do"),
    label: t("undo.why"),
    maxlength: 500,
    danger: true,
    onClose,
    send: (body, key) =>
      post("/household-imports/{upload_id}/undo", {
        params: { upload_id: row.id },
        version: reversal.version,
        body,
        key,
      }),
    onDone: (answer) => {
      onClose();
      changed(answer);
    },
    children: html`<p>${t("undo.goes", {
      fresh: number(reversal.new),
      changed: number(reversal.changed),
      persons: number(reversal.persons),
    })}</p>
      ${Staying({ reversal })}
      ${row.state === "checked" && html`<p>${t("undo.rest")}</p>`}
      <p class="soft">${t("undo.frozen")}${reversal.streets > 0 && ` ${t("undo.streets", { count: number(reversal.streets) })}`}</p>`,
  });
});

/** @type {Component<{ reversal: Reversal }>} the reasons with their numbers, and the households by name */
const Staying = component(function Staying({ reversal: { staying, reasons, stays } }) {
  if (staying === 0) return null;
  return html`<div class="stack"><p><strong>${t("undo.stays", { count: number(staying) })}</strong></p>
    <ul>${reasons.map((one) => html`<li key=${one.why}>${t("undo.reason", { label: one.label, count: number(one.homes) })}</li>`)}</ul>
    ${
      stays.length > 0 &&
      html`<details><summary>${t("undo.names")}</summary>
        <ul>${stays.map(
          (one) =>
            html`<li key=${one.household_id}><a href=${`/so-ho/${one.household_id}`}>${one.code}</a> ${one.name}
              <span class="soft">${one.why_label}</span></li>`,
        )}</ul></details>`
    }</div>`;
});

/** @type {Component<{ row: Import, leave: () => void }>} */
export const Undone = component(function Undone({ row, leave }) {
  const { undone } = row;
  return html`<div class="notice is-good" role="status">${Icon({ name: "check" })}
    <div><p><strong>${t("undo.done")}</strong></p>
      ${
        undone &&
        html`<p>${t("undo.said", {
          fresh: number(undone.new),
          changed: number(undone.changed),
          persons: number(undone.persons),
        })}</p>
        ${undone.staying > 0 && html`<p>${t("undo.left", { count: number(undone.staying) })}</p>`}`
      }
    </div>
    ${Button({ label: t("import.another"), icon: "upload", onClick: leave })}
    ${LinkButton({ label: t("done.see"), href: "/so-ho", kind: "primary" })}
  </div>`;
});
