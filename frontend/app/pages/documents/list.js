/** Official documents: the list, the register of outgoing documents, and the checking of a PDF. */
import { html } from "../../../vendor/kit.js";
import { get } from "../../api/client.js";
import * as labels from "../../api/labels.js";
import { useGet } from "../../core/resource.js";
import { useQuery } from "../../core/query.js";
import { can } from "../../core/session.js";
import { stylesheet } from "../../core/stylesheet.js";
import { date } from "../../core/text.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { FilterBar } from "../../ui/filter-bar.js";
import { Page } from "../../ui/page.js";
import { Pager } from "../../ui/pager.js";
import { optionsOf } from "../../ui/select.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { Tabs } from "../../ui/tabs.js";
import { Dossiers } from "../dossiers/list.js";
import { Incoming } from "./arrivals.js";
import { t as copies } from "./copies-vi.js";
import { CopyRegister } from "./copy-register.js";
import { named, stateTone } from "./labels.js";
import { LintFile } from "./lint.js";
import { Register } from "./register.js";
import { t } from "./vi.js";

await stylesheet("documents");

/** @typedef {import("../../api/types.d.ts").Schema<"DocumentRow">} Row */

const FILTERS = [
  {
    name: "state",
    label: t("state"),
    options: optionsOf(labels.DocumentState, ["draft", "approved", "issued", "recalled"]),
  },
  {
    name: "kind",
    label: t("kind"),
    options: ["report", "plan", "decision", "proposal", "notice", "guideline", "invitation", "letter"].map((value) => ({
      value,
      label: t(/** @type {"kind.report"} */ (`kind.${value}`)),
    })),
  },
];

export default function Documents() {
  return Page({
    title: t("title"),
    lead: t("lead"),
    children: Tabs({
      label: t("title"),
      tabs: [
        { name: "danh-sach", label: t("tab.list"), show: () => List({}) },
        { name: "so", label: t("tab.register"), show: () => Register({}) },
        { name: "ban-sao", label: copies("register"), show: () => CopyRegister({}) },
        ...(can("document.follow") ? [{ name: "nhan", label: t("tab.incoming"), show: () => Incoming({}) }] : []),
        ...(can("document.follow") ? [{ name: "ho-so", label: t("tab.dossiers"), show: () => Dossiers({}) }] : []),
        ...(can("document.lint") ? [{ name: "the-thuc", label: t("tab.lint"), show: () => LintFile({}) }] : []),
      ],
    }),
  });
}

const List = component(function List() {
  const [query] = useQuery();
  const wanted = { state: query.state, kind: query.kind };
  const documents = useGet("/documents", { query: wanted });
  const filtered = Boolean(query.state || query.kind);
  return html`<div class="stack">
    ${FilterBar({ filters: FILTERS })}
    ${Loaded({
      of: documents,
      empty: (page) => page.items.length === 0,
      whenEmpty: filtered
        ? EmptyState({ title: t("noneMatching"), hint: t("noneMatchingHint") })
        : EmptyState({ title: t("none"), hint: t("noneHint") }),
      children: (page) => html`<div>
        ${DataTable({
          caption: t("title"),
          rows: page.items,
          rowKey: (/** @type {Row} */ row) => row.id,
          href: (row) => `/van-ban/${row.id}`,
          tone: (row) => (row.state === "recalled" || row.succeeded_by ? "muted" : undefined),
          columns: [
            { key: "summary", label: t("summary"), kind: "main", value: named },
            {
              key: "code",
              label: t("code"),
              show: (row) =>
                row.number === null
                  ? html`<span class="soft">${t("unnumbered")}</span>`
                  : html`<span class="nowrap">${row.code}</span>`,
            },
            { key: "issued", label: t("issuedOn"), value: (row) => date(row.issued_on) },
            { key: "signer", label: t("signer"), value: (row) => row.signer_name, hideOnPhone: true },
            {
              key: "state",
              label: t("state"),
              show: (row) =>
                html`${Status({ label: row.state_label, tone: stateTone(row) })}${
                  row.succeeded_by && html` <span class="small">${t("replacedBy", { code: row.succeeded_by })}</span>`
                }`,
            },
          ],
        })}
        ${Pager({ page, more: (cursor) => get("/documents", { query: { ...wanted, cursor } }), onMore: documents.set })}
      </div>`,
    })}
  </div>`;
});
