/** What somebody leaves behind: shown before their account is locked, a role of theirs ends. */
import { html } from "../../../vendor/kit.js";
import { useGet } from "../../core/resource.js";
import { component } from "../../ui/component.js";
import { Icon } from "../../ui/icons.js";
import { Loaded } from "../../ui/states.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"OpenWorkRead">} Work */
/** @typedef {import("../../api/types.d.ts").Schema<"UserRead">} User */

/** @param {Work["waiting"]} kinds */
const counted = (kinds) => kinds.map((one) => `${one.label}: ${one.number}`).join("; ");

/** @type {Component<{ user: User, held?: { role: string, unit_id: string } }>} `held`: of this role alone */
export const OpenWork = component(function OpenWork({ user, held }) {
  const work = useGet("/users/{user_id}/open-work", { params: { user_id: user.id } });
  return Loaded({
    of: work,
    children: ({ roles, waiting, held: own }) => {
      const ending = roles.filter((one) => !held || (one.role === held.role && one.unit_id === held.unit_id));
      const alone = ending.filter((one) => one.others.length === 0);
      const rest = ending.filter((one) => one.others.length > 0);
      const said = { name: user.full_name };
      return html`<div class="stack">
        ${alone.map(
          (one) =>
            html`<div class="notice is-warning">
              ${Icon({ name: "alert" })}
              <p>${t("left.alone", { ...said, role: one.role_label, unit: one.unit_name })}</p>
            </div>`,
        )}
        ${waiting.length > 0 && html`<p>${t("left.waiting", { ...said, kinds: counted(waiting) })}</p>`}
        ${own.length > 0 && html`<p>${t("left.held", { kinds: counted(own) })}</p>`}
        ${rest.map((one) => html`<p>${t("left.others", { role: one.role_label, unit: one.unit_name, names: one.others.join(", ") })}</p>`)}
      </div>`;
    },
  });
});
