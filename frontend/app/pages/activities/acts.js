/** What may be done with an activity now: a button for each, the main one first, and the form that some of them need. */
import { html, useState } from "../../../vendor/kit.js";
import { post, put } from "../../api/client.js";
import { invalidate } from "../../core/resource.js";
import { navigate } from "../../core/router.js";
import { today } from "../../core/session.js";
import { AskedPeople, askedAtFirst, checkAsked } from "../../ui/asked-people.js";
import { useBusy } from "../../ui/busy.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DateField } from "../../ui/date-field.js";
import { FileJob } from "../../ui/file-job.js";
import { useForm } from "../../ui/form.js";
import { FormDialog } from "../../ui/form-dialog.js";
import { ReasonDialog } from "../../ui/reason-dialog.js";
import { Checkbox } from "../../ui/select.js";
import { toast } from "../../ui/toast.js";
import { ActivityFields, body, check } from "./fields.js";
import { Proof } from "./proof.js";
import { Uninviting } from "./uninvite.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"ActivityRead">} Activity */
/** @typedef {"open" | "finish" | "resume" | "cancel" | "close" | "reopen"} Step */
/** @typedef {"change" | "ask" | "uninvite" | "make_up" | "resume" | "cancel" | "reopen" | "check_in"} Dialog */
/** @typedef {{ row: Activity, onClose: () => void, onDone: (row: Activity) => void }} DialogProps */

const ORDER = /** @type {const} */ ([
  "check_in",
  "show_code",
  "open",
  "finish",
  "close",
  "residents",
  "ask",
  "uninvite",
  "invite",
  "make_up",
  "minutes",
  "review_report",
  "change",
  "resume",
  "reopen",
  "cancel",
]);
const MAIN = /** @type {const} */ (["check_in", "open", "finish", "close"]);
const AT_PACE = /** @type {readonly ("open" | "finish" | "check_in")[]} */ (["open", "finish", "check_in"]);
/** Papers that are drafted, and where. */
const PAPERS = /** @type {const} */ ({
  invite: "/activities/{activity_id}/invitation",
  minutes: "/activities/{activity_id}/minutes",
  review_report: "/activities/{activity_id}/review-report",
});
const AT_ONCE = /** @type {readonly string[]} */ ([...MAIN, ...Object.keys(PAPERS), "show_code", "residents"]);

/** @param {Activity} row @param {Step} step @param {string} reason @param {string} [key] */
const stepped = (row, step, reason, key) =>
  post(step === "close" || step === "reopen" ? "/activities/{activity_id}/review" : "/activities/{activity_id}/step", {
    params: { activity_id: row.id },
    version: row.version,
    body: { step, reason },
    key,
  });

/** @param {Activity} row @param {string | null} [file] @param {string} [key] */
const checkedIn = (row, file = null, key = undefined) =>
  post("/activities/{activity_id}/check-in", { params: { activity_id: row.id }, body: { file_id: file }, key });

