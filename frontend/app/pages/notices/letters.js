/** How this person is told by letter: the address, proved by a code, and the kinds that letters tell of. */
import { html } from "../../../vendor/kit.js";
import { del, post } from "../../api/client.js";
import { useGet } from "../../core/resource.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { ask } from "../../ui/dialog.js";
import { Field } from "../../ui/field.js";
import { Form, useForm } from "../../ui/form.js";
import { Section } from "../../ui/page.js";
import { Checkbox } from "../../ui/select.js";
import { Loaded } from "../../ui/states.js";
import { toast, toastProblem } from "../../ui/toast.js";
import { choose } from "./kinds.js";
import { t } from "./vi.js";

/** @typedef {import("./kinds.js").Settings} Settings */
/** @typedef {import("./kinds.js").Shown} Shown */

export const Letters = component(function Letters() {
  const found = useGet("/notices/settings");
  return Section({
    title: t("letters"),
    hint: t("letters.hint"),
    children: Loaded({
      of: found,
      children: (settings) =>
        !settings.can_mail && !settings.address
          ? html`<p>${t("letters.off")}</p>`
          : settings.verified
            ? Kinds({ key: settings.version, settings, take: found.set })
            : settings.code_sent
              ? Code({ settings, take: found.set })
              : Address({ settings, take: found.set }),
    }),
  });
});

/** @type {Component<Shown>} */
const Address = component(function Address({ settings, take }) {
  const form = useForm({
    draft: false,
    initial: { address: settings.address ?? "" },
    submit: ({ address }, key) => post("/notices/address", { body: { address: address.trim() }, key }),
    done: take,
  });
  return Form({
    form,
    label: t("letters"),
    children: html`${Field({ ...form.bind("address"), label: t("letters.address"), autocomplete: "email", required: true })}
      <div class="form-actions">${Button({ label: t("letters.send"), type: "submit", kind: "primary", busy: form.busy })}</div>`,
  });
});

/** @type {Component<Shown>} */
const Code = component(function Code({ settings, take }) {
  const form = useForm({
    draft: false,
    initial: { code: "" },
    submit: ({ code }, key) => post("/notices/address/confirm", { body: { code: code.trim() }, key }),
    done: (answer) => {
      take(answer);
      if (!answer.verified) toast(t("letters.wrong"), { tone: "danger" });
    },
  });
  return Form({
    form,
    label: t("letters"),
    children: html`<p>${t("letters.sent", { address: settings.address ?? "" })}</p>
      ${Field({ ...form.bind("code"), label: t("letters.code"), autocomplete: "one-time-code", inputmode: "numeric", required: true })}
      <div class="form-actions">
        ${Button({ label: t("letters.drop"), onClick: () => void drop(take, settings) })}
        ${Button({ label: t("letters.confirm"), type: "submit", kind: "primary", busy: form.busy })}
      </div>`,
  });
});

/** @type {Component<Shown>} */
const Kinds = component(function Kinds({ settings, take }) {
  return html`<div class="stack">
    <p>${t("letters.to", { address: settings.address ?? "" })}</p>
    ${settings.kinds
      .filter(({ mail }) => mail !== null)
      .map(({ kind, label, mail }) =>
        Checkbox({
          key: kind,
          label,
          name: kind,
          value: mail === true,
          onChange: (on) => void choose(settings, { kind, by: "mail", on }).then(take).catch(toastProblem),
        }),
      )}
    <p class="soft">${t("letters.quiet")}</p>
    <div>${Button({ label: t("letters.drop"), onClick: () => void drop(take, settings) })}</div>
  </div>`;
});

/** @param {Shown["take"]} take @param {Settings} settings */
async function drop(take, settings) {
  if (settings.verified && !(await ask({ title: t("letters.dropAsk"), yes: t("letters.drop"), danger: true }))) return;
  await del("/notices/address")
    .then(() => take({ ...settings, address: null, verified: false, code_sent: false, version: settings.version + 1 }))
    .catch(toastProblem);
}
