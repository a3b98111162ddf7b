/** How far I am: my sheets of today and of the week, my streets; from the phone while its round is open, else from the server. */
import { html } from "../../../vendor/kit.js";
import { useGet } from "../../core/resource.js";
import { number } from "../../core/text.js";
import { head, households, visits, wardDay } from "../../offline/open-round.js";
import { progressOf } from "../../offline/progress.js";
import { component } from "../../ui/component.js";
import { Progress } from "../../ui/progress.js";
import { t } from "./mine-vi.js";
import { alongOf, streetName } from "./street-names.js";

/** @typedef {import("../../offline/progress.js").Progress} Told */

/** @type {Component<{ told: Told | null }>} */
export const Summary = component(function Summary({ told }) {
  if (!told) return null;
  const { today, week, visited, households: all } = told;
  return html`<div class="stack" role="group" aria-label=${t("title")}>
    <p>${t("today", { count: number(today.visits), week: number(week.visits), met: number(visited), all: number(all) })}</p>
    ${Progress({ value: all > 0 ? (100 * visited) / all : null, label: t("title") })}
  </div>`;
});

/** What the open round says; null while none is. @returns {Told | null} */
export const ownProgress = () => head.value && progressOf(head.value, households.value, visits.value, wardDay.value);

/** On the start page. */
export const Mine = component(function Mine() {
  const here = ownProgress();
  return here ? Shown({ told: here }) : Asked({});
});

const Asked = component(function Asked() {
  const told = useGet("/visits/mine").data;
  return told && Shown({ told });
});

/** @type {Component<{ told: Told }>} */
const Shown = component(function Shown({ told }) {
  return html`<section class="card stack">
    ${Summary({ told })}
    ${
      told.streets.length > 0 &&
      html`<ul class="worklist" aria-label=${t("streets")}>${told.streets.map(
        (street) => html`<li key=${street.id}>
          <div class="worklist-main"><a href=${alongOf(street.id)}>${streetName(street)}</a></div>
          <span>${t("left", { left: number(street.left), all: number(street.households) })}</span>
        </li>`,
      )}</ul>`
    }
  </section>`;
});
