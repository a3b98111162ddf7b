/** Finding whom a request concerns: by a whole number, or a full name with the birth year. */
import { html, useState } from "../../../vendor/kit.js";
import { post } from "../../api/client.js";
import { date } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Dialog } from "../../ui/dialog.js";
import { Field } from "../../ui/field.js";
import { Form, useForm } from "../../ui/form.js";
import { toast, toastProblem } from "../../ui/toast.js";
import { t as shared } from "../../ui/vi.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"FoundPersonRead">} Found */

/** @type {Component<import("./steps.js").StepProps>} */
export const FindPerson = component(function FindPerson({ row, onClose, onDone }) {
  const [found, setFound] = useState(/** @type {Found[] | null} */ (null));
  const form = useForm({
    draft: false,
    initial: { phone: "", full_name: "", birth_year: "", citizen_id: "" },
    check: ({ phone, full_name: name, birth_year: year, citizen_id: id }) => ({
      ...(year && !/^\d{4}$/.test(year.trim()) && { birth_year: t("find.yearBad") }),
      ...(!phone.trim() && !id.trim() && !(name.trim() && year.trim()) && { phone: t("find.missing") }),
    }),
    submit: ({ phone, full_name: name, birth_year: year, citizen_id: id }) =>
      post("/privacy/find", {
        body: {
          phone: phone.trim() || null,
          full_name: name.trim() || null,
          birth_year: year.trim() ? Number(year) : null,
          citizen_id: id.trim() || null,
        },
      }),
    done: (answer) => setFound(answer.items),
  });
  const pick = (/** @type {Found} */ one) =>
    post("/privacy/requests/{request_id}/person", {
      params: { request_id: row.id },
      version: row.version,
      body: { person_id: one.person_id },
    }).then((answer) => {
      toast(t("find.picked"));
      onDone(answer);
    }, toastProblem);
  return Dialog({
    title: t("find.title"),
    onClose,
    children: html`${Form({
      form,
      label: t("find.title"),
      children: html`
        <p class="soft">${t("find.hint")}</p>
        ${Field({ ...form.bind("phone"), label: t("find.phone"), inputmode: "tel", autocomplete: "off" })}
        <div class="form-row">
          ${Field({ ...form.bind("full_name"), label: t("find.name"), autocomplete: "off" })}
          ${Field({ ...form.bind("birth_year"), label: t("find.year"), inputmode: "numeric", autocomplete: "off", maxlength: 4 })}
        </div>
        ${Field({ ...form.bind("citizen_id"), label: t("find.id"), inputmode: "numeric", autocomplete: "off" })}
        <div class="form-actions">
          ${Button({ label: shared("act.cancel"), onClick: onClose })}
          ${Button({ label: t("find.go"), icon: "search", type: "submit", kind: "primary", busy: form.busy })}
        </div>`,
    })}
      ${
        found &&
        html`<section class="found" aria-live="polite"><h3>${found.length ? t("find.found", { count: found.length }) : t("find.none")}</h3>
          <ul class="consents">${found.map(
            (one) => html`<li key=${one.person_id}><div class="row consent">
              <div class="consent-words"><strong>${one.full_name}</strong><p class="soft">${about(one)}</p></div>
              <button type="button" class="button is-small" aria-label=${t("find.pickOf", { name: one.full_name })}
                onClick=${() => pick(one)}><span>${t("find.pick")}</span></button>
            </div></li>`,
          )}</ul></section>`
      }`,
  });
});

/** @param {Found} one */
const about = (one) =>
  [
    one.birth_year && t("find.born", { year: one.birth_year }),
    `${one.household_code}, ${one.unit_name}`,
    one.phone,
    one.left_on && t("find.left", { day: date(one.left_on) }),
  ]
    .filter(Boolean)
    .join(" · ");
