/** One household: where it is, what is known of it and of each member, what was done, and everything that may be done. */
import { html, useEffect, useState } from "../../../vendor/kit.js";
import { invalidate, useGet } from "../../core/resource.js";
import { can, today } from "../../core/session.js";
import { stylesheet } from "../../core/stylesheet.js";
import { date } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Icon } from "../../ui/icons.js";
import { Facts, Page, Section } from "../../ui/page.js";
import { Loaded } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { Tabs } from "../../ui/tabs.js";
import { Consents } from "../privacy/consents.js";
import { Changes, Seen } from "./history.js";
import { CloseHousehold, EditHousehold, lastToLeave, MoveHousehold, ReopenHousehold } from "./household-actions.js";
import { t } from "./household-vi.js";
import { Known } from "./known-facts.js";
import { AddMember } from "./member-acts.js";
import { Members } from "./member.js";
import { MergeHousehold } from "./merge-form.js";
import { MoreActs } from "./more-acts.js";
import { Observe } from "./manual-entry.js";
import { listAddress, opened } from "./place.js";
import { PhoneNumber } from "./phone-number.js";
import { SplitHousehold } from "./split-form.js";
import { UnmergeHousehold } from "./unmerge-form.js";
import { t as list } from "./vi.js";
import { addressOf, areaOf, pageOf, standingOf } from "./words.js";

/** @typedef {import("./act-dialog.js").Household} Household */
/** @typedef {"edit" | "move" | "split" | "merge" | "close" | "reopen" | "unmerge" | "observe" | "add" | null} Open */

await stylesheet("households");

/** @param {import("../../core/router.js").PageProps} props */
export default function HouseholdPage({ params }) {
  const id = params.id ?? "";
  const found = useGet("/households/{household_id}", { params: { household_id: id } });
  const [open, show] = useState(/** @type {Open} */ (null));
  const row = found.data;
  useEffect(() => opened(id), [id]);
  useEffect(() => show(null), [id]);
  const changed = (/** @type {Household} */ now) => {
    invalidate("/households?", "/persons", `/households/${id}/observations`);
    found.set(now);
  };
  return Page({
    title: row?.name ?? t("household"),
    status: row && Status(standingOf(row, today.value)),
    crumbs: [{ label: list("title"), href: listAddress() }, { label: row?.name ?? "…" }],
    actions: row && Acts({ row, show }),
    children: Loaded({
      of: found,
      lines: 10,
      children: (now) => html`<div class="stack">
        ${Ended({ row: now })}
        ${Disputed({ row: now })}
        ${Emptied({ row: now, close: () => show("close") })}
        ${About({ row: now })}
        ${
          now.items.length > 0 &&
          Section({
            title: t("known.household"),
            children: Known({ items: now.items, name: now.name }),
            actions:
              now.actions.includes("observe") &&
              Button({ label: t("observe"), icon: "check", onClick: () => show("observe") }),
          })
        }
        ${Parts({ row: now, changed, refresh: found.refresh })}
        ${Dialogs({ open, row: now, changed, onClose: () => show(null) })}
      </div>`,
    }),
  });
}

/** @type {Component<{ row: Household, changed: (row: Household) => void, refresh: () => void }>} */
const Parts = component(function Parts({ row, changed, refresh }) {
  const living = row.members.filter((one) => !one.left_on);
  return Tabs({
    label: t("tabs"),
    query: "phan",
    tabs: [
      { name: "nhan-khau", label: t("tab.members"), count: row.persons, show: () => Members({ row, changed }) },
      { name: "ghi-nhan", label: t("tab.seen"), show: () => Seen({ row, changed }) },
      { name: "thay-doi", label: t("tab.changes"), show: () => Changes({ row }) },
      ...(can("consent.record") && living.length > 0
        ? [
            {
              name: "dong-y",
              label: t("tab.consents"),
              show: () =>
                html`<div class="stack">
                  ${living.map((one) =>
                    Consents({
                      key: one.id,
                      personId: one.id,
                      name: one.full_name,
                      household: row,
                      onChanged: refresh,
                    }),
                  )}
                </div>`,
            },
          ]
        : []),
    ],
  });
});

