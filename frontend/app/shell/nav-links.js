/** The places of the navigation under the names of what belongs together, on the rail and behind "Thêm". */
import { html, useId } from "../../vendor/kit.js";
import { useGet } from "../core/resource.js";
import { inGroups, isWithin } from "../core/roles.js";
import { component } from "../ui/component.js";
import { Icon } from "../ui/icons.js";
import { t } from "../ui/vi.js";

/** How many received documents nobody of the person's units has opened; nothing when there are none. */
const Unread = component(function Unread() {
  const count = useGet("/inbox/count").data?.unread ?? 0;
  return (
    count > 0 &&
    html`<b class="nav-count">
      <span aria-hidden="true">${count}</span>
      <span class="visually-hidden">${t("nav.unread", { count })}</span>
    </b>`
  );
});

/** @type {Component<{ entries: import("../core/roles.js").NavEntry[], path: string }>} */
export const NavLinks = component(function NavLinks({ entries, path }) {
  const id = useId();
  return html`${inGroups(entries).map(
    ({
      group,
      entries: own,
    }) => html`<div key=${group ?? ""} class="nav-group" role=${group && "group"} aria-labelledby=${group && `${id}-${group}`}>
      ${group && html`<p class="nav-group-name" id=${`${id}-${group}`}>${t(group)}</p>`}
      ${own.map(
        (
          entry,
        ) => html`<a key=${entry.path} class="nav-link" href=${entry.path} aria-current=${isWithin(entry.path, path) ? "page" : undefined}>
          ${Icon({ name: entry.icon })}<span>${t(entry.label)}</span>${entry.counts && Unread({})}</a>`,
      )}</div>`,
  )}`;
});
