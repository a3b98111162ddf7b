/** Meetings and events with who was there, and the estimated reach of Zalo groups and loudspeakers in a list of its own. */
import { html, useState } from "../../../vendor/kit.js";
import { get, post } from "../../api/client.js";
import { newest } from "../../core/newest.js";
import { invalidate, useGet } from "../../core/resource.js";
import { useQuery } from "../../core/query.js";
import { can } from "../../core/session.js";
import { date } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { Page } from "../../ui/page.js";
import { Pager } from "../../ui/pager.js";
import { ReasonDialog } from "../../ui/reason-dialog.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { Tabs } from "../../ui/tabs.js";
import { toast } from "../../ui/toast.js";
import { ActivityDialog, EventDialog } from "./event-form.js";
import { Places } from "./parts.js";
import { ReachDialog } from "./reach-form.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"HelpEventRead">} Event */
/** @typedef {import("../../api/types.d.ts").Schema<"ReachEstimateRead">} Reach */

export default function EventsPage() {
  const [query] = useQuery();
  const [adding, add] = useState(false);
  const reach = query.xem === "tiep-can" && can("reach.record");
  return Page({
    title: t("events.title"),
    lead: t("events.lead"),
    actions: Button({
      label: t(reach ? "reach.add" : "events.add"),
      kind: "primary",
      icon: "plus",
      onClick: () => add(true),
    }),
    children: html`<div class="stack">${Places({ at: "/giup-dan/su-kien" })}
      ${Tabs({
        label: t("events.title"),
        query: "xem",
        tabs: [
          { name: "hop", label: t("events.tab"), show: () => Events({}) },
          ...(can("reach.record") ? [{ name: "tiep-can", label: t("reach.tab"), show: () => ReachList({}) }] : []),
        ],
      })}
      ${query["hoat-dong"] && ActivityDialog({ id: query["hoat-dong"] })}
      ${adding && (reach ? ReachDialog({ onClose: () => add(false) }) : EventDialog({ onClose: () => add(false) }))}</div>`,
  });
}

const Events = component(function Events() {
  const found = useGet("/help/events");
  const [cancelling, cancel] = useState(/** @type {Event | null} */ (null));
  return html`<div>${Loaded({
    of: found,
    empty: (page) => page.items.length === 0,
    whenEmpty: EmptyState({ title: t("events.none"), hint: t("events.noneHint"), icon: "people" }),
    children: (page) =>
      html`<div>${DataTable({
        caption: t("events.tab"),
        rows: page.items,
        rowKey: (/** @type {Event} */ row) => row.id,
        tone: (row) => (row.cancelled_reason ? "muted" : undefined),
        columns: [
          {
            key: "topic",
            label: t("events.topic"),
            kind: "main",
            show: (row) =>
              html`<div>
                <strong>${row.topic}</strong>
                <br />
                <span class="soft small">${row.kind_label} · ${row.unit_name}, ${row.place}</span>
              </div>`,
          },
          { key: "on", label: t("events.on"), value: (row) => date(row.on) },
          { key: "people", label: t("events.people"), kind: "number", value: (row) => row.attendees },
          { key: "others", label: t("events.others"), kind: "number", value: (row) => row.others },
          { key: "by", label: t("events.by"), value: (row) => row.by_name },
          {
            key: "acts",
            label: t("acts"),
            kind: "actions",
            show: (row) =>
              row.cancelled_reason
                ? html`<div>
                  ${Status({ label: t("events.cancelled"), tone: "done" })}
                  <br />
                  <span class="soft small">${row.cancelled_reason}</span>
                </div>`
                : row.actions.includes("cancel") &&
                  Button({ label: t("events.cancel"), small: true, onClick: () => cancel(row) }),
          },
        ],
      })}${Pager({ page, more: (cursor) => get("/help/events", { query: { cursor } }), onMore: found.set })}</div>`,
  })}
    ${
      cancelling &&
      ReasonDialog({
        draft: `cancel ${cancelling.id}`,
        title: t("events.cancelTitle"),
        submit: t("events.cancel"),
        label: t("entry.reason"),
        rows: 2,
        children: html`<p class="soft">${t("events.cancelText")}</p>`,
        danger: true,
        onClose: () => cancel(null),
        send: (body, key) =>
          post("/help/events/{event_id}/cancel", {
            params: { event_id: cancelling.id },
            version: newest(cancelling, found.data?.items).version,
            body,
            key,
          }),
        onDone: () => {
          cancel(null);
          invalidate("/help/events", "/indicators");
          toast(t("events.cancelled"));
        },
      })
    }</div>`;
});

const ReachList = component(function ReachList() {
  const found = useGet("/help/reach");
  const [taking, take] = useState(/** @type {Reach | null} */ (null));
  return html`<div class="stack"><p class="notice">${t("reach.hint")} ${t("reach.once")}</p>${Loaded({
    of: found,
    empty: (page) => page.items.length === 0,
    whenEmpty: EmptyState({ title: t("reach.none"), hint: t("reach.noneHint"), icon: "bell" }),
    children: (page) =>
      html`<div>${DataTable({
        caption: t("reach.tab"),
        rows: page.items,
        rowKey: (/** @type {Reach} */ row) => row.id,
        tone: (row) => (row.withdrawn_reason ? "muted" : undefined),
        columns: [
          {
            key: "topic",
            label: t("reach.topic"),
            kind: "main",
            show: (row) =>
              html`<div>
                ${
                  row.link
                    ? html`<a href=${row.link} target="_blank" rel="noopener noreferrer">${row.topic}</a>`
                    : html`<strong>${row.topic}</strong>`
                }
                <br />
                <span class="soft small">${row.channel_label} · ${row.unit_name}</span>
              </div>`,
          },
          { key: "on", label: t("events.on"), value: (row) => date(row.on) },
          { key: "audience", label: t("reach.audience"), kind: "number", value: (row) => row.audience },
          { key: "basis", label: t("reach.basis"), value: (row) => row.basis },
          {
            key: "acts",
            label: t("acts"),
            kind: "actions",
            show: (row) =>
              row.withdrawn_reason
                ? html`<div>
                  ${Status({ label: t("reach.withdrawn"), tone: "done" })}
                  <br />
                  <span class="soft small">${row.withdrawn_reason}</span>
                </div>`
                : row.actions.includes("withdraw") &&
                  Button({ label: t("reach.withdraw"), small: true, onClick: () => take(row) }),
          },
        ],
      })}${Pager({ page, more: (cursor) => get("/help/reach", { query: { cursor } }), onMore: found.set })}</div>`,
  })}
    ${
      taking &&
      ReasonDialog({
        draft: `withdraw ${taking.id}`,
        title: t("reach.withdrawTitle"),
        submit: t("reach.withdraw"),
        label: t("entry.reason"),
        rows: 2,
        children: html`<p class="soft">${t("reach.withdrawText")}</p>`,
        danger: true,
        onClose: () => take(null),
        send: (body, key) =>
          post("/help/reach/{estimate_id}/withdraw", {
            params: { estimate_id: taking.id },
            version: newest(taking, found.data?.items).version,
            body,
            key,
          }),
        onDone: () => {
          take(null);
          invalidate("/help/reach");
          toast(t("reach.withdrawn"));
        },
      })
    }</div>`;
});