/** @type {Component<{ row: Household, show: (what: Open) => void }>} */
const Acts = component(function Acts({ row, show }) {
  const may = (/** @type {string} */ act) => row.actions.includes(act);
  const living = row.members.filter((one) => !one.left_on);
  return html`
    ${MoreActs({
      acts: [
        ...(may("move") ? [{ label: t("move"), icon: /** @type {const} */ ("right"), run: () => show("move") }] : []),
        ...(may("split") && living.length > 1
          ? [{ label: t("split"), icon: /** @type {const} */ ("units"), run: () => show("split") }]
          : []),
        ...(may("merge")
          ? [{ label: t("merge"), icon: /** @type {const} */ ("people"), run: () => show("merge") }]
          : []),
        ...(may("close") ? [{ label: t("close"), icon: /** @type {const} */ ("lock"), run: () => show("close") }] : []),
      ],
    })}
    ${may("edit") && Button({ label: t("edit"), icon: "edit", onClick: () => show("edit") })}
    ${may("edit") && Button({ label: t("addMember"), icon: "plus", kind: "primary", onClick: () => show("add") })}
    ${may("reopen") && Button({ label: t("reopen"), icon: "refresh", kind: "primary", onClick: () => show("reopen") })}
    ${may("unmerge") && Button({ label: t("unmerge"), icon: "refresh", onClick: () => show("unmerge") })}`;
});

/** @type {Component<{ row: Household }>} */
const Ended = component(function Ended({ row }) {
  return (
    row.closed_on &&
    html`<div class="notice is-warning">
      ${Icon({ name: "lock" })}
      <p>${t("closedNote", { day: date(row.closed_on), reason: row.closed_reason_label ?? "" })}
        ${row.merged_into_id && html`<br />${t("mergedNote")} <a href=${pageOf(row.merged_into_id)}>${t("mergedOpen")}</a>`}</p></div>`
  );
});

/** The last person has left, and the household still counts. @type {Component<{ row: Household, close: () => void }>} */
const Emptied = component(function Emptied({ row, close }) {
  const last = lastToLeave(row);
  return (
    last &&
    row.actions.includes("close") &&
    html`<div class="notice is-warning"><div>
      <p>${t("emptied", { name: last.full_name, reason: last.left_by_label ?? "", day: date(last.left_on) })}</p>
      <p>${Button({ label: t("close"), small: true, onClick: close })}</p></div></div>`
  );
});

/** Two people answered differently and nobody has chosen yet. @type {Component<{ row: Household }>} */
const Disputed = component(function Disputed({ row }) {
  const chooses = can("visit.resolve") && can("household.manage");
  if (row.disputed === 0) return null;
  return html`<div class="notice is-warning"><p>${t("disputed", { count: row.disputed })}
    ${chooses && html`<a href="/so-ho/phieu-cho?xem=khac-nhau">${t("disputed.open")}</a>`}</p></div>`;
});

/** @param {Household} row */
function lastVisit(row) {
  if (!row.last_visited_on) return t("never");
  const line = { day: date(row.last_visited_on), result: row.last_result_label ?? "" };
  return row.last_visitor_name
    ? t("lastVisit.by", { ...line, name: row.last_visitor_name })
    : t("lastVisit.line", line);
}

/** @type {Component<{ row: Household }>} */
const About = component(function About({ row }) {
  return html`<section class="card">${Facts({
    facts: [
      { label: t("address"), value: addressOf(row) },
      { label: t("area"), value: areaOf(row) },
      { label: t("code"), value: row.code },
      { label: t("kind"), value: row.kind_label },
      ...(row.phone
        ? [
            {
              label: t("phone"),
              value: PhoneNumber({
                household: row.id,
                name: row.name,
                masked: row.phone,
                may: row.actions.includes("reveal"),
              }),
            },
          ]
        : []),
      ...(row.tax_code ? [{ label: t("taxCode"), value: row.tax_code }] : []),
      { label: t("lastVisit"), value: lastVisit(row) },
      ...(row.revisit_on ? [{ label: t("revisit"), value: date(row.revisit_on) }] : []),
    ],
  })}</section>`;
});

/** @type {Component<{ open: Open } & import("./act-dialog.js").Acting>} */
const Dialogs = component(function Dialogs({ open, ...acting }) {
  const { row } = acting;
  return html`
    ${open === "edit" && EditHousehold(acting)}
    ${open === "move" && MoveHousehold(acting)}
    ${open === "split" && SplitHousehold(acting)}
    ${open === "merge" && MergeHousehold(acting)}
    ${open === "close" && CloseHousehold(acting)}
    ${open === "reopen" && ReopenHousehold(acting)}
    ${open === "unmerge" && UnmergeHousehold(acting)}
    ${open === "add" && AddMember(acting)}
    ${open === "observe" && Observe({ ...acting, subject: { id: row.id, name: row.name, items: row.items } })}`;
});
