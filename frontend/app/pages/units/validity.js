/** What is valid from a day to a day: in words, as a state, and the day in the address that a page looks at. */
import { html } from "../../../vendor/kit.js";
import { useQuery } from "../../core/query.js";
import { today } from "../../core/session.js";
import { date } from "../../core/text.js";
import { component } from "../../ui/component.js";
import { DateField } from "../../ui/date-field.js";
import { Status } from "../../ui/status.js";
import { t } from "./vi.js";

/** @import { ComponentChildren } from "../../../vendor/kit.js" */
/** @typedef {{ valid_from: string, valid_to: string | null }} Dated */

/** "01/01/2024 – 30/06/2025", or "từ 01/07/2025". @param {string} from @param {string | null} to */
export const span = (from, to) =>
  to ? t("span.closed", { from: date(from), to: date(to) }) : t("span.open", { from: date(from) });

/** @param {Dated} row @param {string} on */
export const inForce = (row, on) => row.valid_from <= on && (row.valid_to === null || on <= row.valid_to);

/** @type {Component<{ row: Dated, on: string }>} */
export const Force = component(function Force({ row, on }) {
  if (inForce(row, on)) return Status({ label: t("force.now"), tone: "good" });
  return row.valid_from > on
    ? Status({ label: t("force.coming"), tone: "info" })
    : Status({ label: t("force.past"), tone: "done" });
});

/** The day that the page looks at: `ngay` in the address, else the ward's own day. */
export function useDay() {
  const [query] = useQuery();
  return /^\d{4}-\d{2}-\d{2}$/.test(query.ngay ?? "") ? /** @type {string} */ (query.ngay) : today.value;
}

/** The row above a list: the day, and what else narrows it. @type {Component<{ children?: ComponentChildren }>} */
export const AsOf = component(function AsOf({ children }) {
  const [, change] = useQuery();
  const day = useDay();
  return html`<div class="as-of no-print">
    ${DateField({
      label: t("asOf"),
      name: "ngay",
      value: day,
      hint: "",
      onChange: (next) => change({ ngay: next === today.value ? null : next }),
    })}
    ${children}
  </div>`;
});
