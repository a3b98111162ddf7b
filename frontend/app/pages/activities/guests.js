/** Guests of an activity who have no account: who was invited, who came. */
import { html, useState } from "../../../vendor/kit.js";
import { put } from "../../api/client.js";
import { invalidate, useGet } from "../../core/resource.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Field } from "../../ui/field.js";
import { useForm } from "../../ui/form.js";
import { FormDialog } from "../../ui/form-dialog.js";
import { Checkbox, Select } from "../../ui/select.js";
import { Status } from "../../ui/status.js";
import { toast } from "../../ui/toast.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"ActivityRead">} Activity */
/** @typedef {import("../../api/types.d.ts").Schema<"GuestWrite">} Guest */
/** @typedef {{ row: Activity, set: (row: Activity) => void }} Props */

/** @typedef {Omit<Guest, "entry_id"> & { entry_id: string }} Written a line as its boxes hold it */

/** @type {Written} */
const NOBODY = { full_name: "", position: "", organisation: "", entry_id: "", came: false };
const MOST = 60;

/** @type {Component<Props>} */
export const Guests = component(function Guests({ row, set }) {
  const [open, show] = useState(false);
  const saved = (/** @type {Activity} */ answer) => {
    show(false);
    invalidate("/activities");
    toast(t("act.done"));
    set(answer);
  };
  return html`<div class="stack">
    <ul class="roster">
      ${row.guests.map(
        (one, n) => html`<li key=${n} class="roster-line">
          <span class="roster-name">${one.full_name || one.organisation} <span class="soft small">${[
            one.position,
            one.full_name && one.organisation,
          ]
            .filter(Boolean)
            .join(", ")}</span></span>
          ${Status({ label: t(one.came ? "guests.came" : "guests.invited"), tone: one.came ? "good" : "neutral" })}</li>`,
      )}</ul>
    ${row.actions.includes("guests") && html`<div class="row">${Button({ label: t("act.guests"), onClick: () => show(true) })}</div>`}
    ${open && Writing({ row, onClose: () => show(false), onDone: saved })}</div>`;
});

/** @type {Component<{ row: Activity, onClose: () => void, onDone: (row: Activity) => void }>} */
const Writing = component(function Writing({ row, onClose, onDone }) {
  const partners = useGet("/catalogue", { query: { kind: "partner", limit: 100 } });
  const form = useForm({
    draft: `guests ${row.id}`,
    initial: { guests: [...row.guests.map(written), NOBODY].slice(0, MOST) },
    submit: ({ guests }, key) =>
      put("/activities/{activity_id}/guests", {
        params: { activity_id: row.id },
        version: row.version,
        body: { guests: guests.filter(isSomebody).map((one) => ({ ...one, entry_id: one.entry_id || null })) },
        key,
      }),
    done: onDone,
  });
  const { guests } = form.values;
  const options = (partners.data?.items ?? []).map(({ id: value, name: label }) => ({ value, label }));
  return FormDialog({
    title: t("act.guests"),
    form,
    onClose,
    wide: true,
    children: html`<div class="stack" data-name="guests" role="group" aria-label=${t("guests")}>${guests.map(
      (one, n) => {
        const bind = (/** @type {keyof Written} */ name) => ({
          name: `guests.${n}.${name}`,
          value: /** @type {any} */ (one[name]),
          error: undefined,
          onChange: (/** @type {any} */ value) =>
            form.set({ guests: guests.map((other, at) => (at === n ? { ...one, [name]: value } : other)) }),
        });
        return html`<fieldset key=${n} class="plain stack">
        <div class="form-row">
          ${Field({ ...bind("full_name"), label: t("guests.full_name", { n: n + 1 }), maxlength: 200 })}
          ${Field({ ...bind("position"), label: t("guests.position"), maxlength: 200 })}
        </div>
        <div class="form-row">
          ${options.length > 0 && Select({ ...bind("entry_id"), label: t("guests.entry"), options })}
          ${!one.entry_id && Field({ ...bind("organisation"), label: t("guests.organisation"), maxlength: 200 })}
        </div>
        ${Checkbox({ ...bind("came"), label: t("guests.came") })}
      </fieldset>`;
      },
    )}</div>
    ${form.errors.guests && html`<p class="field-error">${form.errors.guests}</p>`}
    ${
      guests.length < MOST &&
      Button({
        label: t("guests.more"),
        icon: "plus",
        kind: "quiet",
        onClick: () => form.set({ guests: [...guests, NOBODY] }),
      })
    }`,
  });
});

/** @param {Activity["guests"][number]} one @returns {Written} */
const written = ({ full_name, position, organisation, entry_id, came }) => ({
  full_name,
  position,
  organisation,
  entry_id: entry_id ?? "",
  came,
});

/** Whether a line names somebody. @param {Written} one */
const isSomebody = (one) => Boolean(one.full_name || one.organisation || one.entry_id);
