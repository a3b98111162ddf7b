/** The acts on a plan that this person may take now, the primary one last. */
import { html, useState } from "../../../vendor/kit.js";
import { del, get, post } from "../../api/client.js";
import { invalidate } from "../../core/resource.js";
import { navigate } from "../../core/router.js";
import { can } from "../../core/session.js";
import { Button, LinkButton } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { ask } from "../../ui/dialog.js";
import { ReasonDialog } from "../../ui/reason-dialog.js";
import { toast, toastProblem } from "../../ui/toast.js";
import { isNobody } from "./measures-form.js";
import { t as measured } from "./measures-vi.js";
import { RollButton } from "./rolled.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"PlanRead">} Plan */
/** @typedef {import("../../core/resource.js").Resource<Plan>} Resource */

/** What the leader approves with the plan: who gets to work, how many targets are counted. @param {Plan} plan */
async function approved(plan) {
  const all = plan.content.targets?.length ?? 0;
  if (!all || !can("period.read")) return t("plan.approveText");
  const read = await get("/plans/{plan_id}/measures", { params: { plan_id: plan.id } }).catch(() => null);
  if (!read) return t("plan.approveText");
  const left = read.targets.filter(({ uncounted }) => uncounted).length;
  const alone = read.targets.filter(({ asked }) => isNobody(asked)).map(({ ref }) => ref);
  const told = alone.length > 0 ? measured("approveAlone", { refs: alone.join(", ") }) : "";
  return `${t("plan.approveText")} ${t("plan.approveCounts", { counted: all - left, left })} ${told}`.trim();
}

/** What the buttons do, and which of them is at it. @param {Plan} plan @param {Resource} resource */
function useActs(plan, resource) {
  const [busy, setBusy] = useState("");
  const params = { plan_id: plan.id };
  const run = async (/** @type {string} */ name, /** @type {() => Promise<unknown>} */ act) => {
    setBusy(name);
    await act().catch((error) => {
      toastProblem(error);
      void resource.refresh();
    });
    setBusy("");
  };
  const taken = (/** @type {Plan} */ row, /** @type {string} */ words) => {
    resource.set(row);
    invalidate("/plans", "/tasks", "/today");
    toast(words);
  };
  const submit = async () =>
    (await ask({ title: t("plan.submitAsk"), yes: t("plan.submit") })) &&
    run("submit", async () =>
      taken(await post("/plans/{plan_id}/submit", { params, version: plan.version }), t("plan.submitted")),
    );
  const approve = async () =>
    (await ask({ title: t("plan.approveAsk"), text: await approved(plan), yes: t("plan.approve") })) &&
    run("approve", async () =>
      taken(await post("/plans/{plan_id}/approve", { params, version: plan.version }), t("plan.approved")),
    );
  const remove = async () =>
    (await ask({ title: t("plan.deleteAsk"), text: t("plan.deleteText"), yes: t("plan.delete"), danger: true })) &&
    run("delete", async () => {
      await del("/plans/{plan_id}", { params, version: plan.version });
      navigate("/ke-hoach", { replace: true });
      invalidate("/plans");
      toast(t("plan.deleted"));
    });
  const print = () =>
    run("document", async () => {
      const made = await post("/plans/{plan_id}/document", { params, version: plan.version });
      invalidate("/plans", "/documents");
      toast(t("plan.documentMade"));
      navigate(`/van-ban/${made.id}`);
    });
  return { busy, taken, submit, approve, remove, print };
}

/** @type {Component<{ plan: Plan, resource: Resource }>} */
export const Steps = component(function Steps({ plan, resource }) {
  const [form, show] = useState(/** @type {"return" | "amend" | null} */ (null));
  const may = (/** @type {string} */ action) => plan.actions.includes(action);
  const { busy, taken, submit, approve, remove, print } = useActs(plan, resource);
  const ready = Object.keys(plan.missing).length === 0;
  const issued = plan.document_code !== null;
  return html`
    ${
      may("edit") &&
      plan.state === "draft" &&
      Button({ label: t("plan.delete"), kind: "quiet", disabled: Boolean(busy), onClick: () => void remove() })
    }
    ${
      plan.document_id &&
      LinkButton({
        label: t("plan.toDocument", { code: plan.document_code ?? "" }),
        href: `/van-ban/${plan.document_id}`,
        icon: "document",
      })
    }
    ${
      can("plan.draft") &&
      !issued &&
      ready &&
      Button({
        label: t(plan.document_id ? "plan.documentAgain" : "plan.document"),
        icon: "print",
        busy: busy === "document",
        onClick: () => void print(),
      })
    }
    ${may("amend") && Button({ label: t("plan.amend"), icon: "edit", onClick: () => show("amend") })}
    ${may("roll") && RollButton({ plan })}
    ${may("return") && Button({ label: t("plan.return"), icon: "left", onClick: () => show("return") })}
    ${
      may("edit") &&
      LinkButton({
        label: t("plan.edit"),
        href: `/ke-hoach/${plan.id}/sua`,
        icon: "edit",
        kind: ready ? "plain" : "primary",
      })
    }
    ${
      may("submit") &&
      ready &&
      Button({
        label: t("plan.submit"),
        icon: "right",
        kind: "primary",
        busy: busy === "submit",
        onClick: () => void submit(),
      })
    }
    ${
      may("approve") &&
      Button({
        label: t("plan.approve"),
        icon: "check",
        kind: "primary",
        busy: busy === "approve",
        onClick: () => void approve(),
      })
    }
    ${
      plan.state === "approved" &&
      LinkButton({ label: t("plan.tasks"), href: `/nhiem-vu?plan_id=${plan.id}`, icon: "tasks", kind: "primary" })
    }
    ${
      form &&
      ReasonForm({
        key: form,
        kind: form,
        plan,
        done: (row) => {
          show(null);
          if (form === "return") return taken(row, t("plan.returned"));
          invalidate("/plans");
          toast(t("plan.amended"));
          navigate(`/ke-hoach/${row.id}/sua`);
        },
        onClose: () => show(null),
      })
    }`;
});

/** @type {Component<{ kind: "return" | "amend", plan: Plan, done: (plan: Plan) => void, onClose: () => void }>} */
const ReasonForm = component(function ReasonForm({ kind, plan, done, onClose }) {
  return ReasonDialog({
    draft: `${kind} ${plan.id}`,
    title: t(kind === "return" ? "plan.return" : "plan.amend"),
    label: t("plan.reason"),
    maxlength: 1000,
    children: html`<p>${t(kind === "return" ? "plan.returnHint" : "plan.amendHint")}</p>`,
    send: (body, key) =>
      post(kind === "return" ? "/plans/{plan_id}/return" : "/plans/{plan_id}/amend", {
        params: { plan_id: plan.id },
        body,
        version: plan.version,
        key,
      }),
    onClose,
    onDone: done,
  });
});
