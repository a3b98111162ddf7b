/** The catalogue by kind; khu phố without a Zalo group; entries are added, changed and confirmed here. */
import { html, useState } from "../../../vendor/kit.js";
import { get, post } from "../../api/client.js";
import { newest } from "../../core/newest.js";
import { invalidate, useGet } from "../../core/resource.js";
import { useQuery } from "../../core/query.js";
import { can } from "../../core/session.js";
import { date } from "../../core/text.js";
import { useBusy } from "../../ui/busy.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { ask } from "../../ui/dialog.js";
import { FilterBar } from "../../ui/filter-bar.js";
import { Page } from "../../ui/page.js";
import { Pager } from "../../ui/pager.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { toast } from "../../ui/toast.js";
import { EntryForm } from "./entry-form.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"CatalogueEntryRead">} Entry */
/** @typedef {import("../../api/types.d.ts").Schema<"EntryKindRead">} Kind */

export default function CataloguePage() {
  return Page({ title: t("title"), lead: t("lead"), children: Found({}) });
}

const Found = component(function Found() {
  const [query] = useQuery();
  const kinds = useGet("/catalogue/kinds");
  const wanted = { kind: query.loai || undefined, past: query.han === "ca" || undefined, limit: 100 };
  const rows = useGet("/catalogue", { query: wanted });
  const [open, show] = useState(/** @type {{ entry: Entry | null } | null} */ (null));
  const known = kinds.data ?? [];
  return html`<div class="stack">
    ${
      can("catalogue.manage") &&
      html`<div class="row">
        ${Button({ label: t("new"), icon: "plus", kind: "primary", disabled: !kinds.data, onClick: () => show({ entry: null }) })}
      </div>`
    }
    ${FilterBar({
      filters: [
        { name: "loai", label: t("kind"), options: known.map(({ code, label }) => ({ value: code, label })) },
        { name: "han", label: t("past"), options: [{ value: "ca", label: t("past.all") }] },
      ],
    })}
    ${(!query.loai || query.loai === "zalo_group") && Coverage({})}
    ${query.loai === "platform" && can("difficulty.read") && Problems({})}
    ${Loaded({
      of: rows,
      empty: (page) => page.items.length === 0,
      whenEmpty: html`<div class="card">
        ${EmptyState({ title: t("none"), hint: can("catalogue.manage") ? t("noneHint") : undefined, icon: "book" })}
      </div>`,
      children: (page) => html`<div>${Table({ rows: page.items, onChange: (entry) => show({ entry }) })}
        ${page.next && Pager({ page, more: (cursor) => get("/catalogue", { query: { ...wanted, cursor } }), onMore: rows.set })}</div>`,
    })}
    ${
      open &&
      EntryForm({
        entry: open.entry && newest(open.entry, rows.data?.items),
        kinds: known,
        kind: query.loai ?? "",
        onClose: () => show(null),
      })
    }</div>`;
});

const Coverage = component(function Coverage() {
  const found = useGet("/catalogue/coverage");
  return Loaded({
    of: found,
    lines: 1,
    children: ({ expected, missing }) =>
      missing.length === 0
        ? html`<p>${t("coverage.all", { expected })}</p>`
        : html`<div class="notice is-warning"><div>
            <p><strong>${t("coverage.title", { count: missing.length, expected })}</strong></p>
            <p>${missing.map((one) => one.unit_name).join(", ")}</p></div></div>`,
  });
});

const Problems = component(function Problems() {
  return Loaded({
    of: useGet("/difficulties/platforms"),
    lines: 1,
    children: (found) =>
      found.length === 0
        ? html`<p class="soft">${t("problems.none")}</p>`
        : html`<div><p>${t("problems.title")}</p>
            <ul>${found.map(
              (one) => html`<li key=${one.id}><a href=${`/kho-khan?xem=tat-ca&nen_tang=${one.id}`}>${one.name}</a>:
                ${t("problems.count", { count: one.difficulties, open: one.open })}</li>`,
            )}</ul></div>`,
  });
});

/** @param {Entry} row */
function days({ valid_from: from, valid_to: to }) {
  if (from && to) return t("days.both", { from: date(from), to: date(to) });
  return from ? t("days.from", { from: date(from) }) : to ? t("days.to", { to: date(to) }) : t("days.open");
}

/** @type {Component<{ rows: Entry[], onChange: (entry: Entry) => void }>} */
const Table = component(function Table({ rows, onChange }) {
  const [busy, during] = useBusy();
  const confirm = async (/** @type {Entry} */ row) => {
    if (!(await ask({ title: t("confirm.ask"), text: t("confirm.text"), yes: t("confirm") }))) return;
    await during(async () => {
      await post("/catalogue/{catalogue_id}/confirm", { params: { catalogue_id: row.id }, version: row.version });
      invalidate("/catalogue");
      toast(t("saved"));
    });
  };
  return DataTable({
    caption: t("title"),
    rows,
    rowKey: (/** @type {Entry} */ row) => row.id,
    tone: (row) => (row.current ? undefined : "muted"),
    columns: [
      { key: "name", label: t("name"), kind: "main", value: (row) => row.name },
      { key: "kind", label: t("kind"), value: (row) => row.kind_label },
      { key: "told", label: t("told"), show: (row) => Told({ row }) },
      { key: "unit", label: t("unit"), value: (row) => row.unit_name },
      { key: "days", label: t("days"), value: days, hideOnPhone: true },
      { key: "state", label: t("state"), show: (row) => State({ row }) },
      {
        key: "acts",
        label: t("acts"),
        kind: "actions",
        show: (row) => html`<span class="row">
          ${row.actions.includes("confirm") && Button({ label: t("confirm"), busy, onClick: () => confirm(row) })}
          ${row.actions.includes("change") && Button({ label: t("change"), kind: "quiet", onClick: () => onChange(row) })}
        </span>`,
      },
    ],
  });
});

/** @type {Component<{ row: Entry }>} */
const Told = component(function Told({ row }) {
  const told = [...row.facts.map(({ label, value }) => `${label}: ${value}`), ...(row.note ? [row.note] : [])];
  return html`<span>${told.join("; ")}</span>`;
});

/** @type {Component<{ row: Entry }>} */
const State = component(function State({ row }) {
  if (row.unverified) return Status({ label: t("state.unverified"), tone: "warning" });
  return Status({ label: t(row.current ? "state.current" : "state.past"), tone: row.current ? "good" : "neutral" });
});
