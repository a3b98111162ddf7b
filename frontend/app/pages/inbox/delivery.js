/** One received document: read, acknowledge, turn into a task of the unit. */
import { html, useEffect, useState } from "../../../vendor/kit.js";
import { post } from "../../api/client.js";
import { invalidate, useGet } from "../../core/resource.js";
import { can } from "../../core/session.js";
import { date, dateTime } from "../../core/text.js";
import { useBusy } from "../../ui/busy.js";
import { Button, LinkButton } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { Icon } from "../../ui/icons.js";
import { Facts, Page, Section } from "../../ui/page.js";
import { PdfPreview } from "../../ui/pdf-preview.js";
import { Loaded, Loading } from "../../ui/states.js";
import { Due, Status } from "../../ui/status.js";
import { toast } from "../../ui/toast.js";
import { TaskForm } from "./task-form.js";
import { named, Standing } from "./tones.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"DeliveryRead">} Delivery */
/** @typedef {import("../../api/types.d.ts").Schema<"AssignmentRow">} Work */
/** @typedef {{ row: Delivery, set: (row: Delivery) => void }} Props */

/** @param {import("../../core/router.js").PageProps} props */
export default function DeliveryPage({ params }) {
  const id = params.id ?? "";
  const one = useGet("/inbox/{delivery_id}", { params: { delivery_id: id } });
  const row = one.data;
  return Page({
    title: row ? named(row) : t("one"),
    status: row && Standing(row),
    crumbs: [{ label: t("title"), href: "/van-ban-den" }, { label: row?.code ?? t("one") }],
    children: Loaded({
      of: one,
      lines: 8,
      children: (/** @type {Delivery} */ data) => View({ row: data, set: one.set }),
    }),
  });
}

/** @type {Component<Props>} opening the page is having seen the document */
const View = component(function View({ row, set }) {
  const [making, make] = useState(false);
  const tasks = useGet("/inbox/{delivery_id}/tasks", { params: { delivery_id: row.id } });
  useEffect(() => {
    if (row.unread)
      void post("/inbox/{delivery_id}/open", { params: { delivery_id: row.id } }).then(
        (seen) => {
          set(seen);
          invalidate("/inbox");
        },
        () => undefined,
      );
  }, [row.id]);
  const done = () => {
    make(false);
    toast(t("task.done"));
    invalidate("/inbox", "/tasks", "/today");
    void tasks.refresh();
  };
  return html`<div class="stack">
    ${row.recalled && html`<div class="notice is-danger">${Icon({ name: "alert" })}<p><strong>${t("recalled")}</strong></p></div>`}
    ${
      row.succeeded_by &&
      html`<div class="notice">${Icon({ name: "alert" })}<p><strong>${t("replacedBy", { code: row.succeeded_by })}</strong></p></div>`
    }
    ${row.actions.includes("acknowledge") && Acknowledging({ row, set })}
    <section class="card" aria-label=${t("one")}>${Facts({ facts: factsOf(row) })}</section>
    ${Section({
      title: t("tasks"),
      actions:
        row.actions.includes("task") &&
        Button({
          label: t("task"),
          icon: "plus",
          kind: row.acknowledged_at ? "primary" : "plain",
          onClick: () => make(true),
        }),
      children: Loaded({
        of: tasks,
        lines: 2,
        empty: (found) => found.length === 0,
        whenEmpty: html`<p class="soft">${t("tasks.none")}</p>`,
        children: (found) => Tasks({ rows: found }),
      }),
    })}
    ${Section({
      title: t("preview"),
      actions:
        can("document.read") && LinkButton({ label: t("whole"), href: `/van-ban/${row.document_id}`, small: true }),
      children: Print({ row }),
    })}
    ${making && TaskForm({ row, onClose: () => make(false), onDone: done })}
  </div>`;
});

const PAUSE = 1_500;

/** The print, signed once it is; just after the issue it is still being made. @type {Component<{ row: Delivery }>} */
const Print = component(function Print({ row }) {
  const signing = useGet("/documents/{document_id}/signing", { params: { document_id: row.document_id } });
  const making = signing.data?.sha256 === "";
  useEffect(() => {
    const timer = making ? setTimeout(() => void signing.refresh(), PAUSE) : 0;
    return () => clearTimeout(timer);
  }, [making, signing.data]);
  if (making) return html`<p class="soft" role="status">${t("making")}</p>`;
  return signing.data
    ? PdfPreview({
        path: `/documents/${row.document_id}/signing/file?inline=true#navpanes=0&view=FitH`,
        title: row.summary,
      })
    : Loading({ lines: 6 });
});

/** @type {Component<Props>} */
const Acknowledging = component(function Acknowledging({ row, set }) {
  const [busy, during] = useBusy();
  const params = { delivery_id: row.id };
  const confirm = () =>
    during(async () => {
      set(await post("/inbox/{delivery_id}/acknowledge", { params, version: row.version }));
      invalidate("/inbox", "/today");
      toast(t("acknowledge.done"));
    });
  return html`<section class="card today-primary" aria-label=${t("acknowledge")}><div><h2>${t("ask")}</h2></div>
    ${Button({ label: t("acknowledge"), icon: "check", busy, onClick: confirm })}</section>`;
});

/** @param {Delivery} row */
function factsOf(row) {
  const by = (/** @type {string} */ at, /** @type {string} */ name) => t("by", { at: dateTime(at), name });
  return [
    { label: t("fact.code"), value: row.code },
    { label: t("fact.day"), value: date(row.issued_on) },
    { label: t("fact.signer"), value: row.signer_name || "—" },
    { label: t("fact.unit"), value: row.unit_name },
    ...(row.purpose ? [{ label: t("fact.purpose"), value: row.purpose }] : []),
    { label: t("fact.delivered"), value: dateTime(row.delivered_at) },
    ...(row.opened_at ? [{ label: t("fact.opened"), value: by(row.opened_at, row.opened_by) }] : []),
    ...(row.acknowledged_at
      ? [{ label: t("fact.acknowledged"), value: by(row.acknowledged_at, row.acknowledged_by) }]
      : []),
  ];
}

/** @type {Record<string, import("../../ui/status.js").Tone>} */
const TONES = { not_started: "neutral", in_progress: "progress", done: "done", stopped: "neutral" };

/** @type {Component<{ rows: Work[] }>} */
const Tasks = component(function Tasks({ rows }) {
  return DataTable({
    caption: t("tasks"),
    rows,
    rowKey: (/** @type {Work} */ row) => row.id,
    href: (row) => `/nhiem-vu/${row.task_id}`,
    columns: [
      { key: "unit", label: t("unit"), kind: "main", value: (row) => `${t("tasks.open")}: ${row.unit_name}` },
      {
        key: "due",
        label: t("task.due"),
        show: (row) => (row.due_on ? Due({ on: row.due_on, daysLeft: null, done: row.state === "done" }) : "—"),
      },
      { key: "state", label: t("state"), show: (row) => Status({ label: row.state_label, tone: TONES[row.state] }) },
    ],
  });
});
