/** A checked file before it is taken: what would happen, every cell that is wrong, every household that may be there already. */
import { html, useState } from "../../../vendor/kit.js";
import { get, post } from "../../api/client.js";
import { useGet } from "../../core/resource.js";
import { number } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { ask } from "../../ui/dialog.js";
import { Icon } from "../../ui/icons.js";
import { Facts, Section } from "../../ui/page.js";
import { Pager } from "../../ui/pager.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { Tabs } from "../../ui/tabs.js";
import { toastProblem } from "../../ui/toast.js";
import { Alike } from "./alike.js";
import { MendCell } from "./mend-cell.js";
import { UnknownUnits } from "./unknown-units.js";
import { rowOf } from "./row-number.js";
import { Undo } from "./undo.js";
import { t } from "./vi.js";

/** @typedef {import("./upload.js").Import} Import */
/** @typedef {NonNullable<Import["counts"]>} Counts */
/** @typedef {import("../../api/types.d.ts").Schema<"HouseholdImportLineRead">} Line */
/** @typedef {"refused" | "noted" | "new" | "changed" | undefined} Shown */

const TONES = /** @type {const} */ ({
  new: "good",
  changed: "info",
  unchanged: "neutral",
  duplicate: "warning",
  refused: "danger",
});

/** @type {Component<{ row: Import, changed: (row: Import) => void, leave: () => void, chooseAgain: () => void, discard: () => void }>} */
export const Preview = component(function Preview({ row, changed, leave, chooseAgain, discard }) {
  const counts = /** @type {Counts} */ (row.counts);
  return html`<div class="stack">
    ${Section({
      title: t("check.title"),
      hint: `${row.file_name}. ${t("check.nothingYet")}`,
      children: html`
        ${Verdict({ counts })}
        ${Facts({ facts: factsOf(counts) })}
        ${
          row.taken &&
          html`<div class="row">
            <p>${t("check.takenBefore", { count: number(row.taken.new), changed: number(row.taken.changed) })}</p>
            ${Undo({ row, changed })}</div>`
        }
        ${counts.streets > 0 && html`<p>${streetsOf(counts)}</p>`}
        <div class="form-actions">
          ${Button({ label: t("check.discard"), kind: "quiet", icon: "trash", onClick: discard })}
          ${Button({ label: t("check.back"), icon: "table", onClick: chooseAgain })}
          ${counts.errors > 0 && Button({ label: t("check.again"), icon: "upload", onClick: leave })}
          ${counts.left_out > 0 && row.actions.includes("mend") && LeaveOut({ row, ...bringing(counts), changed })}
          ${row.actions.includes("accept") && Accept({ row, counts, changed })}
        </div>`,
    })}
    ${asksUnits(row) && UnknownUnits({ row, names: counts.unknown_units, changed })}
    ${Section({ title: t("check.show"), children: Tabs({ label: t("check.show"), query: "xem", tabs: tabsOf(row, counts, changed) }) })}
  </div>`;
});

/** @param {Import} row */
const asksUnits = ({ counts, actions }) => Boolean(counts?.unknown_units.length) && actions.includes("mend");

/** @type {Component<{ counts: Counts }>} the one sentence that says what to do next */
const Verdict = component(function Verdict({ counts }) {
  const [tone, icon, title, hint] =
    counts.errors > 0
      ? /** @type {const} */ ([
          counts.homes > counts.refused ? "warning" : "danger",
          "alert",
          t("check.faults", { count: number(counts.errors), homes: number(counts.refused) }),
          t(counts.homes > counts.refused ? "check.faultsHint" : "check.faultsAll"),
        ])
      : counts.undecided > 0
        ? /** @type {const} */ ([
            "warning",
            "info",
            t("check.undecided", { count: number(counts.undecided) }),
            t("check.undecidedHint"),
          ])
        : counts.homes === 0
          ? /** @type {const} */ (["warning", "alert", t("check.empty"), ""])
          : /** @type {const} */ (["good", "check", t("check.good"), t("check.goodHint")]);
  return html`<div class=${`notice is-${tone}`} role="status">
    ${Icon({ name: icon })}
    <div><p><strong>${title}</strong></p>${hint && html`<p>${hint}</p>`}</div>
  </div>`;
});

/** @param {Counts} counts */
function factsOf(counts) {
  const always = /** @type {const} */ (["lines", "homes", "persons", "new"]);
  const present = /** @type {const} */ (["changed", "unchanged", "duplicate", "refused"]);
  return [...always, ...present.filter((name) => counts[name] > 0)].map((name) => ({
    label: t(`check.${name}`),
    value: number(counts[name]),
  }));
}

/** @param {Counts} counts */
function streetsOf({ streets, street_names: named }) {
  const names = named.slice(0, 8).join(", ");
  return streets > 8 ? t("check.streetsMore", { names, count: number(streets - 8) }) : t("check.streets", { names });
}

/** @type {Component<{ row: Import, counts: Counts, changed: (row: Import) => void }>} */
const Accept = component(function Accept({ row, counts, changed }) {
  const [busy, setBusy] = useState(false);
  const accept = async () => {
    const text = t("check.acceptText", {
      fresh: number(counts.taking.new),
      changed: number(counts.taking.changed),
      persons: number(counts.taking.persons),
    });
    if (!(await ask({ title: t("check.acceptTitle"), text, yes: t("check.accept") }))) return;
    setBusy(true);
    try {
      changed(
        await post("/household-imports/{upload_id}/accept", { params: { upload_id: row.id }, version: row.version }),
      );
    } catch (error) {
      toastProblem(error);
      setBusy(false);
    }
  };
  return Button({ label: t("check.accept"), kind: "primary", icon: "check", busy, onClick: () => void accept() });
});

