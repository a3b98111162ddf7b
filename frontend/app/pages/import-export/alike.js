/** Households of the file that may be in the register already: the same one, another one, or left out. */
import { html } from "../../../vendor/kit.js";
import { get, post } from "../../api/client.js";
import { useGet } from "../../core/resource.js";
import { number } from "../../core/text.js";
import { useBusy } from "../../ui/busy.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { ask } from "../../ui/dialog.js";
import { Pager } from "../../ui/pager.js";
import { Select } from "../../ui/select.js";
import { Loaded } from "../../ui/states.js";
import { rowOf } from "./row-number.js";
import { t } from "./vi.js";

/** @typedef {import("./upload.js").Import} Import */
/** @typedef {import("../../api/types.d.ts").Schema<"HouseholdImportLineRead">} Line */
/** @typedef {import("../../api/types.d.ts").Schema<"Decision">} Decision */

const CHOICES = /** @type {const} */ (["merge", "new", "skip"]).map((value) => ({ value, label: t(`like.${value}`) }));

/**
 * @param {Import} row
 * @param {boolean} busy
 * @param {(decision: string, homes: number[]) => void} decide
 * @returns {import("../../ui/data-table.js").Column<Line>[]}
 */
const columnsOf = (row, busy, decide) => [
  { key: "number", label: t("check.number"), value: (line) => rowOf(row, line) },
  {
    key: "who",
    label: t("like.in"),
    kind: "main",
    show: (line) => html`${line.name}<br /><span class="transfer-below soft small">${line.place}</span>`,
  },
  {
    key: "like",
    label: t("like.with"),
    show: (line) =>
      html`<div>
        <a href=${`/so-ho/${line.like_id}`} target="_blank" rel="noopener">${line.like_code}</a>
        <br />
        <span class="soft small">${line.like_why}</span>
      </div>`,
  },
  {
    key: "decision",
    label: t("like.decide"),
    show: (line) =>
      Select({
        name: `decision-${line.number}`,
        label: t("like.decision", { name: line.name }),
        labelHidden: true,
        value: line.decision ?? "",
        disabled: busy,
        onChange: (value) => {
          if (value) decide(value, [line.number]);
        },
        empty: t("like.open"),
        options: CHOICES,
      }),
  },
];

/** @type {Component<{ row: Import, count: number, changed: (row: Import) => void }>} */
export const Alike = component(function Alike({ row, count, changed }) {
  const wanted = { params: { upload_id: row.id }, query: { show: "duplicate" } };
  const found = useGet("/household-imports/{upload_id}/lines", wanted);
  const [busy, during] = useBusy();
  const decide = async (/** @type {string} */ decision, /** @type {number[] | undefined} */ homes) => {
    await during(async () => {
      const body = { decision: /** @type {Decision} */ (decision), homes };
      const now = await post("/household-imports/{upload_id}/decide", {
        params: { upload_id: row.id },
        version: row.version,
        body,
      });
      if (found.data)
        found.set({
          ...found.data,
          items: found.data.items.map((line) =>
            !homes || homes.includes(line.number) ? { ...line, decision: body.decision } : line,
          ),
        });
      changed(now);
    });
  };
  const decideAll = async (/** @type {string} */ decision) => {
    if (
      decision &&
      (await ask({ title: t("like.allAsk", { count: number(count) }), text: t("like.allText"), yes: t("like.allYes") }))
    )
      await decide(decision, undefined);
  };
  return Loaded({
    of: found,
    lines: 6,
    children: (page) => html`<div class="stack">
      ${
        count > 1 &&
        html`<div class="form-row">
          ${Select({
            name: "decide_all",
            label: t("like.all", { count: number(count) }),
            value: "",
            disabled: busy,
            onChange: (value) => void decideAll(value),
            options: CHOICES,
          })}
        </div>`
      }
      ${DataTable({
        caption: t("check.duplicateTab"),
        rows: page.items,
        rowKey: (line) => String(line.number),
        tone: (line) => (line.decision ? undefined : "warning"),
        columns: columnsOf(row, busy, decide),
      })}
      ${Pager({
        page,
        more: (cursor) =>
          get("/household-imports/{upload_id}/lines", { ...wanted, query: { show: "duplicate", cursor } }),
        onMore: found.set,
      })}
    </div>`,
  });
});
