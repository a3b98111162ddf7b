/** The identities elsewhere that open the own account: linked, and taken off. */
import { html } from "../../../vendor/kit.js";
import { del } from "../../api/client.js";
import { useGet } from "../../core/resource.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { ask } from "../../ui/dialog.js";
import { Section } from "../../ui/page.js";
import { Loaded } from "../../ui/states.js";
import { Instant } from "../../ui/status.js";
import { toast, toastProblem } from "../../ui/toast.js";
import { ProviderButton } from "./provider-button.js";
import { t } from "./vi.js";

/** @type {Component<{ label: string }>} */
export const Identities = component(function Identities({ label }) {
  const own = useGet("/auth/oidc/identities");
  const unlink = async (/** @type {string} */ id) => {
    if (
      !(await ask({ title: t("identity.ask"), text: t("identity.askText"), yes: t("identity.unlink"), danger: true }))
    )
      return;
    try {
      await del("/auth/oidc/identities/{identity_id}", { params: { identity_id: id } });
      toast(t("identity.unlinked"));
      await own.refresh();
    } catch (error) {
      toastProblem(error);
    }
  };
  return Section({
    title: t("identity.title"),
    hint: t("identity.hint", { label }),
    children: Loaded({
      of: own,
      children: (rows) => html`<div class="stack">
        ${rows.map(
          (row) => html`<p key=${row.id}>
            ${t("identity.since", { label })} ${Instant({ at: row.created_at })}
            ${" "}${Button({ label: t("identity.unlink"), small: true, onClick: () => void unlink(row.id) })}
          </p>`,
        )}
        <div>${ProviderButton({ label, errand: "link" })}</div>
      </div>`,
    }),
  });
});
