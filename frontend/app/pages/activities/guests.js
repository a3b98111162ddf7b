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

const FIELDS = /** @type {const} */ (["full_name", "position", "organisation"]);
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
  const [lines, more] = useState(row.guests.length + 1);
  /** @type {Record<string, any>} */
  const initial = {};
  for (let n = 0; n < MOST; n += 1) {
    for (const name of FIELDS) initial[`${n}.${name}`] = row.guests[n]?.[name] ?? "";
    initial[`${n}.entry_id`] = row.guests[n]?.entry_id ?? "";
    initial[`${n}.came`] = row.guests[n]?.came ?? false;
  }
  const form = useForm({
    draft: `guests ${row.id}`,
    initial,
    submit: (values, key) =>
      put("/activities/{activity_id}/guests", {
        params: { activity_id: row.id },
        version: row.version,
        body: { guests: written(values) },
        key,
      }),
    done: onDone,
  });
  const options = (partners.data?.items ?? []).map(({ id: value, name: label }) => ({ value, label }));
  const shown = Math.max(lines, written(form.values).length);
  return FormDialog({
    title: t("act.guests"),
    form,
    onClose,
    wide: true,
    children: html`${Array.from({ length: shown }, (_, n) => {
      const bind = (/** @type {string} */ name) => form.bind(`${n}.${name}`);
      return html`<fieldset key=${n} class="plain stack">
        <div class="form-row">
          ${Field({ ...bind("full_name"), label: t("guests.full_name", { n: n + 1 }), maxlength: 200 })}
          ${Field({ ...bind("position"), label: t("guests.position"), maxlength: 200 })}
        </div>
        <div class="form-row">
          ${options.length > 0 && Select({ ...bind("entry_id"), label: t("guests.entry"), options })}
          ${!form.values[`${n}.entry_id`] && Field({ ...bind("organisation"), label: t("guests.organisation"), maxlength: 200 })}
        </div>
        ${Checkbox({ ...bind("came"), label: t("guests.came") })}
      </fieldset>`;
    })}
    ${shown < MOST && Button({ label: t("guests.more"), icon: "plus", kind: "quiet", onClick: () => more(shown + 1) })}`,
  });
});

/** @param {Record<string, any>} values @returns {Guest[]} the lines that name somebody */
const written = (values) =>
  Array.from({ length: MOST }, (_, n) => n)
    .filter((n) => ["full_name", "organisation", "entry_id"].some((name) => values[`${n}.${name}`]))
    .map((n) => ({
      full_name: values[`${n}.full_name`],
      position: values[`${n}.position`],
      organisation: values[`${n}.organisation`],
      entry_id: values[`${n}.entry_id`] || null,
      came: values[`${n}.came`],
    }));
