/** The person's own menu: roles, account, light or dark, signing out here or everywhere. */
import { html } from "../../vendor/kit.js";
import { logout } from "../core/session.js";
import { initials } from "../core/text.js";
import { theme } from "../core/theme.js";
import { component } from "../ui/component.js";
import { ask } from "../ui/dialog.js";
import { Icon } from "../ui/icons.js";
import { Menu, MenuItem } from "../ui/menu.js";
import { toastProblem } from "../ui/toast.js";
import { openShortcuts, toggleHelp } from "./shortcuts.js";
import { t as shared } from "../ui/vi.js";
import { t } from "./vi.js";

const THEMES = /** @type {const} */ ([
  ["auto", "auto"],
  ["light", "sun"],
  ["dark", "moon"],
]);

/** A phone that holds a round gives it up too; visits that wait are not left behind unasked. @param {{ everywhere?: boolean }} [how] */
async function leave(how) {
  const guard = localStorage.getItem("toso-phone") && (await import("../pages/visits/owner-guard.js"));
  if (!guard) return logout(how);
  if (await guard.mayLeave()) await logout({ ...how, ended: guard.leave });
}

async function leaveEverywhere() {
  const sure = await ask({
    title: t("user.everywhereAsk"),
    text: t("user.everywhereText"),
    yes: t("user.everywhere"),
    danger: true,
  });
  if (sure) await leave({ everywhere: true }).catch(toastProblem);
}

/** The menu closes, then it is done. @param {() => void} close @param {() => unknown} act */
const after = (close, act) => () => {
  close();
  void act();
};

/** @type {Component<{ who: import("../core/session.js").Me, bell?: typeof import("./bell.js") }>} `bell`: once it has come */
export const UserMenu = component(function UserMenu({ who, bell }) {
  const { full_name: name } = who.user;
  return Menu({
    label: t("user.menu", { name }),
    trigger: html`<span class="avatar" aria-hidden="true">${initials(name)}</span>${bell?.Told({})}${Icon({ name: "down" })}`,
    children: (close) => html`
      <div class="menu-who"><strong>${name}</strong>
        <ul>
          ${who.assignments.map(
            (held) =>
              html`<li key=${held.id}>${held.role_label}${held.unit_name !== held.role_label && ` – ${held.unit_name}`}</li>`,
          )}
        </ul>
      </div>
      <hr />
      <a class="menu-item" href="/tai-khoan" onClick=${close}>${Icon({ name: "user" })}<span>${t("user.account")}</span></a>
      ${bell?.Line({ onClick: close })}
      ${MenuItem({ label: shared("app.help"), icon: "info", onClick: after(close, toggleHelp) })}
      ${MenuItem({ label: t("user.shortcuts"), icon: "info", onClick: after(close, openShortcuts) })}
      <hr />
      ${THEMES.map(([value, icon]) =>
        MenuItem({
          key: value,
          label: t(`theme.${value}`),
          icon,
          checked: theme.value === value,
          onClick: () => {
            theme.value = value;
          },
        }),
      )}
      <hr />
      ${MenuItem({ label: t("user.logout"), icon: "logout", onClick: after(close, () => leave().catch(toastProblem)) })}
      ${MenuItem({ label: t("user.everywhere"), icon: "lock", onClick: after(close, leaveEverywhere) })}`,
  });
});
