/** Sheets of visits that the register could not take: who sent them, of whom, of which day and why; taken, or declined with a reason. */
import { html, useState } from "../../../vendor/kit.js";
import { get, post } from "../../api/client.js";
import { invalidate, useGet } from "../../core/resource.js";
import { can, today } from "../../core/session.js";
import { stylesheet } from "../../core/stylesheet.js";
import { date, dateTime } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DateField } from "../../ui/date-field.js";
import { useForm } from "../../ui/form.js";
import { FormDialog } from "../../ui/form-dialog.js";
import { Facts, Page } from "../../ui/page.js";
import { Pager } from "../../ui/pager.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { Tabs } from "../../ui/tabs.js";
import { TextArea } from "../../ui/text-area.js";
import { toast, toastProblem } from "../../ui/toast.js";
import { t as shared } from "../../ui/vi.js";
import { Disputed } from "./disputed.js";
import { DoubtfulDays } from "./doubtful.js";
import { listAddress } from "./place.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"HeldVisitRead">} Held */
/** @typedef {{ row: Held, onClose: () => void }} Props */

await stylesheet("households");

const HELD = "/visits/held";
const STATES = /** @type {const} */ ([
  ["waiting", "cho"],
  ["taken", "lay"],
  ["declined", "khong-lay"],
]);

export default function HeldPage() {
  return Page({
    title: t("held.title"),
    lead: t("held.lead"),
    narrow: true,
    crumbs: [{ label: t("title"), href: listAddress() }, { label: t("held.title") }],
    children: Tabs({
      label: t("held.title"),
      query: "xem",
      tabs: [
        ...STATES.map(([state, name]) => ({
          name,
          label: t(`held.${state}`),
          show: () => List({ key: state, state }),
        })),
        ...(can("visit.resolve") ? [{ name: "khac-nhau", label: t("disputed.title"), show: () => Disputed({}) }] : []),
        { name: "ngay", label: t("doubtful.title"), show: () => DoubtfulDays({}) },
      ],
    }),
  });
}

/** @type {Component<{ state: Held["state"] }>} */
const List = component(function List({ state }) {
  const query = { state };
  const found = useGet(HELD, { query });
  const [declining, decline] = useState(/** @type {Held | null} */ (null));
  const [dating, giveDay] = useState(/** @type {Held | null} */ (null));
  const take = (/** @type {Held} */ row) =>
    row.reason === "in_future" ? giveDay(row) : void decide(row, { decision: "take" }).catch(toastProblem);
  return html`<div class="stack">${Loaded({
    of: found,
    lines: 6,
    empty: (page) => page.items.length === 0,
    whenEmpty: html`<div class="card">
      ${EmptyState({ title: t(`held.none.${state}`), hint: state === "waiting" ? t("held.noneHint") : undefined, icon: "check" })}
    </div>`,
    children: (page) => html`<div class="stack">
      ${page.items.map(
        (row) => html`<section key=${row.id} class="card stack" aria-label=${nameOf(row)}>${Sheet({ row })}
          ${
            state === "waiting" &&
            html`<div class="form-actions">
              ${Button({ label: t("held.decline"), onClick: () => decline(row) })}
              ${row.takeable && Button({ label: t("held.take"), kind: "primary", icon: "check", onClick: () => take(row) })}</div>`
          }</section>`,
      )}
      ${Pager({ page, more: (cursor) => get(HELD, { query: { ...query, cursor } }), onMore: found.set })}</div>`,
  })}
    ${declining && DeclineDialog({ row: declining, onClose: () => decline(null) })}
    ${dating && DayDialog({ row: dating, onClose: () => giveDay(null) })}</div>`;
});

/** @param {Held} row @param {import("../../api/types.d.ts").Schema<"HeldDecisionWrite">} body */
async function decide(row, body) {
  await post("/visits/held/{held_id}/decide", { params: { held_id: row.id }, body });
  invalidate(HELD, "/today", "/households");
  toast(t(body.decision === "take" ? "held.takenDone" : "held.declinedDone"));
}

