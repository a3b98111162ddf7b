/** The order in which the households of a street are gone along: on the phone's round and on the paper sheet. */
import { html, useState } from "../../../vendor/kit.js";
import { get, post } from "../../api/client.js";
import { invalidate, useResource } from "../../core/resource.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Dialog } from "../../ui/dialog.js";
import { Loaded } from "../../ui/states.js";
import { toast, toastProblem } from "../../ui/toast.js";
import { t as shared } from "../../ui/vi.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"StreetRead">} Street */
/** @typedef {import("./words.js").Row} Row */

/** All households that are there along a street, in their order. @param {string} streetId @param {AbortSignal} signal */
async function along(streetId, signal) {
  /** @type {Row[]} */
  const rows = [];
  /** @type {string | null | undefined} */
  let cursor;
  do {
    const page = await get("/households", { query: { street_id: streetId, limit: 100, cursor }, signal });
    rows.push(...page.items);
    cursor = page.next;
  } while (cursor);
  return rows;
}

/** By house number as people read it: 9, 12, 12A, 75/3. @param {Row[]} rows */
export const byHouseNumber = (rows) =>
  [...rows].sort((one, other) => one.house_no.localeCompare(other.house_no, "vi", { numeric: true }));

/** @param {Row[]} rows @param {number} at @param {number} step */
function moved(rows, at, step) {
  const next = [...rows];
  next.splice(at + step, 0, ...next.splice(at, 1));
  return next;
}

/** @type {Component<{ street: Street, onClose: () => void }>} */
export const OrderHouseholds = component(function OrderHouseholds({ street, onClose }) {
  const found = useResource(`/households-along/${street.id}`, (signal) => along(street.id, signal));
  return Dialog({
    title: t("order.title", { street: street.name }),
    onClose,
    wide: true,
    children: Loaded({ of: found, lines: 8, children: (rows) => Ordering({ key: street.id, street, rows, onClose }) }),
  });
});

/** @type {Component<{ street: Street, rows: Row[], onClose: () => void }>} */
const Ordering = component(function Ordering({ street, rows, onClose }) {
  const [order, put] = useState(rows);
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    await post("/streets/{street_id}/households/order", {
      params: { street_id: street.id },
      body: { household_ids: order.map(({ id }) => id) },
    }).then(() => {
      invalidate("/households?", "/households-along", "/streets");
      toast(t("order.saved", { street: street.name }));
      onClose();
    }, toastProblem);
    setBusy(false);
  };
  return html`<div class="stack">
    <p class="soft">${t("order.lead")}</p>
    <div>${Button({ label: t("order.byNumber"), icon: "table", onClick: () => put(byHouseNumber(order)) })}</div>
    <ol class="house-order" aria-label=${t("order.act")}>${order.map(
      (
        row,
        at,
      ) => html`<li key=${row.id}><span><span class="soft">${at + 1}.</span> <strong>${row.house_no || "—"}</strong> ${row.name}</span>
        <span class="row">
          ${Button({
            label: t("streets.up", { name: row.name }),
            icon: "up",
            iconOnly: true,
            kind: "quiet",
            small: true,
            disabled: at === 0,
            onClick: () => put(moved(order, at, -1)),
          })}
          ${Button({
            label: t("streets.down", { name: row.name }),
            icon: "down",
            iconOnly: true,
            kind: "quiet",
            small: true,
            disabled: at === order.length - 1,
            onClick: () => put(moved(order, at, 1)),
          })}
      </span></li>`,
    )}</ol>
    <div class="form-actions">
      ${Button({ label: shared("act.cancel"), onClick: onClose })}
      ${Button({ label: t("order.save"), kind: "primary", busy, onClick: () => void save() })}
    </div>
  </div>`;
});
