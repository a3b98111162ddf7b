/** The ward on one page for who leads it: will we make it, where are we stuck, what waits for me; then each target, each place. */
import { html } from "../../../vendor/kit.js";
import * as labels from "../../api/labels.js";
import { printPage } from "../../core/printing.js";
import { useGet } from "../../core/resource.js";
import { useQuery } from "../../core/query.js";
import { can } from "../../core/session.js";
import { stylesheet } from "../../core/stylesheet.js";
import { MISSING, date, dayMonth, number, percent, signed, upperFirst } from "../../core/text.js";
import { Button, LinkButton } from "../../ui/button.js";
import { Dumbbell, Heat, PaceLine, Stack, StackKey, heatStep } from "../../ui/charts.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { Section } from "../../ui/page.js";
import { Loaded } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { Goals, Late } from "../home/overview.js";
import { Month } from "../submissions/month.js";
import { pageOf, settledPage } from "./addresses.js";
import { Answers } from "./answers.js";
import { LateMap } from "./late-map.js";
import { TONES, dueOf, foreseen, isCounted, leadsOf, partsOf, restOf, weekly, wordOf } from "./leads.js";
import { t } from "./vi.js";

/** @import { Schema } from "../../api/types.d.ts" */
/** @import { HeatCell } from "../../ui/charts.js" */
/** @typedef {import("./leads.js").Lead} Lead */
/** @typedef {Schema<"PaceRead">} Pace */
/** @typedef {Schema<"OverviewRead">} Ward */
/** @typedef {Schema<"TodayRead">["items"]} Items */

await Promise.all([stylesheet("charts"), stylesheet("submissions")]);

/** @type {Component<{ items: Items }>} */
export const Standing = component(function Standing({ items }) {
  const ward = useGet("/overview");
  const pace = useGet("/indicators/pace");
  return Loaded({
    of: pace,
    lines: 12,
    children: (/** @type {Pace} */ read) =>
      Loaded({
        of: ward,
        children: (/** @type {Ward} */ overview) => {
          const leads = leadsOf(read);
          const counted = leads.some(isCounted);
          return html`<div class="stack standing">
            ${can("report.approve") && Answers({ pace: read, leads, ward: overview, items })}
            ${can("period.manage") && overview.open_period && OpenMonth({ code: overview.open_period.code })}
            ${leads.length > 0 && Pictures({ pace: read, leads, ward: overview, counted })}
            ${overview.open_period && overview.late_units.length > 0 && !can("report.approve") && Late({ ward: overview })}
            ${overview.report_period && Goals({ ward: overview, folded: counted })}
          </div>`;
        },
      }),
  });
});

/** The month that runs, for who keeps it going. @type {Component<{ code: string }>} */
const OpenMonth = component(function OpenMonth({ code }) {
  const periods = useGet("/report-periods", { query: { kind: "month" } });
  const rows = useGet("/submissions", { query: { period: code } });
  const period = periods.data?.items.find((one) => one.code === code);
  if (!period) return null;
  return Section({
    title: upperFirst(period.title),
    actions: LinkButton({ label: t("month.open"), href: `/so-lieu?ky=${code}`, icon: "right", small: true }),
    children: Month({ period, rows: rows.data?.items ?? null }),
  });
});

/**
 * Before the first figures each target with its goal, and the places and their map as far as the register is surveyed.
 * @type {Component<{ pace: Pace, leads: Lead[], ward: Ward, counted: boolean }>}
 */
const Pictures = component(function Pictures({ pace, leads, ward, counted }) {
  return html`<div class="stack">
    ${Targets({ pace, leads, ward })}
    ${(counted || pace.surveyed.settled > 0) && html`${Places({ pace, leads })}${LateMap({ pace })}`}
    ${counted && Changes({ pace, leads, ward })}
  </div>`;
});

/** @type {Component<{ pace: Pace, leads: Lead[], ward: Ward }>} */
const Targets = component(function Targets({ pace, leads, ward }) {
  const reported = ward.targets.filter(({ ref }) => !leads.some(({ target }) => target.ref === ref));
  return Section({
    title: t("tiles"),
    plain: true,
    actions: Button({ label: t("print"), icon: "print", onClick: () => void printPage() }),
    children: html`${pace.goes_on_text && html`<p class="notice">${pace.goes_on_text}</p>`}
      ${leads.some(isCounted) && StackKey({ band: leads.some(({ target }) => target.total.forecast), line: true })}
      <div class="tiles">${leads.map((lead) => Tile({ key: lead.target.ref, lead, pace }))}
        ${reported.map((target) => Reported({ key: target.figure_id, target, ward }))}</div>`,
  });
});

