/** What a desk does with a period as a whole: closing it, opening it again, taking it back. */
import { html } from "../../../vendor/kit.js";
import { post } from "../../api/client.js";
import { invalidate } from "../../core/resource.js";
import { useBusy } from "../../ui/busy.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { ask } from "../../ui/dialog.js";
import { toast } from "../../ui/toast.js";
import { TakeBack } from "./take-back.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"PeriodRow">} Period */
/** @typedef {{ period: Period, after: string, waiting?: string[] }} Props
 *   `after`: the page to go to once the period is gone; `waiting`: the units of a month that have not handed in yet */

const reread = () => invalidate("/report-periods", "/submissions", "/reports", "/today");

export default component(function PeriodActs(/** @type {Props} */ { period, after, waiting = [] }) {
  return html`${CloseOrReopen({ period, waiting })} ${TakeBack({ period, after })}`;
});

/** @type {Component<{ period: Period, waiting: string[] }>} nothing is handed in to a closed period, nor compiled of it */
const CloseOrReopen = component(function CloseOrReopen({ period, waiting }) {
  const [busy, during] = useBusy(reread);
  const step = period.state === "open" ? "close" : "open";
  const left = step === "close" && waiting.length > 0 && t("close.left", { units: waiting.join(", ") });
  const named = { period: period.title };
  const change = async () => {
    const text = html`<p>${t(`${step}.text`)}</p>${left && html`<p>${left}</p>`}`;
    if (!(await ask({ title: t(`${step}.title`, named), text, yes: t(step) }))) return;
    await during(async () => {
      await post(`/report-periods/{period_id}/${step}`, { params: { period_id: period.id }, version: period.version });
      toast(t(`${step}.done`, named));
      reread();
    });
  };
  return Button({
    label: t(step),
    icon: step === "close" ? "lock" : "history",
    kind: "quiet",
    small: true,
    busy,
    onClick: change,
  });
});
