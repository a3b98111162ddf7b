/** "Chuyến đi của tôi": my streets with how far they are, the households along them, search without accents; all from the phone. */
import { html, useEffect, useState } from "../../../vendor/kit.js";
import { install, installOffer, isInstalled, isKept } from "../../core/install.js";
import { useQuery } from "../../core/query.js";
import { can } from "../../core/session.js";
import { dateTime, date, number } from "../../core/text.js";
import { alongStreet, countsOf, isFound, isOpen, searchKey, standingOf } from "../../offline/round.js";
import {
  downloading,
  downloadProblem,
  head,
  households,
  ofStreet,
  unsent,
  visits,
  wardDay,
} from "../../offline/open-round.js";
import { download } from "../../offline/shell.js";
import { Button, LinkButton } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Field } from "../../ui/field.js";
import { Page } from "../../ui/page.js";
import { CheckboxGroup } from "../../ui/select.js";
import { EmptyState, Loading } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { RaisingDialog } from "./difficulty.js";
import { Doors } from "./doors.js";
import { Locked } from "./gate.js";
import { Summary, ownProgress } from "./mine.js";
import { myStreets, nextPlace, nextStreet } from "./next-place.js";
import { alongOf, streetName } from "./street-names.js";
import { SyncBar } from "./sync-bar.js";
import { t as ofOutbox } from "./outbox-vi.js";
import { t } from "./vi.js";
import { markOf, overWords, placeName, sheetOf } from "./words.js";

/** @import { RoundHousehold, RoundStreet } from "../../offline/types.d.ts" */

const MOST_FOUND = 40;

export default function RoundPage() {
  return Locked({ children: () => Round({}) });
}

const Round = component(function Round() {
  const taken = head.value;
  const next = taken && nextPlace();
  const [raising, raise] = useState(false);
  return Page({
    title: t("title"),
    narrow: true,
    actions: html`${LinkButton({ label: t("badge.title"), href: "/chuyen-di/the", icon: "user" })}
      ${LinkButton({ label: t("shown.title"), href: "/chuyen-di/tai-lieu", icon: "speak" })}
      ${LinkButton({ label: t("outbox"), href: "/chuyen-di/hang-cho", icon: "upload" })}
      ${can("difficulty.raise") && Button({ label: ofOutbox("raise.open"), icon: "alert", onClick: () => raise(true) })}`,
    children: html`${raising && RaisingDialog({ onClose: () => raise(false) })}${SyncBar({})}${taken ? Streets({}) : NoRound({})}
      ${
        next &&
        html`<div class="save-bar">${LinkButton({
          label: t(visits.value.length > 0 ? "round.next" : "round.begin", { place: placeName(next) }),
          href: sheetOf(next.id),
          kind: "primary",
          icon: "right",
        })}</div>`
      }`,
  });
});

const NoRound = component(function NoRound() {
  if (downloading.value) return Loading({ lines: 8, label: t("round.loading") });
  const problem = downloadProblem.value;
  return EmptyState({
    title: t("round.none"),
    hint: overWords() ?? (problem ? t("round.failed", { reason: problem.message }) : t("round.noneHint")),
    icon: "download",
    action: Button({ label: t("round.download"), kind: "primary", onClick: () => void download() }),
  });
});

