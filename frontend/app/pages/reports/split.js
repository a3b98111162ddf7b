/** Where everybody was seen whom the register counts: the table that the annex prints. */
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { Section } from "../../ui/page.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"ReportRead">} Report */
/** @typedef {Report["split"][number]} Line */

/** @param {{ report: Report }} props */
function split({ report }) {
  const seen = new Map(report.split.flatMap(({ channels }) => channels.map(({ code, label }) => [code, label])));
  const of = (/** @type {Line} */ line, /** @type {string} */ code) => line.channels.find((one) => one.code === code)?.count ?? 0;
  return Section({
    title: t("split.title"), hint: t("split.hint"), plain: true,
    children: DataTable({
      caption: t("split.title"), rows: report.split, rowKey: (/** @type {Line} */ line) => line.code,
      columns: [
        { key: "measure", label: t("annex.measure"), kind: "main", value: (line) => line.label },
        ...[...seen].map(([code, label]) => ({ key: code, label, kind: /** @type {const} */ ("number"), value: (/** @type {Line} */ line) => of(line, code) })),
        { key: "sum", label: t("split.sum"), kind: "number", value: (line) => line.channels.reduce((sum, { count }) => sum + count, 0) },
      ],
    }),
  });
}

export const Split = component(split);

/** What each unit gave outside homes, guests apart. @param {{ report: Report }} props */
function helpGiven({ report }) {
  return Section({
    title: t("help.title"), hint: t("help.hint"), plain: true,
    children: DataTable({
      caption: t("help.title"), rows: report.help, rowKey: (/** @type {Report["help"][number]} */ line) => line.unit_name,
      columns: [
        { key: "unit", label: t("help.unit"), kind: "main", value: (line) => line.unit_name },
        { key: "given", label: t("help.given"), kind: "number", value: (line) => line.given },
        { key: "guests", label: t("help.guests"), kind: "number", value: (line) => line.guests },
        { key: "matched", label: t("help.matched"), kind: "number", value: (line) => line.matched },
        { key: "waiting", label: t("help.waiting"), kind: "number", value: (line) => line.waiting },
      ],
    }),
  });
}

export const HelpGiven = component(helpGiven);