/** @param {Held} row */
const nameOf = ({ household_name, household_code }) => household_name || household_code || t("held.unknown");

/** @type {Component<{ row: Held }>} */
const Sheet = component(function Sheet({ row }) {
  const place = [row.house_no, row.household_code].filter(Boolean).join(" · ");
  return html`
    <header class="row">
      <h2>
        ${row.household_id && row.household_name ? html`<a href=${`/so-ho/${row.household_id}`}>${row.household_name}</a>` : nameOf(row)}
      </h2>
      ${row.state !== "waiting" && Status({ label: t(`held.${row.state}`), tone: row.state === "taken" ? "good" : "warning" })}</header>
    <p class="notice is-warning">${row.reason_label}</p>
    ${Facts({
      facts: [
        ...(place ? [{ label: t("held.place"), value: place }] : []),
        { label: t("held.sender"), value: row.sender_name },
        { label: t("held.day"), value: date(row.visited_on) },
        { label: t("held.received"), value: dateTime(row.received_at) },
        ...(row.result_label ? [{ label: t("held.result"), value: row.result_label }] : []),
        ...(row.warned.length > 0 ? [{ label: t("held.warned"), value: row.warned.join(", ") }] : []),
        ...(row.needs.length > 0 ? [{ label: t("held.needs"), value: row.needs.join(", ") }] : []),
        ...(row.note ? [{ label: t("held.note"), value: row.note }] : []),
        ...(row.photos > 0 ? [{ label: t("held.photos"), value: String(row.photos) }] : []),
        ...(row.decided_at
          ? [{ label: t("held.decided"), value: [row.decided_by, dateTime(row.decided_at)].filter(Boolean).join(", ") }]
          : []),
        ...(row.why ? [{ label: t("held.why"), value: row.why }] : []),
      ],
    })}
    ${Words({ title: t("held.answers"), words: row.answers.map((one) => `${one.subject_name} – ${one.item_label}: ${one.value_label}`) })}
    ${Words({ title: t("held.newPersons"), words: row.new_persons })}
    ${Words({ title: t("held.leftPersons"), words: row.left_persons })}`;
});

/** @type {Component<{ title: string, words: string[] }>} */
const Words = component(function Words({ title, words }) {
  return words.length > 0
    ? html`<div><h3>${title}</h3><ul>${words.map((word, place) => html`<li key=${place}>${word}</li>`)}</ul></div>`
    : null;
});

/** @type {Component<Props>} */
const DeclineDialog = component(function DeclineDialog({ row, onClose }) {
  const form = useForm({
    draft: `decline ${row.id}`,
    initial: { reason: "" },
    check: ({ reason }) => (reason.trim().length >= 3 ? {} : { reason: shared("field.missing") }),
    submit: ({ reason }) => decide(row, { decision: "decline", reason: reason.trim() }),
    done: onClose,
  });
  return FormDialog({
    title: t("held.declineTitle", { name: nameOf(row) }),
    form,
    submit: t("held.decline"),
    onClose,
    label: t("held.decline"),
    children: TextArea({
      ...form.bind("reason"),
      label: t("held.reason"),
      hint: t("held.reasonHint"),
      required: true,
      rows: 3,
    }),
  });
});

/** The day of a visit whose phone had the wrong clock. @type {Component<Props>} */
const DayDialog = component(function DayDialog({ row, onClose }) {
  const form = useForm({
    draft: `day ${row.id}`,
    initial: { visited_on: /** @type {string | null} */ (null) },
    check: ({ visited_on }) => (visited_on && visited_on <= today.value ? {} : { visited_on: t("held.dayWrong") }),
    submit: ({ visited_on }) => decide(row, { decision: "take", visited_on }),
    done: onClose,
  });
  return FormDialog({
    title: t("held.dayTitle", { name: nameOf(row) }),
    form,
    submit: t("held.take"),
    onClose,
    label: t("held.take"),
    children: html`<p class="soft">${t("held.dayHint", { name: row.sender_name })}</p>
      ${DateField({ ...form.bind("visited_on"), label: t("held.day"), required: true, max: today.value })}`,
  });
});
