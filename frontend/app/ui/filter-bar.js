/** Filters of a list; they live in the address, so that a view can be kept and sent on. */
import { html, useEffect, useRef, useState } from "../../vendor/kit.js";
import { useQuery } from "../core/query.js";
import { t } from "./vi.js";
import { Button } from "./button.js";
import { component } from "./component.js";
import { valueOf } from "./field.js";
import { Icon } from "./icons.js";

/** @import { ComponentChildren } from "../../vendor/kit.js" */
/**
 * @typedef {{ name: string, label: string, options: import("./select.js").Option[], all?: string | false }} Filter
 *   `all`: the words for "no filter"
 */

/**
 * @type {Component<{ filters?: Filter[], search?: string | false, children?: ComponentChildren, resets?: string[] }>}
 *   `search`: the placeholder of the search box (query `q`); read the values with `useQuery()`; `resets`: further names
 *   that a changed filter takes out of the address
 */
export const FilterBar = component(function FilterBar({ filters = [], search = false, children, resets = [] }) {
  const anew = Object.fromEntries(["cursor", ...resets].map((name) => [name, null]));
  const [query, change] = useQuery();
  const active = filters.some(({ name }) => query[name]) || Boolean(search && query.q);
  return html`<div class="filters" role="search" aria-label=${t("filter.label")}>
    ${search && SearchBox({ value: query.q ?? "", placeholder: search, onChange: (q) => change({ q, ...anew }) })}
    ${filters.map(
      ({ name, label, options, all = t("filter.all") }) => html`<label class="filter" key=${name}>
        <span>${label}</span>
        <select class="input" value=${query[name] ?? ""}
          onChange=${(/** @type {Event} */ event) => change({ [name]: valueOf(event), ...anew })}>
          ${all !== false && html`<option value="">${all}</option>`}
          ${options.map(
            (option) =>
              html`<option key=${option.value} value=${option.value} selected=${option.value === query[name]}>${option.label}</option>`,
          )}
        </select>
      </label>`,
    )}
    ${children}
    ${
      active &&
      Button({
        label: t("act.clearFilters"),
        kind: "quiet",
        icon: "cross",
        onClick: () =>
          change({
            ...anew,
            ...Object.fromEntries([...filters.map(({ name }) => name), "q"].map((name) => [name, null])),
          }),
      })
    }
  </div>`;
});

/** @type {Component<{ value: string, placeholder: string, onChange: (text: string) => void }>} asks 250 ms after the last key */
export const SearchBox = component(function SearchBox({ value, placeholder, onChange }) {
  const [typed, type] = useState(value);
  const timer = useRef(0);
  useEffect(() => type(value), [value]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return html`<label class="filter is-search"><span>${t("filter.search")}</span>
    <span class="search-box">${Icon({ name: "search" })}
      <input class="input" type="search" data-search value=${typed} placeholder=${placeholder} onInput=${(
        /** @type {InputEvent} */ event,
      ) => {
        const text = valueOf(event);
        type(text);
        clearTimeout(timer.current);
        timer.current = setTimeout(() => onChange(text), 250);
      }} /></span>
  </label>`;
});
