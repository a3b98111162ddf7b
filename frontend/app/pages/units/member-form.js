/** A member of a team: adding, changing, leaving on a day. */
import { html } from "../../../vendor/kit.js";
import * as labels from "../../api/labels.js";
import { post, put } from "../../api/client.js";
import { invalidate, useGet } from "../../core/resource.js";
import { can, today } from "../../core/session.js";
import { date, phoneInWords } from "../../core/text.js";
import { component } from "../../ui/component.js";
import { DateField } from "../../ui/date-field.js";
import { Field } from "../../ui/field.js";
import { useForm } from "../../ui/form.js";
import { FormDialog } from "../../ui/form-dialog.js";
import { CheckboxGroup, Select, optionsOf } from "../../ui/select.js";
import { toast } from "../../ui/toast.js";
import { PersonField } from "../people/person-field.js";
import { missing } from "./unit-forms.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"TeamRead">} Team */
/** @typedef {import("../../api/types.d.ts").Schema<"MemberRead">} Member */
/** @typedef {import("../../api/types.d.ts").Schema<"UserRead">} User */
/** @typedef {Member["kind"]} Kind */

const KINDS = optionsOf(labels.MemberKind);

/** @param {string} message */
function saved(message) {
  invalidate("/teams");
  toast(message);
}

/** @type {Component<{ team: Team, member: Member | null, account?: User, onClose: () => void }>} `account`: whose membership is entered */
export const MemberForm = component(function MemberForm({ team, member, account, onClose }) {
  const form = useForm({
    draft: `member ${member?.id ?? account?.id ?? "new"}`,
    initial: {
      full_name: member?.full_name ?? account?.full_name ?? "",
      kind: /** @type {Kind} */ (member?.kind ?? "member"),
      phone: phoneInWords(member?.phone ?? null) ?? "",
      user_id: member?.user_id ?? account?.id ?? null,
      courses_finished_on: member?.courses_finished_on ?? null,
      birth_year: String(member?.birth_year ?? ""),
      skills: member?.skills ?? [],
      origin: /** @type {string} */ (member?.origin ?? ""),
      core_on: member?.core_on ?? null,
      joined_on: /** @type {string | null} */ (member?.joined_on ?? today.value),
      left_on: member?.left_on ?? null,
    },
    check: (values) => ({
      ...(values.phone.trim() && !/^[+\d .()-]{8,30}$/.test(values.phone.trim()) && { phone: t("member.phoneBad") }),
      ...(values.birth_year.trim() &&
        !/^(19|20)\d\d$/.test(values.birth_year.trim()) && { birth_year: t("member.birthYearBad") }),
      ...(values.left_on && values.joined_on && values.left_on < values.joined_on && { left_on: t("member.leftBad") }),
      ...missing(values, ["full_name", "joined_on"]),
    }),
    submit: (values, key) => {
      const body = {
        ...values,
        phone: values.phone.trim() || null,
        birth_year: Number(values.birth_year.trim()) || null,
        origin: /** @type {Member["origin"]} */ (values.origin || null),
        joined_on: values.joined_on ?? today.value,
      };
      return member
        ? put("/team-members/{member_id}", { params: { member_id: member.id }, version: member.version, body, key })
        : post("/teams/{team_id}/members", { params: { team_id: team.id }, body, key });
    },
    done: () => {
      saved(t("member.saved"));
      onClose();
    },
  });
  return FormDialog({
    title: t(member ? "member.edit" : "member.add"),
    form,
    onClose,
    label: t("team.members"),
    children: html`
      ${Field({ ...form.bind("full_name"), label: t("member.name"), required: true })}
      <div class="form-row">
        ${Select({
          ...form.bind("kind"),
          onChange: (kind) => form.set({ kind: /** @type {Kind} */ (kind) }),
          label: t("member.kind"),
          options: KINDS,
          empty: false,
        })}
        ${Field({ ...form.bind("phone"), label: t("member.phone"), type: "tel", inputmode: "tel", autocomplete: "off" })}
      </div>
      <div class="form-row">
        ${DateField({ ...form.bind("joined_on"), label: t("member.joined"), required: true })}
        ${member?.left_on && DateField({ ...form.bind("left_on"), label: t("member.left"), hint: t("unit.toHint") })}
      </div>
      ${DateField({ ...form.bind("courses_finished_on"), label: t("member.courses"), hint: t("member.coursesHint") })}
      <div class="form-row">
        ${Field({ ...form.bind("birth_year"), label: t("member.birthYear"), inputmode: "numeric", autocomplete: "off" })}
        ${Select({ ...form.bind("origin"), label: t("member.origin"), options: optionsOf(labels.MemberOrigin) })}
      </div>
      ${CheckboxGroup({
        ...form.bind("skills"),
        onChange: (skills) => form.set({ skills: /** @type {Member["skills"]} */ (skills) }),
        label: t("member.skills"),
        options: optionsOf(labels.MemberSkill),
      })}
      ${DateField({ ...form.bind("core_on"), label: t("member.core"), hint: t("member.coreHint") })}
      ${
        can("user.invite") &&
        PersonField({
          ...form.bind("user_id"),
          label: t("member.account"),
          hint: t("member.accountHint"),
          unitId: team.unit_id,
          name_: member?.full_name,
        })
      }`,
  });
});

/** What would be left with nobody, before a day is chosen. @type {Component<{ member: Member }>} */
const StillHeld = component(function StillHeld({ member }) {
  const held = useGet("/team-members/{member_id}/holdings", { params: { member_id: member.id } });
  const kinds = held.data?.kinds.filter(({ rows }) => rows.length > 0) ?? [];
  if (kinds.length === 0) return null;
  return html`<div class="notice is-warning"><div>
    <p>${t("member.leaveHolds")}</p>
    <ul>${kinds.map(({ code, label, rows }) => html`<li key=${code}>${label}: ${rows.map(({ text }) => text).join("; ")}</li>`)}</ul>
    <p><a href=${`/don-vi/ban-giao/${member.id}`}>${t("handover.first")}</a></p></div></div>`;
});

/** @type {Component<{ member: Member, onClose: () => void }>} */
export const LeaveTeam = component(function LeaveTeam({ member, onClose }) {
  const form = useForm({
    draft: `leave ${member.id}`,
    initial: { left_on: /** @type {string | null} */ (today.value) },
    check: (values) =>
      values.left_on && values.left_on < member.joined_on
        ? { left_on: t("member.leftBad") }
        : missing(values, ["left_on"]),
    submit: ({ left_on }, key) =>
      put("/team-members/{member_id}", {
        params: { member_id: member.id },
        version: member.version,
        key,
        body: {
          full_name: member.full_name,
          kind: member.kind,
          phone: member.phone,
          user_id: member.user_id,
          courses_finished_on: member.courses_finished_on,
          birth_year: member.birth_year,
          skills: member.skills,
          origin: member.origin,
          core_on: member.core_on,
          joined_on: member.joined_on,
          left_on,
        },
      }),
    done: (row) => {
      saved(t("member.leaveDone", { name: row.full_name, day: date(row.left_on) }));
      onClose();
    },
  });
  return FormDialog({
    title: t("member.leaveTitle", { name: member.full_name }),
    form,
    submit: t("member.leave"),
    onClose,
    label: t("member.leave"),
    children: html`
      <p class="soft">${t("member.leaveText")}</p>
      ${can("team.handover") && StillHeld({ member })}
      ${DateField({ ...form.bind("left_on"), label: t("member.lastDay"), required: true })}`,
  });
});
