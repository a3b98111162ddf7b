/** The figures of a submission: one keyboard grid a target, last month beside it, remarks where a change needs one. */
import { html, useState } from "../../../vendor/kit.js";
import { MISSING, dateTime, number, percentOf } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DateField } from "../../ui/date-field.js";
import { EditableGrid } from "../../ui/editable-grid.js";
import { Field } from "../../ui/field.js";
import { Fold } from "../../ui/fold.js";
import { Status } from "../../ui/status.js";
import { firstOf, standingOf } from "./progress.js";
import { additionColumn, RegisterNotice, registerColumn, TakeFromRegister } from "./register.js";
import { LateNote } from "./snapshots.js";
import { isEstimate, messageOf, ofRegister, shownIn, takesAddition } from "./sheet.js";
import { t } from "./vi.js";

/** @typedef {import("./sheet.js").SheetState} SheetState */
/** @typedef {import("../../api/types.d.ts").Schema<"GroupRead">} Group */
/** @typedef {import("../../api/types.d.ts").Schema<"CellRead">} Cell */

/** A phone shows one group at a time: the first one with something to do. */
const NARROW = "(max-width: 47.99rem)";

/** @type {Component<{ sheet: SheetState }>} */
export const Figures = component(function Figures({ sheet }) {
  const [first] = useState(
    () =>
      matchMedia(NARROW).matches &&
      (sheet.row.groups.find((one) => firstOf(standingOf(sheet, one.cells))) ?? sheet.row.groups[0]),
  );
  return html`<div class="stack">
    <div class="form-row">${DateField({
      name: "data_until",
      label: t("dataUntil"),
      hint: t("dataUntil.hint"),
      value: sheet.values.data_until,
      required: true,
      disabled: !sheet.editable,
      min: sheet.row.period.first_day,
      max: sheet.row.period.last_day,
      error: sheet.errors.data_until,
      onChange: sheet.until,
    })}</div>
    ${sheet.row.restart_text && html`<p class="notice is-warning">${sheet.row.restart_text}</p>`}
    ${sheet.row.surveyed && RegisterNotice({ sheet })}
    ${sheet.editable && html`<p class="soft">${t("form.zero")}</p>`}
    ${sheet.row.groups.map((group) => GroupView({ group, sheet, open: !first || first.key === group.key, key: group.key }))}
  </div>`;
});

/** How far a group has come, in two words. @type {Component<{ group: Group, sheet: SheetState }>} */
const Reached = component(function Reached({ group, sheet }) {
  const standing = standingOf(sheet, group.cells);
  const { faults, asks, blanks, all } = standing;
  if (faults) return Status({ label: t("form.groupFaults", { count: faults }), tone: "danger" });
  if (asks) return Status({ label: t("form.groupAsks", { count: asks }), tone: "warning" });
  return all > 0 && Status({ label: t("form.filled", standing), tone: blanks ? "neutral" : "good" });
});

