/** What may be done with a material now: a button for each, the main one first, and the form that some of them need. */
import { html, useState } from "../../../vendor/kit.js";
import { post, put } from "../../api/client.js";
import { invalidate } from "../../core/resource.js";
import { AskedPeople, askedAtFirst, checkAsked } from "../../ui/asked-people.js";
import { useBusy } from "../../ui/busy.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { ask } from "../../ui/dialog.js";
import { DateField } from "../../ui/date-field.js";
import { useForm } from "../../ui/form.js";
import { FormDialog } from "../../ui/form-dialog.js";
import { ReasonDialog } from "../../ui/reason-dialog.js";
import { toast } from "../../ui/toast.js";
import { check, checkContent, ContentFields, EMPTY, isEmpty, MaterialFields, useContent } from "./fields.js";
import { PostingForm } from "./channel-form.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"MaterialRead">} Material */
/** @typedef {"begin" | "submit" | "revise" | "approve" | "return" | "withdraw"} Step */
/** @typedef {"change" | "write" | "post" | "ask" | "revise" | "return" | "withdraw"} Dialog */
/** @typedef {{ row: Material, onClose: () => void, onDone: (row: Material) => void }} DialogProps */

const ORDER = /** @type {const} */ ([
  "confirm",
  "approve",
  "submit",
  "ask",
  "post",
  "begin",
  "write",
  "change",
  "return",
  "revise",
  "withdraw",
]);
const MAIN = /** @type {const} */ (["confirm", "approve", "submit", "ask", "post"]);
const AT_ONCE = /** @type {readonly string[]} */ (["confirm", "approve", "submit", "begin"]);
const REVIEWS = /** @type {readonly string[]} */ (["approve", "return", "withdraw"]);

/** @param {Material} row @param {Step} step @param {string} reason @param {string} [key] */
const stepped = (row, step, reason, key) =>
  post(REVIEWS.includes(step) ? "/materials/{material_id}/review" : "/materials/{material_id}/step", {
    params: { material_id: row.id },
    version: row.version,
    body: { step, reason },
    key,
  });

/** @type {Component<{ row: Material, set: (row: Material) => void }>} */
export const Acts = component(function Acts({ row, set }) {
  const [open, show] = useState(/** @type {Dialog | null} */ (null));
  const [busy, during] = useBusy();
  const done = (/** @type {Material} */ answer) => {
    show(null);
    set(answer);
    invalidate("/materials");
    toast(t("act.done"));
  };
  const act = async (/** @type {"confirm" | "approve" | "submit" | "begin"} */ name) => {
    const asked = { title: t("approve.ask"), text: t("approve.text"), yes: t("act.approve") };
    if (name === "approve" && !(await ask(asked))) return;
    await during(async () => {
      const confirmed = () => post("/materials/{material_id}/receipt", { params: { material_id: row.id } });
      done(await (name === "confirm" ? confirmed() : stepped(row, name, "")));
    });
  };
  const offered = ORDER.filter((name) => row.actions.includes(name));
  const main = MAIN.find((name) => offered.includes(name));
  const common = { row, onClose: () => show(null), onDone: done };
  return html`<div class="row">${offered.map((name) =>
    Button({
      key: name,
      label: t(`act.${name}`),
      busy: busy && name === main,
      disabled: busy,
      onClick: () => (AT_ONCE.includes(name) ? act(/** @type {any} */ (name)) : show(/** @type {Dialog} */ (name))),
      icon: name === main ? "check" : undefined,
      kind: name === main ? "primary" : name === "withdraw" ? "quiet" : "plain",
    }),
  )}</div>
    ${open === "change" && Changing(common)}
    ${open === "write" && Writing(common)}
    ${open === "ask" && Asking(common)}
    ${open === "post" && PostingForm({ row, onClose: common.onClose })}
    ${(open === "revise" || open === "return" || open === "withdraw") && Saying({ ...common, step: open })}`;
});

/** @type {Component<DialogProps & { step: "revise" | "return" | "withdraw" }>} steps back, which need a reason */
const Saying = component(function Saying({ row, step, onClose, onDone }) {
  return ReasonDialog({
    draft: `${step} ${row.id}`,
    title: t(`act.${step}`),
    label: t("reason"),
    danger: step === "withdraw",
    send: ({ reason }, key) => stepped(row, step, reason, key),
    onClose,
    onDone,
  });
});

/** @type {Component<DialogProps>} */
const Changing = component(function Changing({ row, onClose, onDone }) {
  const { title, audience, for_residents, received_from, received_on } = row;
  const form = useForm({
    draft: `material ${row.id}`,
    initial: { title, audience, for_residents, received_from, received_on, task_id: row.task?.id ?? "" },
    check,
    submit: ({ task_id: task, ...values }, key) =>
      put("/materials/{material_id}", {
        params: { material_id: row.id },
        version: row.version,
        body: { ...values, task_id: task || null },
        key,
      }),
    done: onDone,
  });
  return FormDialog({
    title: t("act.change"),
    form,
    submit: t("new.save"),
    onClose,
    children: MaterialFields({ form, received: Boolean(row.received_on || row.received_from) }),
  });
});

/** @type {Component<DialogProps>} */
const Writing = component(function Writing({ row, onClose, onDone }) {
  const content = useContent();
  const last = row.versions[0];
  const form = useForm({
    draft: `version ${row.id}`,
    initial: { ...EMPTY, text: last?.text ?? "", url: last?.url ?? "" },
    check: (values) => ({
      ...checkContent(values, row.kind === "rule"),
      ...(isEmpty(values) && { text: t("field.contentMissing") }),
    }),
    submit: async (values, key) =>
      post("/materials/{material_id}/versions", {
        params: { material_id: row.id },
        version: row.version,
        body: await content(values),
        key,
      }),
    done: onDone,
  });
  return FormDialog({
    title: t("act.write"),
    form,
    submit: t("new.save"),
    onClose,
    children: ContentFields({ form, dated: row.kind === "rule" || row.kind === "guide" }),
  });
});

/** @type {Component<DialogProps>} */
const Asking = component(function Asking({ row, onClose, onDone }) {
  const form = useForm({
    draft: `readers ${row.id}`,
    initial: { ...askedAtFirst(row), due_on: /** @type {string | null} */ (null) },
    check: checkAsked,
    submit: (body, key) =>
      post("/materials/{material_id}/readers", {
        params: { material_id: row.id },
        version: row.version,
        body,
        key,
      }),
    done: onDone,
  });
  return FormDialog({
    title: t("act.ask"),
    form,
    submit: t("act.ask"),
    onClose,
    children: html`
      ${AskedPeople({ form, row })}
      ${DateField({ ...form.bind("due_on"), label: t("readers.due"), due: true })}`,
  });
});
