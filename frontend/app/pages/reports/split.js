/** Where everybody was seen whom the register counts: the table that the annex prints. */
import { MISSING, number } from "../../core/text.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { Section } from "../../ui/page.js";
import { Figure } from "./figure.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"ReportRead">} Report */
/** @typedef {Report["split"][number]} Line */

/** @type {Component<{ report: Report, open: (figure: string) => void }>} */
export const Split = component(function Split({ report, open }) {
  const seen = new Map(report.split.flatMap(({ channels }) => channels.map(({ code, label }) => [code, label])));
  const of = (/** @type {Line} */ line, /** @type {string} */ code) =>
    line.channels.find((one) => one.code === code)?.count ?? 0;
  return Section({
    title: t("split.title"),
    hint: t("split.hint"),
    plain: true,
    children: DataTable({
      caption: t("split.title"),
      rows: report.split,
      rowKey: (/** @type {Line} */ line) => line.code,
      columns: [
        { key: "measure", label: t("annex.measure"), kind: "main", value: (line) => line.label },
        ...[...seen].map(([code, label]) => ({
          key: code,
          label,
          kind: /** @type {const} */ ("number"),
          show: (/** @type {Line} */ line) =>
            Figure({
              id: `split.${line.code}.${code}.cum@ward`,
              text: number(of(line, code)),
              open,
              label: line.label,
            }),
        })),
        {
          key: "sum",
          label: t("split.sum"),
          kind: "number",
          show: (line) =>
            Figure({
              id: `split.${line.code}.all.cum@ward`,
              text: number(line.channels.reduce((sum, { count }) => sum + count, 0)),
              open,
              label: line.label,
            }),
        },
      ],
    }),
  });
});

/** What each unit gave outside homes, guests apart. @type {Component<{ report: Report, open: (figure: string) => void }>} */
export const HelpGiven = component(function HelpGiven({ report, open }) {
  const cell =
    (/** @type {"given" | "guests" | "matched" | "waiting"} */ field) =>
    (/** @type {Report["help"][number]} */ line) =>
      line[field] === null
        ? MISSING
        : Figure({
            id: `help.${field}.in@${report.help.indexOf(line) + 1}`,
            text: number(line[field]),
            open,
            label: line.unit_name,
          });
  return Section({
    title: t("help.title"),
    hint: t("help.hint"),
    plain: true,
    children: DataTable({
      caption: t("help.title"),
      rows: report.help,
      rowKey: (/** @type {Report["help"][number]} */ line) => line.unit_name,
      columns: [
        { key: "unit", label: t("help.unit"), kind: "main", value: (line) => line.unit_name },
        { key: "given", label: t("help.given"), kind: "number", show: cell("given") },
        { key: "guests", label: t("help.guests"), kind: "number", show: cell("guests") },
        { key: "matched", label: t("help.matched"), kind: "number", show: cell("matched") },
        { key: "waiting", label: t("help.waiting"), kind: "number", show: cell("waiting") },
      ],
    }),
  });
});