/** @type {Component<{ group: Group, sheet: SheetState, open: boolean }>} */
const GroupView = component(function GroupView({ group, sheet, open }) {
  const byCode = new Map(group.cells.map((cell) => [cell.code, cell]));
  const typed = (/** @type {string} */ code) => shownIn(sheet, byCode.get(code));
  const whole = (/** @type {string} */ code) => {
    const of = byCode.get(code)?.of;
    return of ? percentOf(typed(code), byCode.has(of) ? typed(of) : shownOf(sheet, of)) : "";
  };
  return Fold({
    title: group.title,
    note: sheet.editable && Reached({ group, sheet }),
    open,
    children: html`
      ${group.goal_text && group.goal_text !== MISSING && html`<p class="soft">${t("form.goal", { goal: group.goal_text })}</p>`}
      ${EditableGrid({
        caption: group.title,
        corner: t("form.measure"),
        help: group === sheet.row.groups[0],
        disabled: !sheet.editable,
        rows: group.cells.map((cell) => ({
          key: cell.code,
          label: cell.label,
          name: cell.label,
          hint: proposal(cell, typed(cell.code)) ?? fromWorkbook(cell, typed(cell.code)),
        })),
        columns: [
          { key: "cumulative", label: t("form.cumulative"), hint: t("form.cumulativeHint") },
          ...additionColumn(group, sheet),
          { key: "previous", label: t("form.previous"), show: (code) => before(byCode.get(code)) },
          {
            key: "added",
            label: t("form.added"),
            show: (code) =>
              html`${number(added(byCode.get(code), typed(code)))}${LateNote({ cell: byCode.get(code) })}`,
          },
          { key: "share", label: "%", show: whole },
          ...registerColumn(group, sheet, typed),
        ],
        applies: (code, column) => (column === "addition" ? takesAddition : isTyped)(byCode.get(code)),
        instead: (code, column) => (column === "addition" ? "" : number(typed(code))),
        value: (code, column) => (column === "addition" ? (sheet.values.figures[code]?.addition ?? null) : typed(code)),
        onChange: (code, column, value) => sheet.figure(code, { [column]: value }),
        message: (code, column) => messageOf(sheet, code, column),
        onMisread: sheet.mark,
        below: (code) => Remark({ cell: byCode.get(code), sheet }),
      })}
      ${TakeFromRegister({ group, sheet, typed })}
      ${
        sheet.editable &&
        group.cells.some((cell) => cell.proposed !== null && cell.proposed !== typed(cell.code)) &&
        html`<div class="row">${group.cells
          .filter((cell) => cell.proposed !== null && cell.proposed !== typed(cell.code))
          .map((cell) =>
            Button({
              key: cell.code,
              small: true,
              label: `${t("form.use")}: ${cell.label} ${number(cell.proposed)}`,
              onClick: () => sheet.figure(cell.code, { cumulative: cell.proposed }),
            }),
          )}</div>`
      }`,
  });
});

/** Right below the figure that asks for it. @param {{ cell: Cell | undefined, sheet: SheetState }} props */
const Remark = ({ cell, sheet }) =>
  cell &&
  wantsRemark(cell, sheet) &&
  Field({
    name: `remark.${cell.code}`,
    label: t("form.remark", { name: cell.label }),
    hint: t("form.remarkHint"),
    disabled: !sheet.editable,
    value: sheet.values.figures[cell.code]?.remark ?? "",
    onChange: (remark) => sheet.figure(cell.code, { remark }),
  });

/** A figure of another group. @param {SheetState} sheet @param {string} code */
function shownOf(sheet, code) {
  return shownIn(
    sheet,
    sheet.row.groups.flatMap((group) => group.cells).find((one) => one.code === code),
  );
}

/** @param {Cell | undefined} cell */
const isTyped = (cell) => !ofRegister(cell);

/** The cell of a workbook, while the figure is the one taken from it. @param {Cell} cell @param {number | null} value */
const fromWorkbook = ({ ledger, cumulative }, value) =>
  ledger && value === cumulative
    ? t("form.ledger", {
        cell: ledger.cell,
        file: ledger.file_name,
        raw: ledger.raw,
        name: ledger.taken_by ?? MISSING,
        at: dateTime(ledger.taken_at),
      })
    : undefined;

/** The figure that the period goes on from; of a count that starts anew what it was last year. @param {Cell | undefined} cell */
const before = (cell) =>
  cell && cell.last_year !== null ? t("form.lastYear", { value: number(cell.last_year) }) : number(cell?.previous);

/** @param {Cell} cell @param {number | null} value */
const proposal = (cell, value) =>
  isEstimate(cell)
    ? `${cell.origin_label}. ${cell.remark}`
    : cell.proposed !== null && cell.proposed !== value
      ? t("form.proposed", { value: number(cell.proposed) })
      : undefined;

/** @param {Cell | undefined} cell @param {number | null} value what the period added: the server's word until something else is typed */
function added(cell, value) {
  if (!cell || value === null) return null;
  if (value === cell.cumulative) return cell.added;
  return cell.previous === null ? null : value - cell.previous;
}

/** @param {Cell} cell @param {SheetState} sheet */
const wantsRemark = (cell, sheet) =>
  Boolean(sheet.values.figures[cell.code]?.remark) ||
  (takesAddition(cell) && Boolean(sheet.values.figures[cell.code]?.addition)) ||
  cell.messages.some((message) => message.needs_remark);
