/** What a map of the ward shows: one share, place by place as the table of the start page has it, and the same in a table. */
import { html } from "../../../vendor/kit.js";
import { useGet } from "../../core/resource.js";
import { useQuery } from "../../core/query.js";
import { date, number, percent } from "../../core/text.js";
import { heatStep } from "../../ui/charts.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { Section } from "../../ui/page.js";
import { Select } from "../../ui/select.js";
import { Loaded } from "../../ui/states.js";
import { pageOf, settledPage } from "../pace/addresses.js";
import { Picture } from "./picture.js";
import { t } from "./vi.js";

/** @import { Schema } from "../../api/types.d.ts" */
/** @typedef {import("./picture.js").WardMap} WardMap */

/**
 * `known`: percent asked, where a share is of more than was asked.
 * @typedef {{ unit_id: string | null, name: string, percent: number | null, done: number, of: number, known: number | null,
 *   href: string }} Place
 * @typedef {{ code: string, title: string, places: Place[], total: Place }} Layer
 */

const SURVEYED = "ra-soat";
const FEW = 50; // percent asked, below which a share says little

/** @param {Schema<"PaceTargetRead">} target @returns {Layer} */
function layerOf(target) {
  const place = (/** @type {Schema<"PaceCellRead">} */ { unit_id, name, percent: share, done, open, base }) => ({
    unit_id,
    name,
    percent: share,
    done,
    of: base,
    known: base ? (100 * (done + open)) / base : null,
    href: pageOf(target, unit_id),
  });
  const { code, ref, label, places, total } = target;
  return { code, title: t("option", { ref, title: label }), places: places.map(place), total: place(total) };
}

/** The homes met or settled, of all of the register. @param {Schema<"PaceRead">} pace @returns {Layer} */
function surveyedLayer({ places, surveyed }) {
  const place = (
    /** @type {Schema<"SurveyedPlaceRead">} */ { unit_id, name, percent: share, settled, households },
  ) => ({
    unit_id,
    name,
    percent: share,
    done: settled,
    of: households,
    known: null,
    href: settledPage(unit_id),
  });
  return { code: SURVEYED, title: t("surveyed"), places: places.map(place), total: place(surveyed) };
}

/**
 * What is shown until another is chosen: `first`, else the first with figures.
 * @type {Component<{ pace: Schema<"PaceRead">, map: WardMap, first?: string }>}
 */
export const Layers = component(function Layers({ pace, map, first }) {
  const [query, change] = useQuery();
  const layers = [...pace.targets.filter(({ population }) => population).map(layerOf), surveyedLayer(pace)];
  const named = (/** @type {string | undefined} */ wanted) => layers.find(({ code }) => code === wanted);
  const told = layers.find(({ places }) => places.some(({ percent: share }) => share != null));
  const layer = named(query["muc-tieu"]) ?? named(first) ?? told ?? layers[0];
  if (!layer) return null;
  return html`<div class="stack">
    ${Select({
      label: t("layer"),
      name: "muc-tieu",
      value: layer.code,
      onChange: (code) => change({ "muc-tieu": code }),
      empty: false,
      options: layers.map(({ code, title }) => ({ value: code, label: title })),
    })}
    <div class="ward-map-page">${Drawn({ layer, map })}${Numbers({ layer, map })}</div>
  </div>`;
});

/** @type {Component<{ layer: Layer, map: WardMap }>} */
const Drawn = component(function Drawn({ layer, map }) {
  const places = new Map(layer.places.map((place) => [place.unit_id, place]));
  return Section({
    title: layer.title,
    hint: t("hint"),
    children: html`${Picture({
      map,
      label: t("title"),
      markOf: (unit) => markOf(layer, unit.name, places.get(unit.unit_id)),
    })}
      ${Key({ thin: layer.total.known != null })}${Source({ map })}`,
  });
});

/** @param {Layer} layer @param {string} name @param {Place | undefined} place @returns {import("./picture.js").Mark} */
function markOf({ title }, name, place) {
  if (!place) return { text: "", told: t("plain", { place: name }), step: 0, thin: false };
  const { percent: share, known, href } = place;
  const told = { place: name, title, percent: percent(share), done: number(place.done), of: number(place.of) };
  return {
    text: percent(share, 0),
    told: t("told", told) + (known == null ? "" : t("told.asked", { asked: percent(known, 0) })),
    step: heatStep(share) ?? 0,
    thin: known != null && known < FEW,
    href,
  };
}

/** What the five steps mean. @type {Component<{ thin: boolean }>} */
const Key = component(function Key({ thin }) {
  return html`<ul class="ward-map-key" aria-label=${t("key")}>
    ${[1, 2, 3, 4, 5].map(
      (step) => html`<li key=${step}>
        <svg viewBox="0 0 20 20" aria-hidden="true" class=${`map-step-${step}`}><path class="ward-map-area" d="M0 0h20v20H0z" /></svg>
        ${t("step", { from: (step - 1) * 20, to: step === 5 ? 100 : step * 20 - 1 })}
      </li>`,
    )}
    ${thin && html`<li>${t("thin")}</li>`}
  </ul>`;
});

/** The same of the map that is fetched here. @type {Component<{ pace: Schema<"PaceRead"> }>} */
export const WardLayers = component(function WardLayers({ pace }) {
  return Loaded({
    of: useGet("/unit-shapes"),
    lines: 8,
    children: (/** @type {WardMap} */ drawn) => Layers({ pace, map: drawn, first: SURVEYED }),
  });
});

/** Where the picture comes from, and who is not in it. @type {Component<{ map: WardMap }>} */
export const Source = component(function Source({ map }) {
  const missing = map.units.filter(({ placed }) => !placed).map(({ name }) => name);
  return html`<p class="soft small">
    ${map.from_on ? t("source", { source: map.source, from: date(map.from_on) }) : t("ordered")}
    ${missing.length > 0 && html`<br />${t("unplaced", { names: missing.join(", ") })}`}
  </p>`;
});

/** @type {Component<{ layer: Layer, map: WardMap }>} the same in figures, those without a place on the map too */
const Numbers = component(function Numbers({ layer: { places, total }, map }) {
  const known = new Set(map.units.map(({ unit_id: id }) => id));
  return Section({
    title: t("table"),
    plain: true,
    children: DataTable({
      caption: t("table"),
      rows: [...places.filter(({ unit_id: id }) => id && known.has(id)), total],
      rowKey: (place) => place.unit_id ?? "all",
      columns: [
        { key: "place", label: t("place"), kind: "main", show: ({ href, name }) => html`<a href=${href}>${name}</a>` },
        { key: "share", label: t("share"), kind: "number", show: (place) => percent(place.percent) },
        {
          key: "of",
          label: t("of"),
          kind: "number",
          show: ({ done, of }) => t("ofWhole", { done: number(done), base: number(of) }),
        },
        ...(total.known == null
          ? []
          : [
              {
                key: "asked",
                label: t("asked"),
                kind: /** @type {const} */ ("number"),
                show: (/** @type {Place} */ place) => percent(place.known, 0),
              },
            ]),
      ],
    }),
  });
});
