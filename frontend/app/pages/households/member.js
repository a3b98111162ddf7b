/** Somebody of a household: who they are, what is known of them, what may be done. */
import { html, useState } from "../../../vendor/kit.js";
import * as labels from "../../api/labels.js";
import { date } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { EmptyState } from "../../ui/states.js";
import { t } from "./household-vi.js";
import { Known } from "./known-facts.js";
import { EditMember, LeaveHousehold, MoveMember, ReturnMember } from "./member-acts.js";
import { MoreActs } from "./more-acts.js";
import { Observe } from "./manual-entry.js";
import { PhoneNumber } from "./phone-number.js";

/** @typedef {import("./act-dialog.js").Household} Household */
/** @typedef {import("./act-dialog.js").Member} Member */

/** "Chủ hộ · sinh 1980 · Nam" @param {Member} one */
const wordsOf = (one) =>
  [
    one.relation_label,
    one.birth_on
      ? t("member.born", { year: date(one.birth_on) })
      : one.birth_year
        ? t("member.born", { year: one.birth_year })
        : "",
    one.sex ? labels.Sex[one.sex] : "",
  ]
    .filter(Boolean)
    .join(" · ");

/** @type {Component<{ row: Household, changed: (row: Household) => void }>} */
export const Members = component(function Members({ row, changed }) {
  const living = row.members.filter((one) => !one.left_on);
  const left = row.members.filter((one) => one.left_on);
  const hint = left.length > 0 ? "member.nobodyLeft" : "member.nobodyHint";
  return html`<div class="stack">
    ${living.map((one) => MemberCard({ key: one.id, one, row, changed }))}
    ${
      living.length === 0 &&
      !row.closed_on &&
      html`<div class="card">
        ${EmptyState({ title: t("member.nobody"), hint: row.actions.includes("edit") && t(hint), icon: "people" })}
      </div>`
    }
    ${
      left.length > 0 &&
      html`<details class="card" open=${living.length === 0}><summary>${t("member.left", { count: left.length })}</summary>
        <ul class="plain-list">
          ${left.map((one) => FormerMember({ key: one.id, one, row, changed }))}
        </ul>
      </details>`
    }
  </div>`;
});

/** @type {Component<{ one: Member, row: Household, changed: (row: Household) => void }>} */
const FormerMember = component(function FormerMember({ one, row, changed }) {
  const [open, show] = useState(/** @type {"return" | "move" | null} */ (null));
  const acting = { row, changed, member: one, onClose: () => show(null) };
  return html`<li class="row">
    <span><strong>${one.full_name}</strong> <span class="soft">
      ${wordsOf(one)} · ${t("member.leftLine", { reason: one.left_by_label ?? "", day: date(one.left_on) })}
    </span></span>
    ${
      one.may_return &&
      row.actions.includes("edit") &&
      MoreActs({
        name: one.full_name,
        acts: [
          { label: t("person.returnAct"), icon: "left", run: () => show("return") },
          { label: t("person.moveAct"), icon: "right", run: () => show("move") },
        ],
      })
    }
    ${open === "return" && ReturnMember(acting)}
    ${open === "move" && MoveMember(acting)}
  </li>`;
});

/** @type {Component<{ one: Member, row: Household, changed: (row: Household) => void }>} */
const MemberCard = component(function MemberCard({ one, row, changed }) {
  const [open, show] = useState(/** @type {"edit" | "leave" | "move" | "observe" | null} */ (null));
  const acting = { row, changed, member: one, onClose: () => show(null) };
  const may = row.actions.includes("edit");
  return html`<article class="card member" aria-label=${one.full_name}>
    <header class="member-head">
      <div><h2>${one.full_name}</h2><p class="soft">${wordsOf(one)}</p>
        ${
          one.phone &&
          html`<p>
            ${PhoneNumber({
              household: row.id,
              person: one.id,
              name: one.full_name,
              masked: one.phone,
              may: row.actions.includes("reveal"),
            })}
          </p>`
        }
      </div>
      <div class="row">
        ${row.actions.includes("observe") && Button({ label: t("observe"), icon: "check", onClick: () => show("observe") })}
        ${
          may &&
          MoreActs({
            name: one.full_name,
            acts: [
              { label: t("person.editAct"), icon: "edit", run: () => show("edit") },
              { label: t("person.moveAct"), icon: "right", run: () => show("move") },
              { label: t("person.leaveAct"), icon: "logout", run: () => show("leave") },
            ],
          })
        }
      </div>
    </header>
    ${Known({ items: one.items, name: one.full_name })}
    ${open === "edit" && EditMember(acting)}
    ${open === "leave" && LeaveHousehold(acting)}
    ${open === "move" && MoveMember(acting)}
    ${open === "observe" && Observe({ ...acting, subject: { id: one.id, name: one.full_name, items: one.items } })}
  </article>`;
});
