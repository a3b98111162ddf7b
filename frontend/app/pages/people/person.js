/** One person: account, what may be done with it, roles over time. */
import { html, useState } from "../../../vendor/kit.js";
import { invalidate, useGet } from "../../core/resource.js";
import { stylesheet } from "../../core/stylesheet.js";
import { dateTime, phoneInWords } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Dialog } from "../../ui/dialog.js";
import { Icon } from "../../ui/icons.js";
import { Facts, Page, Section } from "../../ui/page.js";
import { Loaded } from "../../ui/states.js";
import { toast, toastProblem } from "../../ui/toast.js";
import { DisableAccount, EditPerson, enable, endSessions, forgetFactors, reset } from "./account-acts.js";
import { LinkCard } from "./link-card.js";
import { RequestList } from "./request-list.js";
import { stateOf } from "./people.js";
import { RolesOf } from "./roles.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"UserRead">} User */
/** @typedef {import("./link-card.js").Link} Link */

await stylesheet("people");

/** @param {import("../../core/router.js").PageProps} props */
export default function PersonPage({ params }) {
  const user = useGet("/users/{user_id}", { params: { user_id: params.id ?? "" } });
  const [open, show] = useState(/** @type {"edit" | "disable" | null} */ (null));
  const [link, setLink] = useState(/** @type {Link | null} */ (null));
  const close = () => show(null);
  const changed = (/** @type {User} */ now) => {
    invalidate("/users?", "/people", "/audit");
    user.set(now);
  };
  return Page({
    title: user.data?.full_name ?? t("title"),
    status: user.data && stateOf(user.data.state),
    crumbs: [{ label: t("title"), href: "/nguoi-dung" }, { label: user.data?.full_name ?? "…" }],
    actions: user.data && Acts({ user: user.data, show, changed, showLink: setLink }),
    children: Loaded({
      of: user,
      children: (row) => html`<div class="stack">
        ${
          row.state === "disabled" &&
          html`<div class="notice is-danger">
            ${Icon({ name: "lock" })}
            <p>${t("person.disabledNote", { at: dateTime(row.disabled_at), reason: row.disabled_reason ?? "" })}</p>
          </div>`
        }
        <section class="card">${Facts({
          facts: [
            { label: t("username"), value: row.username },
            { label: t("phone"), value: phoneInWords(row.phone) },
            { label: t("lastSeen"), value: row.last_seen_at ? dateTime(row.last_seen_at) : t("never") },
          ],
        })}</section>
        ${row.requests.length > 0 && Section({ title: t("request.second"), children: RequestList({ rows: row.requests }) })}
        ${RolesOf({ user: row, changed })}
        ${open === "edit" && EditPerson({ user: row, changed, onClose: close })}
        ${open === "disable" && DisableAccount({ user: row, changed, onClose: close })}
        ${
          link &&
          Dialog({
            title: t("link.title", { name: row.full_name }),
            onClose: () => setLink(null),
            children: html`<div class="stack">
              ${LinkCard({ link })}
              <div class="form-actions">${Button({ label: t("link.close"), onClick: () => setLink(null) })}</div>
            </div>`,
          })
        }
      </div>`,
    }),
  });
}

/**
 * @type {Component<{ user: User, show: (what: "edit" | "disable") => void, changed: (user: User) => void, showLink: (link: Link)
 *   => void }>}
 */
const Acts = component(function Acts({ user, show, changed, showLink }) {
  const may = (/** @type {string} */ act) => user.actions.includes(act);
  const renew = async () => {
    const answer = await reset(user).catch(toastProblem);
    if (!answer) return;
    changed(answer.user);
    if (answer.link) showLink(answer.link);
    else toast(t("person.resetWaits"));
  };
  const run = (/** @type {(user: User) => Promise<User | null>} */ act) =>
    act(user).then((now) => now && changed(now), toastProblem);
  return html`
    ${may("disable") && Button({ label: t("person.disable"), kind: "danger", icon: "lock", onClick: () => show("disable") })}
    ${
      may("end_sessions") &&
      user.last_seen_at &&
      Button({ label: t("person.endSessions"), icon: "logout", onClick: () => void run(endSessions) })
    }
    ${may("forget_factors") && Button({ label: t("person.factors"), icon: "phone", onClick: () => void run(forgetFactors) })}
    ${may("edit") && Button({ label: t("person.edit"), icon: "edit", onClick: () => show("edit") })}
    ${may("reset") && Button({ label: t("person.reset"), kind: "primary", onClick: () => void renew() })}
    ${may("enable") && Button({ label: t("person.enable"), kind: "primary", onClick: () => void run(enable) })}`;
});
