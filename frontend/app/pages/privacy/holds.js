/** Data that must stay although its time is over: put by a household's code or for the whole ward, lifted once. */
import { html, useState } from "../../../vendor/kit.js";
import { post } from "../../api/client.js";
import { date } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { ask } from "../../ui/dialog.js";
import { Field } from "../../ui/field.js";
import { useForm } from "../../ui/form.js";
import { FormDialog } from "../../ui/form-dialog.js";
import { Section } from "../../ui/page.js";
import { EmptyState } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { TextArea } from "../../ui/text-area.js";
import { toast, toastProblem } from "../../ui/toast.js";
import { t as shared } from "../../ui/vi.js";
import { t } from "./vi.js";

/** @typedef {import("./retention.js").Choice} Choice */
/** @typedef {Choice["holds"][number]} Hold */

/** @param {Hold} hold */
const whose = (hold) => hold.household_code ?? t("holds.ward");

/** @type {Component<{ choice: Choice, set: (choice: Choice) => void }>} */
export const Holds = component(function Holds({ choice, set }) {
  const [open, show] = useState(false);
  const lift = async (/** @type {Hold} */ hold) => {
    if (!(await ask({ title: t("holds.liftAsk"), text: t("holds.liftText"), yes: t("holds.lift"), danger: true })))
      return;
    post("/privacy/holds/{hold_id}/lift", { params: { hold_id: hold.id }, version: hold.version }).then((answer) => {
      set(answer);
      toast(t("holds.liftedToast"));
    }, toastProblem);
  };
  return Section({
    title: t("holds"),
    hint: t("holds.hint"),
    actions: choice.may_change && Button({ label: t("holds.add"), icon: "lock", onClick: () => show(true) }),
    children: html`
      ${
        choice.holds.length === 0
          ? EmptyState({ title: t("holds.none"), hint: t("holds.noneHint"), icon: "lock" })
          : DataTable({
              caption: t("holds"),
              rows: choice.holds,
              rowKey: (row) => row.id,
              tone: (row) => (row.lifted_on ? "muted" : undefined),
              columns: [
                { key: "what", label: t("holds.what"), kind: "main", value: whose },
                { key: "reason", label: t("holds.reason"), value: (row) => row.reason },
                { key: "from", label: t("holds.from"), value: (row) => date(row.from_on) },
                {
                  key: "state",
                  label: t("holds.state"),
                  show: (row) =>
                    Status(
                      row.lifted_on
                        ? { label: t("holds.lifted", { day: date(row.lifted_on) }), tone: "done" }
                        : { label: t("holds.on"), tone: "info" },
                    ),
                },
                { key: "by", label: t("holds.by"), value: (row) => row.by_name },
                ...(choice.may_change
                  ? [
                      {
                        key: "acts",
                        label: t("holds.lift"),
                        kind: /** @type {const} */ ("actions"),
                        show: (/** @type {Hold} */ row) =>
                          !row.lifted_on &&
                          html`<button type="button" class="button is-small"
                            aria-label=${t("holds.liftOf", {
                              what: whose(row),
                            })} onClick=${() => lift(row)}><span>${t("holds.lift")}</span></button>`,
                      },
                    ]
                  : []),
              ],
            })
      }
      ${
        open &&
        PutHold({
          onClose: () => show(false),
          onDone: (answer) => {
            set(answer);
            show(false);
          },
        })
      }`,
  });
});

/** @type {Component<{ onClose: () => void, onDone: (choice: Choice) => void }>} */
const PutHold = component(function PutHold({ onClose, onDone }) {
  const form = useForm({
    draft: "hold",
    initial: { household_code: "", reason: "" },
    check: ({ reason }) => (reason.trim().length < 3 ? { reason: shared("field.missing") } : {}),
    submit: ({ household_code: code, reason }, key) =>
      post("/privacy/holds", { key, body: { household_code: code.trim().toUpperCase() || null, reason } }),
    done: (answer) => {
      toast(t("holds.added"));
      onDone(answer);
    },
  });
  return FormDialog({
    title: t("holds.add"),
    form,
    submit: t("holds.add"),
    onClose,
    children: html`
      ${Field({ ...form.bind("household_code"), label: t("holds.code"), hint: t("holds.codeHint"), autocomplete: "off" })}
      ${TextArea({ ...form.bind("reason"), label: t("holds.reason"), hint: t("holds.reasonHint"), rows: 3, required: true })}`,
  });
});
