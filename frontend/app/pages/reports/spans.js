/** Reports of a quarter, half a year or a year: opening their period, and compiling them from the approved months. */
import { html, useState } from "../../../vendor/kit.js";
import { post } from "../../api/client.js";
import { asProblem } from "../../api/problem.js";
import { invalidate } from "../../core/resource.js";
import { navigate } from "../../core/router.js";
import { can, today } from "../../core/session.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { useForm } from "../../ui/form.js";
import { FormDialog } from "../../ui/form-dialog.js";
import { Icon } from "../../ui/icons.js";
import { Section } from "../../ui/page.js";
import { Select } from "../../ui/select.js";
import { Status } from "../../ui/status.js";
import { toast } from "../../ui/toast.js";
import { PeriodActs } from "../submissions/period-acts.js";
import { stateTone } from "./labels.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"PeriodRow">} Period */
/** @typedef {import("../../api/types.d.ts").Schema<"ReportRow">} Report */
/** @typedef {{ period: Period, report: Report | undefined }} Row */

/** The periods of a year that are longer than a month. @param {number} year */
const spansOf = (year) => [
  ...["I", "II", "III", "IV"].map((roman, index) => ({
    value: `${year}-Q${index + 1}`,
    label: t("span.quarter", { roman, year }),
  })),
  { value: `${year}-H1`, label: t("span.first", { year }) },
  { value: `${year}-H2`, label: t("span.second", { year }) },
  { value: `${year}`, label: t("span.year", { year }) },
];

export const OpenSpan = component(function OpenSpan() {
  const [open, setOpen] = useState(false);
  return html`${Button({ label: t("span.open"), icon: "plus", onClick: () => setOpen(true) })}
    ${open && OpenForm({ onClose: () => setOpen(false) })}`;
});

/** @type {Component<{ onClose: () => void }>} */
const OpenForm = component(function OpenForm({ onClose }) {
  const year = Number(today.value.slice(0, 4));
  const form = useForm({
    draft: "span",
    initial: { code: `${year}-Q${Math.floor((Number(today.value.slice(5, 7)) - 1) / 3) + 1}` },
    submit: (values, key) => post("/report-periods", { body: { code: values.code, plan_days: false }, key }),
    done: (made) => {
      invalidate("/report-periods");
      toast(t("span.opened", { period: made.title }));
      onClose();
      navigate(`/bao-cao?ky=${made.code}`);
    },
  });
  return FormDialog({
    title: t("span.open"),
    form,
    submit: t("span.do"),
    onClose,
    children: html`
      <p class="soft">${t("span.hint")}</p>
      ${Select({
        ...form.bind("code"),
        label: t("span.which"),
        empty: false,
        required: true,
        options: [year, year - 1].map((one) => ({ label: t("span.of", { year: one }), options: spansOf(one) })),
      })}`,
  });
});

/** @type {Component<{ period: Period, months: Row[] }>} `months`: those of the period that are open or were */
export const CompileSpan = component(function CompileSpan({ period, months }) {
  const [state, set] = useState({ busy: false, refused: "" });
  const done = months.filter(({ report }) => report && (report.state === "approved" || report.state === "issued"));
  const compile = async () => {
    set({ busy: true, refused: "" });
    try {
      const made = await post("/reports", { body: { period: period.code } });
      invalidate("/reports", "/report-periods");
      toast(t("compile.done", { month: period.title }));
      navigate(`/bao-cao/${made.id}`);
    } catch (error) {
      set({ busy: false, refused: asProblem(error).message });
    }
  };
  return Section({
    title: t("compile.title", { period: period.title }),
    children: html`<div class="stack">
      <p><strong>${t("span.ready", { done: done.length })}</strong> ${t("span.from")}</p>
      ${
        months.length > 0 &&
        html`<ul class="plain">${[...months].reverse().map(
          ({ period: month, report }) => html`<li class="row" key=${month.code}>
            <span>${month.title}</span>
            ${Status(report ? { label: report.state_label, tone: stateTone(report.state) } : { label: t("state.missing") })}
          </li>`,
        )}</ul>`
      }
      ${done.length === 0 && html`<div class="notice is-warning">${Icon({ name: "alert" })}<p>${t("span.nothing")}</p></div>`}
      ${state.refused && html`<div class="notice is-danger" role="alert">${Icon({ name: "alert" })}<p>${state.refused}</p></div>`}
      ${period.state === "closed" && html`<p class="notice">${t("compile.closed")}</p>`}
      <div class="row">${PeriodActs({ period, after: "/bao-cao" })}</div>
      ${
        done.length > 0 &&
        period.state === "open" &&
        can("report.compile") &&
        html`<div class="row">
          ${Button({ label: t("compile", { month: period.title }), kind: "primary", icon: "report", busy: state.busy, onClick: compile })}
        </div>`
      }
    </div>`,
  });
});
