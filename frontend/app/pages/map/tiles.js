/** A board of tiles, one a unit: pulled with the mouse, or moved with the arrow keys; two that meet change places. */
import { html, useRef, useState } from "../../../vendor/kit.js";
import { put } from "../../api/client.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Form, useForm } from "../../ui/form.js";
import { TILE } from "./picture.js";
import { t } from "./vi.js";

/** @typedef {import("./picture.js").WardMap} WardMap */
/** @typedef {Record<string, [number, number]>} Places column and row by unit */

const MOST = 40;
/** @type {Record<string, [number, number]>} */
const STEPS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** Where the tiles stand; without tiles yet, in the order of the units. @param {WardMap} map @returns {Places} */
function placesOf({ kind, units }) {
  const columns = Math.ceil(Math.sqrt(units.length)) || 1;
  const tiled = kind === "tiles" ? units.filter(({ placed }) => placed) : [];
  const below = tiled.length ? Math.max(...tiled.map(({ y }) => y)) + 1 : 0;
  const rest = units.filter((unit) => !tiled.includes(unit));
  return Object.fromEntries([
    ...tiled.map(({ unit_id: id, x, y }) => [id, [x, y]]),
    ...rest.map(({ unit_id: id }, n) => [id, [n % columns, below + Math.floor(n / columns)]]),
  ]);
}

/**
 * A tile put on a place, whoever stands there on the tile's own.
 * @param {Places} places @param {string} unit @param {number} x @param {number} y
 */
function moved(places, unit, x, y) {
  const from = places[unit];
  if (!from || x < 0 || y < 0 || x >= MOST || y >= MOST) return places;
  const there = Object.keys(places).find((other) => places[other]?.[0] === x && places[other]?.[1] === y);
  return { ...places, ...(there && { [there]: from }), [unit]: /** @type {[number, number]} */ ([x, y]) };
}

/** From the first column and row that are used. @param {Places} places @returns {Places} */
function trimmed(places) {
  const [left, top] = [0, 1].map((n) => Math.min(...Object.values(places).map((place) => place[n] ?? 0)));
  return Object.fromEntries(Object.entries(places).map(([unit, [x, y]]) => [unit, [x - (left ?? 0), y - (top ?? 0)]]));
}

/** @type {Component<{ map: WardMap, kept: () => void }>} */
export const TileBoard = component(function TileBoard({ map, kept }) {
  const form = useForm({
    draft: "map tiles",
    initial: { places: placesOf(map) },
    submit: ({ places }, key) =>
      put("/unit-shapes", {
        body: {
          source: t("tilesSource"),
          shapes: Object.entries(trimmed(places)).map(([unit_id, tile]) => ({ unit_id, tile })),
        },
        version: map.version,
        key,
      }),
    done: kept,
  });
  return Form({
    form,
    label: t("tiles"),
    children: html`
      ${Board({ map, places: form.values.places, change: (places) => form.set({ places }) })}
      <div class="form-actions">${Button({ label: t("keepTiles"), type: "submit", kind: "primary", busy: form.busy })}</div>`,
  });
});

/** @type {Component<{ map: WardMap, places: Places, change: (places: Places) => void }>} one row and column more than are used */
const Board = component(function Board({ map, places, change }) {
  const board = useRef(/** @type {SVGSVGElement | null} */ (null));
  const [held, hold] = useState("");
  const [said, say] = useState("");
  const [columns, rows] = [0, 1].map((n) => Math.max(...Object.values(places).map((place) => place[n] ?? 0), 0) + 2);
  const put = (/** @type {string} */ unit, /** @type {number} */ x, /** @type {number} */ y) => {
    const next = moved(places, unit, x, y);
    if (next === places) return;
    change(next);
    say(t("tile", { name: map.units.find(({ unit_id: id }) => id === unit)?.name ?? "", x: x + 1, y: y + 1 }));
  };
  const drop = (/** @type {PointerEvent} */ event) => {
    const matrix = board.current?.getScreenCTM();
    if (!held || !matrix) return;
    const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
    put(held, Math.floor(at.x / TILE), Math.floor(at.y / TILE));
    hold("");
  };
  return html`<svg ref=${board} class="ward-map is-board" viewBox=${`0 0 ${(columns ?? 0) * TILE} ${(rows ?? 0) * TILE}`} role="group"
      aria-label=${t("board")} onPointerUp=${drop} onPointerLeave=${() => hold("")}>
      ${map.units.map((unit) => {
        const [x, y] = places[unit.unit_id] ?? [0, 0];
        return html`<g key=${unit.unit_id} tabindex="0" role="button" class=${`map-step-1 ${held === unit.unit_id ? "is-held" : ""}`}
          aria-label=${t("tile", { name: unit.name, x: x + 1, y: y + 1 })}
          onPointerDown=${() => hold(unit.unit_id)}
          onKeyDown=${(/** @type {KeyboardEvent} */ event) => {
            const step = STEPS[event.key];
            if (!step) return;
            event.preventDefault();
            put(unit.unit_id, x + step[0], y + step[1]);
          }}>
          <path class="ward-map-area" d=${`M${x * TILE + 5},${y * TILE + 5}h${TILE - 10}v${TILE - 10}h${10 - TILE}z`} />
        </g>`;
      })}
      ${map.units.map((unit) => {
        const [x, y] = places[unit.unit_id] ?? [0, 0];
        return html`<text key=${unit.unit_id} aria-hidden="true" class="map-step-1" x=${(x + 0.5) * TILE} y=${(y + 0.5) * TILE}>
          <tspan class="ward-map-name" dy="0.35em">${unit.short_name}</tspan></text>`;
      })}
    </svg>
    <p class="visually-hidden" role="status">${said}</p>`;
});
