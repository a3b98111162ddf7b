/** What the pages of figures are asked for, kept in their address: place, period, day; and the fields that choose it. */
import { html } from "../../../vendor/kit.js";
import { useQuery } from "../../core/query.js";
import { today } from "../../core/session.js";
import { component } from "../../ui/component.js";
import { DateField } from "../../ui/date-field.js";
import { Select } from "../../ui/select.js";
import { periodOptions } from "./periods.js";
import { t } from "./vi.js";

/** @typedef {{ unit_id?: string, period?: string, on?: string }} Asked */
/** @typedef {{ first_day: string, last_day: string, code: string }} Period */

/**
 * The query of the API and, to go on with the same question, that of an address.
 * @returns {{ asked: Asked, by: "unit" | "group" | "street", query: Record<string, string>, change: (changes:
 *   Record<string, string | undefined>) => void }}
 */
export function useAsked() {
  const [query, change] = useQuery();
  const asked = Object.fromEntries(
    Object.entries({ unit_id: query.noi, period: query.ky, on: query.ngay }).filter(([, value]) => value),
  );
  const by = query.chia === "to" ? "group" : query.chia === "tuyen" ? "street" : "unit";
  return { asked, by, query, change };
}

/** Where a measure has its page: its code without dots, which an address of a page must not have. @param {string} code */
export const measurePath = (code) => `/muc-tieu/${code.replaceAll(".", "-")}`;

/**
 * The same question at another address.
 * @param {string} path
 * @param {Record<string, string>} query
 * @param {Record<string, string | undefined>} [changes]
 */
export function addressOf(path, query, changes = {}) {
  const kept = Object.entries({ noi: query.noi, ky: query.ky, ngay: query.ngay, ...changes }).filter(
    ([, value]) => value,
  );
  const text = new URLSearchParams(/** @type {[string, string][]} */ (kept)).toString();
  return text ? `${path}?${text}` : path;
}

/**
 * @type {Component<{ period: Period, on: string, query: Record<string, string>, change: (changes: Record<string, string |
 *   undefined>) => void, places?: { unit_id: string | null, name: string }[] }>}
 */
export const Asking = component(function Asking({ period, on, query, change, places = [] }) {
  const last = period.last_day < today.value ? period.last_day : today.value;
  const options = periodOptions(today.value);
  return html`<div class="form-row no-print asking">
    ${Select({
      name: "ky",
      label: t("period"),
      value: period.code,
      options,
      onChange: (/** @type {string | null} */ ky) => change({ ky: ky ?? undefined, ngay: undefined }),
    })}
    ${DateField({
      name: "ngay",
      label: t("on"),
      value: on,
      min: period.first_day,
      max: last,
      onChange: (day) => change({ ngay: day ?? undefined, ky: period.code }),
    })}
    ${
      (places.length > 1 || query.noi) &&
      Select({
        name: "noi",
        label: t("unit"),
        value: query.noi ?? "",
        onChange: (/** @type {string | null} */ noi) => change({ noi: noi || undefined, chia: undefined }),
        options: [
          { value: "", label: t("unit.all") },
          ...places
            .filter(({ unit_id }) => unit_id)
            .map(({ unit_id, name }) => ({ value: unit_id ?? "", label: name })),
        ],
      })
    }
  </div>`;
});
