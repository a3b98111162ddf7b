/** What is done with an account: changing its data, new password by link, ending sessions, locking. */
import { html } from "../../../vendor/kit.js";
import { patch, post } from "../../api/client.js";
import { component } from "../../ui/component.js";
import { ask } from "../../ui/dialog.js";
import { Field } from "../../ui/field.js";
import { useForm } from "../../ui/form.js";
import { FormDialog } from "../../ui/form-dialog.js";
import { TextArea } from "../../ui/text-area.js";
import { toast } from "../../ui/toast.js";
import { t as shared } from "../../ui/vi.js";
import { OpenWork } from "./open-work.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"UserRead">} User */
/** @typedef {{ user: User, changed: (user: User) => void, onClose: () => void }} FormProps */

/** @type {Component<FormProps>} */
export const EditPerson = component(function EditPerson({ user, changed, onClose }) {
  const form = useForm({
    draft: `person ${user.id}`,
    initial: { full_name: user.full_name, username: user.username, phone: user.phone ?? "" },
    check: (values) => ({
      ...(!values.full_name.trim() && { full_name: shared("field.missing") }),
      ...(!values.username.trim() && { username: shared("field.missing") }),
    }),
    submit: (values, key) =>
      patch("/users/{user_id}", {
        params: { user_id: user.id },
        version: user.version,
        body: { ...values, phone: values.phone.trim() || null },
        key,
      }),
    done: (now) => {
      changed(now);
      toast(t("person.saved"));
      onClose();
    },
  });
  return FormDialog({
    title: t("person.edit"),
    form,
    onClose,
    children: html`
      ${Field({ ...form.bind("full_name"), label: t("fullName"), required: true, autocomplete: "off" })}
      ${Field({ ...form.bind("phone"), label: t("phone"), hint: t("phoneHint"), type: "tel", inputmode: "tel", autocomplete: "off" })}
      ${Field({ ...form.bind("username"), label: t("username"), required: true, capitalize: false, autocomplete: "off" })}`,
  });
});

/** @type {Component<FormProps>} */
export const DisableAccount = component(function DisableAccount({ user, changed, onClose }) {
  const form = useForm({
    draft: `disable ${user.id}`,
    initial: { reason: "" },
    check: ({ reason }) => (reason.trim().length < 3 ? { reason: shared("field.missing") } : {}),
    submit: (values, key) =>
      post("/users/{user_id}/disable", { params: { user_id: user.id }, version: user.version, body: values, key }),
    done: (now) => {
      changed(now);
      toast(t("person.disabled"));
      onClose();
    },
  });
  return FormDialog({
    title: t("person.disableTitle", { name: user.full_name }),
    form,
    submit: t("person.disable"),
    onClose,
    label: t("person.disable"),
    danger: true,
    children: html`
      <p class="soft">${t("person.disableText")}</p>
      ${OpenWork({ user })}
      ${TextArea({ ...form.bind("reason"), label: t("person.reason"), hint: t("person.reasonHint"), rows: 2, required: true })}`,
  });
});

/** A fresh one-time link in place of the old password; null when the person thinks again. @param {User} user */
export async function reset(user) {
  const sure = await ask({
    title: t("person.resetAsk", { name: user.full_name }),
    text: t("person.resetText"),
    yes: t("person.reset"),
    danger: true,
  });
  return sure ? post("/users/{user_id}/reset", { params: { user_id: user.id }, version: user.version }) : null;
}

/** Asks a second person that the factors of somebody who lost telephone and codes go. @param {User} user */
export async function forgetFactors(user) {
  const sure = await ask({
    title: t("person.factorsAsk", { name: user.full_name }),
    text: t("person.factorsText"),
    yes: t("person.factorsYes"),
  });
  if (!sure) return null;
  const now = await post("/users/{user_id}/forget-factors", { params: { user_id: user.id }, version: user.version });
  toast(t("person.factorsWait"));
  return now;
}

/** @param {User} user */
export async function endSessions(user) {
  const sure = await ask({
    title: t("person.endSessionsAsk", { name: user.full_name }),
    text: t("person.endSessionsText"),
    yes: t("person.endSessions"),
    danger: true,
  });
  if (!sure) return null;
  const now = await post("/users/{user_id}/end-sessions", { params: { user_id: user.id }, version: user.version });
  toast(t("person.sessionsEnded", { name: user.full_name }));
  return now;
}

/** @param {User} user */
export async function enable(user) {
  const now = await post("/users/{user_id}/enable", { params: { user_id: user.id }, version: user.version });
  toast(t("person.enabled"));
  return now;
}
