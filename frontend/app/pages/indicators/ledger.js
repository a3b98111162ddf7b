/** The ledger of populations: opening, who came, who went, closing; to read and to print. */
import { html } from "../../../vendor/kit.js";
import { printPage } from "../../core/printing.js";
import { useGet } from "../../core/resource.js";
import { stylesheet } from "../../core/stylesheet.js";
import { date, number } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Page, Section } from "../../ui/page.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { addressOf, Asking, useAsked } from "./selection.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"LedgerRead">} Ledger */
/** @typedef {Ledger["lines"][number]} Line */
/** @typedef {Line["total"]} Account */

await stylesheet("indicators");

export default function LedgerPage() {
  const { asked, query, change } = useAsked();
  const found = useGet("/indicators/ledger", { query: asked });
  const whole = useGet("/indicators/coverage");
  return Page({
    title: found.data?.unit_name ? `${t("ledger")} — ${found.data.unit_name}` : t("ledger"),
    lead: t("ledger.lead"),
    crumbs: [{ label: t("back"), href: addressOf("/muc-tieu", query) }, { label: t("ledger") }],
    actions: Button({ label: t("print"), icon: "print", onClick: () => void printPage() }),
    children: Loaded({
      of: found,
      lines: 10,
      empty: (/** @type {Ledger} */ read) => read.places.every(({ survey }) => !survey?.households),
      whenEmpty: EmptyState({ title: t("none"), hint: t("noneHint"), icon: "table" }),
      children: (/** @type {Ledger} */ read) => html`<div class="stack">
        ${Asking({ period: read.period, on: read.on, query, change, places: whole.data?.places ?? [] })}
        <p class="soft">${t("ledger.range", { first: date(read.first_day), last: date(read.on) })} (${read.period.title})</p>
        ${Accounts({
          title: t("ledger"),
          plain: true,
          rows: read.lines.map((line) => ({ key: line.code, label: line.label, account: line.total })),
          corner: t("population"),
        })}
        ${
          read.places.length > 1 &&
          read.lines.map((line) =>
            Accounts({
              key: line.code,
              title: line.label,
              corner: t("unit"),
              rows: [
                ...read.places.map((place, at) => ({
                  key: place.key,
                  label: place.name,
                  account: /** @type {Account} */ (line.places[at]),
                })),
                { key: "", label: t("total"), account: line.total },
              ],
            }),
          )
        }
        <div class="ledger-signs"><p>${t("sign.keeper")}</p><p>${t("sign.head")}</p></div>
      </div>`,
    }),
  });
}

/** @type {Component<{ title: string, corner: string, plain?: boolean, rows: { key: string, label: string, account: Account }[] }>} */
const Accounts = component(function Accounts({ title, corner, plain, rows }) {
  const table = html`<div class="table-frame" tabindex="0" role="region" aria-label=${title}>
    <table class="indicators is-ledger"><caption class="visually-hidden">${title}</caption>
      <thead>
        <tr>
          <th scope="col">${corner}</th>
          <th scope="col">${t("opening")}</th>
          <th scope="col">${t("entered")}</th>
          <th scope="col">${t("left")}</th>
          <th scope="col">${t("closing")}</th>
        </tr>
      </thead>
      <tbody>${rows.map(
        ({
          key,
          label,
          account,
        }) => html`<tr key=${key} class=${key === "" ? "is-sum" : undefined}><th scope="row">${label}</th>
          <td data-label=${t("opening")}>${number(account.opening)}</td>
          <td data-label=${t("entered")}>${Changes({ changes: account.entered })}</td>
          <td data-label=${t("left")}>${Changes({ changes: account.left })}</td>
          <td data-label=${t("closing")}><b>${number(account.closing)}</b></td>
        </tr>`,
      )}</tbody>
  </table></div>`;
  return plain ? html`<div class="card">${table}</div>` : Section({ title, children: table });
});

/** @type {Component<{ changes: Account["entered"] }>} */
const Changes = component(function Changes({ changes }) {
  if (changes.length === 0) return html`<span class="soft">${number(0)}</span>`;
  return html`
    <b>${number(changes.reduce((sum, { count }) => sum + count, 0))}</b>
    ${changes.map(({ code, label, count }) => html`<small key=${code}>${label}: ${number(count)}</small>`)}`;
});
