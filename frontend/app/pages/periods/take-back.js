/** Taking back a period that was opened wrongly, with a reason; what was begun in it is told first. */
import { html, useState } from "../../../vendor/kit.js";
import { get, post } from "../../api/client.js";
import { invalidate } from "../../core/resource.js";
import { navigate } from "../../core/router.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { useForm } from "../../ui/form.js";
import { FormDialog } from "../../ui/form-dialog.js";
import { Icon } from "../../ui/icons.js";
import { TextArea } from "../../ui/text-area.js";
import { toast, toastProblem } from "../../ui/toast.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"PeriodRow">} Period */
/** @typedef {import("../../api/types.d.ts").Schema<"PeriodRead">} WholePeriod */

/** @type {Component<{ period: Period, after: string }>} `after`: the page to go to once the period is gone */
export const TakeBack = component(function TakeBack({ period, after }) {
  return period.state === "open" && !period.handed_in && Offer({ period, after, key: period.id });
});

/** @type {Component<{ period: Period, after: string }>} */
const Offer = component(function Offer({ period, after }) {
  const [found, show] = useState(/** @type {WholePeriod | null} */ (null));
  const ask = async () => {
    try {
      show(await get("/report-periods/{period_id}", { params: { period_id: period.id } }));
    } catch (error) {
      toastProblem(error);
    }
  };
  return html`${Button({ label: t("back.do"), icon: "history", kind: "quiet", small: true, onClick: ask })}
    ${found && ReasonForm({ period: found, after, again: ask, onClose: () => show(null) })}`;
});

/** @type {Component<{ period: WholePeriod, after: string, again: () => Promise<void>, onClose: () => void }>} */
const ReasonForm = component(function ReasonForm({ period, after, again, onClose }) {
  const drafts = period.begun.length;
  const form = useForm({
    draft: `take-back ${period.id}`,
    initial: { reason: "" },
    submit: (values, key) =>
      post("/report-periods/{period_id}/take-back", {
        params: { period_id: period.id },
        version: period.version,
        key,
        body: { reason: values.reason, drafts },
      }).catch(async (error) => {
        await again();
        throw error;
      }),
    done: () => {
      invalidate("/report-periods", "/report-regimes", "/today");
      toast(t("back.done", { period: period.title }));
      onClose();
      navigate(after);
    },
  });
  return FormDialog({
    title: t("back.title", { period: period.title }),
    form,
    submit: drafts > 0 ? t("back.yesLost", { count: drafts }) : t("back.do"),
    onClose,
    label: t("back.do"),
    danger: true,
    children: html`
      <p>${t("back.text")}</p>
      ${
        drafts > 0 &&
        html`<div class="notice is-warning">
          ${Icon({ name: "alert" })}
          <p>${t("back.lost", { count: drafts, units: period.begun.join(", ") })}</p>
        </div>`
      }
      ${TextArea({ ...form.bind("reason"), label: t("reason"), required: true, rows: 3 })}`,
  });
});
