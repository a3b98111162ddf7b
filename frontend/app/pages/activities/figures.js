/** Figures counted from the activities of some days; each opens the list behind it. */
import { html, useState } from "../../../vendor/kit.js";
import { get } from "../../api/client.js";
import { useGet } from "../../core/resource.js";
import { can } from "../../core/session.js";
import { date, number } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { Facts, Section } from "../../ui/page.js";
import { Pager } from "../../ui/pager.js";
import { Loaded } from "../../ui/states.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"LogLineRead">} Line */
/** @typedef {import("../../api/types.d.ts").Schema<"LogFigureRead">} Figure */
/** @typedef {{ since: string, until: string }} Days */

/** @type {Component<Days & { of: string[] }>} `of`: sources of the rows that are counted */
export const Figures = component(function Figures({ since, until, of }) {
  const [open, show] = useState(/** @type {string | null} */ (null));
  const figures = useGet("/activities/figures", { query: { since, until } });
  return Section({
    title: t("figures"),
    hint: can("activity.roster") ? t("figuresHint") : undefined,
    children: Loaded({
      of: figures,
      lines: 4,
      children: (rows) => html`<div class="stack">
        ${Facts({
          facts: shown(rows, of).map(({ code, label, value, monthly_quota: quota }) => ({
            label: quota === null ? label : t("figures.quota", { label, quota: number(quota) }),
            value: can("activity.roster")
              ? Button({
                  label: number(value),
                  kind: "quiet",
                  pressed: open === code,
                  onClick: () => show(open === code ? null : code),
                })
              : number(value),
          })),
        })}
        ${open && Behind({ key: open, code: open, since, until })}</div>`,
    }),
  });
});

/** @param {Figure[]} rows @param {string[]} of */
const shown = (rows, of) => rows.filter((row) => of.includes(row.of));

/** @type {Component<Days & { code: string }>} */
const Behind = component(function Behind({ code, since, until }) {
  const wanted = { since, until };
  const lines = useGet("/activities/figures/{code}", { params: { code }, query: wanted });
  return Loaded({
    of: lines,
    empty: (page) => page.items.length === 0,
    whenEmpty: html`<p class="soft">${t("figures.none")}</p>`,
    children: (page) => html`<div>
      ${DataTable({
        caption: t("figures.list"),
        rows: page.items,
        rowKey: (/** @type {Line} */ row) => row.id,
        href: (row) => (row.material_id ? `/tai-lieu/${row.material_id}` : `/hoat-dong/${row.activity_id}`),
        columns: [
          { key: "text", label: t("figures.line"), kind: "main", value: (row) => row.text },
          { key: "on", label: t("when"), value: (row) => date(row.on) },
          { key: "unit", label: t("unit"), value: (row) => row.unit_name },
        ],
      })}
      ${
        page.next &&
        Pager({
          page,
          more: (cursor) => get("/activities/figures/{code}", { params: { code }, query: { ...wanted, cursor } }),
          onMore: lines.set,
        })
      }</div>`,
  });
});
