/** What the targets of a plan count in the monthly figures: proposed from their words, settled by the desk, read by whoever approves. */
import { html, useState } from "../../../vendor/kit.js";
import { put } from "../../api/client.js";
import { invalidate, useGet } from "../../core/resource.js";
import { number, upperFirst } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { ask } from "../../ui/dialog.js";
import { Icon } from "../../ui/icons.js";
import { Section } from "../../ui/page.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { toast, toastProblem } from "../../ui/toast.js";
import { choiceOf, isNobody, keptOf, MeasuresForm, sentOf } from "./measures-form.js";
import { t } from "./measures-vi.js";
import { nounOf } from "./own-measure.js";

/** @typedef {import("../../api/types.d.ts").Schema<"PlanMeasuresRead">} PlanMeasures */
/** @typedef {PlanMeasures["targets"][number]} Target */
/** @typedef {import("../../api/types.d.ts").Schema<"MeasureRead">} Measure */
/** @typedef {import("../../api/types.d.ts").Schema<"OwnMeasureRead">} Own */
/** @typedef {import("../../api/types.d.ts").Schema<"PlanState">} State */

/** @param {Target} target */
const offered = (target) => target.proposed.length > 0 || target.proposed_own !== null;

/** @type {Component<{ planId: string, state: State }>} */
export const Measures = component(function Measures({ planId, state }) {
  const chosen = useGet("/plans/{plan_id}/measures", { params: { plan_id: planId } });
  const known = useGet("/report-measures");
  return Loaded({
    of: chosen,
    lines: 8,
    empty: (data) => data.targets.length === 0,
    whenEmpty: EmptyState({ title: t("noTargets") }),
    children: (/** @type {PlanMeasures} */ plan) =>
      Loaded({
        of: known,
        lines: 8,
        children: (/** @type {Measure[]} */ all) =>
          Chosen({ plan, state, all, set: chosen.set, reload: known.refresh }),
      }),
  });
});

/**
 * @type {Component<{ plan: PlanMeasures, state: State, all: Measure[], set: (plan: PlanMeasures) => void, reload: () =>
 *   Promise<void> }>}
 */
const Chosen = component(function Chosen({ plan, state, all, set, reload }) {
  const [editing, edit] = useState(false);
  const [busy, work] = useState("");
  const may = plan.actions.includes("choose");
  const inForce = state === "approved";
  const saved = (/** @type {PlanMeasures} */ answer) => {
    invalidate("/plans", "/report-regimes");
    toast(inForce ? t("saved", { period: answer.period_title }) : t("kept"));
    void reload().then(() => {
      set(answer);
      edit(false);
    });
  };
  /** Takes the proposals of these targets; what is settled stays. @param {Target[]} taken */
  const take = async (taken) => {
    work(taken.length === 1 ? (taken[0]?.lineage_id ?? "") : "all");
    const lines = plan.targets
      .filter((target) => target.tied || taken.includes(target))
      .map((target) => sentOf(taken.includes(target) ? choiceOf(target) : keptOf(target)));
    try {
      const params = { plan_id: plan.plan_id };
      saved(await put("/plans/{plan_id}/measures", { params, version: plan.version, body: { targets: lines } }));
    } catch (error) {
      toastProblem(error);
    }
    work("");
  };
  const changeOver = async () =>
    (await ask({ title: t("over.ask"), text: t("over.text", { period: plan.period_title }), yes: t("over") })) &&
    take([]);
  const proposals = plan.targets.filter((target) => !target.tied && offered(target));
  return html`<div class="stack">
    ${Notices({ plan, state, busy: busy === "all", changeOver: may ? () => void changeOver() : undefined })}
    ${
      editing
        ? MeasuresForm({ plan, all, onClose: () => edit(false), onSaved: saved })
        : Section({
            title: t("title"),
            hint: t("hint"),
            actions:
              may &&
              html`${
                proposals.length > 1 &&
                Button({
                  label: t("takeAll", { count: proposals.length }),
                  icon: "check",
                  kind: "primary",
                  busy: busy === "all",
                  onClick: () => void take(proposals),
                })
              }
              ${Button({ label: t("edit"), icon: "edit", onClick: () => edit(true) })}`,
            children: html`<ol class="target-measures">${plan.targets.map((target) =>
              TargetItem({
                key: target.lineage_id,
                target,
                all,
                busy: busy === target.lineage_id,
                take: may ? () => void take([target]) : undefined,
              }),
            )}</ol>`,
          })
    }
  </div>`;
});

