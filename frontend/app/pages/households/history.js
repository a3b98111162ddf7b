/** What was seen of a household, what was done to it, where it stood, which households it came from and went to. */
import { html, useState } from "../../../vendor/kit.js";
import { get } from "../../api/client.js";
import { useGet } from "../../core/resource.js";
import { date, dateTime } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Section } from "../../ui/page.js";
import { Pager } from "../../ui/pager.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { Timeline } from "../../ui/timeline.js";
import { t } from "./household-vi.js";
import { Retract } from "./manual-entry.js";
import { pageOf } from "./words.js";

/** @typedef {import("./act-dialog.js").Household} Household */
/** @typedef {import("../../api/types.d.ts").Schema<"ObservationRead">} Observation */
/** @typedef {import("../../api/types.d.ts").Schema<"SourceCellRead">} Cell */

/** @type {Component<{ row: Household, changed: (row: Household) => void }>} */
export const Seen = component(function Seen({ row, changed }) {
  const params = { household_id: row.id };
  const found = useGet("/households/{household_id}/observations", { params });
  const [taking, take] = useState(/** @type {Observation | null} */ (null));
  const may = row.actions.includes("observe");
  return html`<div>${Loaded({
    of: found,
    empty: (page) => page.items.length === 0,
    whenEmpty: html`<div class="card">${EmptyState({ title: t("seen.none"), hint: t("seen.noneHint"), icon: "history" })}</div>`,
    children: (page) => html`<section class="card">
      ${Timeline({ label: t("tab.seen"), entries: page.items.map((one) => entryOf(one, may && !one.retracted ? () => take(one) : null)) })}
      ${Pager({ page, more: (cursor) => get("/households/{household_id}/observations", { params, query: { cursor } }), onMore: found.set })}
    </section>`,
  })}
    ${taking && Retract({ row, observation: taking, changed, onClose: () => take(null) })}</div>`;
});

const dotted = (/** @type {string[]} */ ...parts) => parts.filter(Boolean).join(" · ");

/** Who took it back, when and why. @param {Observation} one */
const takenBack = ({ retracted_by_name: name, retracted_at: at, retraction_reason: reason }) =>
  dotted(
    t("seen.retractedBy", { name: name || t("seen.someone"), at: dateTime(at) }),
    reason && t("seen.retractedWhy", { reason }),
  );

/** @param {Observation} one @param {(() => void) | null} take */
const entryOf = (one, take) => ({
  id: one.id,
  at: one.at,
  who: one.by_name,
  tone: /** @type {import("../../ui/status.js").Tone} */ (
    one.retracted ? "neutral" : one.grade === 1 ? "info" : "good"
  ),
  title: t("seen.line", { subject: one.subject_name, item: one.item_label, value: one.value_label }),
  detail: html`<div class="row">
    <span class="soft">${dotted(
      t("seen.detail", { day: date(one.on), channel: one.channel_label, grade: one.grade_label }),
      one.source,
    )}</span>
    ${one.retracted && Status({ label: t("seen.retracted"), tone: "warning" })}
    ${one.retracted_at && html`<span class="soft">${takenBack(one)}</span>`}
    ${take && Button({ label: t("seen.retract"), small: true, kind: "quiet", onClick: take })}</div>`,
});

/** The sheet that a cell names, with its mark. @param {Cell} one */
const sheetOf = ({ cell }) => cell.slice(0, cell.lastIndexOf("!") + 1);

/**
 * The cells of a file that filled the household and its people; their sheet, if it is one, stands in the line above.
 * @type {Component<{ cells: Cell[], household: string }>}
 */
const Cells = component(function Cells({ cells, household }) {
  const [sheet = "", ...others] = new Set(cells.map(sheetOf));
  const subjects = [...new Map(cells.map((one) => [one.subject_id, one.subject_name]))];
  return html`<details>
    <summary class="link">${t("changes.cells")}</summary>
    <dl class="stack">${subjects.map(
      ([id, name]) => html`<div key=${id}><dt><b>${id === household ? t("changes.household") : name}</b></dt>
        <dd>${dotted(
          ...cells
            .filter((one) => one.subject_id === id)
            .map(({ field_label: field, cell }) =>
              t("changes.cell", { field, cell: others.length > 0 ? cell : cell.slice(sheet.length) }),
            ),
        )}</dd></div>`,
    )}</dl>
  </details>`;
});

/** @type {Component<{ row: Household }>} */
export const Changes = component(function Changes({ row }) {
  const nameOf = (/** @type {string | null} */ id) => row.members.find((one) => one.id === id)?.full_name;
  const entries = row.changes.map((one) => ({
    id: one.id,
    at: one.at,
    who: one.by_name,
    title: [one.act_label, nameOf(one.person_id)].filter(Boolean).join(": "),
    detail: html`<div>
      <span class="soft">${dotted(
        one.cause_label && one.cause_label !== one.act_label ? one.cause_label : "",
        t("changes.on", { day: date(one.happened_on) }),
        one.reason,
        one.source,
      )}</span>
      ${one.cells.length > 0 && Cells({ cells: one.cells, household: row.id })}
    </div>`,
  }));
  return html`<div class="stack">
    ${
      row.lineage.length > 0 &&
      Section({
        title: t("changes.lineage"),
        children: html`<ul class="plain-list">${row.lineage.map(
          (one) => html`<li key=${one.household_id}>
            ${t(one.to_other ? "changes.to" : "changes.from", { kind: one.kind_label, day: date(one.happened_on) })} <a
              href=${pageOf(one.household_id)}>${one.name} (${one.code})</a>
          </li>`,
        )}</ul>`,
      })
    }
    ${Section({
      title: t("changes.stays"),
      children: html`<ul class="plain-list">${row.stays.map(
        (one) =>
          html`<li key=${`${one.unit_path} ${one.from_on} ${one.until_on}`}>${
            one.until_on
              ? t("changes.stayUntil", { unit: one.unit_name, from: date(one.from_on), until: date(one.until_on) })
              : t("changes.stay", { unit: one.unit_name, from: date(one.from_on) })
          } <span class="soft">(${[one.came_by_label, one.left_by_label].filter(Boolean).join(" → ")})</span></li>`,
      )}</ul>`,
    })}
    ${Section({
      title: t("changes.title"),
      children:
        entries.length === 0
          ? EmptyState({ title: t("changes.none"), icon: "history" })
          : Timeline({ label: t("changes.title"), entries }),
    })}
  </div>`;
});
