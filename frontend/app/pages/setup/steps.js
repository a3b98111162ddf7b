/** The four steps of the first day: their fields, their checks, and the request they add up to. */
import { html } from "../../../vendor/kit.js";
import { suggest } from "../../core/place-words.js";
import { lines } from "../../core/text.js";
import { t as shared } from "../../ui/vi.js";
import { DateField } from "../../ui/date-field.js";
import { Field } from "../../ui/field.js";
import { TextArea } from "../../ui/text-area.js";
import { checkNewPassword, NewPassword } from "../account/new-password.js";
import { NO_WORDS, WordFields, wordsOf } from "../units/word-fields.js";
import { t } from "./vi.js";

/** @import { ComponentChildren } from "../../../vendor/kit.js" */
/** @typedef {ReturnType<typeof emptySetup>} Setup */
/** @typedef {import("../../ui/form.js").FormState<Setup>} SetupForm */
/**
 * @typedef {{ name: "ward" | "neighbourhoods" | "letterhead" | "administrator", holds: string[], required: (keyof Setup
 *   & string)[], fields: (form: SetupForm) => ComponentChildren }} Step
 */

/**
 * The fields by the server's names, so that its messages find them.
 * @param {string} code
 * @param {string} today
 */
export const emptySetup = (code, today) => ({
  code,
  "ward.name": "",
  "ward.superior_name": "",
  "ward.place_code": "",
  "ward.valid_from": /** @type {string | null} */ (today),
  neighbourhoods: "",
  ...NO_WORDS,
  "letterhead.superior_lines": "",
  "letterhead.agency_lines": "",
  "letterhead.place": "",
  "letterhead.symbol": "UBND",
  "signer.lines": "",
  "signer.full_name": "",
  "administrator.full_name": "",
  "administrator.username": "",
  "administrator.phone": "",
  new_password: "",
  repeat: "",
});

/** @type {Step[]} */
export const STEPS = [
  {
    name: "ward",
    holds: ["code", "ward"],
    required: ["code", "ward.name", "ward.superior_name", "ward.valid_from"],
    fields: (form) => html`
      ${Field({ ...form.bind("code"), label: t("code"), hint: t("codeHint"), capitalize: false, autocomplete: "one-time-code" })}
      ${Field({ ...form.bind("ward.name"), label: t("wardName"), hint: t("wardNameHint") })}
      ${Field({ ...form.bind("ward.superior_name"), label: t("superior"), hint: t("superiorHint") })}
      ${Field({ ...form.bind("ward.place_code"), label: t("placeCode"), hint: t("placeCodeHint"), inputmode: "numeric" })}
      ${DateField({ ...form.bind("ward.valid_from"), label: t("validFrom") })}`,
  },
  {
    name: "neighbourhoods",
    holds: ["neighbourhoods", "words"],
    required: ["neighbourhoods"],
    fields: (form) => html`
      ${TextArea({
        ...form.bind("neighbourhoods"),
        label: t("neighbourhoods"),
        hint: t("neighbourhoodsHint"),
        placeholder: t("neighbourhoodsPlaceholder"),
        rows: 12,
      })}
      <p class="soft">${t("summary", { count: lines(form.values.neighbourhoods).length, part: chosenWords(form.values).neighbourhood })}</p>
      ${WordFields({ bind: form.bind, usual: usualWords(form.values) })}`,
  },
  {
    name: "letterhead",
    holds: ["letterhead", "signer"],
    required: ["letterhead.agency_lines", "letterhead.place", "letterhead.symbol", "signer.lines", "signer.full_name"],
    fields: (form) => html`
      ${TextArea({ ...form.bind("letterhead.superior_lines"), label: t("superiorLines"), hint: t("superiorLinesHint"), rows: 2 })}
      ${TextArea({ ...form.bind("letterhead.agency_lines"), label: t("agencyLines"), hint: t("agencyLinesHint"), rows: 2 })}
      <div class="form-row">
        ${Field({ ...form.bind("letterhead.place"), label: t("place"), hint: t("placeHint") })}
        ${Field({ ...form.bind("letterhead.symbol"), label: t("symbol"), hint: t("symbolHint") })}
      </div>
      ${TextArea({ ...form.bind("signer.lines"), label: t("signerLines"), hint: t("signerLinesHint"), rows: 2 })}
      ${Field({ ...form.bind("signer.full_name"), label: t("signerName") })}`,
  },
  {
    name: "administrator",
    holds: ["administrator", "new_password", "repeat"],
    required: ["administrator.full_name", "administrator.username", "new_password"],
    fields: (form) => html`
      ${Field({ ...form.bind("administrator.full_name"), label: t("adminName"), autocomplete: "name" })}
      ${Field({
        ...form.bind("administrator.username"),
        label: t("adminUsername"),
        hint: t("adminUsernameHint"),
        capitalize: false,
        autocomplete: "username",
      })}
      ${Field({ ...form.bind("administrator.phone"), label: t("adminPhone"), type: "tel", inputmode: "tel", autocomplete: "tel" })}
      ${NewPassword({ form })}`,
  },
];

