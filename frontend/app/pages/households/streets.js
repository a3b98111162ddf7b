/** The streets of a khu phố: names, the order in which they are gone along, and who goes along each. */
import { html, useState } from "../../../vendor/kit.js";
import { del, post } from "../../api/client.js";
import { newest } from "../../core/newest.js";
import { invalidate, useGet } from "../../core/resource.js";
import { useQuery } from "../../core/query.js";
import { can } from "../../core/session.js";
import { stylesheet } from "../../core/stylesheet.js";
import { date, number } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { ask } from "../../ui/dialog.js";
import { FilterBar } from "../../ui/filter-bar.js";
import { Page, Section } from "../../ui/page.js";
import { Progress } from "../../ui/progress.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { toast, toastProblem } from "../../ui/toast.js";
import { MoreActs } from "./more-acts.js";
import { listAddress } from "./place.js";
import { AssignStreet, StreetForm } from "./street-forms.js";
import { OrderHouseholds } from "./street-order.js";
import { useUnitOptions } from "../../ui/unit-options.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"StreetRead">} Street */
/** @typedef {Street["assignments"][number]} Going */
/** @typedef {{ form: "add" } | { form: "edit" | "assign" | "order", street: Street } | null} Open */

await stylesheet("households");

export default function Streets() {
  const [query] = useQuery();
  const [open, show] = useState(/** @type {Open} */ (null));
  const streets = useGet("/streets");
  const units = useUnitOptions(streets.data ?? []);
  const close = () => show(null);
  return Page({
    title: t("streets.title"),
    lead: t("streets.lead"),
    crumbs: [{ label: t("title"), href: listAddress() }, { label: t("streets.title") }],
    actions:
      can("household.manage") &&
      Button({ label: t("streets.add"), icon: "plus", kind: "primary", onClick: () => show({ form: "add" }) }),
    children: html`<div class="stack">
      ${units.length > 1 && FilterBar({ filters: [{ name: "unit_id", label: t("unit"), options: units }] })}
      ${Loaded({
        of: streets,
        lines: 8,
        empty: (rows) => rows.length === 0,
        whenEmpty: html`<div class="card">
          ${EmptyState({
            title: t("streets.none"),
            hint: t(can("household.manage") ? "streets.noneHint" : "noneHintReader"),
            icon: "units",
          })}
        </div>`,
        children: (rows) =>
          html`<div class="stack">${units
            .filter(({ value }) => !query.unit_id || query.unit_id === value)
            .map(({ value, label }) =>
              UnitStreets({
                key: value,
                unitId: value,
                name: label,
                rows: rows.filter((one) => one.unit_id === value),
                show,
              }),
            )}</div>`,
      })}
      ${open?.form === "add" && StreetForm({ street: null, unitId: query.unit_id, onClose: close })}
      ${open?.form === "edit" && StreetForm({ street: newest(open.street, streets.data), onClose: close })}
      ${open?.form === "order" && OrderHouseholds({ street: open.street, onClose: close })}
      ${open?.form === "assign" && AssignStreet({ street: open.street, onClose: close })}
    </div>`,
  });
}

const again = () => invalidate("/streets", "/households?");

/** @param {Street[]} rows @param {number} at @param {number} step */
async function reorder(rows, at, step) {
  const ids = rows.map((one) => one.id);
  ids.splice(at + step, 0, ...ids.splice(at, 1));
  await post("/streets/order", { body: { unit_id: rows[0]?.unit_id ?? "", street_ids: ids } }).then(
    again,
    toastProblem,
  );
}

/** @param {Street} street */
async function remove(street) {
  if (
    !(await ask({
      title: t("streets.deleteTitle", { name: street.name }),
      text: t("streets.deleteText"),
      yes: t("streets.delete"),
      danger: true,
    }))
  )
    return;
  await del("/streets/{street_id}", { params: { street_id: street.id }, version: street.version }).then(() => {
    again();
    toast(t("streets.deleted", { name: street.name }));
  }, toastProblem);
}

