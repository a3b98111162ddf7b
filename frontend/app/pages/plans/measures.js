/** What the targets of a plan count in the monthly figures: shown beside each target, chosen by the desk for the periods to come. */
import { html, useState } from "../../../vendor/kit.js";
import { useGet } from "../../core/resource.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Icon } from "../../ui/icons.js";
import { Section } from "../../ui/page.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { MeasuresForm } from "./measures-form.js";
import { t } from "./measures-vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"PlanMeasuresRead">} PlanMeasures */
/** @typedef {import("../../api/types.d.ts").Schema<"MeasureRead">} Measure */

/** @type {Component<{ planId: string }>} */
export const Measures = component(function Measures({ planId }) {
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
        children: (/** @type {Measure[]} */ all) => Chosen({ plan, all, set: chosen.set, reload: known.refresh }),
      }),
  });
});

/** @type {Component<{ plan: PlanMeasures, all: Measure[], set: (plan: PlanMeasures) => void, reload: () => Promise<void> }>} */
const Chosen = component(function Chosen({ plan, all, set, reload }) {
  const [editing, edit] = useState(false);
  const may = plan.actions.includes("choose");
  const open = plan.targets.filter(({ tied }) => !tied).map(({ ref }) => ref);
  const saved = (/** @type {PlanMeasures} */ answer) => {
    void reload().then(() => {
      set(answer);
      edit(false);
    });
  };
  return html`<div class="stack">
    <div class="notice">
      ${Icon({ name: "info" })}
      <p>
        ${may ? t("holds", { period: plan.period_title }) : t("later")} ${
          plan.counted_plan && open.length < plan.targets.length && t("counted", { plan: plan.counted_plan })
        }
      </p>
    </div>
    ${
      may &&
      open.length > 0 &&
      html`<div class="notice is-warning">
        ${Icon({ name: "alert" })}
        <p>
          ${
            open.length === plan.targets.length && plan.counted_plan
              ? t("other", { plan: plan.counted_plan })
              : t("unsettled", { refs: open.join(", ") })
          }
        </p>
      </div>`
    }
    ${
      editing
        ? MeasuresForm({ plan, all, onClose: () => edit(false), onSaved: saved })
        : Section({
            title: t("title"),
            hint: t("hint"),
            actions: may && Button({ label: t("edit"), icon: "edit", onClick: () => edit(true) }),
            children: html`<ol class="target-measures">${plan.targets.map(
              (target) => html`<li key=${target.lineage_id}>
                <p><strong>${t("target", { ref: target.ref, text: target.text })}</strong></p>
                ${Status(
                  target.uncounted
                    ? { label: t("uncounted") }
                    : target.tied
                      ? { label: t("tied"), tone: "done" }
                      : { label: t("none"), tone: "warning" },
                )}
                ${target.uncounted && html`<p class="soft">${t("because", { reason: target.uncounted })}</p>`}
                ${target.title && html`<p class="soft">${t("printed", { title: target.title })}</p>`}
                ${
                  target.measures.length > 0 &&
                  html`<ul>
                    ${target.measures.map(
                      (code) =>
                        html`<li key=${code}>${MeasureLine({ measure: all.find((one) => one.code === code) })}</li>`,
                    )}
                  </ul>`
                }
                ${target.proposed.length > 0 && html`<p class="soft">${t("proposed", { count: target.proposed.length })}</p>`}
              </li>`,
            )}</ol>`,
          })
    }
  </div>`;
});

/** @type {Component<{ measure: Measure | undefined }>} */
const MeasureLine = component(function MeasureLine({ measure }) {
  return (
    measure &&
    html`
      <span>${measure.label}</span>
      ${" "}
      <span class="soft small">
        ${[
          measure.kind_label,
          measure.kind === "done" && t("goal"),
          measure.population_label && t("of", { label: measure.population_label }),
        ]
          .filter(Boolean)
          .join(" · ")}
      </span>`
  );
});