/**
 * What is still missing in a step, by field.
 * @param {Step} step
 * @param {Setup} values
 */
export function missing(step, values) {
  const empty = step.required.filter((name) => !String(values[name] ?? "").trim());
  const found = Object.fromEntries(empty.map((name) => [name, shared("field.missing")]));
  if (step.name === "ward") return { ...wrongCodes(values), ...found };
  if (step.name === "letterhead") return { ...wrongSymbol(values), ...found };
  if (step.name === "neighbourhoods") return { ...twice(values), ...found };
  return step.name === "administrator" ? { ...checkNewPassword(values), ...found } : found;
}

const CODE_LETTERS = 16; // as the server makes them, whatever stands between the groups

/** Codes that cannot be right, whoever gave them. @param {Setup} values */
const wrongCodes = ({ code, "ward.place_code": place }) => ({
  ...(code.replace(/[^0-9a-z]/giu, "").length !== CODE_LETTERS && { code: t("codeBad") }),
  ...(!/^(\d{5}|\d{12})?$/.test(place.trim()) && { "ward.place_code": t("placeCodeBad") }),
});

/** @param {Setup} values */
const wrongSymbol = ({ "letterhead.symbol": symbol }) =>
  /^[A-ZĐ]+(-[A-ZĐ]+)*$/u.test(symbol.trim()) ? {} : { "letterhead.symbol": t("symbolBad") };

/** A name that stands on two lines. @param {Setup} values @returns {{ neighbourhoods?: string }} */
function twice({ neighbourhoods }) {
  const typed = neighbourhoods.split("\n").map(nameIn);
  const rows = typed.map((line) => line.normalize("NFC").toLowerCase());
  const again = rows.find((row, at) => row !== "" && rows.indexOf(row) !== at);
  if (again === undefined) return {};
  const at = rows.flatMap((row, place) => (row === again ? [place + 1] : []));
  return { neighbourhoods: t("twice", { name: typed[rows.indexOf(again)] ?? "", lines: at.join(", ") }) };
}

/** A name on a line of a list as Word and Zalo number it: "1. Bản Na", "- Bản Na". @param {string} line */
const nameIn = (line) =>
  line
    .trim()
    .replace(/\s+/g, " ")
    .replace(/^(?:\d{1,3}[.)/]|[-–—•·*+])\s*(?=\p{L})/u, "");

/** @param {Setup} values */
const namesOf = (values) => lines(values.neighbourhoods).map(nameIn);

/** The words that go with the names typed so far. @param {Setup} values */
const usualWords = (values) => suggest(values["ward.name"].trim(), namesOf(values)[0] ?? "");

/** The words of the place: those typed, else the usual ones. @param {Setup} values */
export const chosenWords = (values) => wordsOf(values, usualWords(values));

/** The body of POST /setup. @param {Setup} values */
export const request = (values) => ({
  code: values.code.trim(),
  ward: {
    name: values["ward.name"],
    superior_name: values["ward.superior_name"],
    place_code: values["ward.place_code"].trim(),
    valid_from: values["ward.valid_from"] ?? "",
  },
  neighbourhoods: namesOf(values),
  words: chosenWords(values),
  letterhead: {
    superior_lines: lines(values["letterhead.superior_lines"]),
    agency_lines: lines(values["letterhead.agency_lines"]),
    place: values["letterhead.place"],
    symbol: values["letterhead.symbol"],
  },
  signer: { full_name: values["signer.full_name"], lines: lines(values["signer.lines"]) },
  administrator: {
    full_name: values["administrator.full_name"],
    username: values["administrator.username"],
    phone: values["administrator.phone"] || null,
    password: values.new_password,
  },
});

/**
 * The first step that holds one of the named fields.
 * @param {string[]} names
 */
export function stepOf(names) {
  const found = STEPS.findIndex((step) =>
    names.some((name) => step.holds.some((prefix) => name === prefix || name.startsWith(`${prefix}.`))),
  );
  return found < 0 ? STEPS.length - 1 : found;
}
