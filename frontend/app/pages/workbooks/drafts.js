/** The forms beside what the workbook says: which units are taken, what changes in each, and taking. */
import { html, useState } from "../../../vendor/kit.js";
import { post } from "../../api/client.js";
import { invalidate } from "../../core/resource.js";
import { MISSING, number } from "../../core/text.js";
import { useBusy } from "../../ui/busy.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { Section } from "../../ui/page.js";
import { Checkbox } from "../../ui/select.js";
import { Status } from "../../ui/status.js";
import { toast } from "../../ui/toast.js";
import { t } from "./vi.js";

/** @typedef {import("./workbook.js").Book} Book */
/** @typedef {Book["drafts"][number]} Draft */

/** @type {Component<{ row: Book, changed: (row: Book) => void, refresh: () => void }>} */
export const Drafts = component(function Drafts({ row, changed, refresh }) {
  const [without, leave] = useState(/** @type {string[]} */ ([]));
  const [busy, during] = useBusy(refresh);
  const wanted = row.drafts.filter((one) => one.taken > 0 && !without.includes(one.unit_id));
  const count = wanted.reduce((sum, one) => sum + one.taken, 0);
  const take = async () => {
    await during(async () => {
      const drafts = wanted.map(({ unit_id: unitId, version }) => ({ unit_id: unitId, version }));
      const params = { workbook_id: row.id };
      changed(await post("/workbooks/{workbook_id}/take", { params, version: row.version, body: { drafts } }));
      invalidate("/submissions", "/workbooks");
      toast(t("took", { count: number(count) }));
    });
  };
  if (row.drafts.length === 0)
    return Section({ title: t("drafts"), children: html`<p class="soft">${t("draftsNone")}</p>` });
  return Section({
    title: t("drafts"),
    children: html`
      ${DataTable({
        caption: t("drafts"),
        rows: row.drafts,
        rowKey: (one) => one.unit_id,
        columns: [
          {
            key: "unit",
            label: t("unit"),
            kind: "main",
            show: (one) =>
              one.taken > 0
                ? Checkbox({
                    label: one.unit_name,
                    name: `unit.${one.unit_id}`,
                    value: !without.includes(one.unit_id),
                    onChange: (on) =>
                      leave(on ? without.filter((id) => id !== one.unit_id) : [...without, one.unit_id]),
                  })
                : one.unit_name,
          },
          { key: "state", label: t("state"), show: State },
          {
            key: "figures",
            label: t("figures"),
            show: (one) =>
              html`<div>
                ${number(one.taken)}
                <br />
                <span class="soft small">${one.changed > 0 ? t("changed", { count: number(one.changed) }) : t("same")}</span>
              </div>`,
          },
        ],
      })}
      ${row.drafts.map((one) => Details({ one, key: one.unit_id }))}
      <div class="form-actions">
        ${Button({
          label: t("take", { count: number(count), units: number(wanted.length) }),
          kind: "primary",
          busy,
          disabled: count === 0,
          onClick: () => void take(),
        })}
      </div>`,
  });
});

/** @param {Draft} one */
const State = (one) =>
  html`<div>
    ${Status({ label: one.state_label })}
    ${one.submission_id && html`<br /><a href=${`/so-lieu/${one.submission_id}`}>${t("openForm")}</a>`}
  </div>`;

/** @typedef {{ currentTarget: HTMLDetailsElement }} Toggled */

/** @type {Component<{ one: Draft }>} */
const Details = component(function Details({ one }) {
  const [open, set] = useState(false); // a table that nobody sees cannot fit its place
  return html`<details onToggle=${(/** @type {Toggled} */ { currentTarget }) => set(currentTarget.open)}>
    <summary>${t("details")}: ${one.unit_name}</summary>
    ${
      open &&
      DataTable({
        caption: `${t("details")}: ${one.unit_name}`,
        rows: one.figures,
        rowKey: (figure) => figure.at,
        columns: [
          {
            key: "measure",
            label: t("measure"),
            kind: "main",
            value: (figure) => `${figure.label} (${figure.aspect_label})`,
          },
          { key: "cell", label: t("cell"), value: (figure) => figure.at },
          {
            key: "now",
            label: t("now"),
            kind: "number",
            show: (figure) => (figure.before === null ? MISSING : number(figure.before)),
          },
          { key: "says", label: t("says"), kind: "number", show: (figure) => number(figure.value) },
          { key: "why", label: t("why"), value: (figure) => figure.reason },
        ],
      })
    }
  </details>`;
});
