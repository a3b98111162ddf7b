/** What residents asked for by the QR code: who calls back, which household is put on a round, what came of it; and the poster. */
import { html, useState } from "../../../vendor/kit.js";
import { get, post } from "../../api/client.js";
import { newest } from "../../core/newest.js";
import { invalidate, useGet } from "../../core/resource.js";
import { can } from "../../core/session.js";
import { date, MISSING } from "../../core/text.js";
import { t as shared } from "../../ui/vi.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { Dialog } from "../../ui/dialog.js";
import { useForm } from "../../ui/form.js";
import { FormDialog } from "../../ui/form-dialog.js";
import { Page } from "../../ui/page.js";
import { Pager } from "../../ui/pager.js";
import { ReasonDialog } from "../../ui/reason-dialog.js";
import { RadioGroup } from "../../ui/select.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { Tabs } from "../../ui/tabs.js";
import { TextArea } from "../../ui/text-area.js";
import { toast, toastProblem } from "../../ui/toast.js";
import { HouseholdField } from "../households/household-field.js";
import { Places } from "./parts.js";
import { PosterDialog } from "./poster.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"HelpRequestRow">} Row */
/** @typedef {import("../../api/types.d.ts").Schema<"HelpRequestRead">} Opened */
/** @typedef {{ row: Row, onClose: () => void }} Props */

const TONES = /** @type {Record<string, import("../../ui/status.js").Tone>} */ ({
  quarantined: "warning",
  open: "warning",
  linked: "progress",
  done: "good",
  dropped: "done",
});

export default function RequestsPage() {
  const [printing, print] = useState(false);
  return Page({
    title: t("requests.title"),
    lead: t("requests.lead"),
    actions: Button({ label: t("requests.poster"), kind: "primary", icon: "print", onClick: () => print(true) }),
    children: html`<div class="stack">${Places({ at: "/giup-dan/nho-giup" })}
      ${Tabs({
        label: t("requests.title"),
        query: "xem",
        tabs: [
          { name: "cho", label: t("requests.open"), show: () => List({ key: "open" }) },
          { name: "xem-lai", label: t("requests.apart"), show: () => List({ key: "apart", apart: true }) },
          { name: "xong", label: t("requests.closed"), show: () => List({ key: "closed", closed: true }) },
        ],
      })}
      ${printing && PosterDialog({ onClose: () => print(false) })}</div>`,
  });
}

/** @type {Component<{ closed?: boolean, apart?: boolean }>} */
const List = component(function List({ closed = false, apart = false }) {
  const query = closed ? { closed } : apart ? { apart } : {};
  const found = useGet("/help/requests", { query });
  const [calling, call] = useState(/** @type {Opened | null} */ (null));
  const [linking, link] = useState(/** @type {Row | null} */ (null));
  const [closing, close] = useState(/** @type {Row | null} */ (null));
  const [reopening, reopen] = useState(/** @type {Row | null} */ (null));
  const open = (/** @type {Row} */ row) =>
    get("/help/requests/{wish_id}", { params: { wish_id: row.id } }).then(call, toastProblem);
  const acts = (/** @type {Row} */ row) => html`<div class="row is-end">
    ${Button({ label: t("requests.call"), small: true, icon: "phone", onClick: () => void open(row) })}
    ${row.actions.includes("link") && !row.visited && Button({ label: t("requests.link"), small: true, onClick: () => link(row) })}
    ${row.actions.includes("reopen") && Button({ label: t("requests.reopen"), small: true, onClick: () => reopen(row) })}
    ${row.actions.includes("close") && Button({ label: t("requests.close"), small: true, onClick: () => close(row) })}</div>`;
  return html`<div>${Loaded({
    of: found,
    empty: (page) => page.items.length === 0,
    whenEmpty:
      closed || apart
        ? EmptyState({ title: t(closed ? "requests.noneClosed" : "requests.noneApart") })
        : EmptyState({ title: t("requests.none"), hint: t("requests.noneHint"), icon: "check" }),
    children: (page) =>
      html`<div>${DataTable({
        caption: t("requests.title"),
        rows: page.items,
        rowKey: (/** @type {Row} */ row) => row.id,
        columns: [
          {
            key: "who",
            label: t("requests.who"),
            kind: "main",
            show: (row) =>
              html`<div>
                <strong>${row.full_name}</strong>
                <br />
                <span class="soft small">${[row.phone, row.unit_name].filter(Boolean).join(" · ")}</span>
              </div>`,
          },
          {
            key: "need",
            label: t("requests.need"),
            show: (row) =>
              html`<div>${row.need_label}${row.note && html`<br /><span class="soft small">${row.note}</span>`}</div>`,
          },
          { key: "at", label: t("requests.at"), value: (row) => date(row.asked_at) },
          {
            key: "home",
            label: t("requests.home"),
            show: (row) =>
              row.household_id
                ? can("household.read")
                  ? html`<a href=${`/so-ho/${row.household_id}`}>${row.household_code}</a>`
                  : row.household_code
                : MISSING,
          },
          {
            key: "state",
            label: t("requests.state"),
            show: (row) =>
              row.visited && !closed
                ? Status({ label: t("requests.visited"), tone: "good" })
                : html`${Status({ label: row.state_label, tone: TONES[row.state] ?? "neutral" })}
                  ${row.closed_reason && html`<p class="soft small">${row.closed_reason}</p>`}`,
          },
          { key: "acts", label: t("acts"), kind: "actions", show: acts },
        ],
      })}${Pager({ page, more: (cursor) => get("/help/requests", { query: { ...query, cursor } }), onMore: found.set })}</div>`,
  })}
    ${calling && CallDialog({ row: calling, onClose: () => call(null) })}
    ${linking && LinkDialog({ row: newest(linking, found.data?.items), onClose: () => link(null) })}
    ${reopening && ReopenDialog({ row: newest(reopening, found.data?.items), onClose: () => reopen(null) })}
    ${closing && CloseDialog({ row: newest(closing, found.data?.items), onClose: () => close(null) })}</div>`;
});

