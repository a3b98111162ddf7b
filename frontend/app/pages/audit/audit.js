/** The log: who did what, newest first, and whether its chain is whole. */
import { html, useState } from "../../../vendor/kit.js";
import { download, get } from "../../api/client.js";
import { useGet } from "../../core/resource.js";
import { useQuery } from "../../core/router.js";
import { stylesheet } from "../../core/stylesheet.js";
import { number } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { DateField } from "../../ui/date-field.js";
import { FilterBar } from "../../ui/filter-bar.js";
import { Icon } from "../../ui/icons.js";
import { Page } from "../../ui/page.js";
import { Pager } from "../../ui/pager.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { Instant } from "../../ui/status.js";
import { toastProblem } from "../../ui/toast.js";
import { CODES, t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"AuditEventRead">} Event */
/** @typedef {import("../../api/types.d.ts").Schema<"ChainRead">} Chain */
/** @typedef {import("../../api/types.d.ts").Schema<"UnitRead">} Unit */

await stylesheet("people");

export default function AuditPage() {
  const [query] = useQuery();
  const wanted = { action: query.action, actor_id: query.actor_id, from_day: query.from_day, to_day: query.to_day };
  const events = useGet("/audit/events", { query: wanted });
  const units = useGet("/units", { query: { also_past: true } });
  const names = new Map((units.data ?? []).map((/** @type {Unit} */ unit) => [unit.path, unit.name]));
  return Page({
    title: t("title"),
    lead: t("lead"),
    children: html`<div class="stack">
      ${ChainCheck({})}
      ${Filters({ actor: events.data?.items.find((row) => row.actor_id === query.actor_id)?.actor_name })}
      ${Loaded({
        of: events,
        lines: 12,
        empty: (page) => page.items.length === 0,
        whenEmpty: html`<div class="card">${EmptyState({ title: t("none"), hint: t("noneHint"), icon: "history" })}</div>`,
        children: (page) => html`<div>
          ${Events({ rows: page.items, names })}
          ${Pager({ page, more: (cursor) => get("/audit/events", { query: { ...wanted, cursor } }), onMore: events.set })}
        </div>`,
      })}
    </div>`,
  });
}

const ChainCheck = component(function ChainCheck() {
  const [chain, setChain] = useState(/** @type {Chain | null} */ (null));
  const [busy, setBusy] = useState(false);
  const check = () => {
    setBusy(true);
    get("/audit/chain")
      .then(setChain, toastProblem)
      .finally(() => setBusy(false));
  };
  return html`<div class="stack">
    <div class="row no-print">
      ${Button({ label: t("check"), icon: "link", busy, onClick: check })}
      ${Button({
        label: t("signedHead"),
        icon: "download",
        kind: "quiet",
        onClick: () => download("/audit/head", "dau-chuoi.jsonl").catch(toastProblem),
      })}
      ${Button({
        label: t("publicKey"),
        icon: "download",
        kind: "quiet",
        onClick: () => download("/audit/public-key", "khoa-cong-khai.pem").catch(toastProblem),
      })}
    </div>
    <p class="small soft no-print">${t("signedHint")}</p>
    ${
      chain &&
      html`<div class=${`notice ${chain.whole ? "is-good" : "is-danger"}`} role="status">${Icon({ name: chain.whole ? "check" : "alert" })}
        <div><p><strong>${chain.whole ? t("whole", { seq: number(chain.seq) }) : t("broken", { seq: number(chain.broken_at) })}</strong></p>
          ${chain.whole && chain.chain && html`<p class="small">${t("head")} <code class="break">${chain.chain}</code></p>`}</div></div>`
    }
  </div>`;
});

/** @type {Component<{ actor: string | undefined }>} the name of the person the log is narrowed to */
const Filters = component(function Filters({ actor }) {
  const [query, change] = useQuery();
  const actions = useGet("/audit/actions");
  return FilterBar({
    filters: [
      {
        name: "action",
        label: t("action"),
        options: (actions.data ?? []).map(({ action, label }) => ({ value: action, label })),
      },
    ],
    children: html`
      ${DateField({
        label: t("from"),
        name: "from_day",
        value: query.from_day ?? null,
        hint: "",
        onChange: (day) => change({ from_day: day }),
      })}
      ${DateField({ label: t("to"), name: "to_day", value: query.to_day ?? null, hint: "", onChange: (day) => change({ to_day: day }) })}
      ${query.actor_id && Button({ label: t("allActors"), icon: "cross", kind: "quiet", onClick: () => change({ actor_id: null }) })}
      ${query.actor_id && actor && html`<span class="soft">${t("actor", { name: actor })}</span>`}`,
  });
});

/** @type {Component<{ rows: Event[], names: Map<string, string> }>} */
const Events = component(function Events({ rows, names }) {
  const [, change] = useQuery();
  const person = (/** @type {Event} */ row) => html`<span>
    ${
      row.actor_id
        ? html`<button type="button" class="person-link" title=${t("actor", { name: row.actor_name })}
          onClick=${() => change({ actor_id: row.actor_id })}>${row.actor_name}</button>`
        : row.actor_name
    }
    ${row.acting_for_name && html`<span class="soft"> (${t("actingFor", { name: row.acting_for_name })})</span>`}</span>`;
  return DataTable({
    caption: t("title"),
    rows,
    rowKey: (row) => String(row.seq),
    tone: (row) => (row.action.startsWith("security.") ? "danger" : undefined),
    columns: [
      { key: "what", label: t("what"), kind: "main", value: (row) => row.action_label },
      { key: "at", label: t("at"), show: (row) => Instant({ at: row.at }) },
      { key: "who", label: t("who"), show: person },
      { key: "object", label: t("object"), value: (row) => row.object_label },
      { key: "unit", label: t("unit"), value: (row) => names.get(row.unit_path) ?? "" },
      { key: "detail", label: t("detail"), show: (row) => detail(row) },
      { key: "seq", label: t("seq"), kind: "number", value: (row) => row.seq, hideOnPhone: true },
    ],
  });
});

/** @param {string} code */
const word = (code) => CODES[code] ?? code;

/** Codes and names of fields, as recorded; never values. @param {Event} row */
function detail(row) {
  const notes = Object.entries(row.note).map(([name, value]) =>
    t("note", { name: word(name), value: typeof value === "object" ? JSON.stringify(value) : word(String(value)) }),
  );
  if (row.fields.length) notes.push(t("fields", { fields: row.fields.map(word).join(", ") }));
  return html`<span class="small soft break">${notes.join("; ") || "—"}</span>`;
}
