/** Printing: choosing streets, following the job, opening the file. */
import { html, useState } from "../../../vendor/kit.js";
import { post } from "../../api/client.js";
import * as labels from "../../api/labels.js";
import { invalidate, useGet } from "../../core/resource.js";
import { number } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Dialog } from "../../ui/dialog.js";
import { Form, useForm } from "../../ui/form.js";
import { FormActions } from "../../ui/form-dialog.js";
import { JobProgress } from "../../ui/job-progress.js";
import { CheckboxGroup, optionsOf, RadioGroup, Select } from "../../ui/select.js";
import { Loaded } from "../../ui/states.js";
import { toastProblem } from "../../ui/toast.js";
import { useJob } from "../../ui/use-job.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"JobRead">} Job */
/** @typedef {import("../../api/types.d.ts").Schema<"StreetRead">} Street */

/** @type {Component<{ job: Job, onEnd?: () => void }>} */
export const Printed = component(function Printed({ job, onEnd }) {
  const [file, ready] = useState("");
  return html`<div class="no-print" role="status">${
    file
      ? html`<a class="button is-primary" href=${`/api/v1/files/${file}?inline=true`} target="_blank" rel="noopener">${t("job.open")}</a>`
      : JobProgress({
          job,
          label: t("job"),
          onDone: (done) => ready(String(/** @type {any} */ (done.result)?.file_id ?? "")),
          onEnd,
        })
  }</div>`;
});

/** @type {Component<{ sheetId: string }>} */
export const Reprint = component(function Reprint({ sheetId }) {
  const [job, follow] = useJob(`reprint ${sheetId}`);
  const start = () =>
    post("/paper/sheets/{sheet_id}/print", { params: { sheet_id: sheetId } }).then(follow, toastProblem);
  return job
    ? Printed({ key: job.id, job, onEnd: () => follow(null) })
    : Button({ label: t("reprint"), icon: "print", onClick: () => void start() });
});

/** @type {Component<{ onClose: () => void, onMade: (job: Job) => void }>} */
export const MakeDialog = component(function MakeDialog({ onClose, onMade }) {
  const streets = useGet("/streets");
  return Dialog({
    title: t("make.title"),
    onClose,
    wide: true,
    children: Loaded({
      of: streets,
      children: (rows) =>
        MakeForm({ streets: rows.filter((/** @type {Street} */ row) => row.households > 0), onClose, onMade }),
    }),
  });
});

/** @type {Component<{ streets: Street[], onClose: () => void, onMade: (job: Job) => void }>} */
const MakeForm = component(function MakeForm({ streets, onClose, onMade }) {
  const units = [...new Map(streets.map((row) => [row.unit_id, row.unit_name]))].map(([value, label]) => ({
    value,
    label,
  }));
  const form = useForm({
    draft: "print",
    initial: { unit: units[0]?.value ?? "", street_ids: /** @type {string[]} */ ([]), which: "unvisited", kind: "" },
    check: (values) => (values.street_ids.length ? {} : { street_ids: t("make.choose") }),
    submit: ({ street_ids, which, kind }, key) =>
      post("/paper/sheets", {
        body: {
          street_ids,
          which: /** @type {"unvisited" | "all"} */ (which),
          kind: /** @type {keyof typeof labels.HouseholdKind} */ (kind) || null,
        },
        key,
      }),
    done: (made) => {
      invalidate("/paper/sheets");
      onMade(made.job);
    },
  });
  const unit = form.bind("unit");
  return html`<div class="paper-make">${Form({
    form,
    label: t("make.title"),
    children: html`
      <p class="soft">${t("make.hint")}</p>
      ${
        units.length > 1 &&
        Select({
          ...unit,
          label: t("unit"),
          empty: false,
          options: units,
          onChange: (next) => form.set({ unit: next, street_ids: [] }),
        })
      }
      ${RadioGroup({
        ...form.bind("which"),
        label: t("make.which"),
        options: [
          { value: "unvisited", label: t("make.unvisited") },
          { value: "all", label: t("make.all") },
        ],
      })}
      ${Select({ ...form.bind("kind"), label: t("make.kind"), empty: t("make.everyKind"), options: optionsOf(labels.HouseholdKind) })}
      ${
        streets.length === 0
          ? html`<p>${t("make.noStreet")}</p>`
          : CheckboxGroup({
              ...form.bind("street_ids"),
              label: t("make.streets"),
              required: true,
              options: streets
                .filter((row) => row.unit_id === form.values.unit)
                .map((row) => ({
                  value: row.id,
                  label: [row.name, row.group_name].filter(Boolean).join(", "),
                  hint: t("make.left", {
                    left: number(row.households - row.visited),
                    households: number(row.households),
                  }),
                })),
            })
      }
      ${FormActions({ form, submit: t("make.submit"), onClose })}`,
  })}</div>`;
});
