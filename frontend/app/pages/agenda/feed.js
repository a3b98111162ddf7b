/** The secret address by which a calendar application reads one's calendar. */
import { html, useState } from "../../../vendor/kit.js";
import { del, post } from "../../api/client.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Dialog } from "../../ui/dialog.js";
import { FieldFrame } from "../../ui/field.js";
import { toast, toastProblem } from "../../ui/toast.js";
import { t as shared } from "../../ui/vi.js";
import { CopyButton } from "../../ui/copy-button.js";
import { t } from "./vi.js";

/** @type {Component<{ onClose: () => void }>} */
export const CalendarFeed = component(function CalendarFeed({ onClose }) {
  const [url, setUrl] = useState("");
  const [busy, setBusy] = useState(false);
  const run = async (/** @type {() => Promise<void>} */ act) => {
    setBusy(true);
    await act().catch(toastProblem);
    setBusy(false);
  };
  const make = () => run(async () => setUrl((await post("/calendar-feed")).url));
  const close = () =>
    run(async () => {
      await del("/calendar-feed");
      toast(t("feed.closed"));
      onClose();
    });
  return Dialog({
    title: t("feed"),
    onClose,
    children: url
      ? html`<div class="stack copying">
        <p class="notice is-warning">${t("feed.secret")}</p>
        ${FieldFrame({
          label: t("feed.address"),
          children: (control) => html`<input ...${control} class="input" readonly value=${url} />`,
        })}
        <p class="soft">${t("feed.how")}</p>
        <div class="form-actions">
          ${Button({ label: shared("act.close"), onClick: onClose })}
          ${CopyButton({ text: url, kind: "primary" })}
        </div>
      </div>`
      : html`<div class="stack">
        <p>${t("feed.lead")}</p>
        <p class="soft">${t("feed.again")}</p>
        <div class="form-actions">
          ${Button({ label: t("feed.close"), kind: "quiet", disabled: busy, onClick: close })}
          ${Button({ label: t("feed.make"), kind: "primary", busy, onClick: make })}
        </div>
      </div>`,
  });
});
