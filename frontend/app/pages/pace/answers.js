/** Three answers for who leads: will we make it, where are we stuck, what waits for me. */
import { html } from "../../../vendor/kit.js";
import { date, number, percent } from "../../core/text.js";
import { LinkButton } from "../../ui/button.js";
import { classes, component } from "../../ui/component.js";
import { pageOf, settledPage } from "./addresses.js";
import { behind, grouped } from "./leads.js";
import { t } from "./vi.js";

/** @import { Schema } from "../../api/types.d.ts" */
/** @import { ComponentChildren } from "../../../vendor/kit.js" */
/** @typedef {import("./leads.js").Lead} Lead */
/** @typedef {{ pace: Schema<"PaceRead">, leads: Lead[], ward: Schema<"OverviewRead">, items: Schema<"TodayRead">["items"] }} Known */

const NAMED = 3;
/** @type {Lead["standing"][]} */
const BEHIND = ["overdue", "unlikely", "slow"];

/** @type {Component<Known>} */
export const Answers = component(function Answers({ pace, leads, ward, items }) {
  const aimed = leads.filter(({ standing }) => standing !== "no_goal");
  return html`<div class="answers">
    ${aimed.length > 0 && Will({ pace, leads: aimed })} ${Stuck({ pace, leads, ward })} ${Mine({ items })}
  </div>`;
});

/**
 * On a phone three answers are one screen: what is `is-more` waits on the page that `href` opens.
 * @type {Component<{ tone: "good" | "warning" | "danger" | "neutral", ask: string, say: string, href?: string | false,
 *   children: ComponentChildren }>}
 */
const Answer = component(function Answer({ tone, ask, say, href, children }) {
  return html`<section class=${classes("card", "answer", `is-${tone}`)}>
    <p class="soft small">${ask}</p><h2>${href ? html`<a href=${href}>${say}</a>` : say}</h2>
    ${children}
  </section>`;
});

/** Words that names of targets may take, so that an answer stays within sixty. */
const WORDS = 20;

/** @param {Lead} lead */
const nameOf = ({ target: { ref, label } }) => t("will.target", { ref, title: label });

/** As many of the first as fit, at least one. @param {Lead[]} leads */
function named(leads) {
  let words = 0;
  return leads.filter((lead, n) => {
    words += nameOf(lead).split(" ").length;
    return n === 0 || words <= WORDS;
  });
}

/** @type {Component<{ pace: Schema<"PaceRead">, leads: Lead[] }>} */
const Will = component(function Will({ pace, leads }) {
  const groups = grouped(leads);
  if (!groups[0]) return null;
  const { standing } = groups[0];
  const late = groups.filter((group) => BEHIND.includes(group.standing));
  const own = late.length ? late.flatMap((group) => group.leads) : groups[0].leads;
  const shown = named(own);
  const fine = standing === "likely" || standing === "reached";
  return Answer({
    tone: standing === "overdue" ? "danger" : fine ? "good" : standing === "steady" ? "neutral" : "warning",
    ask: t("will"),
    say: t(
      late.length ? "say.behind" : fine ? "say.fine" : `say.${/** @type {"open" | "unknown" | "steady"} */ (standing)}`,
      { count: own.length, all: leads.length },
    ),
    href: "/co-kip-khong",
    children: html`<ul class="plain">
      ${late.map(
        ({ standing: one, leads: some }) =>
          html`<li key=${one} class="is-more">${t(`behind.${/** @type {"slow"} */ (one)}`, { count: some.length })}</li>`,
      )}
      ${shown.map(
        (lead, n) => html`<li key=${lead.target.ref} class=${n > 0 ? "is-more" : undefined}>
          <a href=${pageOf(lead.target)}>${nameOf(lead)}</a>
        </li>`,
      )}
      <li class="is-more">${t("will.surveyed", { percent: percent(pace.surveyed.percent, 0) })}</li>
      ${pace.first_forecast_on && html`<li class="is-more">${t("first.short", { on: date(pace.first_forecast_on) })}</li>`}
    </ul>`,
  });
});

/** @param {Schema<"OverviewRead">} ward what is late by itself, each with the page where it is settled */
function lateIn({
  late_units: units,
  expected,
  open_period: period,
  tasks_late: tasks,
  difficulties_late: difficulties,
}) {
  const missing = units.filter((unit) => !unit.handed_in).length;
  const code = period?.code ?? "";
  const month = Number(code.slice(5));
  return [
    missing > 0 && { say: t("stuck.missing", { count: missing, all: expected, month }), href: `/so-lieu?ky=${code}` },
    tasks > 0 && { say: t("stuck.tasks", { count: number(tasks) }), href: "/nhiem-vu?status=late" },
    difficulties > 0 && {
      say: t("stuck.difficulties", { count: number(difficulties) }),
      href: "/kho-khan?xem=qua-han",
    },
  ].filter((one) => one !== false);
}

/** @type {Component<{ pace: Schema<"PaceRead">, leads: Lead[], ward: Schema<"OverviewRead"> }>} */
const Stuck = component(function Stuck({ pace, leads, ward }) {
  const missing = ward.late_units.filter((unit) => !unit.handed_in);
  const names = missing.slice(0, NAMED).map((unit) => unit.unit_name);
  const overdue = leads.filter(({ standing }) => standing === "overdue");
  const [first, ...others] = lateIn(ward);
  const far = behind(pace).slice(0, NAMED + 1 - others.length);
  return Answer({
    tone: missing.length || overdue.length ? "danger" : first || far.length ? "warning" : "good",
    ask: t("stuck"),
    say:
      first?.say ?? (overdue.length ? t("say.overdue", { count: overdue.length, all: leads.length }) : t("stuck.none")),
    href: first?.href,
    children: html`<ul class="plain">
      ${
        names.length > 0 &&
        html`<li class="is-more">
          ${names.join(", ")}${missing.length > NAMED && t("more", { count: missing.length - NAMED })}
        </li>`
      }
      ${others.map(({ say, href }, n) => html`<li key=${href} class=${n > 0 ? "is-more" : undefined}><a href=${href}>${say}</a></li>`)}
      ${far.map(
        ({ name, percent: share, unit_id: id }) => html`<li key=${name} class="is-more">
          <a href=${settledPage(id)}>${t("stuck.far", { place: name, percent: percent(share, 0) })}</a>
        </li>`,
      )}
    </ul>`,
  });
});

/** @type {Component<{ items: Known["items"] }>} */
const Mine = component(function Mine({ items }) {
  const [first] = items;
  return Answer({
    tone: items.some(({ tone }) => tone === "danger") ? "danger" : items.length ? "warning" : "good",
    ask: t("mine"),
    say: items.length ? t("mine.count", { count: items.length }) : t("mine.none"),
    href: items.length > 0 && "#cho-toi",
    children: html`<ul class="plain is-more">
        ${items.slice(0, NAMED).map((item) => html`<li key=${item.href + item.title}><a href=${item.href}>${item.title}</a></li>`)}
      </ul>
      ${first && LinkButton({ label: t("mine.open"), href: first.href, icon: "right", kind: "primary", small: true })}`,
  });
});
