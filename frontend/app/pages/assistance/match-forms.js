/** The ways to say who it was that need more than one press: search, somebody new, a new household, another khu phố. */
import { html, useEffect, useRef, useState } from "../../../vendor/kit.js";
import * as labels from "../../api/labels.js";
import { post } from "../../api/client.js";
import { useGet } from "../../core/resource.js";
import { t as shared } from "../../ui/vi.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Dialog } from "../../ui/dialog.js";
import { Field } from "../../ui/field.js";
import { Form, useForm } from "../../ui/form.js";
import { FormActions, FormDialog } from "../../ui/form-dialog.js";
import { Select, optionsOf } from "../../ui/select.js";
import { StreetField } from "../households/act-dialog.js";
import { HouseholdField } from "../households/household-field.js";
import { settle, settled } from "./outcome.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"HelpEntryRead">} Entry */
/** @typedef {import("../../api/types.d.ts").Schema<"ResidentChoiceRead">} Resident */
/** @typedef {{ row: Entry, onClose: () => void }} Props */

const SHOWN = 8;
const RELATIONS = optionsOf(labels.Relation, ["spouse", "child", "parent", "other"]);

/** Residents in reach whose name holds what is typed. @param {string} text */
function useResidents(text) {
  const [found, setFound] = useState(/** @type {Resident[] | null} */ (null));
  const asking = useRef(0);
  useEffect(() => {
    const mine = ++asking.current;
    if (text.trim().length < 2) return setFound(null);
    const show = (/** @type {Resident[]} */ people) => mine === asking.current && setFound(people);
    const timer = setTimeout(
      () =>
        post("/help/people", { body: { text, limit: SHOWN } }).then(
          ({ people }) => show(people),
          () => show([]),
        ),
      250,
    );
    return () => clearTimeout(timer);
  }, [text]);
  return found;
}

/** @param {Resident} one */
export const lineOf = (one) =>
  [
    one.birth_year && t("entry.born", { year: one.birth_year }),
    [one.house_no, one.street_name].filter(Boolean).join(" "),
    one.household_code,
  ]
    .filter(Boolean)
    .join(" · ");

/** @type {Component<Props>} */
export const SearchDialog = component(function SearchDialog({ row, onClose }) {
  const [text, type] = useState(row.full_name);
  const found = useResidents(text);
  const form = useForm({
    draft: `person ${row.id}`,
    initial: { person: /** @type {Resident | null} */ (null) },
    submit: ({ person }, key) => settle(row, { outcome: "person", person_id: person?.id ?? null }, key),
    done: () => settled(t("entry.done", { name: form.values.person?.full_name ?? "" })),
  });
  const { person } = form.values;
  return Dialog({
    title: t("entry.search"),
    onClose,
    children: Form({
      form,
      label: t("entry.search"),
      children: html`
        ${
          person
            ? html`
              <div class="row">
                <p><strong>${person.full_name}</strong><br /><span class="soft">${lineOf(person)}</span></p>
                ${Button({ label: t("entry.search"), small: true, onClick: () => form.set({ person: null }) })}
              </div>
              ${FormActions({ form, submit: t("entry.choose"), onClose })}`
            : html`
              ${Field({
                label: t("pick.name"),
                name: "text",
                type: "search",
                value: text,
                onChange: type,
                placeholder: t("pick.placeholder"),
                autocomplete: "off",
              })}
              ${
                found &&
                html`<ul class="found-people" aria-label=${t("pick.found")}>
                  ${found.map(
                    (one) =>
                      html`<li key=${one.id}>
                        <button type="button" class="account" onClick=${() => form.set({ person: one })}>
                          <span><strong>${one.full_name}</strong><small>${lineOf(one)}</small></span>
                        </button>
                      </li>`,
                  )}
                  ${found.length === 0 && html`<li class="soft">${t("pick.none")}</li>`}</ul>`
              }`
        }`,
    }),
  });
});

/** @type {Component<Props>} */
export const NewPersonDialog = component(function NewPersonDialog({ row, onClose }) {
  const form = useForm({
    draft: `new-person ${row.id}`,
    initial: { household: /** @type {any} */ (null), full_name: row.full_name, relation: "other" },
    check: ({ household, full_name: name }) => ({
      ...(!household && { household: shared("field.missing") }),
      ...(!name.trim() && { full_name: shared("field.missing") }),
    }),
    submit: ({ household, full_name, relation }, key) =>
      settle(
        row,
        { outcome: "new_person", household_id: household.id, full_name, relation: /** @type {any} */ (relation) },
        key,
      ),
    done: () => settled(t("entry.done", { name: form.values.full_name })),
  });
  return FormDialog({
    title: t("entry.new"),
    form,
    submit: t("entry.save"),
    onClose,
    children: html`
      ${HouseholdField({ ...form.bind("household"), label: t("entry.household"), required: true, but: "" })}
      <div class="form-row">
        ${Field({ ...form.bind("full_name"), label: t("form.name"), required: true, maxlength: 100 })}
        ${Select({ ...form.bind("relation"), label: t("entry.relation"), empty: false, options: RELATIONS })}
      </div>`,
  });
});

/** @type {Component<Props>} */
export const NewHomeDialog = component(function NewHomeDialog({ row, onClose }) {
  const form = useForm({
    draft: `new-home ${row.id}`,
    initial: { street_id: "", house_no: "", full_name: row.full_name, confirm_not_duplicate: false },
    check: ({ street_id: street, full_name: name }) => ({
      ...(!street && { street_id: shared("field.missing") }),
      ...(!name.trim() && { full_name: shared("field.missing") }),
    }),
    submit: (values, key) => settle(row, { outcome: "new_household", ...values }, key),
    done: () => settled(t("entry.done", { name: form.values.full_name })),
  });
  const doubled = form.problem?.code === "possible-duplicate";
  return FormDialog({
    title: t("entry.newHome"),
    form,
    submit: t("entry.save"),
    onClose,
    children: html`
      <p class="soft">${t("entry.newHomeHint")}</p>
      ${Field({ ...form.bind("full_name"), label: t("form.name"), required: true, maxlength: 100 })}
      <div class="form-row">
        ${StreetField({ ...form.bind("street_id"), label: t("entry.street"), required: true })}
        ${Field({ ...form.bind("house_no"), label: t("entry.houseNo"), maxlength: 40 })}
      </div>
      ${
        doubled &&
        Button({
          label: t("entry.notDouble"),
          onClick: () => {
            form.set({ confirm_not_duplicate: true });
            void form.submit();
          },
        })
      }`,
  });
});

/** @type {Component<Props>} */
export const ForwardDialog = component(function ForwardDialog({ row, onClose }) {
  const choices = useGet("/help/form");
  const form = useForm({
    draft: `forward ${row.id}`,
    initial: { unit_id: "" },
    submit: ({ unit_id: unit }, key) =>
      post("/help/entries/{entry_id}/forward", {
        params: { entry_id: row.id },
        version: row.version,
        body: { unit_id: unit || null },
        key,
      }),
    done: () => settled(t("entry.forwarded")),
  });
  const options = (choices.data?.neighbourhoods ?? [])
    .filter(({ name }) => name !== row.points_to)
    .map(({ id, name }) => ({ value: id, label: name }));
  return FormDialog({
    title: t("entry.forward"),
    form,
    submit: t("entry.forward"),
    onClose,
    children: Select({ ...form.bind("unit_id"), label: t("entry.to"), empty: t("entry.toDesk"), options }),
  });
});
