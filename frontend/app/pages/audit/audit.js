/** The log: who did what, newest first, and whether its chain is whole. */
import { html, useState } from "../../../vendor/kit.js";
import { download, get } from "../../api/client.js";
import { useGet } from "../../core/resource.js";
import { useQuery } from "../../core/query.js";
import { stylesheet } from "../../core/stylesheet.js";
import { date, number } from "../../core/text.js";
import { useBusy } from "../../ui/busy.js";
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
  const wanted = {
    action: query.action,
    actor_id: query.actor_id,
    from_day: query.from_day,
    to_day: query.to_day,
    refusals: query.refusals,
  };
  const events = useGet("/audit/events", { query: wanted });
  const units = useGet("/units", { query: { also_past: true } });
  const names = new Map((units.data ?? []).map((/** @type {Unit} */ unit) => [unit.path, unit.name]));
  return Page({
    title: t("title"),
    lead: t("lead"),
    children: html`<div class="stack">
      ${ChainCheck({})}
      ${Filters({ wanted, actor: events.data?.items.find((row) => row.actor_id === query.actor_id)?.actor_name })}
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

/** @type {Component<{ chain: Chain }>} what the last check found, and the rows since then */
const ChainResult = component(function ChainResult({ chain }) {
  const said = chain.whole
    ? t("whole", { seq: number(chain.verified_seq) })
    : t("broken", { seq: number(chain.broken_at ?? 0) });
  const text = chain.whole || chain.broken_at !== null ? said : t("wrong");
  const rest = chain.whole ? chain.seq - chain.verified_seq : 0;
  return html`<div class=${`notice ${chain.whole ? "is-good" : "is-danger"}`} role="status">
    ${Icon({ name: chain.whole ? "check" : "alert" })}
    <div><p><strong>${text}</strong></p>
      ${chain.faults.map((fault) => html`<p class="small" key=${fault}>${fault}</p>`)}
      ${rest > 0 && html`<p class="small">${t("rest", { rest: number(rest) })}</p>`}
      <p class="small">${chain.checked_at ? html`${t("checkedAt")} ${Instant({ at: chain.checked_at })}` : t("neverChecked")}</p>
      ${chain.whole && chain.chain && html`<p class="small">${t("head")} <code class="break">${chain.chain}</code></p>`}</div></div>`;
});

const ChainCheck = component(function ChainCheck() {
  const [chain, setChain] = useState(/** @type {Chain | null} */ (null));
  const [busy, during] = useBusy();
  const check = () => during(async () => setChain(await get("/audit/chain")));
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
    ${chain && ChainResult({ chain })}
  </div>`;
});

/**
 * @type {Component<{ wanted: Record<string, string | undefined>, actor: string | undefined }>}
 *   `wanted`: what the log is narrowed to; `actor`: the name of that person
 */
const Filters = component(function Filters({ wanted, actor }) {
  const [query, change] = useQuery();
  const actions = useGet("/audit/actions");
  return FilterBar({
    filters: [
      { name: "refusals", label: t("kind"), all: t("allKinds"), options: [{ value: "true", label: t("refusals") }] },
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
      ${Button({
        label: t("export"),
        icon: "download",
        kind: "quiet",
        onClick: () =>
          download(`/audit/export?${new URLSearchParams(given(wanted))}`, "nhat-ky.csv").catch(toastProblem),
      })}
      ${query.actor_id && actor && html`<span class="soft">${t("actor", { name: actor })}</span>`}`,
  });
});

/** Those that have a value. @param {Record<string, string | undefined>} wanted */
const given = (wanted) => /** @type {[string, string][]} */ (Object.entries(wanted).filter(([, value]) => value));

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

/** A period or a day in words. @param {string} value */
function said(value) {
  const [, year, part, day] = /^(\d{4})-(Q[1-4]|\d\d)(?:-(\d\d))?$/.exec(value) ?? [];
  if (!year || !part) return word(value);
  if (day) return date(value);
  return part.startsWith("Q")
    ? t("quarter", { quarter: Number(part[1]), year })
    : t("month", { month: Number(part), year });
}

/** Codes and names of fields, as recorded; never values. @param {Event} row */
function detail(row) {
  const notes = Object.entries(row.note).map(([name, value]) =>
    t("note", { name: word(name), value: typeof value === "object" ? JSON.stringify(value) : said(String(value)) }),
  );
  // "figures.act.news": what kind of field says enough, once.
  const kinds = new Set(row.fields.map((field) => word(field.split(".")[0] ?? field)));
  if (kinds.size) notes.push(t("fields", { fields: [...kinds].join(", ") }));
  return html`<span class="small soft break">${notes.join("; ") || "—"}</span>`;
}
