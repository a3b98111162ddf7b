/** The button and the form that take a citizen's request into the register; nothing is chosen beforehand. */
import { html, useState } from "../../../vendor/kit.js";
import * as labels from "../../api/labels.js";
import { post } from "../../api/client.js";
import { invalidate } from "../../core/resource.js";
import { navigate } from "../../core/router.js";
import { today } from "../../core/session.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DateField } from "../../ui/date-field.js";
import { useForm } from "../../ui/form.js";
import { FormDialog } from "../../ui/form-dialog.js";
import { Checkbox, RadioGroup, Select, optionsOf } from "../../ui/select.js";
import { TextArea } from "../../ui/text-area.js";
import { toast } from "../../ui/toast.js";
import { t } from "./vi.js";

export const NewRequest = component(function NewRequest() {
  const [open, show] = useState(false);
  return html`${Button({ label: t("act.new"), icon: "plus", kind: "primary", onClick: () => show(true) })}
    ${open && Receiving({ onClose: () => show(false) })}`;
});

/** @type {Component<{ onClose: () => void }>} */
const Receiving = component(function Receiving({ onClose }) {
  const form = useForm({
    draft: "request",
    initial: {
      kind: "",
      channel: "",
      received_on: /** @type {string | null} */ (today.value),
      third_party: false,
      note: "",
    },
    check: ({ kind, channel }) => ({
      ...(!kind && { kind: t("new.kindMissing") }),
      ...(!channel && { channel: t("new.channelMissing") }),
    }),
    submit: (values, key) =>
      post("/privacy/requests", {
        key,
        body: /** @type {import("../../api/types.d.ts").Schema<"RequestCreate">} */ (values),
      }),
    done: (row) => {
      invalidate("/privacy/requests", "/today");
      toast(t("new.saved"));
      navigate(`/du-lieu-ca-nhan/yeu-cau/${row.id}`);
    },
  });
  return FormDialog({
    title: t("new.title"),
    form,
    submit: t("new.save"),
    onClose,
    children: html`
      ${RadioGroup({
        ...form.bind("kind"),
        label: t("new.kind"),
        required: true,
        options: optionsOf(labels.ConsentRequestKind),
      })}
      <div class="form-row">
        ${Select({
          ...form.bind("channel"),
          label: t("new.channel"),
          required: true,
          options: optionsOf(labels.RequestChannel),
        })}
        ${DateField({ ...form.bind("received_on"), label: t("new.received"), max: today.value })}
      </div>
      ${TextArea({ ...form.bind("note"), label: t("new.note"), hint: t("new.noteHint"), rows: 3 })}
      ${Checkbox({ ...form.bind("third_party"), label: t("new.third"), hint: t("new.thirdHint") })}`,
  });
});
