/** What the register of households says beside a submission's cells: where it speaks, and where it can be taken over. */
import { html } from "../../../vendor/kit.js";
import { can } from "../../core/session.js";
import { number, signed } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { toast } from "../../ui/toast.js";
import { t as shared } from "../../ui/vi.js";
import { ofRegister, takesAddition } from "./sheet.js";
import { t } from "./vi.js";

/** @typedef {import("./sheet.js").SheetState} SheetState */
/** @typedef {import("../../api/types.d.ts").Schema<"GroupRead">} Group */
/** @typedef {Group["cells"][number]} Cell */
/** @typedef {(code: string) => number | null} Shown */

/** @type {Component<{ sheet: SheetState }>} */
export const RegisterNotice = component(function RegisterNotice({ sheet }) {
  const { surveyed, unit, period } = sheet.row;
  if (!surveyed) return html``;
  const numbers = {
    settled: number(surveyed.settled),
    households: number(surveyed.households),
    percent: number(surveyed.percent),
  };
  const open = sheet.editable || sheet.row.state === "draft" || sheet.row.state === "returned";
  const text = !open
    ? t("register.wasRead", numbers)
    : surveyed.speaks
      ? t("register.speaks", numbers)
      : t("register.waits", numbers);
  const href = `/muc-tieu?noi=${unit.id}&ky=${period.code}&ngay=${sheet.row.figures_on}`;
  return html`<div class=${surveyed.speaks ? "notice is-good" : "notice"}>
    <div class="stack"><p>${text}${can("indicator.read") && html` <a href=${href}>${t("register.open")}</a>`}</p>
      ${TakeEverything({ sheet })}</div></div>`;
});

/**
 * The column of the register, where it counts anything of the group.
 * @param {Group} group @param {SheetState} sheet @param {Shown} shown what stands in the cell
 * @returns {import("../../ui/editable-grid.js").GridColumn[]}
 */
export function registerColumn(group, sheet, shown) {
  if (group.cells.every((cell) => cell.counted === null)) return [];
  const byCode = new Map(group.cells.map((cell) => [cell.code, cell]));
  const show = (/** @type {string} */ code) => {
    const cell = byCode.get(code);
    if (!cell || cell.counted === null) return "";
    const typed = ofRegister(cell) ? (sheet.values.figures[code]?.cumulative ?? null) : shown(code);
    const said = ofRegister(cell) && typed !== null ? t("register.typed", { value: number(typed) }) : null;
    return html`
      <a href=${listOf(sheet.row, code)}>${number(cell.counted)}</a>
      ${typed !== null && typed !== cell.counted && html`<small class="soft">${said ?? signed(cell.counted - typed)}</small>`}`;
  };
  return [{ key: "register", label: t("register"), hint: t("register.hint"), show }];
}

/**
 * Who is not in the register, typed on top of its number; left out where the register gives nothing of the group.
 * @param {Group} group @param {SheetState} sheet
 * @returns {import("../../ui/editable-grid.js").GridColumn[]}
 */
export function additionColumn(group, sheet) {
  const wanted = group.cells.some((cell) => takesAddition(cell) && (sheet.editable || cell.addition));
  return wanted ? [{ key: "addition", label: t("form.addition"), hint: t("form.additionHint") }] : [];
}

/**
 * The page of who counts for a figure of a form.
 * @param {import("../../api/types.d.ts").Schema<"SubmissionRead">} row @param {string} code
 */
export const listOf = (row, code) =>
  `/muc-tieu/${code.replaceAll(".", "-")}?noi=${row.unit.id}&ky=${row.period.code}&ngay=${row.figures_on}`;

/** Whether there is a list behind a figure. @param {Cell} cell */
export const opensList = (cell) => cell.counted !== null || cell.origin === "register" || cell.origin === "log";

/**
 * Takes every figure that the register counts over at once, in all groups of the form; those that the form would refuse
 * are left aside and named.
 * @type {Component<{ sheet: SheetState }>}
 */
const TakeEverything = component(function TakeEverything({ sheet }) {
  const cells = sheet.row.groups.flatMap((group) => group.cells);
  const typed = (/** @type {Cell} */ { code }) => sheet.values.figures[code]?.cumulative ?? null;
  const differ = cells.filter((cell) => isOpen(cell, typed(cell)));
  const aside = cells.filter((cell) => cell.taking_fault && !ofRegister(cell) && typed(cell) === null);
  if (!sheet.editable) return html``;
  return html`
    ${
      differ.length > 1 &&
      html`<div>${Button({
        label: t("register.takeEverything", { count: differ.length }),
        icon: "download",
        onClick: () => takeOver(sheet, differ),
      })}</div>`
    }
    ${
      aside.length > 0 &&
      html`<p>${t("register.aside", { count: aside.length })}</p>
        <ul>${aside.map((cell) => html`<li key=${cell.code}>${cell.label}. ${cell.taking_fault}</li>`)}</ul>`
    }`;
});

/** Whether the unit fills the cell itself and can take what the register says instead. @param {Cell} cell @param {number | null} typed */
const isOpen = (cell, typed) =>
  !ofRegister(cell) && cell.counted !== null && cell.counted !== typed && !cell.taking_fault;

/** Writes the register's numbers over what was typed, which one press brings back. @param {SheetState} sheet @param {Cell[]} cells */
function takeOver(sheet, cells) {
  const before = Object.fromEntries(
    cells.map(({ code }) => {
      const { cumulative = null, in_period = null } = sheet.values.figures[code] ?? {};
      return [code, { cumulative, in_period }];
    }),
  );
  sheet.figures(Object.fromEntries(cells.map(({ code, counted }) => [code, { cumulative: counted, in_period: null }])));
  toast(t("register.taken", { count: cells.length }), {
    act: { label: shared("act.undo"), run: () => sheet.figures(before) },
  });
}

/**
 * Takes the register's figures over into cells that the unit fills itself; remarks stay.
 * @type {Component<{ group: Group, sheet: SheetState, typed: Shown }>}
 */
export const TakeFromRegister = component(function TakeFromRegister({ group, sheet, typed }) {
  const differ = group.cells.filter((cell) => isOpen(cell, typed(cell.code)));
  if (!sheet.editable || differ.length === 0) return html``;
  return html`<div class="row">
    ${Button({
      label: differ.length === 1 ? t("register.take") : t("register.takeAll", { count: differ.length }),
      icon: "download",
      small: true,
      onClick: () => takeOver(sheet, differ),
    })}
  </div>`;
});
