/** The steps of a team's quota: a button for each that may be taken, and the number and reason that some of them need. */
import { html, useState } from "../../../vendor/kit.js";
import { post } from "../../api/client.js";
import { invalidate } from "../../core/resource.js";
import { number } from "../../core/text.js";
import { useBusy } from "../../ui/busy.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { useForm } from "../../ui/form.js";
import { FormDialog } from "../../ui/form-dialog.js";
import { NumberField } from "../../ui/number-field.js";
import { TextArea } from "../../ui/text-area.js";
import { toast } from "../../ui/toast.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"QuotaTeamRead">} Team */
/** @typedef {"counter" | "revise" | "withdraw" | "issue" | "change" | "revoke"} Asking */

const ASKING = /** @type {const} */ (["issue", "counter", "revise", "change", "withdraw", "revoke"]);
const WITHOUT_NUMBER = ["withdraw", "revoke"];

function done() {
  invalidate("/quotas", "/today");
  toast(t("act.done"));
}

/** @param {Team} team @param {Asking} step @param {number} wanted @param {string} reason */
function send(team, step, wanted, reason) {
  const given = { params: { row_id: team.id }, version: team.version };
  if (step === "counter")
    return post("/quota-teams/{row_id}/answer", { ...given, body: { agrees: false, number: wanted, reason } });
  if (step === "revise") return post("/quota-teams/{row_id}/revise", { ...given, body: { number: wanted, reason } });
  if (step === "withdraw") return post("/quota-teams/{row_id}/withdraw", { ...given, body: { reason } });
  if (step === "revoke") return post("/quota-teams/{row_id}/revoke", { ...given, body: { reason } });
  return post("/quota-teams/{row_id}/issue", { ...given, body: { number: wanted, reason } });
}

/** @type {Component<{ team: Team, noun: string }>} */
export const Acts = component(function Acts({ team, noun }) {
  const [asking, ask] = useState(/** @type {Asking | null} */ (null));
  const [busy, during] = useBusy();
  const accept = async () => {
    await during(async () => {
      await post("/quota-teams/{row_id}/answer", {
        params: { row_id: team.id },
        version: team.version,
        body: { agrees: true, number: null, reason: "" },
      });
      done();
    });
  };
  const agrees = team.actions.includes("accept");
  const open = ASKING.filter((step) => team.actions.includes(step));
  if (!agrees && open.length === 0) return null;
  return html`<div class="row quota-acts">
    ${
      agrees &&
      Button({
        label: t("act.accept", { number: number(team.proposed) }),
        kind: "primary",
        icon: "check",
        busy,
        onClick: () => void accept(),
      })
    }
    ${open.map((step, index) =>
      Button({
        key: step,
        label: t(`act.${step}`),
        onClick: () => ask(step),
        kind:
          step === "withdraw" || step === "revoke"
            ? "quiet"
            : index === 0 && !agrees && step === "issue"
              ? "primary"
              : "plain",
      }),
    )}
    ${asking && Asked({ team, noun, step: asking, onClose: () => ask(null) })}</div>`;
});

/** @type {Component<{ team: Team, noun: string, step: Asking, onClose: () => void }>} */
const Asked = component(function Asked({ team, noun, step, onClose }) {
  const counts = !WITHOUT_NUMBER.includes(step);
  const form = useForm({
    draft: `${step} ${team.id}`,
    initial: { number: /** @type {number | null} */ (step === "counter" ? null : team.number), reason: "" },
    check: ({ number: wanted }) => (counts && wanted === null ? { number: t("act.missing") } : {}),
    submit: ({ number: wanted, reason }) => send(team, step, wanted ?? 0, reason),
    done: () => {
      done();
      onClose();
    },
  });
  return FormDialog({
    title: `${t(`act.${step}`)} – ${team.unit_name}`,
    label: t(`act.${step}`),
    form,
    submit: t(`act.${step}`),
    onClose,
    danger: step === "withdraw" || step === "revoke",
    children: html`
        ${counts && NumberField({ ...form.bind("number"), label: t("act.number", { noun }), required: true })}
        ${TextArea({
          ...form.bind("reason"),
          label: t("act.reason"),
          rows: 3,
          required: step !== "issue",
          hint: t(step === "issue" ? "act.reasonIssue" : "act.reasonHint"),
        })}`,
  });
});
