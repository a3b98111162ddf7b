/** Who answers for a unit's work, by name, for what, from when to when. */
import { html, useState } from "../../../vendor/kit.js";
import { put } from "../../api/client.js";
import { invalidate, useGet, useResource } from "../../core/resource.js";
import { get } from "../../api/client.js";
import { can, today } from "../../core/session.js";
import { date } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DateField } from "../../ui/date-field.js";
import { Dialog } from "../../ui/dialog.js";
import { Field } from "../../ui/field.js";
import { Form, useForm } from "../../ui/form.js";
import { RadioGroup, Select } from "../../ui/select.js";
import { toast } from "../../ui/toast.js";
import { t as shared } from "../../ui/vi.js";
import { PersonField } from "../people/person-field.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Answer<"/assignments/{assignment_id}", "get">} Assignment */
/** @typedef {Omit<Assignment["persons"][number], "id">} Named */

/** @type {Component<{ row: Assignment, onClose: () => void }>} */
export const PeopleForm = component(function PeopleForm({ row, onClose }) {
  const [adding, setAdding] = useState(false); // something stands in the fields for a further person
  const form = useForm({
    draft: `people ${row.id}`,
    initial: { people: /** @type {Named[]} */ (row.persons) },
    check: () => (adding ? { people: t("people.waiting") } : {}),
    submit: ({ people }, key) =>
      put("/assignments/{assignment_id}/people", {
        params: { assignment_id: row.id },
        version: row.version,
        key,
        body: {
          people: people.map(({ user_id, member_id, responsibility, from_on, to_on }) => ({
            user_id,
            member_id,
            responsibility,
            from_on,
            to_on,
          })),
        },
      }),
    done: () => {
      invalidate("/tasks", "/assignments");
      toast(t("people.saved"));
      onClose();
    },
  });
  const { people } = form.values;
  return Dialog({
    title: t("people.title"),
    onClose,
    wide: true,
    children: html`
      <p class="soft">${t("people.lead")}</p>
      ${
        people.length === 0
          ? html`<p>${t("people.nobody")}</p>`
          : html`<ul class="people-list">${people.map(
              (person, index) => html`<li key=${index}>
                <div><strong>${person.full_name}</strong><br />${person.responsibility}</div>
                <span class="soft small">
                  ${
                    person.to_on
                      ? t("people.spanClosed", { from: date(person.from_on), to: date(person.to_on) })
                      : t("people.span", { from: date(person.from_on) })
                  }
                </span>
                ${Button({
                  label: t("people.remove", { name: person.full_name }),
                  icon: "cross",
                  iconOnly: true,
                  kind: "quiet",
                  small: true,
                  onClick: () => form.set({ people: people.filter((one) => one !== person) }),
                })}
              </li>`,
            )}</ul>`
      }
      ${AddPerson({
        key: people.length,
        row,
        onTyping: setAdding,
        add: (person) => {
          setAdding(false);
          form.set({ people: [...people, person] });
        },
      })}
      ${Form({
        form,
        label: t("people.title"),
        children: html`<div class="form-actions">
          ${Button({ label: shared("act.cancel"), onClick: onClose })}
          ${Button({ label: shared("act.save"), type: "submit", kind: "primary", busy: form.busy, disabled: !form.dirty && !adding })}
        </div>`,
      })}`,
  });
});

/** The members of the unit's teams today; nobody where this person may not see teams. @param {string} unitId */
export function useMembers(unitId) {
  const found = useResource(`/teams of ${unitId}`, async (signal) => {
    if (!can("team.read")) return [];
    const teams = (await get("/teams", { signal })).filter((team) => team.unit_id === unitId);
    return (
      await Promise.all(
        teams.map((team) =>
          get("/teams/{team_id}/members", { params: { team_id: team.id }, query: { on: today.value }, signal }),
        ),
      )
    ).flat();
  });
  return found.data ?? [];
}

/** @type {Component<{ row: Assignment, add: (person: Named) => void, onTyping: (on: boolean) => void }>} */
const AddPerson = component(function AddPerson({ row, add, onTyping }) {
  const members = useMembers(row.unit_id);
  const accounts = useGet("/people", { query: { limit: 100 } });
  const [kind, setKind] = useState("");
  const from = kind || (members.length > 0 ? "member" : "user");
  const form = useForm({
    draft: `person ${row.id}`,
    initial: {
      member_id: "",
      user_id: /** @type {string | null} */ (null),
      responsibility: "",
      from_on: /** @type {string | null} */ (today.value),
      to_on: /** @type {string | null} */ (null),
    },
    check: (values) => ({
      ...(values.responsibility.trim().length < 3 && { responsibility: t("people.responsibilityBad") }),
      ...(!values.from_on && { from_on: shared("field.missing") }),
      ...(from === "member"
        ? !values.member_id && { member_id: shared("field.missing") }
        : !values.user_id && { user_id: shared("field.missing") }),
    }),
    submit: async (values) => values,
    done: ({ member_id: member, user_id: user, responsibility, from_on: begin, to_on }) => {
      const name =
        from === "member"
          ? members.find((one) => one.id === member)?.full_name
          : accounts.data?.items.find((one) => one.id === user)?.full_name;
      add({
        member_id: from === "member" ? member : null,
        user_id: from === "member" ? null : user,
        full_name: name ?? "",
        responsibility: responsibility.trim(),
        from_on: begin ?? today.value,
        to_on,
      });
    },
  });
  const typing = (/** @type {typeof form.values} */ values) =>
    onTyping(Boolean(values.responsibility.trim() || values.member_id || values.user_id));
  const bind = (/** @type {keyof typeof form.values} */ name) => {
    const bound = /** @type {any} */ (form.bind(name));
    return {
      ...bound,
      onChange: (/** @type {any} */ value) => {
        bound.onChange(value);
        typing({ ...form.values, [name]: value });
      },
    };
  };
  return html`<section class="person-new stack" aria-label=${t("people.add")}><h3>${t("people.add")}</h3>
    ${Form({
      form,
      label: t("people.add"),
      children: html`
        ${
          members.length > 0 &&
          RadioGroup({
            label: t("people.kind"),
            name: "kind",
            value: from,
            onChange: setKind,
            options: [
              { value: "member", label: t("people.member") },
              { value: "user", label: t("people.user") },
            ],
          })
        }
        <div class="form-row">
          ${
            from === "member"
              ? Select({
                  ...bind("member_id"),
                  label: t("people.who"),
                  options: members.map(({ id, full_name: label }) => ({ value: id, label })),
                  required: true,
                })
              : PersonField({ ...bind("user_id"), label: t("people.who"), required: true })
          }
          ${Field({
            ...bind("responsibility"),
            label: t("people.responsibility"),
            hint: t("people.responsibilityHint"),
            required: true,
            maxlength: 500,
          })}
        </div>
        <div class="form-row">
          ${DateField({ ...bind("from_on"), label: t("people.from"), required: true })}
          ${DateField({ ...bind("to_on"), label: t("people.to"), hint: t("people.toHint") })}
        </div>
        <div>${Button({ label: t("people.addToList"), icon: "plus", type: "submit" })}</div>`,
    })}
  </section>`;
});
