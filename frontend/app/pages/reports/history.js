/** Every step of a report or a submission: who, for whom, when and why. */
import { Timeline } from "../../ui/timeline.js";
import { t } from "./correction-vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"StepRead">} Step */

/** @type {Record<string, import("../../ui/status.js").Tone>} */
const TONES = {
  submit: "info",
  accept: "good",
  approve: "good",
  return: "warning",
  reopen: "warning",
  correct: "warning",
  withdraw: "warning",
  issue: "done",
  lock: "done",
};

/**
 * Who took the step; by delegation with the name of whoever lent the right.
 * @param {{ actor_name: string, acting_for: string | null }} step
 */
export const whoActed = ({ actor_name: name, acting_for: lender }) => (lender ? t("onBehalf", { name, lender }) : name);

/** @param {{ steps: Step[], label: string }} props */
export const StepsTaken = ({ steps, label }) =>
  Timeline({
    label,
    entries: steps.map((step, index) => ({
      id: String(index),
      at: step.at,
      title: step.label,
      who: whoActed(step),
      detail: step.reason || undefined,
      tone: TONES[step.step],
    })),
  });
