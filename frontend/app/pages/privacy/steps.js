/** What can be done with a request now: one main step, the rest beside it; each opens its own form. */
import { html, useState } from "../../../vendor/kit.js";
import { download, post } from "../../api/client.js";
import { invalidate, useGet } from "../../core/resource.js";
import { fold } from "../../core/text.js";
import { useBusy } from "../../ui/busy.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Field } from "../../ui/field.js";
import { useForm } from "../../ui/form.js";
import { FormDialog } from "../../ui/form-dialog.js";
import { Icon } from "../../ui/icons.js";
import { ReasonDialog } from "../../ui/reason-dialog.js";
import { Checkbox, CheckboxGroup, RadioGroup } from "../../ui/select.js";
import { TextArea } from "../../ui/text-area.js";
import { toast } from "../../ui/toast.js";
import { t as shared } from "../../ui/vi.js";
import { FindPerson } from "./find-person.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"SubjectRequestRead">} Request */
/** @typedef {"done" | "refuse" | "extend" | "name_person" | "extract" | "erase"} Opened */
/** @typedef {{ row: Request, onClose: () => void, onDone: (row: Request) => void }} StepProps */

const BESIDE = /** @type {const} */ (["name_person", "extract", "extend", "refuse"]);

/** @type {Component<{ row: Request, set: (row: Request) => void }>} */
export const Steps = component(function Steps({ row, set }) {
  const [open, show] = useState(/** @type {Opened | null} */ (null));
  const close = () => show(null);
  const [busy, during] = useBusy();
  const took = (/** @type {Request} */ answer) => {
    set(answer);
    invalidate("/privacy", "/households", "/persons", "/today");
    toast(t("act.doneToast"));
  };
  const done = (/** @type {Request} */ answer) => {
    close();
    took(answer);
  };
  const path = "/privacy/requests/{request_id}/acknowledge";
  const acknowledge = () =>
    during(async () => took(await post(path, { params: { request_id: row.id }, version: row.version })));
  const has = (/** @type {string} */ name) => row.actions.includes(name);
  const main = has("acknowledge") ? "acknowledge" : has("erase") ? "erase" : has("done") ? "done" : null;
  const common = { row, onClose: close, onDone: done };
  return html`<div class="form-actions">
    ${BESIDE.filter(has).map((name) =>
      Button({
        key: name,
        label: t(name === "name_person" && row.person_known ? "act.rename_person" : `act.${name}`),
        icon: name === "extract" ? "download" : undefined,
        onClick: () => show(name),
      }),
    )}
    ${main === "acknowledge" && Button({ label: t("act.acknowledge"), kind: "primary", icon: "check", busy, onClick: acknowledge })}
    ${main === "erase" && Button({ label: t("act.erase"), kind: "danger", icon: "trash", onClick: () => show("erase") })}
    ${main === "done" && Button({ label: t("act.done"), kind: "primary", icon: "check", onClick: () => show("done") })}
  </div>
    ${open === "name_person" && FindPerson(common)}
    ${open === "done" && Finishing(common)}
    ${(open === "refuse" || open === "extend") && Reasoning({ ...common, name: open })}
    ${open === "extract" && Extracting(common)}
    ${open === "erase" && Erasing(common)}`;
});

/** @type {Component<StepProps>} a withdrawal names its purposes; a restriction or objection may */
const Finishing = component(function Finishing({ row, onClose, onDone }) {
  const withdrawal = row.kind === "withdrawal";
  const choosing = row.person_known && (withdrawal || row.kind === "restriction" || row.kind === "objection");
  const notice = useGet("/privacy/purposes");
  const options = (notice.data?.purposes ?? [])
    .filter((one) => one.basis === "consent")
    .map((one) => ({ value: one.code, label: one.title }));
  const form = useForm({
    draft: `finish ${row.id}`,
    initial: { outcome: "", purposes: /** @type {string[]} */ ([]) },
    check: ({ outcome, purposes }) => ({
      ...(outcome.trim().length < 3 && { outcome: shared("field.missing") }),
      ...(withdrawal && purposes.length === 0 && { purposes: t("done.purposesMissing") }),
    }),
    submit: (body, key) =>
      post("/privacy/requests/{request_id}/done", { params: { request_id: row.id }, version: row.version, body, key }),
    done: onDone,
  });
  return FormDialog({
    title: t("act.done"),
    form,
    submit: t("act.done"),
    onClose,
    children: html`
      ${choosing && CheckboxGroup({ ...form.bind("purposes"), label: t("done.purposes"), required: withdrawal, options })}
      ${TextArea({ ...form.bind("outcome"), label: t("done.outcome"), hint: t("done.outcomeHint"), rows: 3, required: true })}`,
  });
});

