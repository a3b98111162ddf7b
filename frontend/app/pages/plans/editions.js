/** The editions of a plan, and line by line what one changes against another. */
import { html, useState } from "../../../vendor/kit.js";
import { useGet } from "../../core/resource.js";
import { date } from "../../core/text.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { Section } from "../../ui/page.js";
import { Select } from "../../ui/select.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { Status, Tag } from "../../ui/status.js";
import { editionName } from "./plans.js";
import { TONES } from "./tones.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"PlanRead">} Plan */
/** @typedef {import("../../api/types.d.ts").Schema<"PlanRow">} PlanRow */
/** @typedef {import("../../api/types.d.ts").Schema<"LineChange">} LineChange */

/** @type {Component<{ plan: Plan }>} */
export const Editions = component(function Editions({ plan }) {
  const all = useGet("/plans/{plan_id}/editions", { params: { plan_id: plan.id } });
  return Loaded({
    of: all,
    children: (rows) => html`<div class="stack">
      ${Section({
        title: t("editions.title"),
        hint: rows.length === 1 ? t("editions.one") : undefined,
        children: DataTable({
          caption: t("editions.title"),
          rows,
          rowKey: (/** @type {PlanRow} */ row) => row.id,
          href: (row) => `/ke-hoach/${row.id}`,
          columns: [
            {
              key: "name",
              label: t("edition"),
              kind: "main",
              show: (row) => html`${editionName(row)} ${row.id === plan.id && Tag({ label: t("editions.this") })}`,
            },
            { key: "code", label: t("number"), value: (row) => row.code || t("noNumber") },
            { key: "issued", label: t("issued"), show: (row) => date(row.issued_on) },
            {
              key: "force",
              label: t("plan.inForce"),
              show: (row) =>
                row.in_force_from
                  ? row.in_force_to
                    ? t("plan.span", { from: date(row.in_force_from), to: date(row.in_force_to) })
                    : t("plan.since", { from: date(row.in_force_from) })
                  : "—",
            },
            {
              key: "state",
              label: t("state"),
              show: (row) => Status({ label: row.state_label, tone: TONES[row.state] }),
            },
          ],
        }),
      })}
      ${rows.length > 1 && Changes({ plan, others: rows.filter((row) => row.id !== plan.id) })}
    </div>`,
  });
});

/** @type {Component<{ plan: Plan, others: PlanRow[] }>} */
const Changes = component(function Changes({ plan, others }) {
  const [against, choose] = useState(plan.supersedes_id ?? others[0]?.id ?? "");
  const found = useGet("/plans/{plan_id}/diff", { params: { plan_id: plan.id }, query: { against } });
  return Section({
    title: t("diff.title"),
    actions:
      others.length > 1 &&
      Select({
        label: t("diff.against"),
        labelHidden: true,
        name: "against",
        value: against,
        onChange: choose,
        empty: false,
        options: others.map((row) => ({ value: row.id, label: `${t("diff.against")} ${editionName(row)}` })),
      }),
    children: Loaded({
      of: found,
      empty: (rows) => rows.length === 0,
      whenEmpty: EmptyState({ title: t("diff.none"), hint: t("diff.noneHint") }),
      children: (rows) => html`<ul class="changes">${rows.map((row, index) => Line({ key: index, row }))}</ul>`,
    }),
  });
});

const TONE = {
  added: /** @type {const} */ ("good"),
  removed: /** @type {const} */ ("danger"),
  changed: /** @type {const} */ ("info"),
};

/** @type {Component<{ row: LineChange }>} */
const Line = component(function Line({ row }) {
  const part = /** @type {"head" | "target" | "task" | "duty"} */ (row.part);
  const name = part === "head" ? t("diff.head") : t(`diff.${part}`, { ref: row.ref });
  return html`<li class="change">
    <p class="row"><strong>${name}</strong>${Status({ label: t(`diff.${row.change}`), tone: TONE[row.change] })}</p>
    ${row.fields.map(
      (field) => html`<div class="change-field" key=${field.field}><span class="soft small">${field.label}</span>
        ${field.before && html`<del aria-label=${t("diff.before")}>${field.before}</del>`}
        ${field.after && html`<ins aria-label=${t("diff.after")}>${field.after}</ins>`}
      </div>`,
    )}
  </li>`;
});