/** @type {Component<{ row: Activity, set: (row: Activity) => void }>} */
export const Acts = component(function Acts({ row, set }) {
  const [open, show] = useState(/** @type {Dialog | null} */ (null));
  const [busy, during] = useBusy();
  const done = (/** @type {Activity} */ answer) => {
    show(null);
    invalidate("/activities");
    toast(t("act.done"));
    if (answer.id === row.id) set(answer);
    else navigate(`/hoat-dong/${answer.id}`);
  };
  const act = async (/** @type {(typeof MAIN)[number] | keyof typeof PAPERS | "show_code" | "residents"} */ name) => {
    if (name === "show_code") return navigate(`/hoat-dong/${row.id}/ma`);
    if (name === "residents") return navigate(`/giup-dan/su-kien?hoat-dong=${row.id}`);
    await during(async () => {
      if (name in PAPERS) {
        const path = PAPERS[/** @type {keyof typeof PAPERS} */ (name)];
        const { draft_id: draft } = await post(path, { params: { activity_id: row.id } });
        navigate(`/soan-van-ban/${draft}`);
        return;
      }
      done(await (name === "check_in" ? checkedIn(row) : stepped(row, /** @type {Step} */ (name), "")));
    });
  };
  const offered = ORDER.filter((name) => row.actions.includes(name));
  const main = MAIN.find((name) => offered.includes(name));
  const common = { row, onClose: () => show(null), onDone: done };
  return html`<div class="row">${offered.map((name) =>
    Button({
      key: name,
      label:
        row.own_pace && AT_PACE.includes(/** @type {any} */ (name))
          ? t(`learn.${/** @type {(typeof AT_PACE)[number]} */ (name)}`)
          : t(`act.${name}`),
      busy: busy && name === main,
      disabled: busy,
      onClick: () =>
        AT_ONCE.includes(name) && !(row.own_pace && name === "check_in")
          ? act(/** @type {(typeof MAIN)[number]} */ (name))
          : show(/** @type {Dialog} */ (name)),
      icon: name === main ? "check" : undefined,
      kind: name === main ? "primary" : name === "cancel" ? "quiet" : "plain",
    }),
  )}
    ${
      row.actions.includes("print") &&
      FileJob({
        label: t("act.print"),
        ready: t("act.printed"),
        start: () => post("/activities/{activity_id}/sign-in-sheet", { params: { activity_id: row.id } }),
      })
    }</div>
    ${open === "change" && Changing(common)}
    ${open === "ask" && Asking(common)}
    ${open === "uninvite" && Uninviting(common)}
    ${open === "make_up" && MakingUp(common)}
    ${
      open === "check_in" &&
      Proof({ ...common, title: t("learn.check_in"), send: (file, key) => checkedIn(row, file, key) })
    }
    ${(open === "resume" || open === "cancel" || open === "reopen") && Saying({ ...common, step: open })}`;
});

/** @type {Component<DialogProps & { step: "resume" | "cancel" | "reopen" }>} steps back, which need a reason */
const Saying = component(function Saying({ row, step, onClose, onDone }) {
  return ReasonDialog({
    draft: `${step} ${row.id}`,
    title: t(`act.${step}`),
    label: t("ask.reason"),
    danger: step === "cancel",
    send: ({ reason }, key) => stepped(row, step, reason, key),
    onClose,
    onDone,
  });
});

/** @type {Component<DialogProps>} */
const Changing = component(function Changing({ row, onClose, onDone }) {
  const { kind, title, first_on, last_on, starts, place, content, partners, others } = row;
  const form = useForm({
    draft: `activity ${row.id}`,
    initial: {
      kind,
      title,
      first_on,
      last_on,
      starts,
      place,
      content,
      partners,
      others,
      campaign_id: row.parent?.id ?? null,
      task_id: row.task?.id ?? "",
    },
    check,
    submit: (values, key) =>
      put("/activities/{activity_id}", {
        params: { activity_id: row.id },
        version: row.version,
        body: body(values),
        key,
      }),
    done: onDone,
  });
  return FormDialog({
    title: t("act.change"),
    form,
    submit: t("new.save"),
    onClose,
    children: ActivityFields({ form }),
  });
});

/** @type {Component<DialogProps>} */
const Asking = component(function Asking({ row, onClose, onDone }) {
  const form = useForm({
    draft: `roster ${row.id}`,
    initial: { ...askedAtFirst(row), required: true },
    check: checkAsked,
    submit: (body, key) =>
      post("/activities/{activity_id}/attendance", {
        params: { activity_id: row.id },
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
    children: html`${AskedPeople({ form, row })}
      ${row.own_pace && Checkbox({ ...form.bind("required"), label: t("ask.required") })}`,
  });
});

/** @type {Component<DialogProps>} */
const MakingUp = component(function MakingUp({ row, onClose, onDone }) {
  const form = useForm({
    draft: `make-up ${row.id}`,
    initial: { on: /** @type {string | null} */ (today.value) },
    check: ({ on }) => (on ? {} : { on: t("makeUp.onMissing") }),
    submit: ({ on }, key) =>
      post("/activities/{activity_id}/make-up", {
        params: { activity_id: row.id },
        version: row.version,
        body: { on: on ?? "", place: "", starts: "" },
        key,
      }),
    done: onDone,
  });
  return FormDialog({
    title: t("act.make_up"),
    form,
    submit: t("act.make_up"),
    onClose,
    children: DateField({ ...form.bind("on"), label: t("makeUp.on"), required: true, min: row.last_on }),
  });
});