/** @type {Component<StepProps & { name: "refuse" | "extend" }>} */
const Reasoning = component(function Reasoning({ row, name, onClose, onDone }) {
  return ReasonDialog({
    draft: `${name} ${row.id}`,
    title: t(`act.${name}`),
    label: t(`${name}.reason`),
    hint: t(`${name}.hint`),
    send: (body, key) =>
      post(name === "refuse" ? "/privacy/requests/{request_id}/refuse" : "/privacy/requests/{request_id}/extend", {
        params: { request_id: row.id },
        version: row.version,
        body,
        key,
      }),
    onClose,
    onDone,
  });
});

/** @type {Component<StepProps>} makes the file, then hands it to the browser */
const Extracting = component(function Extracting({ row, onClose }) {
  const form = useForm({
    draft: `extract ${row.id}`,
    initial: { format: "xlsx" },
    submit: async ({ format }, key) => {
      const made = await post("/privacy/requests/{request_id}/extract", {
        params: { request_id: row.id },
        version: row.version,
        body: { format: format === "json" ? "json" : "xlsx" },
        key,
      });
      await download(`/files/${made.file_id}`, made.name);
      return made;
    },
    done: () => {
      invalidate("/privacy");
      toast(t("extract.done"));
      onClose();
    },
  });
  const title = t("extract.title", { name: row.person_name ?? "" });
  return FormDialog({
    title,
    form,
    submit: t("extract.go"),
    onClose,
    children: html`
      <p>${t("extract.hint")}</p>
      ${RadioGroup({
        ...form.bind("format"),
        label: t("extract.format"),
        options: [
          { value: "xlsx", label: t("extract.xlsx") },
          { value: "json", label: t("extract.json") },
        ],
      })}`,
  });
});

/** @type {Component<StepProps>} cannot be undone: asks for typed words */
const Erasing = component(function Erasing({ row, onClose, onDone }) {
  const word = t("erase.word");
  const form = useForm({
    draft: `erase ${row.id}`,
    initial: { outcome: "", whole_household: false, typed: "" },
    check: ({ outcome, typed }) => ({
      ...(outcome.trim().length < 3 && { outcome: shared("field.missing") }),
      ...(fold(typed.trim()) !== fold(word) && { typed: t("erase.wordBad") }),
    }),
    submit: ({ outcome, whole_household }, key) =>
      post("/privacy/requests/{request_id}/erase", {
        params: { request_id: row.id },
        version: row.version,
        body: { outcome, whole_household },
        key,
      }),
    done: onDone,
  });
  const title = t("erase.title", { name: row.person_name ?? "" });
  return FormDialog({
    title,
    form,
    submit: t("erase.go"),
    onClose,
    danger: true,
    children: html`
      <div class="notice is-danger">${Icon({ name: "alert" })}<p>${t("erase.text")}</p></div>
      ${Checkbox({
        ...form.bind("whole_household"),
        label: t("erase.whole", { code: row.household_code ?? "" }),
        hint: t("erase.wholeHint"),
      })}
      ${TextArea({ ...form.bind("outcome"), label: t("erase.outcome"), hint: t("done.outcomeHint"), rows: 2, required: true })}
      ${Field({ ...form.bind("typed"), label: t("erase.type", { word }), required: true, autocomplete: "off" })}`,
  });
});
