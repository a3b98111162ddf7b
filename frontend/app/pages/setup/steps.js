/** The four steps of the first day: their fields, their checks, and the request they add up to. */
import { html } from "../../../vendor/kit.js";
import { t as shared } from "../../ui/vi.js";
import { DateField } from "../../ui/date-field.js";
import { Field, TextArea } from "../../ui/field.js";
import { checkNewPassword, NewPassword } from "../account/new-password.js";
import { t } from "./vi.js";

/** @import { ComponentChildren } from "../../../vendor/kit.js" */
/** @typedef {ReturnType<typeof emptySetup>} Setup */
/** @typedef {import("../../ui/form.js").FormState<Setup>} SetupForm */
/** @typedef {{ name: "ward" | "neighbourhoods" | "letterhead" | "administrator", required: (keyof Setup & string)[], fields: (form: SetupForm) => ComponentChildren }} Step */

/**
 * @param {string} code
 * @param {string} today
 */
export const emptySetup = (code, today) => ({
  code, ward_name: "", superior_name: "", valid_from: /** @type {string | null} */ (today),
  neighbourhoods: "", superior_lines: "", agency_lines: "", place: "", symbol: "UBND", signer_lines: "", signer_name: "",
  full_name: "", username: "", phone: "", new_password: "", repeat: "",
});

/** @type {Step[]} */
export const STEPS = [
  {
    name: "ward", required: ["code", "ward_name", "superior_name", "valid_from"],
    fields: (form) => html`
      ${Field({ ...form.bind("code"), label: t("code"), hint: t("codeHint"), capitalize: false, autocomplete: "one-time-code" })}
      ${Field({ ...form.bind("ward_name"), label: t("wardName"), hint: t("wardNameHint") })}
      ${Field({ ...form.bind("superior_name"), label: t("superior"), hint: t("superiorHint") })}
      ${DateField({ ...form.bind("valid_from"), label: t("validFrom") })}`,
  },
  {
    name: "neighbourhoods", required: ["neighbourhoods"],
    fields: (form) => html`
      ${TextArea({ ...form.bind("neighbourhoods"), label: t("neighbourhoods"), hint: t("neighbourhoodsHint"), placeholder: t("neighbourhoodsPlaceholder"), rows: 12 })}
      <p class="soft">${t("summary", { count: lines(form.values.neighbourhoods).length })}</p>`,
  },
  {
    name: "letterhead", required: ["agency_lines", "place", "symbol", "signer_lines", "signer_name"],
    fields: (form) => html`
      ${TextArea({ ...form.bind("superior_lines"), label: t("superiorLines"), hint: t("superiorLinesHint"), rows: 2 })}
      ${TextArea({ ...form.bind("agency_lines"), label: t("agencyLines"), hint: t("agencyLinesHint"), rows: 2 })}
      <div class="form-row">
        ${Field({ ...form.bind("place"), label: t("place"), hint: t("placeHint") })}
        ${Field({ ...form.bind("symbol"), label: t("symbol"), hint: t("symbolHint") })}
      </div>
      ${TextArea({ ...form.bind("signer_lines"), label: t("signerLines"), hint: t("signerLinesHint"), rows: 2 })}
      ${Field({ ...form.bind("signer_name"), label: t("signerName") })}`,
  },
  {
    name: "administrator", required: ["full_name", "username", "new_password"],
    fields: (form) => html`
      ${Field({ ...form.bind("full_name"), label: t("adminName"), autocomplete: "name" })}
      ${Field({ ...form.bind("username"), label: t("adminUsername"), hint: t("adminUsernameHint"), capitalize: false, autocomplete: "username" })}
      ${Field({ ...form.bind("phone"), label: t("adminPhone"), type: "tel", inputmode: "tel", autocomplete: "tel" })}
      ${NewPassword({ form })}`,
  },
];

/** The lines of a text that hold something. @param {string} text */
export const lines = (text) => text.split("\n").map((line) => line.trim()).filter(Boolean);

/**
 * What is still missing in a step, by field.
 * @param {Step} step
 * @param {Setup} values
 */
export function missing(step, values) {
  const empty = step.required.filter((name) => !String(values[name] ?? "").trim());
  const found = Object.fromEntries(empty.map((name) => [name, shared("field.missing")]));
  return step.name === "administrator" ? { ...checkNewPassword(values), ...found } : found;
}

/** The body of POST /setup. @param {Setup} values */
export const request = (values) => ({
  code: values.code.trim(),
  ward: { name: values.ward_name, superior_name: values.superior_name, valid_from: values.valid_from },
  neighbourhoods: lines(values.neighbourhoods),
  letterhead: { superior_lines: lines(values.superior_lines), agency_lines: lines(values.agency_lines), place: values.place, symbol: values.symbol },
  signer: { full_name: values.signer_name, lines: lines(values.signer_lines) },
  administrator: { full_name: values.full_name, username: values.username, phone: values.phone || null, password: values.new_password },
});
