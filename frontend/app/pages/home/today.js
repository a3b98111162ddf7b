/** The start page of every role: what waits for this person, the most pressing first, with one primary button. */
import { html, useEffect, useState } from "../../../vendor/kit.js";
import { useGet } from "../../core/resource.js";
import { can, me, ownsPhone, today } from "../../core/session.js";
import { date, dateTime, number } from "../../core/text.js";
import { unsentOf } from "../../core/unsent.js";
import { LinkButton } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Page, Section } from "../../ui/page.js";
import { EmptyState, Loaded, Loading } from "../../ui/states.js";
import { Due, Status } from "../../ui/status.js";
import { Notices } from "./notices.js";
import { t } from "./vi.js";

/** @import { ComponentChildren } from "../../../vendor/kit.js" */
/** @typedef {import("../../api/types.d.ts").Schema<"TodayRead">} Day */
/** @typedef {import("../../ui/status.js").Tone} Tone */

const WEEKDAYS = ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"];

/** @param {string} iso */
const dayInWords = (iso) => `${WEEKDAYS[new Date(`${iso}T00:00:00Z`).getUTCDay()]}, ${date(iso)}`;

export default function Today() {
  return me.value?.actions.length === 0 ? Start({}) : Working({});
}

const Working = component(function Working() {
  return Start({ day: useGet("/today") });
});

/** `day`: of who holds a role. @type {Component<{ day?: import("../../core/resource.js").Resource<Day> }>} */
const Start = component(function Start({ day }) {
  const unsent = unsentOf(me.value?.user.id);
  const name = day?.data?.greeting_name ?? me.value?.user.full_name ?? "";
  return Page({
    title: t("title"),
    lead: t("greeting", { name, day: dayInWords(today.value) }),
    children: html`<div class="stack">
      ${me.value?.factor_due_at && FactorDue({ at: me.value.factor_due_at })}
      ${unsent > 0 && Unsent({ count: unsent })}${!can("visit.record") && ownsPhone() && PhoneCard({})}
      ${goesRound() && html`${RoundCard({})}${Later({ load: mine })}`}
      ${me.value?.ended && Later({ load: ended })}
      ${day && Loaded({ of: day, lines: 8, children: (answer) => DayView({ day: answer }) })}</div>`,
  });
});

/** @type {Component<{ day: Day }>} */
const DayView = component(function DayView({ day: { primary, items, counts, checklist } }) {
  const pictured = can("report.read") && can("indicator.read");
  const leads = pictured && can("report.approve");
  return html`<div class="stack">
    ${leads && Pictures({ items })}
    ${
      !goesRound() &&
      !leads &&
      primary &&
      Primary({
        primary,
        item: items.find((item) => item.href === primary.href),
        step: checklist.find(({ done, label }) => !done && label === primary.label),
      })
    }
    ${
      counts.length > 0 &&
      html`<ul class="counts" aria-label=${t("counts")}>
        ${counts.map((count) => html`<li key=${count.label}>${CountCard({ count })}</li>`)}
      </ul>`
    }
    ${checklist.length > 0 && FirstSteps({ steps: checklist })}
    ${Notices({})}
    ${
      items.length > 0
        ? Section({
            id: "cho-toi",
            title: t("list"),
            actions: html`<span class="count" title=${t("listCount", { count: items.length })}>${items.length}</span>`,
            children: html`<ul class="worklist">
              ${items.map((item) => html`<li key=${item.href + item.title}>${Work({ item })}</li>`)}
            </ul>`,
          })
        : !can("report.read") &&
          !can("report.supervise") &&
          html`<div class="card">${EmptyState({ title: t("done"), hint: t("doneHint"), icon: "check" })}</div>`
    }
    ${can("household.manage") && can("indicator.read") && !can("report.read") && Later({ load: streets })}
    ${pictured ? !leads && Pictures({ items }) : can("report.read") && Later({ load: tables })}
    ${
      can("report.supervise") &&
      primary?.href !== "/cap-duoi" &&
      LinkButton({ label: t("supervise"), href: "/cap-duoi", icon: "board", kind: "primary" })
    }
  </div>`;
});

/** The ward in pictures; its tables alone where they cannot be had. @type {Component<{ items: Day["items"] }>} */
const Pictures = component(function Pictures({ items }) {
  return Later({ load: pictures, props: { items }, until: Loading({ lines: 8 }), otherwise: Later({ load: tables }) });
});

const pictures = () => import("../pace/overview.js").then(({ Standing }) => Standing);
const ended = () => import("./ended.js").then(({ Ended }) => Ended);
const tables = () => import("./overview.js").then(({ Overview }) => Overview);
const streets = () => import("../pace/streets.js").then(({ Streets }) => Streets);
const mine = () => import("../visits/mine.js").then(({ Mine }) => Mine);

