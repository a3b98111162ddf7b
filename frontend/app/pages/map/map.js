/** One target on the map: its share in each place, as the table of the start page has it, and the same in a table. */
import { html } from "../../../vendor/kit.js";
import { printPage } from "../../core/printing.js";
import { useGet } from "../../core/resource.js";
import { useQuery } from "../../core/router.js";
import { can } from "../../core/session.js";
import { date, number, percent } from "../../core/text.js";
import { Button, LinkButton } from "../../ui/button.js";
import { heatStep } from "../../ui/charts.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { Page, Section } from "../../ui/page.js";
import { Select } from "../../ui/select.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { Picture } from "./picture.js";
import { t } from "./vi.js";

/** @import { Schema } from "../../api/types.d.ts" */
/** @typedef {Schema<"PaceRead">} Pace */
/** @typedef {Schema<"PaceTargetRead">} Target */
/** @typedef {Schema<"PaceCellRead">} Cell */
/** @typedef {import("./picture.js").WardMap} WardMap */

const FEW = 50; // percent asked, below which a share says little

export default function MapPage() {
  const pace = useGet("/indicators/pace");
  const map = useGet("/unit-shapes");
  return Page({
    title: t("title"),
    lead: t("lead"),
    actions: html`
      ${Button({ label: t("print"), icon: "print", onClick: () => void printPage() })}
      ${can("unit.manage") && LinkButton({ label: t("change"), href: "/don-vi?tab=ban-do", icon: "edit" })}`,
    children: Loaded({
      of: pace,
      lines: 12,
      empty: ({ targets }) => targets.length === 0,
      whenEmpty: html`<div class="card">${EmptyState({ title: t("none"), icon: "figures" })}</div>`,
      children: (/** @type {Pace} */ read) =>
        Loaded({ of: map, lines: 12, children: (/** @type {WardMap} */ drawn) => Chosen({ pace: read, map: drawn }) }),
    }),
  });
}

/** @type {Component<{ pace: Pace, map: WardMap }>} */
const Chosen = component(function Chosen({ pace, map }) {
  const [query, change] = useQuery();
  const target = pace.targets.find(({ code }) => code === query["muc-tieu"]) ?? pace.targets[0];
  if (!target) return null;
  return html`<div class="stack">
    ${Select({
      label: t("target"),
      name: "muc-tieu",
      value: target.code,
      onChange: (code) => change({ "muc-tieu": code }),
      empty: false,
      options: pace.targets.map(({ code, ref, label }) => ({ value: code, label: t("option", { ref, title: label }) })),
    })}
    <div class="ward-map-page">${Drawn({ target, map })}${Numbers({ target, map })}</div>
  </div>`;
});

/** The share of those asked. @param {Cell} cell */
const asked = ({ base, done, open }) => (base ? (100 * (done + open)) / base : null);

/** @param {Target} target @param {Cell} cell */
const hrefOf = ({ code }, { unit_id: unit }) => `/muc-tieu/${code.replaceAll(".", "-")}${unit ? `?noi=${unit}` : ""}`;

/** @type {Component<{ target: Target, map: WardMap }>} */
const Drawn = component(function Drawn({ target, map }) {
  const cells = new Map(target.places.map((cell) => [cell.unit_id, cell]));
  return Section({
    title: t("option", { ref: target.ref, title: target.label }),
    hint: t("hint"),
    children: html`${Picture({
      map,
      label: t("title"),
      markOf: (unit) => markOf(target, unit.name, cells.get(unit.unit_id)),
    })}
      ${Key({})}${Source({ map })}`,
  });
});

/** @param {Target} target @param {string} place @param {Cell | undefined} cell @returns {import("./picture.js").Mark} */
function markOf(target, place, cell) {
  if (!cell) return { text: "", told: t("plain", { place }), step: 0, thin: false };
  const known = asked(cell);
  const told = {
    place,
    title: target.label,
    percent: percent(cell.percent),
    done: number(cell.done),
    of: number(cell.base),
    asked: percent(known, 0),
  };
  return {
    text: percent(cell.percent, 0),
    told: t("told", told),
    step: heatStep(cell.percent) ?? 0,
    thin: known != null && known < FEW,
    href: hrefOf(target, cell),
  };
}

/** What the five steps mean. */
const Key = component(function Key() {
  return html`<ul class="ward-map-key" aria-label=${t("key")}>
    ${[1, 2, 3, 4, 5].map(
      (step) => html`<li key=${step}>
        <svg viewBox="0 0 20 20" aria-hidden="true" class=${`map-step-${step}`}><path class="ward-map-area" d="M0 0h20v20H0z" /></svg>
        ${t("step", { from: (step - 1) * 20, to: step === 5 ? 100 : step * 20 - 1 })}
      </li>`,
    )}
    <li>${t("thin")}</li>
  </ul>`;
});

/** Where the picture comes from, and who is not in it. @type {Component<{ map: WardMap }>} */
export const Source = component(function Source({ map }) {
  const missing = map.units.filter(({ placed }) => !placed).map(({ name }) => name);
  return html`<p class="soft small">
    ${map.from_on ? t("source", { source: map.source, from: date(map.from_on) }) : t("ordered")}
    ${missing.length > 0 && html`<br />${t("unplaced", { names: missing.join(", ") })}`}
  </p>`;
});

/** @type {Component<{ target: Target, map: WardMap }>} the same in figures, those without a place on the map too */
const Numbers = component(function Numbers({ target, map }) {
  const known = new Set(map.units.map(({ unit_id: id }) => id));
  const rows = [...target.places.filter(({ unit_id: id }) => id && known.has(id)), target.total];
  return Section({
    title: t("table"),
    plain: true,
    children: DataTable({
      caption: t("table"),
      rows,
      rowKey: (cell) => cell.unit_id ?? "all",
      columns: [
        {
          key: "place",
          label: t("place"),
          kind: "main",
          show: (cell) => html`<a href=${hrefOf(target, cell)}>${cell.name}</a>`,
        },
        { key: "share", label: t("share"), kind: "number", show: (cell) => percent(cell.percent) },
        {
          key: "of",
          label: t("of"),
          kind: "number",
          show: (cell) => t("ofWhole", { done: number(cell.done), base: number(cell.base) }),
        },
        { key: "asked", label: t("asked"), kind: "number", show: (cell) => percent(asked(cell), 0) },
      ],
    }),
  });
});
