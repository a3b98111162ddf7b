/** The ten-second form of desks, schools, police and the youth union; beside it what this person wrote down, to be taken back. */
import { html, useState } from "../../../vendor/kit.js";
import { get, post } from "../../api/client.js";
import { invalidate, useGet } from "../../core/resource.js";
import { today } from "../../core/session.js";
import { addDays, date, MISSING, number } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { DateField } from "../../ui/date-field.js";
import { ask } from "../../ui/dialog.js";
import { Field } from "../../ui/field.js";
import { Form, useForm } from "../../ui/form.js";
import { Page, Section } from "../../ui/page.js";
import { Pager } from "../../ui/pager.js";
import { Select } from "../../ui/select.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { toast, toastProblem } from "../../ui/toast.js";
import { Pick, Places } from "./parts.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"HelpFormRead">} Choices */
/** @typedef {import("../../api/types.d.ts").Schema<"OwnHelpRead">} Own */
/** @typedef {import("../../api/types.d.ts").Schema<"HelpedRead">} Sums */
/** @typedef {Choices["place"]} Place */

const LISTED_DAYS = 60;

export default function HelpPage() {
  const choices = useGet("/help/form");
  return Page({
    title: t("form.title"),
    lead: t("form.lead"),
    children: html`<div class="stack">${Places({ at: "/giup-dan" })}
      ${Loaded({ of: choices, lines: 8, children: (/** @type {Choices} */ read) => Entry({ read }) })}
      ${Mine({})}</div>`,
  });
}

/** @param {Choices} read */
const blank = (read) => ({
  helps: /** @type {string[]} */ ([]),
  guest: false,
  byName: false,
  phone: "",
  citizen_id: "",
  full_name: "",
  birth_year: "",
  address: "",
  neighbourhood_id: "",
  on: /** @type {string | null} */ (today.value),
  place: /** @type {string} */ (read.place),
  document_no: "",
  unit_id: read.units[0]?.id ?? "",
});

/** @typedef {ReturnType<typeof blank>} Values */

/** What lacks; the server checks the rest. @param {Values} values @returns {Partial<Record<keyof Values, string>>} */
function missing(values) {
  if (values.helps.length === 0) return { helps: t("form.helpsMissing") };
  if (values.guest) return {};
  if (values.birth_year.trim() && !/^\d{4}$/.test(values.birth_year.trim())) return { birth_year: t("form.birthBad") };
  const named = values.full_name.trim() && values.birth_year.trim() && values.address.trim();
  if (values.phone.trim() || values.citizen_id.trim() || named) return {};
  return values.byName ? { full_name: t("form.whoMissing") } : { phone: t("form.whoMissing") };
}

/** @param {Values} values */
function bodyOf({ byName: _, guest, helps, on, place, document_no, unit_id, ...who }) {
  const said = { helps, guest, on, place: /** @type {Place} */ (place), document_no, unit_id: unit_id || null };
  if (guest) return { ...said, full_name: "", address: "" };
  return {
    ...said,
    ...who,
    birth_year: who.birth_year.trim() ? Number(who.birth_year) : null,
    neighbourhood_id: who.neighbourhood_id || null,
  };
}

/** @type {Component<{ read: Choices }>} */
const Entry = component(function Entry({ read }) {
  const [turn, again] = useState(0);
  const form = useForm({
    draft: "help",
    initial: blank(read),
    check: missing,
    submit: (values, key) => post("/help/entries", { body: bodyOf(values), key }),
    done: () => {
      toast(t("form.saved"));
      invalidate("/help/mine", "/help/entries");
      form.reset(blank(read));
      again(turn + 1);
      document.querySelector("[data-first-pick] button")?.scrollIntoView({ block: "center" });
    },
  });
  const { helps, guest } = form.values;
  const press = (/** @type {string} */ code) =>
    form.set({ helps: helps.includes(code) ? helps.filter((one) => one !== code) : [...helps, code] });
  return html`<div class="card">${Form({
    form,
    label: t("form.title"),
    children: html`<div class="help-form" key=${turn}>
      <fieldset data-first-pick aria-describedby=${
        form.errors.helps ? "helps-error" : undefined
      }><legend class="field-label">${t("form.helps")}</legend>
        <div class="help-picks">
          ${read.helps.map(({ code, label }) => Pick({ key: code, label, pressed: helps.includes(code), onClick: () => press(code) }))}
        </div>
        ${form.errors.helps && html`<p class="field-error" id="helps-error">${form.errors.helps}</p>`}</fieldset>
      <fieldset><legend class="field-label">${t("form.who")}</legend>
        <div class="help-picks is-two">
          ${Pick({ label: t("form.resident"), pressed: !guest, onClick: () => form.set({ guest: false }) })}
          ${Pick({ label: t("form.guest"), pressed: guest, onClick: () => form.set({ guest: true }) })}
        </div>
        ${guest ? html`<p class="soft">${t("form.guestHint")}</p>` : Who({ form, read })}</fieldset>
      ${More({ form, read })}
      <div class="form-actions help-save">${Button({ label: t("form.save"), type: "submit", kind: "primary", busy: form.busy })}</div>
    </div>`,
  })}</div>`;
});

/** @typedef {import("../../ui/form.js").FormState<Values>} FormOf */

