/** The list behind a figure: who entered which value when, or the figures that it was worked out from. */
import { html, useState } from "../../../vendor/kit.js";
import { useGet } from "../../core/resource.js";
import { can } from "../../core/session.js";
import { date, dateTime, MISSING, number, parseWhole, signed } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { Dialog } from "../../ui/dialog.js";
import { Loaded } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { stateTone as submissionTone } from "../submissions/labels.js";
import { t as corrections } from "./correction-vi.js";
import { Figure } from "./figure.js";
import { grouped } from "./labels.js";
import { People } from "./people.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"ReportRead">} Report */
/** @typedef {import("../../api/types.d.ts").Schema<"FigureRead">} FigureRead */
/** @typedef {FigureRead["sources"][number]} Source */
/** @typedef {FigureRead["parts"][number]} Part */
/** @typedef {(figure: string) => void} Open */

/** @type {Component<{ report: Report, figure: string, open: Open, onClose: () => void }>} */
export const FigureSheet = component(function FigureSheet({ report, figure, open, onClose }) {
  const [trail, leave] = useState(/** @type {string[]} */ ([]));
  const deeper = (/** @type {string} */ next) => {
    leave([...trail, figure]);
    open(next);
  };
  const back = () => {
    leave(trail.slice(0, -1));
    open(trail.at(-1) ?? figure);
  };
  return Dialog({
    title: t("figure.title"),
    onClose,
    wide: true,
    sheet: true,
    children: html`
      ${
        trail.length > 0 &&
        html`<div>${Button({ label: t("figure.back"), icon: "left", kind: "quiet", small: true, onClick: back })}</div>`
      }
      ${Behind({ report, figure, open: deeper, key: figure })}`,
  });
});

/** @type {Component<{ report: Report, figure: string, open: Open }>} */
const Behind = component(function Behind({ report, figure, open }) {
  const found = useGet("/reports/{report_id}/figures/{figure_id}", {
    params: { report_id: report.id, figure_id: figure },
  });
  const [listed, list] = useState(/** @type {Source | null} */ (null));
  if (listed) return People({ report, figure, source: listed, onBack: () => list(null) });
  return Loaded({
    of: found,
    lines: 5,
    children: (/** @type {FigureRead} */ one) => html`<div class="stack">
      <div class="figure-head"><b class="figure-value">${one.text}</b>
        <p>
          <strong>${one.label}</strong>
          <br />
          <span class="soft">${one.place_name}${one.coverage && ` · ${t("figure.coverage", { coverage: one.coverage })}`}</span>
        </p>
      </div>
      ${one.value === null && one.sources.length === 0 && html`<p class="notice">${t("figure.missing")}</p>`}
      ${one.sources.length > 0 && Sources({ one, list })}
      ${Late({ one, open })}
      ${one.hidden > 0 && html`<p class="notice">${t("figure.hidden", { count: one.hidden })}</p>`}
      ${one.parts.length > 0 && one.sources.length === 0 && Parts({ one, open })}
    </div>`,
  });
});

/** What of the period came after the cut-off of the period before. @type {Component<{ one: FigureRead, open: Open }>} */
const Late = component(function Late({ one, open }) {
  const count = /\.in@/.test(one.figure_id) ? one.sources.reduce((sum, row) => sum + row.late_in + row.late_out, 0) : 0;
  if (count === 0) return html``;
  return html`<div class="notice"><p>${corrections("late.title", { count: number(count) })}</p>
    ${Button({
      label: corrections("late.open", { count: number(count) }),
      small: true,
      onClick: () => open(one.figure_id.replace(".in@", ".late@")),
    })}
  </div>`;
});

/** @type {Component<{ one: FigureRead, list: (source: Source) => void }>} */
const Sources = component(function Sources({ one, list }) {
  const opens = can("household.read") && one.sources.some((row) => row.listed);
  return html`<h3>${t("figure.sources")}</h3>
    ${DataTable({
      caption: t("figure.sources"),
      rows: one.sources,
      rowKey: (/** @type {Source} */ row) => row.submission_id,
      href: (row) => (can("submission.read") ? `/so-lieu/${row.submission_id}` : undefined),
      columns: [
        { key: "unit", label: t("figure.unit"), kind: "main", value: (row) => row.unit_name },
        {
          key: "value",
          label: t("figure.value"),
          kind: "number",
          show: (row) => html`${number(row.value)}${BesideOf({ row })}${LateOf({ row, figure: one.figure_id })}`,
        },
        { key: "who", label: t("figure.who"), show: Who },
        {
          key: "origin",
          label: t("figure.origin"),
          show: (row) =>
            html`<div>
              ${Origin({ row, code: one.figure_id.split(/\.(?:cum|in)@/)[0] ?? "" })}
              ${row.ledger && LedgerCell({ cell: row.ledger })}
              <br />
              <span class="soft small">${t("figure.until", { day: date(row.data_until) })}</span>
            </div>`,
        },
        {
          key: "state",
          label: t("figure.state"),
          show: (row) => Status({ label: row.state_label, tone: submissionTone(row.state) }),
        },
        ...(opens
          ? [
              {
                key: "list",
                label: corrections("people"),
                kind: /** @type {const} */ ("actions"),
                show: (/** @type {Source} */ row) =>
                  row.listed && Button({ label: corrections("people"), small: true, onClick: () => list(row) }),
              },
            ]
          : []),
      ],
      foot: { unit: t("figure.total"), value: number(one.total) },
    })}`;
});