/** @type {Component<{ lead: Lead, pace: Pace }>} */
const Tile = component(function Tile({ lead: { target, standing, measures }, pace }) {
  const { total, goal_percent: goal, label } = target;
  const due = target.paced ? target.due_on : null;
  const said = target.population ? target.goal_text : undefined;
  const parts = partsOf(total, goal);
  const went = weekly(total, pace);
  const week = went != null &&
    total.per_week != null && {
      went: signed(total.added),
      since: dayMonth(pace.since),
      needed: number(Math.ceil(total.per_week)),
    };
  const unforeseen = standing === "steady" || standing === "slow";
  return html`<article class="card tile">
    <h3><a href=${pageOf(target)}>${t("target", { ref: target.ref, title: label })}</a></h3>
    ${measures > 1 && html`<p class="soft small">${t("lowest", { count: measures })}</p>`}
    ${Status({ label: week && unforeseen ? t(`week.${standing}`, week) : wordOf(standing), tone: TONES[standing] })}
    ${PaceLine({ label, course: { ...parts, days: pace.days, values: target.course, said, due } })}
    ${
      isCounted({ target })
        ? html`${Stack({ label, parts })}
          <p><b>${percent(total.percent)}</b> ${t("of", { done: number(total.done), base: number(total.base), noun: target.noun })}</p>
          <p class="small">${restOf(total)}</p>
          <p class="soft small">${t("whole", { base: number(total.base), whole: target.whole })}</p>`
        : html`<p>${
            total.done > 0
              ? t("standing.number", { done: number(total.done), noun: target.noun })
              : t("uncounted", { source: labels.PaceSource[target.source] })
          }</p>`
    }
    ${goal > 0 && html`<p class="soft small">${t("goal", { goal: target.goal_text, due: dueOf(target, dayMonth) })}</p>`}
    ${total.forecast && html`<p class="small">${t("foreseen")}: ${foreseen(total)}</p>`}
    ${week && html`<p class="small">${t(unforeseen ? "week.needed" : "went", week)}</p>`}
  </article>`;
});

/** @type {Record<string, import("../../ui/status.js").Tone>} */
const REPORTED = { noGoal: "neutral", unknown: "neutral", yes: "good", no: "warning" };

/**
 * A target that the register does not count towards a percentage: as the last report says.
 * @type {Component<{ target: Schema<"TargetRead">, ward: Ward }>}
 */
const Reported = component(function Reported({ target, ward }) {
  const { ref, label, goal_text: goal, text, attained } = target;
  const word = goal === MISSING ? "noGoal" : attained === null ? "unknown" : attained ? "yes" : "no";
  return html`<article class="card tile">
    <h3><a href=${`/bao-cao/${ward.report_id}`}>${t("target", { ref, title: label })}</a></h3>
    ${Status({ label: t(`reported.${word}`), tone: REPORTED[word] })}
    <p class="tile-figure">${text}</p>
    <p class="soft small">
      ${goal !== MISSING && `${t("needs", { goal })} · `}${t("reported", { period: ward.report_period?.title ?? "" })}
    </p>
  </article>`;
});

/** @type {Component<{ pace: Pace, leads: Lead[] }>} places in the plan's order beside the targets: of the need, or of those asked */
const Places = component(function Places({ pace, leads }) {
  const [query, change] = useQuery();
  const ofAsked = query.xem === "da-hoi";
  const view = (/** @type {string} */ label, /** @type {string | undefined} */ xem) =>
    html`<button type="button" aria-pressed=${String(query.xem === xem)} onClick=${() => change({ xem })}><span>${label}</span></button>`;
  const shared = leads.filter(({ target }) => target.population);
  return Section({
    title: t("heat"),
    plain: true,
    hint: t(ofAsked ? "heat.askedHint" : "heat.hint"),
    actions: html`<div class="switch" role="group" aria-label=${t("heat")}>
        ${view(t("heat.need"), undefined)}${view(t("heat.asked"), "da-hoi")}
      </div>`,
    children: Heat({
      caption: t("heat"),
      corner: t("place"),
      columns: [
        { key: "surveyed", label: t("surveyed"), short: t("surveyedShort") },
        ...shared.map(({ target }) => ({ key: target.code, label: target.label, short: target.ref })),
      ],
      rows: [...pace.places, pace.surveyed].map((place, n) => ({
        key: place.unit_id ?? place.name,
        label: place.name,
        total: n === pace.places.length,
        cells: [
          surveyedCell(place),
          ...shared.map(({ target }) => cellOf(target, target.places[n] ?? target.total, ofAsked)),
        ],
      })),
    }),
  });
});

