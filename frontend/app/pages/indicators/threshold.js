/** From which share of settled households on the register speaks for a khu phố: the ward's percent, and units' own. */
import { html } from "../../../vendor/kit.js";
import { put } from "../../api/client.js";
import { invalidate } from "../../core/resource.js";
import { number } from "../../core/text.js";
import { component } from "../../ui/component.js";
import { useForm } from "../../ui/form.js";
import { FormDialog } from "../../ui/form-dialog.js";
import { NumberField } from "../../ui/number-field.js";
import { Status } from "../../ui/status.js";
import { toast } from "../../ui/toast.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"CoverageRead">} Coverage */

/** @type {Component<{ coverage: Coverage, onClose: () => void }>} */
export const Threshold = component(function Threshold({ coverage, onClose }) {
  const own = Object.fromEntries(coverage.places.map((place) => [place.unit_id, place.own ? place.percent : null]));
  const form = useForm({
    draft: "threshold",
    initial: { percent: /** @type {number | null} */ (coverage.percent), ...own },
    submit: (values) =>
      put("/indicators/threshold", {
        version: coverage.version ?? 0,
        body: {
          percent: values.percent ?? 0,
          places: coverage.places.flatMap(({ unit_id }) => {
            const percent = /** @type {Record<string, number | null>} */ (values)[unit_id];
            return percent == null ? [] : [{ unit_id, percent }];
          }),
        },
      }),
    done: () => {
      invalidate("/indicators", "/submissions");
      toast(t("threshold.saved"));
      onClose();
    },
  });
  return FormDialog({
    title: t("threshold"),
    form,
    submit: t("threshold.save"),
    onClose,
    wide: true,
    children: html`
        <p class="soft">${t("threshold.lead")}</p>
        ${NumberField({ ...form.bind("percent"), label: t("threshold.ward"), unit: "%", required: true })}
        <h3>${t("threshold.own")}</h3>
        <p class="soft small">${t("threshold.ownHint")}</p>
        <ul class="parts">${coverage.places.map(
          (place) => html`<li key=${place.unit_id}>
            <span>
              ${place.name}
              <br />
              ${Status({ label: t(place.speaks ? "threshold.speaks" : "threshold.waits"), tone: place.speaks ? "good" : "neutral" })}
              <small>
                ${t("survey.of", { settled: number(place.survey.settled), households: number(place.survey.households) })} (
                ${place.survey.percent_text}
                )
              </small>
            </span>
            <div>
              ${NumberField({ ...form.bind(/** @type {"percent"} */ (place.unit_id)), label: place.name, labelHidden: true, unit: "%" })}
            </div>
          </li>`,
        )}</ul>`,
  });
});
