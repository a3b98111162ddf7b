/** One dossier: its documents in time order, taking it out as PDF and XML, who looked or took. */
import { html, useState } from "../../../vendor/kit.js";
import { download, post } from "../../api/client.js";
import { invalidate, useGet } from "../../core/resource.js";
import { date } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { Page, Section } from "../../ui/page.js";
import { JobProgress } from "../../ui/job-progress.js";
import { Loaded } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { Timeline } from "../../ui/timeline.js";
import { toast, toastProblem } from "../../ui/toast.js";
import { useJob } from "../../ui/use-job.js";
import { FillForm } from "./contents.js";
import { DossierForm } from "./form.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"DossierRead">} Dossier */
/** @typedef {import("../../api/types.d.ts").Schema<"FiledRead">} Filed */
/** @typedef {import("../../api/types.d.ts").Schema<"JobRead">} Job */
/** @typedef {{ row: Dossier, set: (row: Dossier) => void }} Props */

/** @param {import("../../core/router.js").PageProps} props */
export default function DossierPage({ params }) {
  const one = useGet("/dossiers/{dossier_id}", { params: { dossier_id: params.id ?? "" } });
  const row = one.data;
  const back = "/van-ban?tab=ho-so";
  return Page({
    title: row?.title ?? t("tab"),
    lead: row && `${t("one", { notation: row.notation })}, ${row.year}`,
    crumbs: [
      { label: t("documents"), href: "/van-ban" },
      { label: t("tab"), href: back },
      { label: row?.notation ?? "" },
    ],
    actions: row?.actions.includes("change") && Acts({ row, set: one.set }),
    children: Loaded({ of: one, lines: 6, children: (/** @type {Dossier} */ data) => View({ row: data }) }),
  });
}

/** @type {Component<Props>} */
const Acts = component(function Acts({ row, set }) {
  const [open, show] = useState(/** @type {"edit" | "fill" | null} */ (null));
  const done = (/** @type {string} */ said) => (/** @type {Dossier} */ saved) => {
    show(null);
    set(saved);
    invalidate("/dossiers", "/documents/register");
    toast(said);
  };
  return html`
    ${Button({ label: t("edit"), icon: "edit", onClick: () => show("edit") })}
    ${Button({ label: t("fill"), icon: "plus", kind: "primary", onClick: () => show("fill") })}
    ${open === "edit" && DossierForm({ row, onClose: () => show(null), onDone: done(t("saved")) })}
    ${open === "fill" && FillForm({ row, onClose: () => show(null), onDone: done(t("fill.done")) })}`;
});

/** @type {Component<{ row: Dossier }>} */
const View = component(function View({ row }) {
  const log = useGet("/dossiers/{dossier_id}/accesses", { params: { dossier_id: row.id } });
  return html`<div class="stack">
    ${Section({
      title: t("filed"),
      actions: row.filed.length > 0 && Taking({ row, onTaken: () => void log.refresh() }),
      children: row.filed.length === 0 ? html`<p class="soft">${t("filed.none")}</p>` : FiledTable({ rows: row.filed }),
    })}
    ${Section({
      title: t("log"),
      children: Loaded({
        of: log,
        lines: 3,
        empty: (found) => found.length === 0,
        whenEmpty: html`<p class="soft">${t("log.none")}</p>`,
        children: (found) =>
          Timeline({
            label: t("log"),
            entries: found.map((one, index) => ({ id: String(index), at: one.at, title: one.what, who: one.who })),
          }),
      }),
    })}
  </div>`;
});

/** @type {Component<{ row: Dossier, onTaken: () => void }>} */
const Taking = component(function Taking({ row, onTaken }) {
  const [job, follow] = useJob("export");
  const order = () =>
    post("/dossiers/{dossier_id}/export", { params: { dossier_id: row.id } }).then(follow, toastProblem);
  const fetch = (/** @type {Job} */ done) => {
    const { file_id: id, name } = /** @type {{ file_id: string, name: string }} */ (done.result);
    follow(null);
    onTaken();
    void download(`/files/${id}`, name).catch(toastProblem);
  };
  if (job) return JobProgress({ job, label: t("export.job"), onDone: fetch, onEnd: () => follow(null) });
  return Button({ label: t("export"), icon: "download", onClick: order });
});

/** @type {Component<{ rows: Filed[] }>} */
const FiledTable = component(function FiledTable({ rows }) {
  return DataTable({
    caption: t("filed"),
    rows,
    rowKey: (/** @type {Filed} */ row) => row.document_id,
    href: (row) => `/van-ban/${row.document_id}`,
    tone: (row) => (row.recalled ? "muted" : undefined),
    columns: [
      { key: "order", label: t("order"), value: (row) => String(row.ordinal), hideOnPhone: true },
      {
        key: "summary",
        label: t("summary"),
        kind: "main",
        value: (row) => `${row.kind_label} ${row.summary.charAt(0).toLowerCase()}${row.summary.slice(1)}`,
      },
      {
        key: "code",
        label: t("code"),
        show: (row) =>
          html`<span class="nowrap">${row.code}</span>${row.recalled && html`<br />${Status({ label: t("recalled"), tone: "danger" })}`}`,
      },
      { key: "day", label: t("day"), value: (row) => date(row.issued_on) },
      { key: "pages", label: t("pages"), kind: "number", value: (row) => row.pages, hideOnPhone: true },
    ],
  });
});