/** @param {Street} street @param {Going} going */
async function end(street, going) {
  const title = t("streets.endTitle", { name: going.full_name, street: street.name });
  if (!(await ask({ title, text: t("streets.endText"), yes: t("streets.endYes"), danger: true }))) return;
  await del("/street-assignments/{street_assignment_id}", {
    params: { street_assignment_id: going.id },
    version: going.version,
  }).then(() => {
    again();
    toast(t("streets.ended", { name: going.full_name }));
  }, toastProblem);
}

/** @type {Component<{ unitId: string, name: string, rows: Street[], show: (what: Open) => void }>} */
const UnitStreets = component(function UnitStreets({ name, rows, show }) {
  const manage = rows.some((one) => one.actions.includes("edit"));
  const at = (/** @type {Street} */ street) => rows.indexOf(street);
  return Section({
    title: name,
    plain: true,
    children: DataTable({
      caption: name,
      rows,
      rowKey: (row) => row.id,
      columns: [
        { key: "name", label: t("street"), kind: "main", show: ({ name }) => name },
        ...(rows.some((one) => one.group_name)
          ? [{ key: "group", label: t("group"), value: (/** @type {Street} */ row) => row.group_name }]
          : []),
        {
          key: "visited",
          label: t("streets.visited"),
          show: (row) => html`<div class="street-progress">
            <a href=${`/so-ho?street_id=${row.id}`}>
              ${t("streets.visitedOf", { visited: number(row.visited), households: number(row.households) })}
            </a>
            ${row.households > 0 && Progress({ value: (row.visited * 100) / row.households, label: row.name, hideValue: true })}</div>`,
        },
        { key: "who", label: t("streets.walks"), show: (row) => Walkers({ row }) },
        ...(manage
          ? [
              {
                key: "actions",
                label: t("more"),
                kind: /** @type {const} */ ("actions"),
                show: (/** @type {Street} */ row) => html`<span class="row is-end">
                  ${Button({
                    label: t("streets.up", { name: row.name }),
                    icon: "up",
                    iconOnly: true,
                    kind: "quiet",
                    disabled: at(row) === 0,
                    onClick: () => void reorder(rows, at(row), -1),
                  })}
                  ${Button({
                    label: t("streets.down", { name: row.name }),
                    icon: "down",
                    iconOnly: true,
                    kind: "quiet",
                    disabled: at(row) === rows.length - 1,
                    onClick: () => void reorder(rows, at(row), 1),
                  })}
                  ${
                    row.actions.includes("assign") &&
                    Button({ label: t("streets.assign"), onClick: () => show({ form: "assign", street: row }) })
                  }
                  ${MoreActs({
                    name: row.name,
                    acts: [
                      {
                        label: t("streets.edit"),
                        icon: /** @type {const} */ ("edit"),
                        run: () => show({ form: "edit", street: row }),
                      },
                      ...(row.households > 1
                        ? [
                            {
                              label: t("order.act"),
                              icon: /** @type {const} */ ("table"),
                              run: () => show({ form: "order", street: row }),
                            },
                          ]
                        : []),
                      ...(row.actions.includes("delete")
                        ? [
                            {
                              label: t("streets.delete"),
                              icon: /** @type {const} */ ("trash"),
                              run: () => void remove(row),
                            },
                          ]
                        : []),
                    ],
                  })}</span>`,
              },
            ]
          : []),
      ],
    }),
  });
});

/** Who goes along it, today and later. @type {Component<{ row: Street }>} */
const Walkers = component(function Walkers({ row }) {
  if (row.assignments.length === 0) return html`<span class="soft">${t("streets.nobody")}</span>`;
  return html`<ul class="walkers">${row.assignments.map(
    (going) => html`<li key=${going.id}><span>${going.full_name}
      <small class="soft">
        ${[
          t("streets.since", { day: date(going.from_on) }),
          going.to_on && t("streets.until", { day: date(going.to_on) }),
        ]
          .filter(Boolean)
          .join(", ")}
      </small>
    </span>
      ${
        row.actions.includes("assign") &&
        Button({
          label: t("streets.end", { name: going.full_name }),
          icon: "cross",
          iconOnly: true,
          kind: "quiet",
          small: true,
          onClick: () => void end(row, going),
        })
      }
    </li>`,
  )}</ul>`;
});
