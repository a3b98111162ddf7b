/** A telephone number: masked, and in full for whoever says what for; the view is in the log. */
import { html, useState } from "../../../vendor/kit.js";
import * as labels from "../../api/labels.js";
import { post } from "../../api/client.js";
import { phoneInWords } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { useForm } from "../../ui/form.js";
import { FormDialog } from "../../ui/form-dialog.js";
import { RadioGroup, optionsOf } from "../../ui/select.js";
import { t } from "./household-vi.js";

/**
 * @type {Component<{ household: string, person?: string, name: string, masked: string, may: boolean }>} `person`: whose
 *   number it is, if not the household's
 */
export const PhoneNumber = component(function PhoneNumber({ household, person, name, masked, may }) {
  const [asking, ask] = useState(false);
  const [full, show] = useState(/** @type {string | null} */ (null));
  if (full) return html`<a class="nowrap" href=${`tel:${full}`}>${phoneInWords(full)}</a>`;
  return html`<span class="phone-masked"><span class="nowrap">${masked}</span>
    ${may && Button({ label: t("reveal"), small: true, icon: "eye", onClick: () => ask(true) })}</span>
    ${asking && Ask({ household, person, name, show, onClose: () => ask(false) })}`;
});

/** @type {Component<{ household: string, person?: string, name: string, show: (full: string | null) => void, onClose: () => void }>} */
const Ask = component(function Ask({ household, person, name, show, onClose }) {
  const form = useForm({
    draft: false,
    initial: { purpose: "" },
    check: ({ purpose }) => (purpose ? {} : { purpose: t("reveal.missing") }),
    submit: ({ purpose }, key) =>
      post("/households/{household_id}/reveal", {
        params: { household_id: household },
        key,
        body: {
          field: person ? "person_phone" : "phone",
          person_id: person ?? null,
          purpose: /** @type {keyof typeof labels.RevealPurpose} */ (purpose),
        },
      }),
    done: ({ value }) => {
      onClose();
      show(value);
    },
  });
  return FormDialog({
    title: t("reveal.title", { name }),
    form,
    submit: t("reveal.yes"),
    onClose,
    label: t("reveal"),
    children: html`<p class="soft">${t("reveal.text")}</p>
      ${RadioGroup({
        ...form.bind("purpose"),
        label: t("reveal.purpose"),
        required: true,
        options: optionsOf(labels.RevealPurpose),
      })}`,
  });
});
