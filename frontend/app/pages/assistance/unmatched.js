/** "Chưa ghép": help given to people whom the system does not know for sure, for those who keep the register. */
import { html } from "../../../vendor/kit.js";
import { get } from "../../api/client.js";
import { useGet } from "../../core/resource.js";
import { date, MISSING } from "../../core/text.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { Page } from "../../ui/page.js";
import { Pager } from "../../ui/pager.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { Tabs } from "../../ui/tabs.js";
import { Places } from "./parts.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"HelpEntryRow">} Row */
/** @typedef {Row["state"]} State */

export const TONES = /** @type {Record<State, import("../../ui/status.js").Tone>} */ ({
  waiting: "warning",
  matched: "good",
  guest: "info",
  elsewhere: "neutral",
  withdrawn: "done",
});

/** What somebody is called who may have left a phone alone. @param {Row} row */
export const nameOf = (row) =>
  row.full_name ||
  (row.state === "guest" ? t("entry.guest") : t(row.phone ? "unmatched.nameless" : "unmatched.numberOnly"));

/** @param {Row} row */
export const bornOf = (row) => (row.birth_year ? t("entry.born", { year: row.birth_year }) : "");

export default function UnmatchedPage() {
  const waiting = useGet("/help/entries");
  return Page({
    title: t("unmatched.title"),
    lead: t("unmatched.lead"),
    children: html`<div class="stack">${Places({ at: "/chua-ghep" })}
      ${Tabs({
        label: t("unmatched.title"),
        query: "xem",
        tabs: [
          {
            name: "cho",
            label: t("unmatched.waiting"),
            count: waiting.data?.total ?? null,
            show: () => List({ key: "waiting", settled: false }),
          },
          { name: "xong", label: t("unmatched.settled"), show: () => List({ key: "settled", settled: true }) },
        ],
      })}</div>`,
  });
}

/** @type {Component<{ settled: boolean }>} */
const List = component(function List({ settled }) {
  const query = settled ? { settled: true } : {};
  const found = useGet("/help/entries", { query });
  return Loaded({
    of: found,
    empty: (page) => page.items.length === 0,
    whenEmpty: settled
      ? EmptyState({ title: t("unmatched.noneSettled") })
      : EmptyState({ title: t("unmatched.none"), hint: t("unmatched.noneHint"), icon: "check" }),
    children: (page) =>
      html`<div>${DataTable({
        caption: t("unmatched.title"),
        rows: page.items,
        rowKey: (/** @type {Row} */ row) => row.id,
        href: (row) => `/chua-ghep/${row.id}`,
        columns: [
          {
            key: "who",
            label: t("unmatched.person"),
            kind: "main",
            value: (row) => [nameOf(row), bornOf(row)].filter(Boolean).join(", "),
          },
          { key: "address", label: t("unmatched.address"), value: (row) => row.address || MISSING },
          { key: "phone", label: t("unmatched.phone"), value: (row) => row.phone ?? MISSING },
          { key: "helps", label: t("unmatched.helps"), value: (row) => row.helps.join(", ") },
          {
            key: "from",
            label: t("unmatched.from"),
            show: (row) => html`<div>${row.from_name}<br /><span class="soft small">${date(row.on)}</span></div>`,
          },
          settled
            ? {
                key: "state",
                label: t("unmatched.state"),
                show: (/** @type {Row} */ row) => Status({ label: row.state_label, tone: TONES[row.state] }),
              }
            : {
                key: "points",
                label: t("unmatched.points"),
                value: (/** @type {Row} */ row) => row.points_to ?? t("unmatched.desk"),
              },
        ],
      })}${Pager({ page, more: (cursor) => get("/help/entries", { query: { ...query, cursor } }), onMore: found.set })}</div>`,
  });
});
