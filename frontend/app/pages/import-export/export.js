/** The register to a spreadsheet: which households, what for, in full or masked; the file comes by a job. */
import { html, useState } from "../../../vendor/kit.js";
import * as labels from "../../api/labels.js";
import { download, post } from "../../api/client.js";
import { useGet } from "../../core/resource.js";
import { useQuery } from "../../core/query.js";
import { can } from "../../core/session.js";
import { stylesheet } from "../../core/stylesheet.js";
import { number } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Form, useForm } from "../../ui/form.js";
import { Icon } from "../../ui/icons.js";
import { Page, Section } from "../../ui/page.js";
import { JobProgress } from "../../ui/job-progress.js";
import { Checkbox, RadioGroup, Select, optionsOf } from "../../ui/select.js";
import { toastProblem } from "../../ui/toast.js";
import { useJob } from "../../ui/use-job.js";
import { useMissing } from "../households/open-answers.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"HouseholdExportWrite">} Wanted */
/** @typedef {import("../../api/types.d.ts").Schema<"StreetRead">} Street */
/** @typedef {import("../../ui/job-progress.js").Job} Job */

await stylesheet("import-export");

const STATUSES = /** @type {const} */ (["not_visited", "visited", "absent", "refused", "revisit_due", "closed"]);

export default function ExportPage() {
  const [job, setJob] = useJob("export");
  return Page({
    title: t("export.title"),
    lead: t("export.lead"),
    narrow: true,
    crumbs: [{ label: t("register"), href: "/so-ho" }, { label: t("export.title") }],
    children: job ? Making({ job, again: () => setJob(null) }) : Ordering({ ordered: setJob }),
  });
}

/** @type {Component<{ ordered: (job: Job) => void }>} the filters begin as the list has them in its address */
const Ordering = component(function Ordering({ ordered }) {
  const [query] = useQuery();
  const streets = useGet("/streets");
  const form = useForm({
    draft: "export",
    initial: {
      unit_id: query.unit_id ?? "",
      street_id: query.street_id ?? "",
      kind: query.kind ?? "",
      status: query.status ?? "",
      missing: query.missing ?? "",
      group_name: query.group_name ?? "",
      purpose: "",
      format: "xlsx",
      full: false,
    },
    check: ({ purpose }) => (purpose ? {} : { purpose: t("export.purposeMissing") }),
    submit: (values, key) => post("/household-exports", { body: bodyOf(values), key }),
    done: ordered,
  });
  return Form({
    form,
    label: t("export.title"),
    children: html`
      ${Section({ title: t("export.which"), children: Which({ form, streets: streets.data ?? [] }) })}
      ${Section({
        title: t("export.how"),
        children: html`<div class="form">
          ${Select({
            ...form.bind("purpose"),
            label: t("export.purpose"),
            hint: t("export.purposeHint"),
            required: true,
            options: optionsOf(labels.ExportPurpose),
          })}
          ${RadioGroup({
            ...form.bind("format"),
            label: t("export.format"),
            options: [
              { value: "xlsx", label: t("export.xlsx") },
              { value: "csv", label: t("export.csv") },
            ],
          })}
          ${can("household.reveal") && Checkbox({ ...form.bind("full"), label: t("export.full"), hint: t("export.fullHint") })}
          <div class="notice is-warning">${Icon({ name: "lock" })}<p>${t("export.care")}</p></div>
          <div class="form-actions">
            ${Button({ label: t("export.make"), type: "submit", kind: "primary", icon: "download", busy: form.busy })}
          </div>
        </div>`,
      })}`,
  });
});

/** Empty choices are left out. @param {Record<string, string | boolean>} values @returns {Wanted} */
function bodyOf({ full, ...chosen }) {
  const kept = Object.entries(chosen).filter(([, value]) => value !== "");
  return /** @type {Wanted} */ (/** @type {unknown} */ ({ ...Object.fromEntries(kept), full }));
}

/** @type {Component<{ form: import("../../ui/form.js").FormState<any>, streets: Street[] }>} */
const Which = component(function Which({ form, streets }) {
  const units = [...new Map(streets.map((street) => [street.unit_id, street.unit_name]))].map(([value, label]) => ({
    value,
    label,
  }));
  const here = streets.filter((street) => !form.values.unit_id || street.unit_id === form.values.unit_id);
  const unit = form.bind("unit_id");
  const missing = useMissing(form.values.missing);
  return html`<div class="form-row">
    ${
      units.length > 1 &&
      Select({
        ...unit,
        onChange: (value) => form.set({ unit_id: value, street_id: "" }),
        label: t("export.unit"),
        empty: t("export.allUnits"),
        options: units,
      })
    }
    ${Select({
      ...form.bind("street_id"),
      label: t("export.street"),
      empty: t("export.allStreets"),
      options: here.map((street) => ({
        value: street.id,
        label: units.length > 1 && !form.values.unit_id ? `${street.name} (${street.unit_name})` : street.name,
      })),
    })}
    ${Select({
      ...form.bind("kind"),
      label: t("export.kind"),
      empty: t("export.any"),
      options: optionsOf(labels.HouseholdKind),
    })}
    ${Select({
      ...form.bind("status"),
      label: t("export.status"),
      empty: t("export.any"),
      options: STATUSES.map((value) => ({ value, label: t(`status.${value}`) })),
    })}
    ${Select({
      ...form.bind("missing"),
      label: t("export.missing"),
      empty: t("export.any"),
      options: missing.map((value) => ({ value, label: t(`missing.${value}`) })),
    })}
  </div>`;
});

/** @type {Component<{ job: Job, again: () => void }>} */
const Making = component(function Making({ job: first, again }) {
  const [job, setJob] = useState(first);
  const made = /** @type {{ file_id?: string, name?: string, rows?: number } | null} */ (job.result);
  const fetchIt = (/** @type {string} */ id, /** @type {string} */ name) =>
    void download(`/files/${id}`, name).catch(toastProblem);
  return html`<div class="card stack">
    ${JobProgress({
      job: first,
      label: t("export.job"),
      onDone: (ended) => {
        setJob(ended);
        const file = /** @type {{ file_id: string, name: string }} */ (ended.result);
        fetchIt(file.file_id, file.name);
      },
      onEnd: setJob,
    })}
    ${
      made?.file_id &&
      html`<div class="notice is-good" role="status">${Icon({ name: "check" })}<p>${t("export.ready", { rows: number(made.rows) })}</p>
        ${Button({
          label: t("export.get"),
          kind: "primary",
          icon: "download",
          onClick: () => fetchIt(made.file_id ?? "", made.name ?? t("export.file")),
        })}
      </div>`
    }
    ${
      job.state !== "queued" &&
      job.state !== "running" &&
      html`<div class="form-actions">${Button({ label: t("export.more"), onClick: again })}</div>`
    }
  </div>`;
});
