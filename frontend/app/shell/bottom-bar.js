/** The navigation of a phone: four places within reach of the thumb, the others behind "Thêm". */
import { html, useEffect, useState } from "../../vendor/kit.js";
import { isWithin, withinReach } from "../core/roles.js";
import { t } from "../ui/vi.js";
import { component } from "../ui/component.js";
import { Dialog } from "../ui/dialog.js";
import { Icon } from "../ui/icons.js";
import { NavLinks } from "./nav-links.js";

/** @typedef {import("../core/roles.js").NavEntry} NavEntry */
const PLACES = 5;

/** @type {Component<{ entries: NavEntry[], actions: string[], path: string }>} */
export const BottomBar = component(function BottomBar({ entries, actions, path }) {
  const [open, setOpen] = useState(false);
  useEffect(() => setOpen(false), [path]);
  const shown = entries.length > PLACES ? withinReach(entries, actions, PLACES - 1) : entries;
  const rest = entries.filter((entry) => !shown.includes(entry));
  const current = (/** @type {NavEntry} */ entry) => (isWithin(entry.path, path) ? "page" : undefined);
  return html`<nav class="bar" aria-label=${t("nav.label")}>
    ${shown.map(
      (entry) =>
        html`<a key=${entry.path} class="bar-link" href=${entry.path} aria-current=${current(
          entry,
        )}>${Icon({ name: entry.icon })}<span>${t(entry.short ?? entry.label)}</span></a>`,
    )}
    ${
      rest.length > 0 &&
      html`<button type="button" class="bar-link" aria-haspopup="dialog"
        aria-current=${rest.some(current) ? "true" : undefined} onClick=${() => setOpen(true)}>
        ${Icon({ name: "menu" })}<span>${t("nav.more")}</span></button>`
    }
    ${
      open &&
      Dialog({
        title: t("nav.label"),
        sheet: true,
        onClose: () => setOpen(false),
        children: NavLinks({ entries: rest, path }),
      })
    }
  </nav>`;
});
