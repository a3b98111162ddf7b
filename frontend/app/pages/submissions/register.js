/** What the register of households says beside a submission's cells: where it speaks, and where it can be taken over. */
import { html } from "../../../vendor/kit.js";
import { can } from "../../core/session.js";
import { number, signed } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { ofRegister } from "./sheet.js";
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
  return html`<p class=${
    surveyed.speaks ? "notice is-good" : "notice"
  }>${text}${can("indicator.read") && html` <a href=${href}>${t("register.open")}</a>`}</p>`;
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
      <a href=${listOf(sheet, code)}>${number(cell.counted)}</a>
      ${typed !== null && typed !== cell.counted && html`<small class="soft">${said ?? signed(cell.counted - typed)}</small>`}`;
  };
  return [{ key: "register", label: t("register"), hint: t("register.hint"), show }];
}

/** @param {SheetState} sheet @param {string} code */
const listOf = (sheet, code) =>
  `/muc-tieu/${code.replaceAll(".", "-")}?noi=${sheet.row.unit.id}&ky=${sheet.row.period.code}&ngay=${sheet.row.figures_on}`;

/**
 * Takes the register's figures over into cells that the unit fills itself; remarks stay.
 * @type {Component<{ group: Group, sheet: SheetState, typed: Shown }>}
 */
export const TakeFromRegister = component(function TakeFromRegister({ group, sheet, typed }) {
  const differ = group.cells.filter(
    (cell) => !ofRegister(cell) && cell.counted !== null && cell.counted !== typed(cell.code),
  );
  if (!sheet.editable || differ.length === 0) return html``;
  const take = () => sheet.figures(Object.fromEntries(differ.map((cell) => [cell.code, { cumulative: cell.counted }])));
  return html`<div class="row">
    ${Button({
      label: differ.length === 1 ? t("register.take") : t("register.takeAll", { count: differ.length }),
      icon: "download",
      small: true,
      onClick: take,
    })}
  </div>`;
});