const Streets = component(function Streets() {
  const [query, change] = useQuery();
  const [wanted, want] = useState("");
  const { streets: all = [], pick_streets: tooMany = false } = head.value ?? {};
  const left = head.value?.me.left_on;
  const mine = myStreets();
  const chosen = mine.length === 1 ? mine[0] : mine.find(({ id }) => id === query.tuyen);
  if (tooMany) return Picking({ streets: all });
  if (all.length === 0)
    return EmptyState({
      title: left ? t("round.left", { day: date(left) }) : t("round.noStreets"),
      hint: t(left ? "round.leftHint" : "round.noStreetsHint"),
      icon: "people",
      action: Freshness({}),
    });
  return html`<div class="stack">
    ${Field({ label: t("round.search"), name: "q", type: "search", value: wanted, onChange: want, autocomplete: "off" })}
    ${!wanted.trim() && !query.tuyen && html`${Summary({ told: ownProgress() })}${Quotas({})}`}
    ${
      wanted.trim()
        ? Found({ wanted })
        : chosen
          ? html`<section class="stack" aria-labelledby="tuyen">
            ${
              mine.length > 1 &&
              Button({
                label: t("round.allStreets"),
                icon: "left",
                kind: "quiet",
                small: true,
                onClick: () => change({ tuyen: null }),
              })
            }
            <h2 id="tuyen">${streetName(chosen)}</h2>${Along({ key: chosen.id, street: chosen })}</section>`
          : html`<ul class="street-list" aria-label=${t("round.streets")}>${mine.map(
              (street) => html`<li key=${street.id}>
                <button type="button" class="street" onClick=${() => change({ tuyen: street.id })}>
                  <strong>${streetName(street)}</strong>
                  ${Counts({ rows: ofStreet(street.id) })}
                </button>
              </li>`,
            )}</ul>`
    }
    ${Freshness({})}
  </div>`;
});

/** What the head of my khu phố has given me to do, as of the download. */
const Quotas = component(function Quotas() {
  return head.value?.quotas?.length
    ? html`<ul class="round-quotas" aria-label=${t("round.quotas")}>${head.value.quotas.map(
        (quota) => html`<li key=${quota.id}>
          <span>
            ${quota.label}
          </span> <strong>
            ${
              quota.number === null
                ? t("round.quotaDone", { done: number(quota.done), noun: quota.noun })
                : t("round.quota", { done: number(quota.done), number: number(quota.number), noun: quota.noun })
            }
          </strong>
          <small>
            ${t("round.quotaUntil", {
              day: date(quota.due_on),
              done: number(quota.team_done),
              number: number(quota.team_number),
              noun: quota.noun,
            })}
          </small>
        </li>`,
      )}</ul>`
    : null;
});

/** @type {Component<{ rows: RoundHousehold[] }>} */
const Counts = component(function Counts({ rows }) {
  const { todo, met, again, refused, moved } = countsOf(rows, wardDay.value);
  return html`<span class="street-counts">
    ${Status({ label: `${t("round.todo")} ${number(todo)}`, tone: "neutral" })}
    ${Status({ label: `${t("round.met")} ${number(met)}`, tone: "good" })}
    ${Status({ label: `${t("round.again")} ${number(again)}`, tone: "info" })}
    ${refused > 0 && Status({ label: `${t("round.refused")} ${number(refused)}`, tone: "neutral" })}
    ${moved > 0 && Status({ label: `${t("round.moved")} ${number(moved)}`, tone: "neutral" })}
  </span>`;
});

/** @type {Component<{ street: RoundStreet }>} */
const Along = component(function Along({ street }) {
  const [query, change] = useQuery();
  const rows = ofStreet(street.id);
  const today = wardDay.value;
  const open = rows.filter((household) => isOpen(standingOf(household, today)));
  const all = query.hien === "tat-ca";
  const shown = all ? rows : open;
  return html`
    ${Counts({ rows })}${Doors({ rows })}
    <div class="switch" role="group" aria-label=${t("round.show")}>
      <button type="button" aria-pressed=${String(!all)} onClick=${() =>
        change({ hien: null })}>${t("round.onlyOpen", { count: number(open.length) })}</button>
      <button type="button" aria-pressed=${String(all)} onClick=${() =>
        change({ hien: "tat-ca" })}>${t("round.all", { count: number(rows.length) })}</button>
    </div>
    ${shown.length > 0 ? Rows({ rows: shown }) : Finished({ street })}`;
});

/** A street without anybody left to see, and the way to the next one. @type {Component<{ street: RoundStreet }>} */
const Finished = component(function Finished({ street }) {
  const next = nextStreet(street.id)?.street;
  return EmptyState({
    title: t("round.noOpen"),
    hint: t("round.noOpenHint"),
    icon: "check",
    action: next && LinkButton({ label: t("round.nextStreet", { street: streetName(next) }), href: alongOf(next.id) }),
  });
});

