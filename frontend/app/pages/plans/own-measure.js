/** A result that the ward defines for a target: what is counted, in which words, out of which total. */
import { html } from "../../../vendor/kit.js";
import * as labels from "../../api/labels.js";
import { useGet } from "../../core/resource.js";
import { upperFirst } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Field } from "../../ui/field.js";
import { CheckboxGroup, RadioGroup, Select } from "../../ui/select.js";
import { t } from "./measures-vi.js";

/** @typedef {import("./measures.js").Measure} Measure */
/** @typedef {import("../../api/types.d.ts").Schema<"OwnMeasureWrite">} Own */
/** @typedef {import("../../api/types.d.ts").Schema<"LogCountWrite">} LogCount */
/** @typedef {import("../../api/types.d.ts").Schema<"AskersWrite">} Asked */
/** @typedef {import("./rows-field.js").Faults} Faults */

/** Kinds of what is counted whose own word says too little: the ward names them ("buổi", "thôn", "camera"). */
const EXAMPLES = /** @type {Partial<Record<Own["unit"], string>>} */ ({
  thing: t("own.example.thing"),
  place: t("own.example.place"),
  event: t("own.example.event"),
  document: t("own.example.document"),
});

/** Stands in the list of populations for "none: so many of them". */
const COUNT = "count";
/** Stands in the list of who types for "every khu phố". */
const PLACES = "places";

/** The noun that a number stands before. @param {{ unit: Own["unit"], noun?: string }} own */
export const nounOf = ({ unit, noun }) => noun || labels.Unit[unit];

const UNITS = /** @type {Own["unit"][]} */ ([
  "person",
  "household",
  "business",
  "member",
  "team",
  "place",
  "event",
  "thing",
  "document",
  "item",
]).map((value) => ({
  value,
  label: upperFirst(labels.Unit[value]) + (EXAMPLES[value] ?? ""),
}));

/** What of the log of activities each unit of counting may be. @type {Partial<Record<Own["unit"], LogCount["what"][]>>} */
const LOGGED = {
  event: ["sessions"],
  person: ["people", "attendances"],
  member: ["people", "attendances"],
  place: ["units"],
  team: ["units"],
};

/** Whether it is typed each month, or counted from the log of activities: of which kinds, and what of them.
 * @type {Component<{ own: Own, onChange: (own: Own) => void, error?: string }>} */
const LogField = component(function LogField({ own, onChange, error }) {
  const kinds = useGet("/activities/kinds");
  const offered = LOGGED[own.unit] ?? [];
  const first = offered[0];
  if (!first) return html``;
  const log = own.log ?? null;
  return html`${RadioGroup({
    label: t("log"),
    name: "log",
    value: log ? "log" : "typed",
    onChange: (how) => onChange({ ...own, log: how === "log" ? { kinds: [], what: first } : null }),
    options: [
      { value: "typed", label: t("log.typed") },
      { value: "log", label: t("log.counted") },
    ],
  })}
  ${
    log &&
    html`${CheckboxGroup({
      label: t("log.kinds"),
      hint: t("log.hint"),
      name: "log-kinds",
      value: log.kinds,
      onChange: (chosen) => onChange({ ...own, log: { ...log, kinds: chosen } }),
      options: (kinds.data ?? []).map(({ code, label }) => ({ value: code, label })),
      error: error ?? (log.kinds.length === 0 ? t("log.none") : undefined),
    })}
    ${
      offered.length > 1 &&
      Select({
        label: t("log.what"),
        name: "log-what",
        empty: false,
        value: log.what,
        options: offered.map((value) => ({ value, label: upperFirst(labels.LogCountOf[value]) })),
        onChange: (what) => onChange({ ...own, log: { ...log, what: /** @type {LogCount["what"]} */ (what) } }),
      })
    }`
  }`;
});

/** Who types the target's own results each month.
 * @type {Component<{ asked: Asked | null, onChange: (asked: Asked) => void, name: string, error?: string }>} */
export const AskersField = component(function AskersField({ asked, onChange, name, error }) {
  const units = useGet("/units");
  const { places = true, units: chosen = [] } = asked ?? {};
  const others = (units.data ?? []).filter(
    ({ reports, kind }) => reports && kind !== "neighbourhood" && kind !== "resident_group",
  );
  return CheckboxGroup({
    label: t("askers"),
    hint: t("askers.hint"),
    name,
    value: [...(places ? [PLACES] : []), ...chosen],
    onChange: (picked) => onChange({ places: picked.includes(PLACES), units: picked.filter((one) => one !== PLACES) }),
    options: [
      { value: PLACES, label: t("askers.places") },
      ...others.map(({ id, name: label }) => ({ value: id, label })),
    ],
    error: error ?? (places || chosen.length > 0 ? undefined : t("askers.none")),
  });
});

/** @type {Component<{ own: Own, populations: Measure[], faults: Faults, onChange: (own: Own) => void, onRemove: () => void }>} */
export const OwnField = component(function OwnField({ own, populations, faults, onChange, onRemove }) {
  const noun = nounOf(own);
  return html`<fieldset class="own-measure stack"><legend>${t("own.title")}</legend>
    <div class="form-row">
      ${Select({
        label: t("own.unit"),
        name: "unit",
        empty: false,
        value: own.unit,
        options: UNITS,
        onChange: (unit) =>
          onChange({ ...own, unit: /** @type {Own["unit"]} */ (unit), noun: "", population: null, log: null }),
        error: faults.unit,
      })}
      ${
        (own.unit in EXAMPLES || own.noun) &&
        Field({
          label: t("own.noun"),
          hint: t("own.nounHint"),
          name: "noun",
          value: own.noun ?? "",
          onChange: (word) => onChange({ ...own, noun: word }),
          maxlength: 20,
          error: faults.noun,
        })
      }
      ${Field({
        label: t("own.phrase"),
        hint: t("own.phraseHint", { noun }),
        name: "phrase",
        value: own.phrase,
        onChange: (phrase) => onChange({ ...own, phrase }),
        required: true,
        maxlength: 120,
        error: faults.phrase,
      })}
    </div>
    <div class="form-row">
      ${Select({
        label: t("own.population"),
        name: "population",
        empty: t("own.new"),
        value: own.count ? COUNT : (own.population ?? ""),
        error: faults.population,
        options: [
          { value: COUNT, label: t("own.count") },
          ...populations.filter(({ unit }) => unit === own.unit).map(({ code, label }) => ({ value: code, label })),
        ],
        onChange: (code) =>
          onChange({
            ...own,
            count: code === COUNT,
            population: code === COUNT ? null : code || null,
            population_label: "",
          }),
      })}
      ${
        !own.population &&
        !own.count &&
        Field({
          label: t("own.label"),
          hint: t("own.labelHint"),
          name: "population_label",
          value: own.population_label ?? "",
          onChange: (label) => onChange({ ...own, population_label: label }),
          maxlength: 120,
          error: faults.population_label,
        })
      }
    </div>
    ${LogField({ own, onChange, error: faults.log })}
    ${
      !own.log &&
      RadioGroup({
        label: t("own.stock"),
        name: "stock",
        value: own.stock === false ? "sum" : "level",
        onChange: (which) => onChange({ ...own, stock: which === "level" }),
        options: [
          { value: "level", label: t("own.level") },
          { value: "sum", label: t("own.sum") },
        ],
      })
    }
    <div>${Button({ label: t("own.remove"), icon: "trash", kind: "quiet", small: true, onClick: onRemove })}</div>
  </fieldset>`;
});
