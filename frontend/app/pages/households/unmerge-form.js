/** A merger taken back: what stands in its way, and what is not as before. */
import { html } from "../../../vendor/kit.js";
import { post } from "../../api/client.js";
import { useGet } from "../../core/resource.js";
import { date, number } from "../../core/text.js";
import { component } from "../../ui/component.js";
import { Dialog } from "../../ui/dialog.js";
import { Field } from "../../ui/field.js";
import { Loaded } from "../../ui/states.js";
import { ActDialog, saidAndChanged } from "./act-dialog.js";
import { t } from "./household-vi.js";

/** @typedef {import("./act-dialog.js").Acting} Acting */
/** @typedef {import("../../api/types.d.ts").Schema<"MergerRead">} Merger */

/** @type {Component<Acting>} */
export const UnmergeHousehold = component(function UnmergeHousehold({ row, changed, onClose }) {
  const found = useGet("/households/{household_id}/merger", { params: { household_id: row.id } });
  const merger = found.data;
  if (merger && merger.obstacles.length === 0) return Back({ row, merger, changed, onClose });
  return Dialog({
    title: t("unmerge"),
    onClose,
    children: Loaded({
      of: found,
      lines: 4,
      children: (now) => html`<div class="stack">${Line({ merger: now })}
        <p><strong>${t("unmerge.obstacles")}</strong></p>${now.obstacles.map((why) => html`<p key=${why}>${why}</p>`)}</div>`,
    }),
  });
});

/** @type {Component<Acting & { merger: Merger }>} */
const Back = component(function Back({ row, merger, changed, onClose }) {
  return ActDialog({
    draft: "unmerge",
    title: t("unmerge"),
    onClose,
    label: t("unmerge"),
    initial: { reason: "" },
    check: ({ reason }) => ({ reason: reason.trim().length < 3 && t("field.whyShort") }),
    send: ({ reason }, key) =>
      post("/households/{household_id}/unmerge", {
        params: { household_id: row.id },
        version: merger.version,
        key,
        body: { into_version: merger.into_version, reason },
      }),
    also: () => [merger.into_id, "duplicates"],
    done: saidAndChanged(changed, ({ name }) => t("unmerge.done", { name })),
    fields: (form) => html`${Line({ merger })}
      <p>${t("unmerge.text", { code: merger.code, count: number(merger.persons) })}</p>
      <p><strong>${t("unmerge.notes")}</strong></p>
      <ul>${merger.notes.map((note) => html`<li key=${note}>${note}</li>`)}</ul>
      ${Field({ ...form.bind("reason"), label: t("field.why"), required: true, maxlength: 500, autocomplete: "off" })}`,
  });
});

/** @type {Component<{ merger: Merger }>} */
const Line = component(function Line({ merger: { into_code: into, happened_on: day, by_name: name } }) {
  return html`<p class="soft">${t(name ? "unmerge.lineBy" : "unmerge.line", { name, into, day: date(day) })}</p>`;
});
