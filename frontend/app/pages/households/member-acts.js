/** What is done to somebody of a household: added, changed, gone, moved to another household. */
import { html } from "../../../vendor/kit.js";
import * as labels from "../../api/labels.js";
import { patch, post } from "../../api/client.js";
import { today } from "../../core/session.js";
import { date, parseDate } from "../../core/text.js";
import { component } from "../../ui/component.js";
import { DateField } from "../../ui/date-field.js";
import { Field } from "../../ui/field.js";
import { Checkbox, RadioGroup, Select, optionsOf } from "../../ui/select.js";
import { t as shared } from "../../ui/vi.js";
import {
  ActDialog,
  checkDayAndReason,
  dayAndReason,
  dayAndReasonFields,
  phoneProblem,
  saidAndChanged,
} from "./act-dialog.js";
import { Candidates, UNCONFIRMED } from "./candidates.js";
import { HouseholdField } from "./household-field.js";
import { t } from "./household-vi.js";

/** @typedef {import("./act-dialog.js").Acting} Acting */
/** @typedef {import("./act-dialog.js").Member} Member */
/** @typedef {Member["relation"]} Relation */
/** @typedef {import("./words.js").Row} Row */

export const RELATIONS = optionsOf(labels.Relation);
const SEXES = optionsOf(labels.Sex);
const CAME_BY = /** @type {const} */ (["survey", "moved", "birth"]);
const LEFT_BY = /** @type {const} */ (["moved", "death", "mistake"]);

/** "1985" or "13/6/1985" as the two fields of the server; undefined: neither. @param {string} typed */
export function birthOf(typed) {
  const text = typed.trim();
  if (text === "") return { birth_on: null, birth_year: null };
  if (/^\d{4}$/.test(text)) return { birth_on: null, birth_year: Number(text) };
  const day = parseDate(text);
  return day ? { birth_on: day, birth_year: null } : undefined;
}

/** A person as they are typed. @param {Member | null} [member] */
export const typedPerson = (member) => ({
  full_name: member?.full_name ?? "",
  relation: /** @type {string} */ (member?.relation ?? ""),
  sex: /** @type {string} */ (member?.sex ?? ""),
  birth: member?.birth_on ? date(member.birth_on) : String(member?.birth_year ?? ""),
  phone: "",
});

/** @param {ReturnType<typeof typedPerson>} values */
export const checkPerson = ({ full_name, relation, birth, phone }) => ({
  full_name: !full_name.trim() && shared("field.missing"),
  relation: !relation && shared("field.missing"),
  birth: !birthOf(birth) && t("person.birthBad"),
  phone: phoneProblem(phone),
});

/** The person for the server, without the number. @param {ReturnType<typeof typedPerson>} values */
export const personBody = ({ full_name, relation, sex, birth }) => ({
  full_name,
  relation: /** @type {Relation} */ (relation),
  sex: /** @type {"male" | "female" | null} */ (sex || null),
  ...(birthOf(birth) ?? { birth_on: null, birth_year: null }),
});

/**
 * Relations that are free: a household has one head.
 * @param {import("./act-dialog.js").Household | Row | { members?: Member[] }} row
 * @param {string} [but]
 */
const relationsFor = (row, but) => {
  const members = "members" in row ? (row.members ?? []) : [];
  const headed = members.some((one) => !one.left_on && one.relation === "head" && one.id !== but);
  return RELATIONS.filter(({ value }) => value !== "head" || !headed);
};

/**
 * @param {import("../../ui/form.js").FormState<any>} form
 * @param {{ value: string, label: string }[]} relations
 * @param {{ masked?: string | null, at?: string }} [more] `masked`: the number that is kept; `at`: what the names of
 *   these fields begin with
 */
export const personFields = (form, relations, { masked, at = "" } = {}) => html`
  ${Field({ ...form.bind(`${at}full_name`), label: t("person.name"), required: true, maxlength: 100, autocomplete: "off" })}
  <div class="form-row">
    ${Select({ ...form.bind(`${at}relation`), label: t("person.relation"), required: true, options: relations })}
    ${Field({
      ...form.bind(`${at}birth`),
      label: t("person.birth"),
      hint: t("person.birthHint"),
      inputmode: "numeric",
      autocomplete: "off",
    })}
  </div>
  <div class="form-row">
    ${Select({ ...form.bind(`${at}sex`), label: t("person.sex"), options: SEXES })}
    ${Field({
      ...form.bind(`${at}phone`),
      label: t("field.phone"),
      hint: masked ? t("field.phoneKept", { phone: masked }) : undefined,
      type: "tel",
      inputmode: "tel",
      autocomplete: "off",
    })}
  </div>`;

/** @type {Component<Acting>} */
export const AddMember = component(function AddMember({ row, changed, onClose }) {
  return ActDialog({
    draft: "member",
    title: t("person.add", { name: row.name }),
    onClose,
    label: t("addMember"),
    initial: { ...typedPerson(), on: /** @type {string | null} */ (today.value), came_by: "survey", ...UNCONFIRMED },
    check: checkPerson,
    send: (values, key) =>
      post("/households/{household_id}/persons", {
        params: { household_id: row.id },
        version: row.version,
        key,
        body: {
          ...personBody(values),
          phone: values.phone.trim() || null,
          on: values.on,
          came_by: /** @type {typeof CAME_BY[number]} */ (values.came_by),
          confirm_not_duplicate: values.confirm_not_duplicate,
        },
      }),
    done: (now, { full_name }) => saidAndChanged(changed, () => t("person.added", { name: full_name }))(now),
    fields: (form) => html`${Candidates({ form, person: true })}${personFields(form, relationsFor(row))}
      <div class="form-row">
        ${Select({
          ...form.bind("came_by"),
          label: t("person.came"),
          empty: false,
          options: CAME_BY.map((value) => ({ value, label: t(`person.came.${value}`) })),
        })}
        ${DateField({ ...form.bind("on"), label: t("field.on"), max: today.value })}
      </div>`,
  });
});

