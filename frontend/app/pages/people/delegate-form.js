/** Lending one of one's own roles to a colleague from the beginning of a day to the end of another. */
import { html } from "../../../vendor/kit.js";
import { post } from "../../api/client.js";
import { invalidate } from "../../core/resource.js";
import { me, today } from "../../core/session.js";
import { addDays } from "../../core/text.js";
import { component } from "../../ui/component.js";
import { DateField } from "../../ui/date-field.js";
import { useForm } from "../../ui/form.js";
import { FormDialog } from "../../ui/form-dialog.js";
import { Select } from "../../ui/select.js";
import { TextArea } from "../../ui/text-area.js";
import { toast } from "../../ui/toast.js";
import { t as shared } from "../../ui/vi.js";
import { PersonField } from "./person-field.js";
import { roleInWords } from "./role-words.js";
import { t } from "./vi.js";

/** The first instant of a day in the ward. @param {string} day */
const midnight = (day) => `${day}T00:00:00+07:00`;

/** @type {Component<{ onClose: () => void }>} */
export const DelegateForm = component(function DelegateForm({ onClose }) {
  const own = (me.value?.assignments ?? []).filter((held) => held.delegated_from === null); // a lent role is not lent on
  const form = useForm({
    draft: "delegation",
    initial: {
      role: own[0]?.id ?? "",
      to_user_id: /** @type {string | null} */ (null),
      starts_at: /** @type {string | null} */ (today.value),
      ends_at: /** @type {string | null} */ (addDays(today.value, 7)),
      reason: "",
    },
    check: (values) => ({
      ...(!values.role && { role: shared("field.missing") }),
      ...(!values.to_user_id && { to_user_id: t("delegate.personMissing") }),
      ...(!values.starts_at && { starts_at: shared("field.missing") }),
      ...(!values.ends_at
        ? { ends_at: shared("field.missing") }
        : values.starts_at && values.ends_at < values.starts_at && { ends_at: t("delegate.orderBad") }),
      ...(values.reason.trim().length < 3 && { reason: shared("field.missing") }),
    }),
    submit: (values, key) => {
      const held = own.find((one) => one.id === values.role);
      return post("/delegations", {
        body: /** @type {import("../../api/types.d.ts").Schema<"DelegationWrite">} */ ({
          role: held?.role,
          unit_id: held?.unit_id,
          to_user_id: values.to_user_id,
          reason: values.reason,
          starts_at: midnight(values.starts_at ?? today.value),
          ends_at: midnight(addDays(values.ends_at ?? today.value, 1)),
        }),
        key,
      });
    },
    done: (row) => {
      invalidate("/delegations");
      toast(t("delegate.done", { name: row.to_name }));
      onClose();
    },
  });
  return FormDialog({
    title: t("delegate.add"),
    form,
    submit: t("delegate.submit"),
    onClose,
    children: html`
      ${Select({
        ...form.bind("role"),
        label: t("delegate.role"),
        options: own.map((held) => ({ value: held.id, label: roleInWords(held) })),
        empty: false,
      })}
      ${PersonField({ ...form.bind("to_user_id"), label: t("delegate.to"), required: true, but: me.value?.user.id })}
      <div class="form-row">
        ${DateField({ ...form.bind("starts_at"), label: t("delegate.starts"), required: true })}
        ${DateField({ ...form.bind("ends_at"), label: t("delegate.ends"), required: true })}
      </div>
      ${TextArea({ ...form.bind("reason"), label: t("delegate.reason"), hint: t("delegate.reasonHint"), rows: 2, required: true })}`,
  });
});
