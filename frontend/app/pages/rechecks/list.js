/** Re-checks: drawing a sample, my households to check, what the samples found. */
import { html, useState } from "../../../vendor/kit.js";
import { get, post } from "../../api/client.js";
import * as labels from "../../api/labels.js";
import { invalidate, useGet } from "../../core/resource.js";
import { useQuery } from "../../core/query.js";
import { navigate } from "../../core/router.js";
import { can, today } from "../../core/session.js";
import { stylesheet } from "../../core/stylesheet.js";
import { Button, LinkButton } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { FilterBar } from "../../ui/filter-bar.js";
import { useForm } from "../../ui/form.js";
import { FormDialog } from "../../ui/form-dialog.js";
import { NumberField } from "../../ui/number-field.js";
import { Page, Section } from "../../ui/page.js";
import { Pager } from "../../ui/pager.js";
import { optionsOf, Select } from "../../ui/select.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { toast } from "../../ui/toast.js";
import { periodOptions } from "../indicators/periods.js";
import { Cases } from "./cases.js";
import { foundWords, IntervalCell, restWords } from "./interval.js";
import { Objections } from "./objections.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"DrawRow">} DrawRow */

await stylesheet("rechecks");

export default function RechecksPage() {
  const [drawing, draw] = useState(false);
  const [query] = useQuery();
  const all = query.xem === "tat-ca";
  return Page({
    title: t("title"),
    lead: t("lead"),
    actions: html`
      ${can("recheck.hint") && LinkButton({ label: t("hints"), href: "/kiem-tra-lai/nen-xem-lai", icon: "eye" })}
      ${can("recheck.draw") && Button({ label: t("draw"), icon: "plus", kind: "primary", onClick: () => draw(true) })}`,
    children: html`<div class="stack">
      ${drawing && DrawDialog({ onClose: () => draw(false) })}
      ${
        can("recheck.record") &&
        Section({
          title: t("mine"),
          hint: t("mine.hint"),
          children: html`
            ${FilterBar({
              filters: [
                {
                  name: "xem",
                  label: t("show"),
                  all: t("show.mine"),
                  options: [{ value: "tat-ca", label: t("show.all") }],
                },
              ],
            })}
            ${Cases({ key: String(all), caption: t("mine"), query: all ? {} : { mine: true, waiting: true } })}`,
        })
      }
      ${can("recheck.decide") && Objections({})}
      ${Draws({})}
    </div>`,
  });
}

const Draws = component(function Draws() {
  const found = useGet("/rechecks");
  return Section({
    title: t("draws"),
    children: Loaded({
      of: found,
      empty: (page) => page.items.length === 0,
      whenEmpty: EmptyState({ title: t("draws.none"), icon: "figures" }),
      children: (page) =>
        html`<div>${DataTable({
          caption: t("draws"),
          rows: page.items,
          rowKey: (/** @type {DrawRow} */ row) => row.id,
          href: (row) => `/kiem-tra-lai/${row.id}`,
          columns: [
            {
              key: "period",
              label: t("period"),
              kind: "main",
              value: (row) => `${row.kind_label}, ${row.period_title}`,
            },
            { key: "unit", label: t("unit"), value: (row) => row.unit_name },
            { key: "drawn", label: t("drawn"), kind: "number", value: (row) => row.share.drawn },
            {
              key: "found",
              label: t("found"),
              show: (row) =>
                html`<span>
                  ${foundWords(row.share)}
                  ${restWords(row.share) && html` <small class="soft">${restWords(row.share)}</small>`}
                </span>`,
            },
            { key: "rate", label: t("rate"), show: (row) => IntervalCell({ found: row.share }) },
          ],
        })}${Pager({ page, more: (cursor) => get("/rechecks", { query: { cursor } }), onMore: found.set })}</div>`,
    }),
  });
});

/** @type {Component<{ onClose: () => void }>} */
const DrawDialog = component(function DrawDialog({ onClose }) {
  const periods = periodOptions(today.value);
  const places = useGet("/indicators/coverage");
  const form = useForm({
    draft: "draw",
    initial: {
      kind: "visits",
      period: periods[0]?.value ?? "",
      unit_id: "",
      percent: /** @type {number | null} */ (5),
    },
    check: ({ percent }) =>
      percent !== null && percent >= 1 && percent <= 100 ? {} : { percent: t("draw.badPercent") },
    submit: ({ kind, period, unit_id, percent }, key) =>
      post("/rechecks", {
        body: {
          kind: /** @type {keyof typeof labels.DrawKind} */ (kind),
          period,
          unit_id: unit_id || null,
          percent: percent ?? 5,
        },
        key,
      }),
    done: (made) => {
      invalidate("/rechecks");
      toast(t("draw.done", { count: made.share.drawn }));
      navigate(`/kiem-tra-lai/${made.id}`);
    },
  });
  return FormDialog({
    title: t("draw.title"),
    form,
    submit: t("draw.submit"),
    onClose,
    children: html`
        <p class="soft">${t(form.values.kind === "visits" ? "draw.hint" : "draw.afterHint")}</p>
        ${Select({ ...form.bind("kind"), label: t("draw.kind"), empty: false, options: optionsOf(labels.DrawKind) })}
        ${Select({
          ...form.bind("period"),
          label: t(form.values.kind === "visits" ? "draw.period" : "draw.periodAfter"),
          empty: false,
          options: periods,
        })}
        ${Select({
          ...form.bind("unit_id"),
          label: t("draw.unit"),
          empty: t("draw.ward"),
          options: (places.data?.places ?? []).map(({ unit_id, name }) => ({ value: unit_id, label: name })),
        })}
        ${NumberField({ ...form.bind("percent"), label: t("draw.percent"), unit: "%", required: true })}`,
  });
});
