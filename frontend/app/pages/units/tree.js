/** The tree of units at a day. */
import { html, useState } from "../../../vendor/kit.js";
import { useGet } from "../../core/resource.js";
import { useQuery } from "../../core/query.js";
import { can, today } from "../../core/session.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Section } from "../../ui/page.js";
import { Checkbox } from "../../ui/select.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { Status, Tag } from "../../ui/status.js";
import { CreateUnit } from "./unit-forms.js";
import { AsOf, inForce, span, useDay } from "./validity.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"UnitRead">} Unit */

export const Tree = component(function Tree() {
  const [query, change] = useQuery();
  const [adding, add] = useState(false);
  const day = useDay();
  const past = query.ca === "1";
  const units = useGet("/units", { query: { on: day, also_past: past || null } });
  return html`<div class="stack">
    ${AsOf({ children: Checkbox({ label: t("alsoPast"), name: "ca", value: past, onChange: (on) => change({ ca: on ? 1 : null }) }) })}
    ${Section({
      title: t("tree.title"),
      actions:
        can("unit.manage") && Button({ label: t("unit.add"), icon: "plus", kind: "primary", onClick: () => add(true) }),
      children: Loaded({
        of: units,
        lines: 12,
        empty: (rows) => rows.length === 0,
        whenEmpty: EmptyState({ title: t("tree.none"), hint: t("tree.noneHint"), icon: "units" }),
        children: (
          rows,
        ) => html`<div><ul class="tree">${roots(rows).map((unit) => Branch({ key: unit.id, unit, rows, day }))}</ul>
          ${adding && CreateUnit({ units: rows, onClose: () => add(false) })}</div>`,
      }),
    })}
  </div>`;
});

/** The units whose parent is not among the rows. @param {Unit[]} rows */
function roots(rows) {
  const ids = new Set(rows.map((row) => row.id));
  return rows.filter((row) => !row.parent_id || !ids.has(row.parent_id));
}

/** An arrow, so that its name within itself is the component. @type {Component<{ unit: Unit, rows: Unit[], day: string }>} */
const Branch = component(({ unit, rows, day }) => {
  const below = rows.filter((row) => row.parent_id === unit.id);
  const valid = inForce(unit, day);
  const address = day === today.value ? `/don-vi/${unit.id}` : `/don-vi/${unit.id}?ngay=${day}`;
  return html`<li>
    <div class=${`tree-row ${valid ? "" : "is-muted"}`}>
      <a href=${address}>${unit.name}</a>
      ${!unit.name.startsWith(unit.kind_label) && html`<span class="soft small">${unit.kind_label}</span>`}
      ${unit.reports && Tag({ label: t("reports") })}
      ${unit.sample && Status({ label: t("sample"), tone: "warning" })}
      ${!valid && html`<span class="soft small">${span(unit.valid_from, unit.valid_to)}</span>`}
    </div>
    ${below.length > 0 && html`<ul>${below.map((child) => Branch({ key: child.id, unit: child, rows, day }))}</ul>`}
  </li>`;
});
