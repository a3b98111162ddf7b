/** Which figures the coming months count from the log of activities, so that nobody types them. */
import { html } from "../../../vendor/kit.js";
import { put } from "../../api/client.js";
import { useGet } from "../../core/resource.js";
import { today } from "../../core/session.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Form, useForm } from "../../ui/form.js";
import { Section } from "../../ui/page.js";
import { CheckboxGroup, Select } from "../../ui/select.js";
import { toast } from "../../ui/toast.js";
import { t } from "./vi.js";

/** @import { Regime } from "./regime-form.js" */
/** @typedef {{ since?: Record<string, string>, rest?: string | null }} Rule */

/** @type {Component<{ regime: Regime, set: (regime: Regime) => void }>} */
export const LogFigures = component(function LogFigures({ regime, set }) {
  const rule = /** @type {Rule} */ (regime.log_rule);
  const figures = useGet("/activities/figures", { query: { since: today.value, until: today.value } });
  const units = useGet("/units");
  const reporting = (units.data ?? []).filter((unit) => unit.reports);
  const taking = reporting.find((unit) => unit.path === rule.rest)?.id ?? "";
  const form = useForm({
    draft: "log-figures",
    initial: { codes: [...Object.keys(rule.since ?? {}), ...regime.log_proposed], rest_unit_id: taking },
    submit: (values, key) =>
      put("/report-regimes/coming/log", {
        version: regime.version,
        body: { codes: values.codes, rest_unit_id: values.rest_unit_id || null },
        key,
      }),
    done: (saved) => {
      toast(t("log.saved"));
      set(saved);
    },
  });
  return Section({
    title: t("log"),
    hint: t("log.hint", { period: regime.period_title }),
    children: Form({
      form,
      label: t("log"),
      children: html`
        ${regime.log_proposed.length > 0 && html`<p class="notice">${t("log.proposed")}</p>`}
        ${CheckboxGroup({
          ...form.bind("codes"),
          label: t("log.codes"),
          options: (figures.data ?? []).map(({ code, label }) => ({ value: code, label })),
        })}
        ${Select({
          ...form.bind("rest_unit_id"),
          label: t("log.rest"),
          hint: t("log.restHint"),
          empty: t("log.restNobody"),
          options: reporting.map(({ id, name }) => ({ value: id, label: name })),
        })}
        <div class="form-actions">
          ${Button({ label: t("log.save"), type: "submit", kind: "primary", busy: form.busy })}</div>`,
    }),
  });
});
