/** One unit: what it is called and whom it answers to over time, how its documents are headed, who signs. */
import { html, useState } from "../../../vendor/kit.js";
import { useGet } from "../../core/resource.js";
import { can } from "../../core/session.js";
import { stylesheet } from "../../core/stylesheet.js";
import { date } from "../../core/text.js";
import { Button, LinkButton } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { Facts, Page, Section } from "../../ui/page.js";
import { Loaded } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { Letterheads } from "./letterheads.js";
import { Signers } from "./signers.js";
import { NewPeriod } from "./unit-changes.js";
import { EditUnit } from "./unit-forms.js";
import { Force, span, useDay } from "./validity.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"UnitHistoryRead">} History */

await stylesheet("units");

/** Letterheads and signers belong to whoever issues documents. */
const ISSUING = new Set(["ward", "steering_committee"]);

/** @param {import("../../core/router.js").PageProps} props */
export default function UnitPage({ params }) {
  const day = useDay();
  const history = useGet("/units/{unit_id}", { params: { unit_id: params.id ?? "" }, query: { on: day } });
  const [open, show] = useState(/** @type {"edit" | "period" | null} */ (null));
  const unit = history.data?.unit;
  const close = () => show(null);
  return Page({
    title: unit?.name ?? t("unit"),
    status: unit?.sample && Status({ label: t("sample"), tone: "warning" }),
    crumbs: [{ label: t("title"), href: "/don-vi" }, { label: unit?.name ?? t("unit") }],
    actions:
      unit &&
      can("unit.manage") &&
      html`
        ${Button({ label: t("unit.edit"), icon: "edit", onClick: () => show("edit") })}
        ${unit.kind !== "ward" && LinkButton({ label: t("change.act"), href: "/don-vi?tab=thay-doi" })}
        ${Button({ label: t("period.new"), kind: "primary", onClick: () => show("period") })}`,
    children: Loaded({
      of: history,
      lines: 8,
      children: (data) => html`<div class="stack">
        ${UnitFacts({ history: data, day })}
        ${Periods({ history: data, day })}
        ${data.lineage.length > 0 && Lineage({ history: data })}
        ${can("person.find") && data.unit.kind !== "ward" && PeopleHere({ unit: data.unit })}
        ${ISSUING.has(data.unit.kind) && html`${Letterheads({ unit: data.unit, day })}${Signers({ unit: data.unit, day })}`}
        ${open === "edit" && EditUnit({ unit: data.unit, onClose: close })}
        ${open === "period" && NewPeriod({ history: data, onClose: close })}
      </div>`,
    }),
  });
}

/** @type {Component<{ history: History, day: string }>} */
const UnitFacts = component(function UnitFacts({ history: { unit }, day }) {
  return html`<section class="card">${Facts({
    facts: [
      { label: t("unit.kind"), value: unit.kind_label },
      { label: t("unit.shortName"), value: unit.short_name },
      {
        label: t("unit.validity"),
        value: html`<span>${span(unit.valid_from, unit.valid_to)} </span>${Force({ row: unit, on: day })}`,
      },
      { label: t("unit.path"), value: unit.path },
      ...(unit.place_code ? [{ label: t("unit.placeCode"), value: unit.place_code }] : []),
      ...(unit.reports ? [{ label: t("unit.reports"), value: "✓" }] : []),
      ...(unit.aliases.length ? [{ label: t("unit.aliases"), value: unit.aliases.join(" · "), wide: true }] : []),
    ],
  })}</section>`;
});

/** Who works here now: a person whom somebody looked for is found at their unit. @type {Component<{ unit: History["unit"] }>} */
const PeopleHere = component(function PeopleHere({ unit }) {
  const people = useGet("/people", { query: { unit_id: unit.id, limit: 100 } });
  return Section({
    title: t("unit.people"),
    children: Loaded({
      of: people,
      children: ({ items }) =>
        items.length > 0
          ? html`<ul>${items.map(
              ({ id, full_name: name, roles }) =>
                html`<li key=${id}>${name} <span class="soft">${roles.map((held) => held.role_label).join(", ")}</span></li>`,
            )}</ul>`
          : html`<p class="soft">—</p>`,
    }),
  });
});

/** @type {Component<{ history: History, day: string }>} */
const Periods = component(function Periods({ history, day }) {
  return Section({
    title: t("period.title"),
    children: DataTable({
      caption: t("period.title"),
      rows: history.periods,
      rowKey: (row) => row.id,
      columns: [
        { key: "name", label: t("unit.name"), kind: "main", value: (row) => row.name },
        {
          key: "when",
          label: t("period.when"),
          show: (row) => html`<span>${span(row.valid_from, row.valid_to)} ${Force({ row, on: day })}</span>`,
        },
        { key: "superior", label: t("period.superior"), value: (row) => row.superior_name },
        { key: "note", label: t("period.note"), value: (row) => row.note },
      ],
    }),
  });
});

/** @type {Component<{ history: History }>} */
const Lineage = component(function Lineage({ history: { unit, lineage: rows } }) {
  return Section({
    title: t("lineage.title"),
    children: html`<ul>${rows.map((row) => {
      const leaving = row.from_unit_id === unit.id;
      const [id, name] = leaving ? [row.to_unit_id, row.to_name] : [row.from_unit_id, row.from_name];
      return html`<li key=${id}>
        <a href=${`/don-vi/${id}?ngay=${row.happened_on}`}>${t(leaving ? "lineage.into" : "lineage.from", { name })}</a>
        <span class="soft"> ${date(row.happened_on)} · ${row.decision}</span></li>`;
    })}</ul>`,
  });
});