/** The phone first; without one a name, a birth year and an address. @type {Component<{ form: FormOf, read: Choices }>} */
const Who = component(function Who({ form, read }) {
  const { byName } = form.values;
  return html`
    <div class="help-phone">
      ${Field({
        ...form.bind("phone"),
        label: t("form.phone"),
        hint: t("form.phoneHint"),
        type: "tel",
        inputmode: "tel",
        autocomplete: "off",
      })}
    </div>
    ${
      read.citizen_ids &&
      Field({
        ...form.bind("citizen_id"),
        label: t("form.citizenId"),
        hint: t("form.citizenIdHint"),
        inputmode: "numeric",
        autocomplete: "off",
        maxlength: 20,
      })
    }
    ${
      byName
        ? html`
          <div class="form-row">${Field({ ...form.bind("full_name"), label: t("form.name"), autocomplete: "off", maxlength: 100 })}
            ${Field({ ...form.bind("birth_year"), label: t("form.birth"), inputmode: "numeric", autocomplete: "off", maxlength: 4 })}</div>
          <div class="form-row">
            ${Field({
              ...form.bind("address"),
              label: t("form.address"),
              hint: t("form.addressHint"),
              autocomplete: "off",
              maxlength: 200,
            })}
            ${Select({
              ...form.bind("neighbourhood_id"),
              label: t("form.neighbourhood"),
              empty: t("form.neighbourhoodEmpty"),
              options: read.neighbourhoods.map(({ id, name }) => ({ value: id, label: name })),
            })}
          </div>`
        : html`<p>${Button({ label: t("form.noPhone"), kind: "quiet", icon: "plus", onClick: () => form.set({ byName: true }) })}</p>`
    }`;
});

/** What stays as it is nearly always. @type {Component<{ form: FormOf, read: Choices }>} */
const More = component(function More({ form, read }) {
  return html`<details class="help-more" open=${Boolean(form.errors.on || form.errors.document_no)}>
    <summary>${t("form.more")}</summary>
    <div>
      <div class="form-row">
        ${DateField({ ...form.bind("on"), label: t("form.day"), min: addDays(today.value, -LISTED_DAYS), max: today.value })}
        ${Select({
          ...form.bind("place"),
          label: t("form.place"),
          empty: false,
          options: read.places.map(({ code, label }) => ({ value: code, label })),
        })}
      </div>
      <div class="form-row">
        ${Field({
          ...form.bind("document_no"),
          label: t("form.documentNo"),
          hint: t("form.documentNoHint"),
          autocomplete: "off",
          maxlength: 60,
        })}
        ${
          read.units.length > 1 &&
          Select({
            ...form.bind("unit_id"),
            label: t("form.unit"),
            empty: false,
            options: read.units.map(({ id, name }) => ({ value: id, label: name })),
          })
        }
      </div>
  </div></details>`;
});

/** @param {Own} row */
const whoOf = (row) =>
  row.guest ? t("form.guest") : [row.full_name, row.phone].filter(Boolean).join(" · ") || t("mine.byNumber");

const Mine = component(function Mine() {
  const sums = useGet("/help/mine");
  const own = useGet("/help/mine/entries");
  const withdraw = async (/** @type {Own} */ row) => {
    if (
      !(await ask({
        title: t("mine.withdrawTitle"),
        text: html`<p>${row.helps.join(", ")} · ${whoOf(row)}</p><p class="soft">${t("mine.withdrawText")}</p>`,
        yes: t("mine.withdrawYes"),
        danger: true,
      }))
    )
      return;
    try {
      await post("/help/mine/entries/{entry_id}/withdraw", { params: { entry_id: row.id } });
      invalidate("/help/mine");
      toast(t("mine.withdrawn"));
    } catch (error) {
      toastProblem(error);
    }
  };
  return html`
    ${sums.data && sums.data.given > 0 && SumsView({ sums: sums.data })}
    ${Section({
      title: t("mine.title"),
      hint: t("mine.hint"),
      children: Loaded({
        of: own,
        empty: (page) => page.items.length === 0,
        whenEmpty: EmptyState({ title: t("mine.none"), hint: t("mine.noneHint") }),
        children: (page) =>
          html`<div>${DataTable({
            caption: t("mine.title"),
            rows: page.items,
            rowKey: (/** @type {Own} */ row) => row.id,
            tone: (row) => (row.withdrawn ? "muted" : undefined),
            columns: [
              { key: "who", label: t("mine.who"), kind: "main", value: whoOf },
              { key: "helps", label: t("mine.what"), value: (row) => row.helps.join(", ") },
              { key: "on", label: t("mine.when"), value: (row) => date(row.on) },
              {
                key: "act",
                label: t("mine.withdraw"),
                kind: "actions",
                show: (row) =>
                  row.withdrawn
                    ? Status({ label: t("mine.withdrawn"), tone: "done" })
                    : Button({ label: t("mine.withdraw"), small: true, onClick: () => void withdraw(row) }),
              },
            ],
          })}${Pager({ page, more: (cursor) => get("/help/mine/entries", { query: { cursor } }), onMore: own.set })}</div>`,
      }),
    })}`;
});

/** @type {Component<{ sums: Sums }>} */
const SumsView = component(function SumsView({ sums }) {
  const cell = (/** @type {string} */ label, /** @type {number | null} */ value) =>
    html`<div><span class="soft">${label}</span><b>${value === null ? MISSING : number(value)}</b></div>`;
  return Section({
    title: t("sum.title", { unit: sums.unit_name }),
    hint: t("sum.days", { first: date(sums.first_day), last: date(sums.last_day) }),
    children: html`
      <div class="help-sums">
        ${cell(t("sum.given"), sums.given)}
        ${cell(t("sum.guests"), sums.guests)}
        ${cell(t("sum.matched"), sums.matched)}
        ${cell(t("sum.waiting"), sums.waiting)}
      </div>
      ${sums.matched === null && html`<p class="small soft">${t("sum.few")}</p>`}`,
  });
});