/** @type {Component<{ plan: PlanMeasures, state: State, busy: boolean, changeOver?: () => void }>} */
const Notices = component(function Notices({ plan, state, busy, changeOver }) {
  const open = plan.targets.filter(({ tied }) => !tied).map(({ ref }) => ref);
  const alone = plan.targets.filter(({ asked }) => isNobody(asked)).map(({ ref }) => ref);
  const other = state === "approved" && !plan.counting && plan.counted_plan;
  const counted = plan.counting && plan.counted_plan ? t("counted", { plan: plan.counted_plan }) : "";
  const told =
    state === "superseded"
      ? t("replaced")
      : state === "approved"
        ? `${t("holds", { period: plan.period_title })} ${counted}`
        : t("waits");
  return html`
    <div class="notice">${Icon({ name: "info" })}<p>${told}</p></div>
    ${
      open.length > 0 &&
      state === "approved" &&
      html`<div class="notice is-warning">
        ${Icon({ name: "alert" })}
        <p>${t("unsettled", { refs: open.join(", ") })}</p>
      </div>`
    }
    ${
      alone.length > 0 &&
      state !== "superseded" &&
      html`<div class="notice is-warning">
        ${Icon({ name: "alert" })}
        <p>${t("alone", { refs: alone.join(", ") })}</p>
      </div>`
    }
    ${
      other &&
      html`<div class="notice is-warning">
        ${Icon({ name: "alert" })}
        <div class="stack">
          <p>${t("other", { plan: other })}</p>
          ${
            changeOver &&
            open.length === 0 &&
            html`<div>${Button({ label: t("over"), icon: "right", busy, onClick: changeOver })}</div>`
          }
        </div>
      </div>`
    }`;
});

/** @type {Component<{ target: Target, all: Measure[], busy: boolean, take?: () => void }>} */
const TargetItem = component(function TargetItem({ target, all, busy, take }) {
  const status = target.uncounted
    ? { label: t("uncounted") }
    : target.tied
      ? { label: t("tied"), tone: /** @type {const} */ ("done") }
      : { label: t("none"), tone: /** @type {const} */ ("warning") };
  return html`<li>
    <p><strong>${t("target", { ref: target.ref, text: target.text })}</strong></p>
    ${Status(status)}
    ${target.uncounted && html`<p class="soft">${t("because", { reason: target.uncounted })}</p>`}
    ${target.title && html`<p class="soft">${t("printed", { title: target.title })}</p>`}
    ${Lines({ codes: target.measures, own: target.own, all })}
    ${
      target.asked &&
      (isNobody(target.asked)
        ? Status({ label: t("askers.nobody"), tone: "warning" })
        : html`<p>${t("askers.told", { who: target.asked.who })}</p>`)
    }
    ${target.goal_count !== null && html`<p class="soft">${t("goalCounted", { count: number(target.goal_count) })}</p>`}
    ${target.each_place && html`<p class="soft">${target.each_place}</p>`}
    ${!target.tied && !offered(target) && html`<p class="soft">${t("noOffer")}</p>`}
    ${
      !target.tied &&
      offered(target) &&
      html`<div class="measure-offer stack">
        <p class="soft">${t("proposed")}</p>
        ${Lines({ codes: target.proposed, own: target.proposed_own ? [target.proposed_own] : [], all })}
        ${target.proposed_own && !target.proposed_own.log && html`<p>${t("askers.proposed")}</p>`}
        ${
          target.proposed_goal_count !== null &&
          html`<p class="soft">${t("goalCounted", { count: number(target.proposed_goal_count) })}</p>`
        }
        ${take && html`<div>${Button({ label: t("take"), icon: "check", small: true, busy, onClick: take })}</div>`}
      </div>`
    }
  </li>`;
});

/** @type {Component<{ codes: string[], own: Own[], all: Measure[] }>} */
const Lines = component(function Lines({ codes, own, all }) {
  const labelOf = (/** @type {string | null} */ code) => all.find((one) => one.code === code)?.label;
  const named = codes.flatMap((code) => all.find((one) => one.code === code) ?? []);
  const results = own.length > 0 || named.some(({ kind }) => kind === "done");
  const rows = named.map((one) => ({ key: one.code, label: one.label, more: moreOf(one, !results) }));
  const made = own.map((one) => ({
    key: one.phrase,
    label: upperFirst(`${nounOf(one)} ${one.phrase}`),
    more: [
      t("goal"),
      one.count ? t("counted.alone") : t("of", { label: labelOf(one.population) ?? one.population_label }),
      one.log && t("log.told", { what: one.log.label }),
    ],
  }));
  return (
    rows.length + made.length > 0 &&
    html`<ul>${[...rows, ...made].map(
      ({ key, label, more }) =>
        html`<li key=${key}><span>${label}</span> <span class="soft small">${more.filter(Boolean).join(" · ")}</span></li>`,
    )}</ul>`
  );
});

/**
 * The goal binds results; without any, what is counted whatever the targets are ("act.") and has a population.
 * @param {Measure} measure @param {boolean} alone
 */
const moreOf = (measure, alone) => [
  measure.kind_label,
  (measure.kind === "done" || (alone && measure.code.startsWith("act.") && measure.population)) && t("goal"),
  measure.count && t("counted.alone"),
  measure.population_label && t("of", { label: measure.population_label }),
  measure.log && t("log.told", { what: measure.log.label }),
];