/** @type {Component<{ wanted: string }>} */
const Found = component(function Found({ wanted }) {
  const hits = households.value.filter((household) => isFound(searchKey(household), wanted)).sort(alongStreet);
  if (hits.length === 0) return EmptyState({ title: t("round.noMatch"), hint: t("round.noMatchHint"), icon: "search" });
  return html`${Rows({ rows: hits.slice(0, MOST_FOUND) })}
    ${hits.length > MOST_FOUND && html`<p class="soft">${t("round.more", { count: number(hits.length - MOST_FOUND) })}</p>`}`;
});

/** @type {Component<{ rows: RoundHousehold[] }>} */
const Rows = component(function Rows({ rows }) {
  const waiting = new Set(unsent.value.map(({ household_id }) => household_id));
  return html`<ul class="house-list" aria-label=${t("round.households")}>${rows.map(
    (household) => html`<li key=${household.id}>
      <a class="house" href=${sheetOf(household.id)}>
        <span class="house-no">${household.house_no || household.code}</span>
        <span class="house-name">
          <strong>${household.name}</strong>
          <small class="soft">
            ${[
              household.persons.length > 0 && t("round.persons", { count: household.persons.length }),
              household.place_note,
            ]
              .filter(Boolean)
              .join(" · ")}
          </small>
        </span>
        <span class="house-marks">
          ${Status(markOf(household, wardDay.value))}
          ${waiting.has(household.id) && Status({ label: t("standing.waiting"), tone: "progress" })}
        </span>
    </a></li>`,
  )}</ul>`;
});

/** More streets than a phone may carry. @type {Component<{ streets: RoundStreet[] }>} */
const Picking = component(function Picking({ streets: all }) {
  const [picked, pick] = useState(/** @type {string[]} */ ([]));
  return html`<section class="card stack">
    ${CheckboxGroup({
      label: t("round.pick"),
      name: "street_id",
      value: picked,
      onChange: pick,
      options: all.map((street) => ({ value: street.id, label: streetName(street), hint: street.unit_name })),
    })}
    ${Button({
      label: t("round.pickDone"),
      kind: "primary",
      disabled: picked.length === 0,
      busy: downloading.value,
      onClick: () => void download({ streets: picked }),
    })}
  </section>`;
});

/** Whether the application itself lies on the phone, so that it starts without a network. */
function useReady() {
  const [ready, set] = useState(Boolean(navigator.serviceWorker?.controller));
  useEffect(() => {
    void navigator.serviceWorker?.ready.then(() => set(true));
  }, []);
  return ready;
}

/** Whether the browser may throw away what lies here when the phone is full; false while it has not said. */
function useEvictable() {
  const [evictable, set] = useState(false);
  useEffect(() => {
    void isKept().then((kept) => set(!kept));
  }, []);
  return evictable;
}

const Freshness = component(function Freshness() {
  const ready = useReady();
  const evictable = useEvictable();
  const { taken_at, expires_on } = head.value ?? { taken_at: null, expires_on: null };
  const problem = downloadProblem.value;
  return html`<footer class="small soft stack">
    <p>${t("round.taken", { at: dateTime(taken_at), until: date(expires_on) })} ${t(ready ? "round.ready" : "round.notReady")}</p>
    ${evictable && html`<p>${t("round.mayGo")}</p>`}
    ${
      installOffer.value
        ? Button({ label: t("round.installNow"), icon: "download", onClick: () => void install().catch(() => {}) })
        : !isInstalled() && html`<p>${t("round.install")}</p>`
    }
    ${problem && !problem.offline && html`<p role="alert">${t("round.failed", { reason: problem.message })}</p>`}
    ${Button({ label: t("round.refresh"), icon: "refresh", small: true, busy: downloading.value, onClick: () => void download() })}
  </footer>`;
});
