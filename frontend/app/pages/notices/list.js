/** All that this person was told: what is unread first, then what was read or is done; each opens what it is about. */
import { html } from "../../../vendor/kit.js";
import { get, post } from "../../api/client.js";
import { invalidate, useGet } from "../../core/resource.js";
import { dateTime } from "../../core/text.js";
import { Button, LinkButton } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Page, Section } from "../../ui/page.js";
import { Pager } from "../../ui/pager.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { toastProblem } from "../../ui/toast.js";
import { Letters } from "./letters.js";
import { Push } from "./push.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"PersonalNoticeRead">} Notice */

/** @param {Notice[]} [rows] all of them, where none are named */
async function read(rows) {
  await post("/notices/read", { body: { ids: rows?.map(({ id }) => id) ?? null } }).catch(toastProblem);
  invalidate("/notices");
}

export default function NoticesPage() {
  const waiting = useGet("/notices", { query: { unread: true } });
  const some = (waiting.data?.items.length ?? 0) > 0;
  return Page({
    title: t("title"),
    lead: t("lead"),
    narrow: true,
    actions: some && Button({ label: t("readAll"), icon: "check", onClick: () => void read() }),
    children: html`<div class="stack">${Unread({})}${Earlier({})}${Push({})}${Letters({})}</div>`,
  });
}

const Unread = component(function Unread() {
  const rows = useGet("/notices", { query: { unread: true } });
  return Section({
    title: t("unread"),
    children: Loaded({
      of: rows,
      empty: (page) => page.items.length === 0,
      whenEmpty: EmptyState({ title: t("none"), hint: t("noneHint"), icon: "check" }),
      children: (page) => html`<div>${List({ rows: page.items })}
        ${page.next && Pager({ page, more: (cursor) => get("/notices", { query: { unread: true, cursor } }), onMore: rows.set })}</div>`,
    }),
  });
});

const Earlier = component(function Earlier() {
  const rows = useGet("/notices", { query: { read: true } });
  if (rows.data?.items.length === 0) return null;
  return Section({
    title: t("earlier"),
    children: Loaded({
      of: rows,
      children: (page) => html`<div>${List({ rows: page.items })}
        ${page.next && Pager({ page, more: (cursor) => get("/notices", { query: { read: true, cursor } }), onMore: rows.set })}</div>`,
    }),
  });
});

/** @type {Component<{ rows: Notice[] }>} */
const List = component(function List({ rows }) {
  return html`<ul class="request-list">${rows.map((row) => html`<li key=${row.id}>${Line({ row })}</li>`)}</ul>`;
});

/** @type {Component<{ row: Notice }>} who opens what a notice is about has read it */
const Line = component(function Line({ row }) {
  const fresh = !row.read_at && !row.done;
  const told = fresh ? html`<strong>${row.text}</strong>` : row.text;
  return html`<div class="request-main">
      ${row.href ? html`<a href=${row.href} onClick=${() => fresh && void read([row])}>${told}</a>` : html`<span>${told}</span>`}
      <span class="soft small">${dateTime(row.at)}${row.done && !row.read_at && ` · ${t("done")}`}</span>
    </div>
    <div class="row">
      ${row.remind && LinkButton({ label: t("remind"), href: row.remind, small: true, icon: "speak" })}
      ${fresh && Button({ label: t("read"), small: true, icon: "check", onClick: () => void read([row]) })}
    </div>`;
});