/** What of a value the register says, and what the unit typed beside it. @type {Component<{ row: Source }>} */
const BesideOf = component(function BesideOf({ row }) {
  if (row.addition === 0) return html``;
  return html`
    <br />
    <span class="soft small">
      ${t("figure.beside", { register: number(row.value - row.addition), addition: signed(row.addition) })}
    </span>`;
});

/** @type {Component<{ row: Source, figure: string }>} */
const LateOf = component(function LateOf({ row, figure }) {
  const last = /\.last@/.test(figure);
  if (!(last || /\.in@/.test(figure)) || row.late_in + row.late_out === 0) return html``;
  return html`
    <br />
    <span class="late-mark small">
      ${corrections(last ? "late.lastYear" : "late.line", { came: number(row.late_in), went: number(row.late_out) })}
    </span>`;
});

/** Where a value comes from; of the register its list can be opened. @type {Component<{ row: Source, code: string }>} */
const Origin = component(function Origin({ row, code }) {
  if (row.origin !== "register") return row.origin_label;
  const href = `/muc-tieu/${code.replaceAll(".", "-")}?noi=${row.unit_id}${row.data_until ? `&ngay=${row.data_until}` : ""}`;
  return html`
    ${can("indicator.read") ? html`<a href=${href}>${row.origin_label}</a>` : row.origin_label}
    ${row.surveyed && html`<br /><span class="soft small">${t("figure.surveyed", { coverage: row.surveyed })}</span>`}`;
});

/** The cell of a workbook that the unit's figure was taken from. @type {Component<{ cell: NonNullable<Source["ledger"]> }>} */
const LedgerCell = component(function LedgerCell({ cell }) {
  return html`
    <br />
    <span class="small" title=${cell.file_sha256}>${t("figure.ledger", { cell: cell.cell, file: cell.file_name, raw: cell.raw })}</span>
    <br />
    <span class="soft small">${t("figure.ledgerBy", { name: cell.taken_by ?? MISSING, at: dateTime(cell.taken_at) })}</span>`;
});

/** @param {Source} row */
const Who = (row) =>
  html`<div>
    ${row.entered_by ?? MISSING}
    <br />
    <span class="soft small nowrap">${dateTime(row.entered_at)}</span>
    ${row.remark && html`<br /><span class="soft small">${row.remark}</span>`}
  </div>`;

/** @type {Component<{ one: FigureRead, open: Open }>} */
const Parts = component(function Parts({ one, open }) {
  const shares = sharesOf(one);
  if (shares) return Shares({ one, shares, open });
  const counted = one.parts.every((part) => part.figure_id === null);
  const standing = /^(tasks|units)\./.test(one.figure_id);
  const title = !counted
    ? t("figure.parts")
    : !standing
      ? t("figure.counts")
      : /^tasks\.[a-z]+\.cum/.test(one.figure_id)
        ? t("figure.tasks")
        : t("figure.units");
  return html`<h3>${title}</h3>
    ${DataTable({
      caption: title,
      rows: one.parts,
      rowKey: (/** @type {Part} */ part) => part.figure_id ?? part.label,
      columns: [
        { key: "name", label: t("figure.name"), kind: "main", value: (part) => part.label },
        {
          key: "value",
          label: standing ? t("figure.standing") : t("figure.value"),
          kind: standing ? "text" : "number",
          show: (part) =>
            part.figure_id ? Figure({ id: part.figure_id, text: part.text, open, label: part.label }) : part.text,
        },
      ],
    })}`;
});

/** @typedef {{ place: string, part: Part, whole: Part }} Share */

/**
 * A percentage's parts as pairs by place, when that is what they are.
 * @param {FigureRead} one
 * @returns {Share[] | null}
 */
function sharesOf(one) {
  if (!/\.pct@/.test(one.figure_id)) return null;
  const own = one.figure_id.replace(/\.pct@.*/, ".cum@");
  const shares = grouped(one.parts, (part) => part.figure_id?.split("@")[1] ?? "").map(([, parts]) => ({
    part: parts.find((part) => part.figure_id?.startsWith(own)),
    whole: parts.find((part) => !part.figure_id?.startsWith(own)),
  }));
  if (!shares.every((share) => share.part && share.whole)) return null;
  return shares.map((share) => {
    const { part, whole } = /** @type {{ part: Part, whole: Part }} */ (share);
    return { place: part.label.split(": ")[0] ?? "", part, whole };
  });
}

/** @type {Component<{ one: FigureRead, shares: Share[], open: Open }>} */
const Shares = component(function Shares({ one, shares, open }) {
  const sum = (/** @type {"part" | "whole"} */ side) =>
    number(shares.reduce((total, share) => total + (parseWhole(share[side].text) ?? 0), 0));
  const cell = (/** @type {Part} */ part) =>
    Figure({ id: part.figure_id ?? "", text: part.text, open, label: part.label });
  return html`<p class="figure-sum">${t("figure.share", { part: sum("part"), whole: sum("whole"), text: one.text })}</p>
    <h3>${t("figure.shareTitle")}</h3>
    ${DataTable({
      caption: t("figure.shareTitle"),
      rows: shares,
      rowKey: (/** @type {Share} */ share) => share.place,
      columns: [
        { key: "place", label: t("figure.place"), kind: "main", value: (share) => share.place },
        { key: "part", label: t("figure.part"), kind: "number", show: (share) => cell(share.part) },
        { key: "whole", label: t("figure.whole"), kind: "number", show: (share) => cell(share.whole) },
      ],
      foot: { place: t("figure.total"), part: sum("part"), whole: sum("whole") },
    })}`;
});
