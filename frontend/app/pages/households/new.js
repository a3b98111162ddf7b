/** A new household with who lives in it; one that is like another waits until somebody says that it is another. */
import { html } from "../../../vendor/kit.js";
import { post } from "../../api/client.js";
import { invalidate, useGet } from "../../core/resource.js";
import { useQuery } from "../../core/query.js";
import { navigate } from "../../core/router.js";
import { today } from "../../core/session.js";
import { stylesheet } from "../../core/stylesheet.js";
import { Button, LinkButton } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DateField } from "../../ui/date-field.js";
import { Field } from "../../ui/field.js";
import { Form, useForm } from "../../ui/form.js";
import { Page, Section } from "../../ui/page.js";
import { Select } from "../../ui/select.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { toast } from "../../ui/toast.js";
import { t as shared } from "../../ui/vi.js";
import { addressFields, phoneProblem, StreetField } from "./act-dialog.js";
import { Candidates, UNCONFIRMED } from "./candidates.js";
import { KINDS } from "./household-actions.js";
import { t } from "./household-vi.js";
import { checkPerson, personBody, personFields, RELATIONS, typedPerson } from "./member-acts.js";
import { listAddress } from "./place.js";
import { t as list } from "./vi.js";
import { pageOf } from "./words.js";

await stylesheet("households");

/** @typedef {import("../../api/types.d.ts").Schema<"HouseholdKind">} Kind */
/** @typedef {Record<string, any>} Values the fields of persons are named as the server names them: "persons.0.full_name" */

const MOST = 30;

/** @param {number} number */
const placeOf = (number) => `persons.${number}.`;

/** @param {number} number @param {object} fields */
const named = (number, fields) =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [placeOf(number) + name, value]));

/** @param {Values} values @param {number} number */
const typedAt = (values, number) =>
  /** @type {ReturnType<typeof typedPerson>} */ (
    Object.fromEntries(Object.keys(typedPerson()).map((name) => [name, values[placeOf(number) + name]]))
  );

/** @param {number} number */
const blank = (number) => named(number, { ...typedPerson(), relation: number === 0 ? "head" : "" });

/** @param {Values} values @param {number} count @returns {Record<string, string>} */
function problemsOf(values, count) {
  const persons = Array.from({ length: count }, (_, number) => named(number, checkPerson(typedAt(values, number))));
  const own = {
    street_id: !values.street_id && shared("field.missing"),
    phone: phoneProblem(values.phone),
    name: values.kind !== "family" && !values.name.trim() && shared("field.missing"),
  };
  return Object.fromEntries(Object.entries(Object.assign(own, ...persons)).filter(([, message]) => message));
}

export default function NewHousehold() {
  const streets = useGet("/streets");
  return Page({
    title: t("new.title"),
    lead: t("new.lead"),
    narrow: true,
    crumbs: [{ label: list("title"), href: listAddress() }, { label: t("new.title") }],
    children: Loaded({
      of: streets,
      empty: (rows) => rows.length === 0,
      whenEmpty: html`<div class="card">
        ${EmptyState({
          title: t("new.noStreets"),
          hint: t("new.noStreetsHint"),
          icon: "units",
          action: LinkButton({ label: list("streets"), href: "/so-ho/tuyen", kind: "primary" }),
        })}
      </div>`,
      children: () => Entering({}),
    }),
  });
}

