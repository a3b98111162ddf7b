/** The picture of a ward: areas, circles or tiles as plain SVG, a number in each, every one a link. */
import { html } from "../../../vendor/kit.js";
import { navigate } from "../../core/router.js";
import { stylesheet } from "../../core/stylesheet.js";
import { component } from "../../ui/component.js";

/** @typedef {import("../../api/types.d.ts").Schema<"UnitMapRead">} WardMap */
/** @typedef {WardMap["units"][number]} Unit */

/**
 * `step`: 1 to 5, how dark, 0 without a figure; `thin`: known of few; `told`: the unit in words.
 * @typedef {{ text: string, told: string, step: number, thin: boolean, href?: string }} Mark
 */

await stylesheet("map");

/** How large a tile and a circle are drawn. */
export const TILE = 160;
const RADIUS = 60;

/** @param {WardMap} map */
const isTiled = ({ kind }) => kind !== "areas";

/** @param {WardMap} map @param {Unit} unit */
const outline = (map, { path, x, y }) =>
  isTiled(map)
    ? `M${x * TILE + 5},${y * TILE + 5}h${TILE - 10}v${TILE - 10}h${10 - TILE}z`
    : path ||
      `M${x - RADIUS},${y}a${RADIUS},${RADIUS} 0 1 0 ${2 * RADIUS},0a${RADIUS},${RADIUS} 0 1 0 ${-2 * RADIUS},0z`;

/** Where the name stands. @param {WardMap} map @param {Unit} unit */
const middle = (map, { x, y }) => (isTiled(map) ? [(x + 0.5) * TILE, (y + 0.5) * TILE] : [x, y]);

/** @param {WardMap} map room for circles whose middles lie on the edge */
function viewBox(map) {
  const size = isTiled(map) ? TILE : 1;
  const edge = !isTiled(map) && map.units.some(({ placed, path }) => placed && !path) ? RADIUS : 0;
  return `${-edge} ${-edge} ${map.width * size + 2 * edge} ${map.height * size + 2 * edge}`;
}

/** @type {Component<{ map: WardMap, label: string, markOf: (unit: Unit) => Mark }>} units in their order, for the tab key too */
export const Picture = component(function Picture({ map, label, markOf }) {
  const drawn = map.units.filter(({ placed }) => placed).map((unit) => /** @type {const} */ ([unit, markOf(unit)]));
  return html`<svg class="ward-map" viewBox=${viewBox(map)} role="group" aria-label=${label}>
    ${
      drawn.some(([, { thin }]) => thin) &&
      html`<defs><pattern id="ward-map-thin" width="14" height="14" patternUnits="userSpaceOnUse">
        <path d="M-3 3L3 -3M0 14L14 0M11 17L17 11" />
      </pattern></defs>`
    }
    ${drawn.map(([unit, mark]) => Area({ key: unit.unit_id, map, unit, mark }))}
    ${drawn.map(([unit, mark]) => Words({ key: unit.unit_id, map, unit, mark }))}
  </svg>`;
});

/** @type {Component<{ map: WardMap, unit: Unit, mark: Mark }>} */
const Area = component(function Area({ map, unit, mark: { told, step, thin, href } }) {
  const path = outline(map, unit);
  const inside = html`<path class="ward-map-area" d=${path} fill-rule="evenodd" />
    ${thin && html`<path class="ward-map-thin" d=${path} fill="url(#ward-map-thin)" fill-rule="evenodd" />`}`;
  if (!href) return html`<g class=${`map-step-${step}`} role="img" aria-label=${told}>${inside}</g>`;
  return html`<a class=${`map-step-${step}`} href=${href} aria-label=${told} onClick=${(
    /** @type {MouseEvent} */ event,
  ) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return; // a link of SVG is none to the router
    event.preventDefault();
    navigate(href);
  }}>${inside}</a>`;
});

/**
 * The name and the number over the areas; the label of each area says them.
 * @type {Component<{ map: WardMap, unit: Unit, mark: Mark }>}
 */
const Words = component(function Words({ map, unit, mark: { text, step } }) {
  const [x, y] = middle(map, unit);
  return html`<text aria-hidden="true" class=${`map-step-${step}`} x=${x} y=${y}>
    <tspan class="ward-map-name" x=${x} dy="-0.25em">${unit.short_name}</tspan>
    ${text && html`<tspan class="ward-map-number" x=${x} dy="1.05em">${text}</tspan>`}
  </text>`;
});
