/** The reporting regime: the one that the periods not yet open will have, and its versions. */
import { html } from "../../../vendor/kit.js";
import { useGet } from "../../core/resource.js";
import { useQuery } from "../../core/query.js";
import { stylesheet } from "../../core/stylesheet.js";
import { date } from "../../core/text.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { Icon } from "../../ui/icons.js";
import { Facts, Page } from "../../ui/page.js";
import { Select } from "../../ui/select.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { Tabs } from "../../ui/tabs.js";
import { OutlinePreview } from "./outline-field.js";
import { whoOf } from "./forms-field.js";
import { lastOf } from "./ladder-fields.js";
import { LogFigures } from "./log-figures.js";
import { RegimeForm, valuesOf } from "./regime-form.js";
import { t } from "./vi.js";

await stylesheet("plans");
await stylesheet("report-regimes");

/** @import { Kind, Regime } from "./regime-form.js" */
/** @typedef {import("../../api/types.d.ts").Schema<"RegimeRead">} Version */

const KINDS = /** @type {const} */ (["month", "quarter", "half_year", "year"]);

export default function RegimePage() {
  const [query, change] = useQuery();
  const kind = KINDS.find((one) => one === query.loai) ?? "month";
  return Page({
    title: t("title"),
    lead: t("lead"),
    crumbs: [{ label: t("reporting"), href: "/so-lieu" }, { label: t("title") }],
    children: html`<div class="stack">
      <div class="switch regime-kinds" role="group" aria-label=${t("kind")}>
        ${KINDS.map(
          (one) =>
            html`<button type="button" key=${one} aria-pressed=${String(one === kind)}
              onClick=${() => change({ loai: one === "month" ? null : one, nam: null })}><span>${t(`frequency.${one}`)}</span></button>`,
        )}
      </div>
      ${Tabs({
        label: t("title"),
        query: "xem",
        tabs: [
          {
            name: "toi",
            label: t("tab.coming"),
            show: () =>
              ComingRegime({
                kind,
                year: query.nam ? Number(query.nam) : undefined,
                onYear: (year) => change({ nam: year }),
                key: `${kind} ${query.nam ?? ""}`,
              }),
          },
          { name: "ban", label: t("tab.versions"), show: () => Versions({ kind }) },
        ],
      })}</div>`,
  });
}

/** @type {Component<{ kind: Kind, year: number | undefined, onYear: (year: string) => void }>} */
const ComingRegime = component(function ComingRegime({ kind, year, onYear }) {
  const coming = useGet("/report-regimes/coming", { query: { kind, year } });
  return Loaded({
    of: coming,
    lines: 12,
    children: (/** @type {Regime} */ regime) => html`<div class="stack">
      <div class="regime-year">
        ${Select({
          label: t("year"),
          name: "nam",
          empty: false,
          value: String(regime.year),
          onChange: onYear,
          options: regime.years.map((one) => ({ value: String(one), label: t("year.of", { year: one }) })),
        })}
      </div>
      <div class="notice">
        ${Icon({ name: "info" })}
        <p>${t("holds", { period: regime.period_title })} ${!regime.actions.includes("change") && t("readonly")}</p>
      </div>
      ${
        regime.actions.includes("change")
          ? RegimeForm({ regime, asked: { kind, year }, set: coming.set, key: `${kind} ${year}` })
          : RegimeFacts({ regime })
      }
      ${
        kind === "month" &&
        year === undefined &&
        regime.actions.includes("change") &&
        LogFigures({ regime, set: coming.set })
      }
    </div>`,
  });
});

/** @type {Component<{ regime: Regime }>} for those who only read */
const RegimeFacts = component(function RegimeFacts({ regime }) {
  const units = useGet("/units").data ?? [];
  return html`<section class="card">${Facts({
    facts: [
      .../** @type {const} */ (["name", "content", "reporters", "receivers", "means", "deadline"]).map((name) => ({
        label: t(name),
        value: regime[name],
        wide: true,
      })),
      { label: t("frequency"), value: t(/** @type {"frequency.month"} */ (`frequency.${regime.frequency}`)) },
      { label: t("cut_off"), value: regime.cut_off, wide: true },
      {
        label: t("ladder"),
        wide: true,
        value: html`<ul class="plain">
          ${regime.rungs.map(
            (rung) =>
              html`<li key=${rung.key}>${rung.label}: ${
                lastOf(rung) === null
                  ? `${rung.working_days_before} ${t("ladder.unit")}`
                  : t("ladder.onDay", { day: String(lastOf(rung)) })
              }</li>`,
          )}
        </ul>`,
      },
      {
        label: t("outline"),
        wide: true,
        value: OutlinePreview({ value: valuesOf(regime).outline, measures: regime.measures }),
      },
      {
        label: t("forms"),
        wide: true,
        value: html`<ul class="plain">
          ${regime.forms.map(
            (form, index) =>
              html`<li key=${index}>
                ${whoOf(form, units)}
                : ${form.measures ? t("forms.count", { count: form.measures.length }) : t("forms.all")}
              </li>`,
          )}
        </ul>`,
      },
      { label: t("process"), value: regime.process, wide: true },
    ],
  })}</section>`;
});

/** @type {Component<{ kind: Kind }>} */
const Versions = component(function Versions({ kind }) {
  const all = useGet("/report-regimes");
  return Loaded({
    of: all,
    empty: (rows) => !rows.some((row) => row.frequency === kind),
    whenEmpty: EmptyState({ title: t("versions.none"), hint: t("versions.noneHint"), icon: "history" }),
    children: (/** @type {Version[]} */ rows) =>
      DataTable({
        caption: t("versions.caption"),
        rows: rows.filter((row) => row.frequency === kind).reverse(),
        rowKey: (/** @type {Version} */ row) => row.id,
        columns: [
          {
            key: "span",
            label: t("versions.span"),
            value: (row) =>
              row.valid_to
                ? t("versions.fromTo", { from: date(row.valid_from), to: date(row.valid_to) })
                : t("versions.from", { from: date(row.valid_from) }),
          },
          { key: "name", label: t("name"), kind: "main", value: (row) => row.name },
          { key: "deadline", label: t("deadline"), value: (row) => row.deadline },
          {
            key: "outline",
            label: t("versions.sections"),
            value: (row) => t("versions.sectionCount", { count: row.outline.length }),
          },
        ],
      }),
  });
});
