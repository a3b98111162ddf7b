/** Writing one line of the progress log, with evidence; a correction is a new line. */
import { html, useRef } from "../../../vendor/kit.js";
import * as labels from "../../api/labels.js";
import { post, upload } from "../../api/client.js";
import { invalidate } from "../../core/resource.js";
import { today } from "../../core/session.js";
import { number } from "../../core/text.js";
import { component } from "../../ui/component.js";
import { DateField } from "../../ui/date-field.js";
import { Field } from "../../ui/field.js";
import { FileField } from "../../ui/file-field.js";
import { useForm } from "../../ui/form.js";
import { FormDialog } from "../../ui/form-dialog.js";
import { NumberField } from "../../ui/number-field.js";
import { RadioGroup, optionsOf } from "../../ui/select.js";
import { TextArea } from "../../ui/text-area.js";
import { toast } from "../../ui/toast.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Answer<"/assignments/{assignment_id}", "get">} Assignment */
/** @typedef {import("../../api/types.d.ts").Schema<"ProgressRead">} Progress */
/** @typedef {import("../../api/types.d.ts").Schema<"WorkState">} WorkState */

const ACCEPT = ".pdf,.docx,.xlsx,.png,.jpg,.jpeg";

const STATES = optionsOf(labels.WorkState, ["not_started", "in_progress", "done"]);

/** @param {Assignment} row @param {Progress | undefined} before */
const startingFrom = (row, before) => ({
  state: /** @type {string} */ (before?.state ?? (row.state === "not_started" ? "in_progress" : row.state)),
  on: /** @type {string | null} */ (before?.on ?? today.value),
  percent: /** @type {number | null} */ (before?.percent ?? null),
  count: /** @type {number | null} */ (before?.count ?? null),
  note: before?.note ?? "",
  files: /** @type {File[]} */ ([]),
  document_number: before?.document_number ?? "",
  link: before?.link ?? "",
  attendance: /** @type {number | null} */ (before?.attendance ?? null),
});

/** Sends each file once, even when the form is sent again. */
function useUploads() {
  const sent = useRef(/** @type {Map<File, string>} */ (new Map()));
  return async (/** @type {File[]} */ files) => {
    const ids = [];
    for (const file of files) {
      const id = sent.current.get(file) ?? (await post("/files", { body: upload(file) })).id;
      sent.current.set(file, id);
      ids.push(id);
    }
    return ids;
  };
}

/** @type {Component<{ row: Assignment, corrects?: Progress, onClose: () => void }>} */
export const ProgressForm = component(function ProgressForm({ row, corrects, onClose }) {
  const send = useUploads();
  const form = useForm({
    draft: `progress ${row.id} ${corrects?.id ?? "new"}`,
    initial: startingFrom(row, corrects),
    check: ({ percent }) => (percent != null && percent > 100 ? { percent: t("progress.percentBad") } : {}),
    submit: async ({ files, state, ...values }, key) =>
      post("/assignments/{assignment_id}/progress", {
        params: { assignment_id: row.id },
        key,
        body: {
          ...values,
          state: /** @type {WorkState} */ (state),
          corrects_id: corrects?.id,
          file_ids: [...(corrects?.files ?? []).map((file) => file.id), ...(await send(files))],
        },
      }),
    done: () => {
      invalidate("/tasks", "/assignments", "/today");
      toast(t("progress.saved"));
      onClose();
    },
  });
  return FormDialog({
    title: t(corrects ? "progress.correct" : "progress.title"),
    form,
    submit: t("progress.save"),
    onClose,
    label: t("progress.title"),
    sheet: true,
    children: html`
      ${corrects && html`<p class="soft">${t("progress.correctHint")}</p>`}
      ${RadioGroup({ ...form.bind("state"), label: t("progress.state"), options: STATES })}
      <div class="form-row">
        ${NumberField({ ...form.bind("percent"), label: t("progress.percent"), hint: t("progress.percentHint"), unit: "%" })}
        ${
          row.quota != null &&
          NumberField({
            ...form.bind("count"),
            label: t("progress.count"),
            hint: t("progress.countHint", { quota: number(row.quota) }),
          })
        }
      </div>
      ${TextArea({ ...form.bind("note"), label: t("progress.note"), rows: 3, maxlength: 2000 })}
      ${FileField({ ...form.bind("files"), label: t("progress.files"), hint: t("progress.filesHint"), accept: ACCEPT, multiple: true })}
      ${DateField({ ...form.bind("on"), label: t("progress.on"), max: today.value })}
      <details class="more"
        open=${Boolean(
          corrects?.document_number || corrects?.link || corrects?.attendance != null || form.errors.link,
        )}><summary>${t("progress.more")}</summary>
        <div class="form-row">
          ${Field({ ...form.bind("document_number"), label: t("progress.number"), hint: t("progress.numberHint") })}
          ${NumberField({ ...form.bind("attendance"), label: t("progress.attendance") })}
        </div>
        ${Field({
          ...form.bind("link"),
          label: t("progress.link"),
          hint: t("progress.linkHint"),
          type: "url",
          inputmode: "url",
          capitalize: false,
        })}
      </details>`,
  });
});