/** @type {Component<{ form: import("../../ui/form.js").FormState<Values>, onKind: (kind: string) => void }>} */
const Place = component(function Place({ form, onKind }) {
  const family = form.values.kind === "family";
  return Section({
    title: t("new.place"),
    children: html`
      ${Select({
        ...form.bind("kind"),
        label: t("kind"),
        options: KINDS,
        empty: false,
        onChange: onKind,
      })}
      ${
        !family &&
        Field({
          ...form.bind("name"),
          label: t("field.name"),
          hint: t("field.nameHint"),
          required: true,
          maxlength: 150,
          autocomplete: "off",
        })
      }
      ${StreetField({ ...form.bind("street_id"), label: t("field.street"), required: true })}
      ${addressFields(form)}
      <div class="form-row">
        ${
          !family &&
          Field({
            ...form.bind("tax_code"),
            label: t("taxCode"),
            hint: t("field.taxHint"),
            maxlength: 14,
            inputmode: "numeric",
            autocomplete: "off",
          })
        }
        ${!family && Field({ ...form.bind("phone"), label: t("field.phone"), type: "tel", inputmode: "tel", autocomplete: "off" })}
        ${DateField({ ...form.bind("on"), label: t("new.since"), max: today.value })}
      </div>`,
  });
});

const Entering = component(function Entering() {
  const [query] = useQuery();
  const form = useForm({
    draft: "household",
    initial: /** @type {Values} */ ({
      street_id: query.street_id ?? "",
      kind: "family",
      name: "",
      house_no: "",
      place_note: "",
      phone: "",
      tax_code: "",
      on: today.value,
      count: 1,
      ...UNCONFIRMED,
      ...blank(0),
    }),
    check: (values) => problemsOf(values, values.count),
    submit: (values, key) => post("/households", { key, body: bodyOf(values, values.count) }),
    done: (row) => {
      invalidate("/households?", "/streets");
      toast(t("new.saved", { name: row.name, code: row.code }));
      navigate(pageOf(row.id), { replace: true });
    },
  });
  const family = form.values.kind === "family";
  const count = form.values.count;
  const resize = (/** @type {number} */ next) => form.set({ ...(next > count && blank(count)), count: next });
  return Form({
    form,
    label: t("new.title"),
    children: html`
      ${Candidates({ form })}
      ${Place({
        form,
        onKind: (kind) => {
          form.set({ kind });
          if (kind !== "family" && !form.values["persons.0.full_name"]) resize(0);
          if (kind === "family" && count === 0) resize(1);
        },
      })}
      ${Section({
        title: t(family ? "new.persons" : "new.business"),
        hint: family ? t("new.personsHint") : undefined,
        children: html`
          ${Array.from(
            { length: count },
            (_, number) => html`<fieldset class="field new-person" key=${number}>
              <legend class="field-label">${family && number === 0 ? t("new.head") : t("new.person", { number: number + 1 })}</legend>
              ${personFields(form, number === 0 ? RELATIONS : RELATIONS.filter(({ value }) => value !== "head"), { at: placeOf(number) })}
            </fieldset>`,
          )}
          <div class="row">
            ${count < MOST && Button({ label: t("new.addPerson"), icon: "plus", onClick: () => resize(count + 1) })}
            ${
              count > (family ? 1 : 0) &&
              Button({ label: t("new.dropPerson", { number: count }), kind: "quiet", onClick: () => resize(count - 1) })
            }
          </div>`,
      })}
      <div class="form-actions">
        ${LinkButton({ label: shared("act.cancel"), href: listAddress() })}
        ${Button({ label: t("new.save"), type: "submit", kind: "primary", busy: form.busy })}
      </div>`,
  });
});

/** @param {Values} values @param {number} count */
function bodyOf(values, count) {
  const persons = Array.from({ length: count }, (_, number) => typedAt(values, number));
  const family = values.kind === "family";
  return {
    street_id: values.street_id,
    kind: /** @type {Kind} */ (values.kind),
    name: family ? null : values.name,
    house_no: values.house_no,
    place_note: values.place_note,
    phone: family ? null : values.phone.trim() || null,
    tax_code: family ? null : values.tax_code.trim() || null,
    on: values.on,
    confirm_not_duplicate: values.confirm_not_duplicate,
    came_by: /** @type {const} */ ("survey"),
    persons: persons.map((one) => ({ ...personBody(one), phone: one.phone.trim() || null })),
  };
}
