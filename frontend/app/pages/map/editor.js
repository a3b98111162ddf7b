/** Whence the map comes: a GeoJSON file whose areas are matched with units, or tiles laid by hand. */
import { html, useState } from "../../../vendor/kit.js";
import { del, post, put, upload } from "../../api/client.js";
import { invalidate, useGet } from "../../core/resource.js";
import { Button, LinkButton } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { ask } from "../../ui/dialog.js";
import { Field } from "../../ui/field.js";
import { FileField } from "../../ui/file-field.js";
import { Form, useForm } from "../../ui/form.js";
import { Section } from "../../ui/page.js";
import { Select } from "../../ui/select.js";
import { Loaded } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { toast, toastProblem } from "../../ui/toast.js";
import { Source } from "./layers.js";
import { Picture } from "./picture.js";
import { TileBoard } from "./tiles.js";
import { t } from "./vi.js";

/** @import { Schema } from "../../api/types.d.ts" */
/** @typedef {import("./picture.js").WardMap} WardMap */
/** @typedef {Schema<"ReadingRead">} Reading */
/** @typedef {Schema<"OutlineRead">} Outline */

const LIMIT = 5 * 1024 * 1024;
const TONES = /** @type {const} */ ({ matched: "good", unmatched: "warning", doubled: "warning" });

export const MapEditor = component(function MapEditor() {
  const map = useGet("/unit-shapes");
  const [reading, setReading] = useState(/** @type {Reading | null} */ (null));
  return Loaded({
    of: map,
    lines: 12,
    children: (/** @type {WardMap} */ drawn) => html`<div class="stack">
      ${Section({
        title: t("now"),
        actions: html`${LinkButton({ label: t("show"), href: "/ban-do", icon: "right", small: true })}
          ${drawn.from_on && Button({ label: t("remove"), icon: "trash", small: true, onClick: () => void remove(drawn) })}`,
        children: html`${Picture({ map: drawn, label: t("now"), markOf: ({ name }) => ({ text: "", told: name, step: 0, thin: false }) })}
          ${Source({ map: drawn })}`,
      })}
      ${
        reading
          ? Matching({ reading, map: drawn, again: () => setReading(null) })
          : Section({ title: t("file"), hint: t("fileHint"), children: File({ done: setReading }) })
      }
      ${Section({ title: t("tiles"), hint: t("tilesHint"), children: TileBoard({ map: drawn, kept }) })}
    </div>`,
  });
});

/** @param {WardMap} map */
async function remove({ version }) {
  if (!(await ask({ title: t("removeAsk"), text: t("removeText"), yes: t("remove"), danger: true }))) return;
  await del("/unit-shapes", { version }).then(() => {
    invalidate("/unit-shapes");
    toast(t("removed"));
  }, toastProblem);
}

function kept() {
  invalidate("/unit-shapes");
  toast(t("kept"));
}

/** @type {Component<{ done: (reading: Reading) => void }>} */
const File = component(function File({ done }) {
  const form = useForm({
    draft: false,
    initial: { file: /** @type {File[]} */ ([]) },
    check: ({ file }) => (file.length ? {} : { file: t("fileMissing") }),
    submit: ({ file: [file] }) =>
      post("/unit-shapes/readings", { body: /** @type {any} */ (upload(/** @type {File} */ (file))) }),
    done,
  });
  return Form({
    form,
    label: t("file"),
    children: html`
      ${FileField({ ...form.bind("file"), label: t("fileLabel"), accept: ".geojson,.json", limit: LIMIT })}
      <div class="form-actions">${Button({ label: t("read"), type: "submit", kind: "primary", busy: form.busy })}</div>`,
  });
});

/** @type {Component<{ reading: Reading, map: WardMap, again: () => void }>} which unit each area of the file is */
const Matching = component(function Matching({ reading, map, again }) {
  const form = useForm({
    draft: false,
    initial: { source: "", shapes: "", units: reading.outlines.map(({ unit_id: unit }) => unit ?? "") },
    check: ({ source, units }) => ({
      ...(!source.trim() && { source: t("sourceMissing") }),
      ...(!units.some(Boolean) && { shapes: t("nothing") }),
    }),
    submit: ({ source, units }, key) =>
      put("/unit-shapes", { body: { source, shapes: shapesOf(reading.outlines, units) }, version: map.version, key }),
    done: () => {
      again();
      kept();
    },
  });
  const { units } = form.values;
  const options = map.units.map(({ unit_id: value, name: label }) => ({ value, label }));
  return Section({
    title: t("match"),
    hint: t("matchHint", { field: reading.name_field }),
    actions: Button({ label: t("again"), icon: "upload", onClick: again }),
    children: Form({
      form,
      label: t("match"),
      children: html`<h3>${t("preview")}</h3>
      ${Picture({ map: previewOf(reading, map, units), label: t("preview"), markOf: chosenMark })}
      <ul class="ward-map-match">${reading.outlines.map(
        (one, n) => html`<li key=${n}>
          <b>${one.name}</b>
          ${Status({ label: one.match_label, tone: TONES[one.match] })}
          ${Select({
            label: t("unitOf", { name: one.name }),
            labelHidden: true,
            name: `unit-${n}`,
            value: units[n] ?? "",
            onChange: (unit) => form.set({ units: units.map((old, place) => (place === n ? unit : old)) }),
            options,
            empty: t("skip"),
          })}
        </li>`,
      )}</ul>
      ${form.errors.shapes && html`<p class="field-error" role="alert">${form.errors.shapes}</p>`}
      ${Field({ ...form.bind("source"), label: t("sourceLabel"), hint: t("sourceHint"), required: true })}
      <div class="form-actions">${Button({ label: t("keep"), type: "submit", kind: "primary", busy: form.busy })}</div>`,
    }),
  });
});

/** @param {WardMap["units"][number]} unit @returns {import("./picture.js").Mark} one that is left out has no name */
const chosenMark = ({ name, short_name: short }) => ({ text: "", told: name, step: short ? 2 : 0, thin: false });

/**
 * The file drawn as the map that would be kept: each area bears the unit chosen for it; one that is left out is hollow.
 * @param {Reading} reading @param {WardMap} map @param {string[]} chosen
 * @returns {WardMap}
 */
function previewOf({ width, height, outlines }, map, chosen) {
  const named = new Map(map.units.map((unit) => [unit.unit_id, unit]));
  const units = outlines.map(({ name, path, x, y }, n) => {
    const unit = named.get(chosen[n] ?? "");
    const told = unit?.name ?? `${name}: ${t("skip")}`;
    return { unit_id: String(n), name: told, short_name: unit?.short_name ?? "", placed: true, path, x, y };
  });
  return { ...map, kind: "areas", width, height, units };
}

/**
 * Areas for which one unit was chosen are one area of several parts; where all that a unit has is a point, it is a point.
 * @param {Outline[]} outlines @param {string[]} units
 */
function shapesOf(outlines, units) {
  /** @type {Map<string, { unit_id: string, rings: [number, number][][], point: [number, number] | null }>} */
  const found = new Map();
  outlines.forEach(({ rings, point }, n) => {
    const unit = units[n];
    if (!unit) return;
    const shape = found.get(unit) ?? { unit_id: unit, rings: [], point: null };
    found.set(unit, { ...shape, rings: [...shape.rings, ...rings], point: shape.point ?? point });
  });
  return [...found.values()].map((shape) => (shape.rings.length ? { ...shape, point: null } : shape));
}