/** @type {Component<{ row: Opened, onClose: () => void }>} */
const CallDialog = component(function CallDialog({ row, onClose }) {
  return Dialog({
    title: t("requests.phoneOf", { name: row.full_name }),
    onClose,
    children: html`<div class="stack">
      <p class="help-call">
        ${row.full_phone ? html`<a href=${`tel:${row.full_phone.replaceAll(" ", "")}`}>${row.full_phone}</a>` : MISSING}
      </p>
      <p>${row.need_label}${row.note && html`<br />${row.note}`}</p><p class="small soft">${t("requests.logged")}</p></div>`,
  });
});

/** @type {Component<Props>} */
const LinkDialog = component(function LinkDialog({ row, onClose }) {
  const form = useForm({
    draft: `link ${row.id}`,
    initial: { household_id: /** @type {any} */ (null) },
    check: ({ household_id: home }) => (home ? {} : { household_id: shared("field.missing") }),
    submit: ({ household_id: home }, key) =>
      post("/help/requests/{wish_id}/link", {
        params: { wish_id: row.id },
        version: row.version,
        body: { household_id: home.id },
        key,
      }),
    done: () => {
      onClose();
      invalidate("/help/requests", "/households");
      toast(t("requests.linked"));
    },
  });
  return FormDialog({
    title: t("requests.link"),
    form,
    submit: t("requests.link"),
    onClose,
    children: html`<p class="soft">${t("requests.linkHint")}</p>
      ${HouseholdField({ ...form.bind("household_id"), label: t("entry.household"), required: true, but: "" })}`,
  });
});

/** @type {Component<Props>} */
const CloseDialog = component(function CloseDialog({ row, onClose }) {
  const form = useForm({
    draft: `close ${row.id}`,
    initial: { outcome: "done", reason: "" },
    check: ({ reason }) => (reason.trim().length >= 3 ? {} : { reason: shared("field.missing") }),
    submit: ({ outcome, reason }, key) =>
      post("/help/requests/{wish_id}/close", {
        params: { wish_id: row.id },
        version: row.version,
        body: { outcome: /** @type {"done" | "dropped"} */ (outcome), reason: reason.trim() },
        key,
      }),
    done: () => {
      onClose();
      invalidate("/help/requests");
      toast(t("requests.closedDone"));
    },
  });
  return FormDialog({
    title: t("requests.closeTitle", { name: row.full_name }),
    form,
    submit: t("requests.close"),
    onClose,
    label: t("requests.close"),
    children: html`
      ${RadioGroup({
        ...form.bind("outcome"),
        label: t("requests.outcome"),
        options: [
          { value: "done", label: t("requests.done") },
          { value: "dropped", label: t("requests.dropped") },
        ],
      })}
      ${TextArea({ ...form.bind("reason"), label: t("requests.reason"), required: true, rows: 2 })}`,
  });
});

/** A request that was closed by mistake. @type {Component<Props>} */
const ReopenDialog = component(function ReopenDialog({ row, onClose }) {
  return ReasonDialog({
    draft: `reopen ${row.id}`,
    title: t("requests.reopenTitle", { name: row.full_name }),
    label: t("requests.reopenWhy"),
    rows: 2,
    send: (body, key) =>
      post("/help/requests/{wish_id}/reopen", { params: { wish_id: row.id }, version: row.version, body, key }),
    onClose,
    onDone: () => {
      onClose();
      invalidate("/help/requests");
      toast(t("requests.reopened"));
    },
  });
});