/**
 * A part of the page that comes after it; `until` it is there, and `otherwise` where it cannot be had.
 * @type {Component<{ load: () => Promise<Component<any>>, props?: object, until?: ComponentChildren, otherwise?: ComponentChildren }>}
 */
const Later = component(function Later({ load, props, until, otherwise }) {
  const [part, set] = useState(/** @type {{ show: Component<any> } | null | "lost"} */ (null));
  useEffect(() => {
    load().then(
      (show) => set({ show }),
      () => set("lost"),
    );
  }, []);
  return part === "lost" ? (otherwise ?? null) : part ? part.show(props ?? {}) : (until ?? null);
});

/** @type {Component<{ steps: Day["checklist"] }>} the first steps of a new ward */
const FirstSteps = component(function FirstSteps({ steps }) {
  const done = steps.filter((step) => step.done).length;
  return Section({
    title: t("first"),
    hint: t("firstHint", { done, all: steps.length }),
    children: html`<ol class="worklist">${steps.map(
      (step) => html`<li key=${step.label}>
        <div class="worklist-main"><a href=${step.href}>${step.label}</a><span class="soft small">${step.detail}</span></div>
        ${Status({ label: t(step.done ? "firstDone" : step.waiting ? "firstWaits" : "firstOpen"), tone: step.done ? "good" : "neutral" })}
      </li>`,
    )}</ol>`,
  });
});

/** A role needs a second factor, and works without one until then. @type {Component<{ at: string }>} */
const FactorDue = component(function FactorDue({ at }) {
  return html`<p class="notice is-warning">
    <span>${t("factorDue", { day: dateTime(at) })} <a href="/tai-khoan/xac-thuc">${t("factorGo")}</a></span>
  </p>`;
});

/** Also without a network, when nothing else comes. @type {Component<{ count: number }>} */
const Unsent = component(function Unsent({ count }) {
  return html`<p class="notice is-warning"><a href="/chuyen-di/hang-cho">${t("unsent", { count })}</a></p>`;
});

/** Whether going from door to door is this person's main work. */
const goesRound = () => can("visit.record") && (me.value?.assignments ?? []).some(({ role }) => role === "team_member");

const RoundCard = component(function RoundCard() {
  return html`<section class="card today-primary" aria-label=${t("primary")}>
    <div><p>${t("round")}</p><h2>${t("roundHint")}</h2></div>
    ${LinkButton({ label: t(ownsPhone() ? "roundGo" : "roundBegin"), href: "/chuyen-di", icon: "right" })}
  </section>`;
});

/** For whoever no longer goes round, and has sheets of that time here. */
const PhoneCard = component(function PhoneCard() {
  return html`<section class="card today-primary" aria-label=${t("phone")}>
    <div><p>${t("phone")}</p><h2>${t("phoneHint")}</h2></div>
    ${LinkButton({ label: t("phoneGo"), href: "/chuyen-di/hang-cho", icon: "right" })}
  </section>`;
});

/**
 * @type {Component<{ primary: NonNullable<Day["primary"]>, item?: Day["items"][number], step?: Day["checklist"][number] }>}
 *   `item`: the work, `step`: the first step that the button opens
 */
const Primary = component(function Primary({ primary, item, step }) {
  const named = item?.title ?? step?.label;
  const label = primary.label === named ? t(item ? "open" : "stepOpen") : primary.label;
  return html`<section class="card today-primary" aria-label=${t("primary")}>
    <div>${named ? html`<p>${t(item ? "primary" : "step")}</p><h2>${named}</h2>` : html`<h2>${t("calm")}</h2>`}</div>
    ${LinkButton({ label, href: primary.href, icon: "right" })}
  </section>`;
});

/** @type {Component<{ item: Day["items"][number] }>} */
const Work = component(function Work({ item }) {
  return html`
    <div class="worklist-main">
      <a href=${item.href}>${item.title}</a>
      ${item.detail && html`<span class="soft small">${item.detail}</span>`}
    </div>
    ${
      item.due_on
        ? Due({ on: item.due_on, daysLeft: item.days_left })
        : Status({ label: item.kind, tone: /** @type {Tone} */ (item.tone) })
    }`;
});

/** @type {Component<{ count: Day["counts"][number] }>} */
const CountCard = component(function CountCard({ count: { label, value, href } }) {
  const inside = html`<b>${number(value)}</b><span>${label}</span>`;
  return href ? html`<a class="count-card" href=${href}>${inside}</a>` : html`<div class="count-card">${inside}</div>`;
});
