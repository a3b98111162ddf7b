/** Adding somebody who lives here and is not on the sheet. */
import { html } from "../../../vendor/kit.js";
import * as labels from "../../api/labels.js";
import { t as words } from "../../core/vi.js";
import { uuid7 } from "../../offline/ids.js";
import { head, wardDay } from "../../offline/open-round.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Dialog } from "../../ui/dialog.js";
import { Field } from "../../ui/field.js";
import { Form, useForm } from "../../ui/form.js";
import { RadioGroup, Select, optionsOf } from "../../ui/select.js";
import { tooLongOf } from "../../ui/text-area.js";
import { t } from "./vi.js";

/** @import { NewPerson } from "../../offline/types.d.ts" */

const FIRST_YEAR = 1900;
const PHONE = /^(\+84|0)[\d .]{8,13}$/;

const NAME_LENGTH = 100;

/** @type {Component<{ onAdd: (person: NewPerson) => void, onClose: () => void }>} */
export const NewPersonDialog = component(function NewPersonDialog({ onAdd, onClose }) {
  const form = useForm({
    draft: "person",
    initial: { full_name: "", relation: "", birth_year: "", sex: "", phone: "" },
    check: ({ full_name, relation, birth_year, phone }) => ({
      ...(full_name.trim().length < 2 && { full_name: words("field.missing") }),
      ...tooLongOf({ full_name }, { full_name: NAME_LENGTH }),
      ...(!relation && { relation: words("field.missing") }),
      ...(birth_year &&
        !(
          /^\d{4}$/.test(birth_year) &&
          Number(birth_year) >= FIRST_YEAR &&
          Number(birth_year) <= Number(wardDay.value.slice(0, 4))
        ) && { birth_year: t("person.birthBad") }),
      ...(phone.trim() && !PHONE.test(phone.trim()) && { phone: t("person.phoneBad") }),
    }),
    submit: async ({ full_name, relation, birth_year, sex, phone }) =>
      onAdd({
        id: uuid7(),
        full_name: full_name.trim(),
        relation,
        ...(birth_year && { birth_year: Number(birth_year) }),
        ...(sex && { sex }),
        ...(phone.trim() && { phone: phone.trim() }),
      }),
    done: onClose,
  });
  const relations = Object.entries(head.value?.relations ?? {}).map(([value, label]) => ({ value, label }));
  return Dialog({
    title: t("person.title"),
    sheet: true,
    onClose,
    children: Form({
      form,
      label: t("person.title"),
      children: html`
        ${Field({ ...form.bind("full_name"), label: t("person.name"), required: true, maxlength: NAME_LENGTH, autocomplete: "off" })}
        ${Select({ ...form.bind("relation"), label: t("person.relation"), required: true, options: relations })}
        ${Field({ ...form.bind("birth_year"), label: t("person.birth"), inputmode: "numeric", maxlength: 4, autocomplete: "off" })}
        ${RadioGroup({
          ...form.bind("sex"),
          label: t("person.sex"),
          options: optionsOf(labels.Sex),
        })}
        ${Field({ ...form.bind("phone"), label: t("person.phone"), type: "tel", inputmode: "tel", autocomplete: "off", maxlength: 20 })}
        <div class="form-actions">${Button({ label: t("person.add"), type: "submit", kind: "primary", busy: form.busy })}</div>`,
    }),
  });
});
