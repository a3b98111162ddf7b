/** Pairs that somebody found to be two households, each to be taken back. */
import { html } from "../../../vendor/kit.js";
import { get, post } from "../../api/client.js";
import { invalidate, useGet } from "../../core/resource.js";
import { date } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Section } from "../../ui/page.js";
import { Pager } from "../../ui/pager.js";
import { Loaded } from "../../ui/states.js";
import { toast, toastProblem } from "../../ui/toast.js";
import { t } from "./vi.js";
import { addressOf, pageOf } from "./words.js";

/** @typedef {import("../../api/types.d.ts").Schema<"ApartRead">} Pair */
/** @typedef {import("./words.js").Row} Row */

export const PAIRS = "/households/duplicates";

/**
 * Read anew when it is refused too: somebody else may have decided.
 * @param {{ one: Row, other: Row }} pair
 * @param {boolean} apart
 */
export const setApart = ({ one, other }, apart) =>
  post("/households/duplicates/apart", { body: { one_id: one.id, other_id: other.id, apart } }).finally(() =>
    invalidate(PAIRS),
  );

/** @type {Component<{ unitId: string | undefined }>} */
export const Apart = component(function Apart({ unitId }) {
  const query = { unit_id: unitId };
  const found = useGet("/households/duplicates/apart", { query });
  return Loaded({
    of: found,
    lines: 2,
    children: (page) =>
      page.items.length > 0 &&
      Section({
        title: t("apart.title"),
        hint: t("apart.hint"),
        children: html`<ul class="plain-list">${page.items.map(
          (pair) => html`<li key=${pair.id}>${ApartPair({ pair })}</li>`,
        )}</ul>
          ${Pager({
            page,
            more: (cursor) => get("/households/duplicates/apart", { query: { ...query, cursor } }),
            onMore: found.set,
          })}`,
      }),
  });
});

/** @type {Component<{ pair: Pair }>} */
const ApartPair = component(function ApartPair({ pair }) {
  const { one, other } = pair;
  const back = () => setApart(pair, false).then(() => toast(t("apart.done")), toastProblem);
  return html`<div class="row">
    <div><p>${House({ row: one })}; ${House({ row: other })}</p>
      <p class="soft">${t(pair.by_name ? "apart.by" : "apart.on", { name: pair.by_name, day: date(pair.at) })}</p></div>
    ${Button({
      label: t("apart.back"),
      small: true,
      onClick: () => void back(),
    })}</div>`;
});

/** @type {Component<{ row: Row }>} */
const House = component(function House({ row }) {
  return html`<a href=${pageOf(row.id)}>${row.name}</a> (${[row.code, addressOf(row)].filter(Boolean).join(", ")})`;
});