/** @param {Line} line */
const leaving = (line) => ({
  body: { bring_back: false, leave_out: [line.number] },
  label: t(line.number === line.home ? "leave.home" : "leave.row"),
});

/** @param {Counts} counts */
const bringing = (counts) => ({
  body: { bring_back: true },
  label: t("leave.back", { count: number(counts.left_out) }),
});

/** @typedef {import("../../api/types.d.ts").Schema<"ImportMendWrite">} Mend */
/** @type {Component<{ row: Import, body: Mend, label: string, changed: (row: Import) => void }>} rows taken out, or back */
const LeaveOut = component(function LeaveOut({ row, body, label, changed }) {
  const [busy, setBusy] = useState(false);
  const leave = async () => {
    const text = t(label === t("leave.home") ? "leave.homeText" : "leave.rowText");
    if (body.leave_out && !(await ask({ title: `${label}?`, text, yes: label }))) return;
    setBusy(true);
    try {
      const params = { upload_id: row.id };
      changed(await post("/household-imports/{upload_id}/mend", { params, version: row.version, body }));
    } catch (error) {
      toastProblem(error);
      setBusy(false);
    }
  };
  return Button({ label, small: Boolean(body.leave_out), busy, onClick: () => void leave() });
});

/** Tabs with rows in them, the most urgent first. @param {Import} row @param {Counts} counts @param {(row: Import) => void} changed */
function tabsOf(row, counts, changed) {
  const lines = (/** @type {Shown} */ show) => () => Lines({ key: show ?? "all", row, show, changed });
  return [
    ...(counts.errors > 0
      ? [{ name: "sai", label: t("check.refusedTab"), count: counts.errors, show: lines("refused") }]
      : []),
    ...(counts.duplicate > 0
      ? [
          {
            name: "trung",
            label: t("check.duplicateTab"),
            count: counts.duplicate,
            show: () => Alike({ row, count: counts.duplicate, changed }),
          },
        ]
      : []),
    ...(counts.notes > 0
      ? [{ name: "de-y", label: t("check.notedTab"), count: counts.notes, show: lines("noted") }]
      : []),
    ...(counts.changed > 0
      ? [{ name: "doi", label: t("check.changedTab"), count: counts.changed, show: lines("changed") }]
      : []),
    { name: "tat-ca", label: t("check.allTab"), count: counts.lines, show: lines(undefined) },
  ];
}

/** @type {Component<{ row: Import, show: Shown, changed: (row: Import) => void }>} rows with what was said about cells */
const Lines = component(function Lines({ row, show, changed }) {
  const [spot, mend] = useState(/** @type {import("./mend-cell.js").Spot | null} */ (null));
  const wanted = { params: { upload_id: row.id }, query: { show } };
  const found = useGet("/household-imports/{upload_id}/lines", wanted);
  return Loaded({
    of: found,
    lines: 8,
    empty: (page) => page.items.length === 0,
    whenEmpty: EmptyState({ title: t("check.none"), hint: t("check.noneHint"), icon: "check" }),
    children: (page) => html`<div>
      ${DataTable({
        caption: t("check.show"),
        rows: page.items,
        rowKey: (line) => String(line.number),
        tone: (line) => (line.state === "refused" ? "danger" : undefined),
        columns: [
          {
            key: "number",
            label: t("check.number"),
            value: (line) => rowOf(row, line),
          },
          { key: "who", label: t("check.who"), kind: "main", show: whoOf },
          {
            key: "does",
            label: t("check.does"),
            show: (line) =>
              Status({
                label: t(`line.${/** @type {keyof typeof TONES} */ (line.state)}`),
                tone: TONES[/** @type {keyof typeof TONES} */ (line.state)],
              }),
          },
          {
            key: "said",
            label: t("check.said"),
            show: (line) => html`${said(line, row.actions.includes("mend") ? mend : null)}
              ${row.actions.includes("mend") && LeaveOut({ row, ...leaving(line), changed })}`,
          },
        ],
      })}
      ${Pager({
        page,
        more: (cursor) => get("/household-imports/{upload_id}/lines", { ...wanted, query: { show, cursor } }),
        onMore: found.set,
      })}
      ${spot && MendCell({ key: spot.message.cell, row, spot, changed, onClose: () => mend(null) })}
    </div>`,
  });
});

/** The household on its first row, the person on each. @param {Line} line */
function whoOf(line) {
  const title = line.name || line.person || t("check.line", { number: line.row });
  const below = [line.person !== line.name && line.name ? line.person : "", line.place].filter(Boolean).join(" · ");
  return html`${title}${below && html`<br /><span class="transfer-below soft small">${below}</span>`}`;
}

/** @param {Line} line @param {((spot: import("./mend-cell.js").Spot) => void) | null} mend opens a cell to be mended */
function said(line, mend) {
  if (line.messages.length === 0) return "";
  return html`<ul class="transfer-said">${line.messages.map(
    (one) => html`<li key=${one.column + one.message} class=${`is-${one.level}`}>
      <strong>
        ${one.cell ? t("check.cell", { cell: one.cell }) : one.heading}
        ${one.cell && one.heading ? ` (${one.heading})` : ""}:
      </strong> ${one.message}
      ${
        mend &&
        one.mendable &&
        one.level === "error" &&
        Button({ label: t("mend.open"), small: true, icon: "edit", onClick: () => mend({ line, message: one }) })
      }
    </li>`,
  )}</ul>`;
}