/** @type {Component<Acting & { member: Member }>} */
export const EditMember = component(function EditMember({ row, member, changed, onClose }) {
  return ActDialog({
    draft: `member ${member.id}`,
    title: t("person.edit", { name: member.full_name }),
    onClose,
    initial: { ...typedPerson(member), drop_phone: false },
    check: checkPerson,
    send: (values, key) =>
      patch("/households/{household_id}/persons/{person_id}", {
        params: { household_id: row.id, person_id: member.id },
        version: row.version,
        key,
        body: {
          ...personBody(values),
          ...(values.phone.trim() ? { phone: values.phone } : values.drop_phone ? { phone: null } : {}),
        },
      }),
    done: (now, { full_name }) => saidAndChanged(changed, () => t("person.saved", { name: full_name }))(now),
    fields: (form) => html`${personFields(form, relationsFor(row, member.id), { masked: member.phone })}
      ${member.phone && !form.values.phone && Checkbox({ ...form.bind("drop_phone"), label: t("field.phoneDrop") })}`,
  });
});

/** @type {Component<Acting & { member: Member }>} */
export const LeaveHousehold = component(function LeaveHousehold({ row, member, changed, onClose }) {
  return ActDialog({
    draft: `leave ${member.id}`,
    title: t("person.leave", { name: member.full_name }),
    onClose,
    label: t("person.leaveAct"),
    danger: true,
    initial: { cause: "", ...dayAndReason() },
    check: (values) => ({ cause: !values.cause && shared("field.missing"), ...checkDayAndReason(values) }),
    send: ({ cause, on, reason }, key) =>
      post("/households/{household_id}/persons/{person_id}/leave", {
        params: { household_id: row.id, person_id: member.id },
        version: row.version,
        key,
        body: { cause: /** @type {typeof LEFT_BY[number]} */ (cause), on: on ?? "", reason },
      }),
    done: saidAndChanged(changed, () => t("person.leaveDone", { name: member.full_name })),
    fields: (form) => html`
      ${RadioGroup({
        ...form.bind("cause"),
        label: t("field.cause"),
        required: true,
        options: LEFT_BY.map((value) => ({ value, label: t(`person.leave.${value}`) })),
      })}
      ${dayAndReasonFields(form, t("person.leaveOn"))}`,
  });
});

/** @type {Component<Acting & { member: Member }>} */
export const MoveMember = component(function MoveMember({ row, member, changed, onClose }) {
  return ActDialog({
    draft: `move ${member.id}`,
    title: t("person.move", { name: member.full_name }),
    onClose,
    label: t("person.moveAct"),
    also: ({ household_id }) => (household_id ? [household_id.id] : []),
    initial: { household_id: /** @type {Row | null} */ (null), relation: "", ...dayAndReason() },
    check: (values) => ({
      household_id: !values.household_id && shared("field.missing"),
      relation: !values.relation && shared("field.missing"),
      ...checkDayAndReason(values),
    }),
    send: ({ household_id, relation, on, reason }, key) =>
      post("/households/{household_id}/persons/{person_id}/move", {
        params: { household_id: row.id, person_id: member.id },
        version: row.version,
        key,
        body: {
          household_id: household_id?.id ?? "",
          relation: /** @type {Relation} */ (relation),
          on: on ?? "",
          reason,
        },
      }),
    done: saidAndChanged(changed, () => t("person.moved", { name: member.full_name })),
    fields: (form) => html`
      ${HouseholdField({ ...form.bind("household_id"), label: t("person.moveTo"), required: true, but: row.id })}
      ${Select({ ...form.bind("relation"), label: t("person.relation"), required: true, options: RELATIONS })}
      ${dayAndReasonFields(form)}`,
  });
});

/** Whoever left comes back, with all that is known of them. @type {Component<Acting & { member: Member }>} */
export const ReturnMember = component(function ReturnMember({ row, member, changed, onClose }) {
  const relations = relationsFor(row);
  const free = relations.some(({ value }) => value === member.relation);
  return ActDialog({
    draft: `return ${member.id}`,
    title: t("person.return", { name: member.full_name }),
    onClose,
    label: t("person.returnAct"),
    initial: { relation: free ? /** @type {string} */ (member.relation) : "", ...dayAndReason() },
    check: (values) => ({ relation: !values.relation && shared("field.missing"), ...checkDayAndReason(values) }),
    send: ({ relation, on, reason }, key) =>
      post("/households/{household_id}/persons/{person_id}/move", {
        params: { household_id: row.id, person_id: member.id },
        version: row.version,
        key,
        body: { household_id: row.id, relation: /** @type {Relation} */ (relation), on: on ?? "", reason },
      }),
    done: saidAndChanged(changed, () => t("person.returned", { name: member.full_name })),
    fields: (form) => html`
      <p>${t("person.returnText", { day: date(member.left_on) })}</p>
      ${Select({ ...form.bind("relation"), label: t("person.relation"), required: true, options: relations })}
      ${dayAndReasonFields(form)}`,
  });
});
