/** How the phones of the ward's members are locked, and how long a round stays on one. */
import { html, useState } from "../../../vendor/kit.js";
import * as labels from "../../api/labels.js";
import { put } from "../../api/client.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { useForm } from "../../ui/form.js";
import { FormDialog } from "../../ui/form-dialog.js";
import { NumberField } from "../../ui/number-field.js";
import { Facts, Section } from "../../ui/page.js";
import { RadioGroup, optionsOf } from "../../ui/select.js";
import { toast } from "../../ui/toast.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"PrivacyChoiceRead">} Choice */
/** @typedef {{ choice: Choice, set: (choice: Choice) => void }} Props */

/** @type {Component<Props>} */
export const Phones = component(function Phones({ choice, set }) {
  const [open, show] = useState(false);
  const { lock, start, hours } = choice.phone;
  return Section({
    title: t("phones.title"),
    hint: t("phones.hint"),
    actions: choice.may_change && Button({ label: t("phones.change"), icon: "edit", onClick: () => show(true) }),
    children: html`${Facts({
      facts: [
        { label: t("phones.lock"), value: labels.PhoneLock[lock] },
        { label: t("phones.start"), value: labels.PhoneStart[start] },
        { label: t("phones.hours"), value: t("phones.hoursValue", { hours }) },
      ],
    })}
    ${open && Changing({ choice, set, onClose: () => show(false) })}`,
  });
});

/** @type {Component<Props & { onClose: () => void }>} */
const Changing = component(function Changing({ choice, set, onClose }) {
  const form = useForm({
    draft: "phones",
    initial: /** @type {{ lock: string, start: string, hours: number | null }} */ ({ ...choice.phone }),
    check: ({ hours }) => (hours === null || hours < 24 || hours > 168 ? { hours: t("phones.hoursBad") } : {}),
    submit: (phone) =>
      put("/privacy/choice", {
        version: choice.version,
        body: /** @type {import("../../api/types.d.ts").Schema<"ChoiceWrite">} */ ({
          keep_citizen_ids: choice.keep_citizen_ids,
          retention: Object.fromEntries(choice.rules.map((rule) => [rule.code, rule.months])),
          phone,
        }),
      }),
    done: (answer) => {
      set(answer);
      toast(t("act.saved"));
      onClose();
    },
  });
  return FormDialog({
    title: t("phones.title"),
    form,
    submit: t("act.save"),
    onClose,
    children: html`
      ${RadioGroup({ ...form.bind("lock"), label: t("phones.lock"), options: optionsOf(labels.PhoneLock) })}
      ${RadioGroup({ ...form.bind("start"), label: t("phones.start"), hint: t("phones.startHint"), options: optionsOf(labels.PhoneStart) })}
      ${NumberField({ ...form.bind("hours"), label: t("phones.hours"), hint: t("phones.hoursHint"), required: true })}`,
  });
});
