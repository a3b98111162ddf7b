/** A difficulty written down on the round: kept on the phone like a sheet, raised with the next sync. */
import { html } from "../../../vendor/kit.js";
import * as labels from "../../api/labels.js";
import { dateTime } from "../../core/text.js";
import { forgetDifficulty, keepDifficulty, retryDifficulty } from "../../offline/difficulties.js";
import { send } from "../../offline/shell.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { ask } from "../../ui/dialog.js";
import { FormDialog } from "../../ui/form-dialog.js";
import { Icon } from "../../ui/icons.js";
import { Status } from "../../ui/status.js";
import { toast, toastProblem } from "../../ui/toast.js";
import { RaisingFields, useRaising } from "../difficulties/fields.js";
import { t as words } from "../difficulties/vi.js";
import { t } from "./outbox-vi.js";

/** @import { DifficultyRecord, VisitRecord } from "../../offline/types.d.ts" */

/** @type {Component<{ visit?: VisitRecord, onClose: () => void }>} */
export const RaisingDialog = component(function RaisingDialog({ visit, onClose }) {
  const form = useRaising({
    draft: `difficulty ${visit?.household_id ?? ""}`,
    submit: ({ platform: _none, unit_id: _own, ...values }) =>
      keepDifficulty({ ...values, visit_id: visit?.id ?? null }),
    done: () => {
      toast(t("raise.kept"));
      onClose();
      void send();
    },
  });
  return FormDialog({
    title: words("new.title"),
    form,
    submit: t("raise.save"),
    onClose,
    children: html`<div class="notice">${Icon({ name: "lock" })}<p>${words("new.privacy")}</p></div>
      ${RaisingFields({ form })}`,
  });
});

const TONES = /** @type {const} */ ({ waiting: "neutral", rejected: "danger", sent: "good" });

/** @param {DifficultyRecord} record */
async function discard(record) {
  const parted = record.exported_at || (record.attempted && record.state === "waiting");
  const text = t(parted ? "raise.dropParted" : "raise.dropText");
  const how = { title: t("raise.dropAsk"), text, yes: t("raise.drop"), danger: true };
  if (await ask(how)) await forgetDifficulty(record.id);
}

/** @type {Component<{ record: DifficultyRecord }>} one in the outbox */
export const RaisedEntry = component(function RaisedEntry({ record }) {
  const { state, kind, content, message, exported_at } = record;
  return html`
    <header>
      <h2>${words("new")}: ${labels.DifficultyKind[/** @type {keyof typeof labels.DifficultyKind} */ (kind)]}</h2>
      ${Status({ label: t(`box.${state}`), tone: TONES[state] })}</header>
    <p class="small">${content}</p>
    ${
      exported_at &&
      state !== "sent" &&
      html`<p class="small soft">${t("parcel.at", { at: dateTime(new Date(exported_at).toISOString()) })}</p>`
    }
    ${state === "rejected" && html`<p class="notice is-danger">${message}</p>`}
    ${
      state !== "sent" &&
      html`<div class="row">
        ${
          state === "rejected" &&
          Button({
            label: t("box.retry"),
            small: true,
            onClick: () => void retryDifficulty(record).then(() => send(), toastProblem),
          })
        }
        ${Button({ label: t("raise.drop"), small: true, kind: "quiet", onClick: () => void discard(record).catch(toastProblem) })}
      </div>`
    }`;
});