/** @param {Schema<"SurveyedPlaceRead">} place @returns {HeatCell} */
const surveyedCell = ({ unit_id: id, name, percent: share, settled, households }) => ({
  text: percent(share, 0),
  told: t("surveyedTold", { place: name, percent: percent(share), settled: number(settled), all: number(households) }),
  step: heatStep(share),
  href: settledPage(id),
});

/** @param {Schema<"PaceTargetRead">} target @param {Schema<"PaceCellRead">} cell @param {boolean} ofAsked @returns {HeatCell} */
function cellOf(target, cell, ofAsked) {
  const share = ofAsked ? cell.asked_percent : cell.percent;
  const of = ofAsked ? cell.done + cell.open : cell.base;
  const apart = ofAsked && cell.apart ? ` ${t(`apart.${cell.apart}`)}` : "";
  const told = {
    place: cell.name,
    title: target.label,
    percent: percent(share),
    done: number(cell.done),
    of: number(of),
  };
  return {
    text: percent(share, 0),
    told: t("cell", told) + apart,
    step: heatStep(share),
    mark: apart && (cell.apart === "above" ? "▴" : "▾"),
    href: pageOf(target, cell.unit_id),
  };
}

/**
 * The table beside the pictures, and what the last week brought.
 * @type {Component<{ pace: Pace, leads: Lead[], ward?: Ward, drawn?: boolean }>} `drawn`: where no other pictures stand, each row
 *   has its own
 */
export const Changes = component(function Changes({ pace, leads, ward, drawn }) {
  const { since, surveyed } = pace;
  const before = since ? pace.days.indexOf(since) : -1;
  return Section({
    title: since ? t("changes", { day: date(since) }) : t("numbers"),
    plain: true,
    hint: html`${surveyed.met != null && t("changesHint", { met: signed(surveyed.met) })}
      ${
        ward &&
        html`<a href="/kho-khan?xem=tat-ca">${t("changesRaised", {
          raised: number(ward.difficulties_new),
          answered: number(ward.difficulties_answered),
        })}</a>`
      }`,
    children: DataTable({
      caption: t("numbers"),
      rows: leads,
      rowKey: ({ target }) => target.code,
      columns: [
        {
          key: "target",
          label: t("measure"),
          kind: "main",
          show: ({ target }) => t("target", { ref: target.ref, title: target.label }),
        },
        {
          key: "then",
          label: since ? dayMonth(since) : t("then"),
          kind: "number",
          show: ({ target }) => percent(target.course[before]),
        },
        { key: "now", label: dayMonth(pace.on), kind: "number", show: ({ target }) => percent(target.total.percent) },
        ...(drawn && since
          ? [
              {
                key: "way",
                label: t("way"),
                show: (/** @type {Lead} */ { target: { label, course, total } }) =>
                  Dumbbell({ label, then: course[before], now: total.percent }),
              },
            ]
          : []),
        { key: "added", label: t("added"), kind: "number", show: ({ target }) => signed(target.total.added) },
        {
          key: "needed",
          label: t("perWeek"),
          kind: "number",
          value: ({ target: { total } }) => (total.per_week == null ? null : Math.ceil(total.per_week)),
        },
        {
          key: "left",
          label: t("left"),
          kind: "number",
          value: ({ target, standing }) => (standing === "no_goal" ? null : target.total.left),
        },
        {
          key: "state",
          label: t("state"),
          show: ({ standing }) => Status({ label: wordOf(standing), tone: TONES[standing] }),
        },
      ],
    }),
  });
});
