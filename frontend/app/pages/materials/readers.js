/** Who was asked to read a material, who has and who has not; those who signed on paper are entered together. */
import { html, useState } from "../../../vendor/kit.js";
import { get, put } from "../../api/client.js";
import { invalidate, useGet } from "../../core/resource.js";
import { today } from "../../core/session.js";
import { date } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DateField } from "../../ui/date-field.js";
import { useForm } from "../../ui/form.js";
import { FormDialog } from "../../ui/form-dialog.js";
import { Pager } from "../../ui/pager.js";
import { CheckboxGroup } from "../../ui/select.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { toast } from "../../ui/toast.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"MaterialRead">} Material */
/** @typedef {import("../../api/types.d.ts").Schema<"ReaderRead">} Reader */

/** @type {Component<{ row: Material, set: (row: Material) => void }>} */
export const Readers = component(function Readers({ row, set }) {
  const [unread, narrow] = useState(false);
  const [entering, enter] = useState(false);
  const params = { material_id: row.id };
  const query = { limit: 100, unread: unread || undefined };
  const found = useGet("/materials/{material_id}/readers", { params, query });
  const waiting = (found.data?.items ?? []).filter((one) => !one.confirmed_on);
  const choices = /** @type {const} */ ([
    [false, "readers.everybody"],
    [true, "readers.unread"],
  ]);
  return html`<div class="stack">
    <div class="row" role="group" aria-label=${t("readers.show")}>
      ${choices.map(([value, label]) =>
        Button({ key: label, label: t(label), pressed: unread === value, onClick: () => narrow(value) }),
      )}
      ${
        row.actions.includes("mark") &&
        waiting.length > 0 &&
        Button({ label: t("readers.papers"), icon: "edit", onClick: () => enter(true) })
      }
    </div>
    ${Loaded({
      of: found,
      empty: (page) => page.items.length === 0,
      whenEmpty: EmptyState({ title: unread ? t("readers.allRead") : t("readers.none") }),
      children: (page) => html`<div>
        <ul class="material-lines">
          ${page.items.map(
            (one) => html`<li key=${one.id} class="material-line">
              <span class="material-name">${one.full_name} <span class="soft small">${one.unit_name}</span></span>
              ${Standing({ one })}</li>`,
          )}</ul>
        ${
          page.next &&
          Pager({
            page,
            more: (cursor) => get("/materials/{material_id}/readers", { params, query: { ...query, cursor } }),
            onMore: found.set,
          })
        }</div>`,
    })}
    ${entering && Papers({ row, waiting, set, onClose: () => enter(false) })}</div>`;
});

/** @type {Component<{ one: Reader }>} */
const Standing = component(function Standing({ one }) {
  if (one.confirmed_on) {
    const on = date(one.confirmed_on);
    return Status({ label: t(one.on_paper ? "readers.paper" : "readers.done", { on }), tone: "done" });
  }
  return one.late && one.due_on
    ? Status({ label: t("readers.late", { on: date(one.due_on) }), tone: "warning" })
    : Status({ label: t("readers.waiting"), tone: "neutral" });
});

/** @type {Component<{ row: Material, waiting: Reader[], set: (row: Material) => void, onClose: () => void }>} */
const Papers = component(function Papers({ row, waiting, set, onClose }) {
  const form = useForm({
    draft: `papers ${row.id}`,
    initial: { receipt_ids: /** @type {string[]} */ ([]), on: /** @type {string | null} */ (today.value) },
    check: ({ receipt_ids: ids, on }) => ({
      ...(ids.length === 0 && { receipt_ids: t("readers.papersMissing") }),
      ...(!on && { on: t("field.missing") }),
    }),
    submit: ({ receipt_ids, on }, key) =>
      put("/materials/{material_id}/readers", {
        params: { material_id: row.id },
        version: row.version,
        body: { receipt_ids, on: on ?? "" },
        key,
      }),
    done: (answer) => {
      set(answer);
      invalidate("/materials");
      toast(t("act.done"));
      onClose();
    },
  });
  return FormDialog({
    title: t("readers.papers"),
    form,
    submit: t("new.save"),
    onClose,
    children: html`
      ${CheckboxGroup({
        ...form.bind("receipt_ids"),
        label: t("readers.papersWho"),
        options: waiting.map(({ id, full_name, unit_name }) => ({ value: id, label: `${full_name}, ${unit_name}` })),
      })}
      ${DateField({ ...form.bind("on"), label: t("readers.papersOn"), required: true, max: today.value })}`,
  });
});
