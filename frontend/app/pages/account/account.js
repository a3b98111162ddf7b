/** One's own account: roles, password, and the devices that are signed in. */
import { html } from "../../../vendor/kit.js";
import { del } from "../../api/client.js";
import { useGet } from "../../core/resource.js";
import { can, logout, me } from "../../core/session.js";
import { theme } from "../../core/theme.js";
import { MISSING, phoneInWords } from "../../core/text.js";
import { Button, LinkButton } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { ask } from "../../ui/dialog.js";
import { Facts, Page, Section } from "../../ui/page.js";
import { RadioGroup } from "../../ui/select.js";
import { Loaded } from "../../ui/states.js";
import { Instant, Status } from "../../ui/status.js";
import { toast, toastProblem } from "../../ui/toast.js";
import { roleInWords } from "../people/role-words.js";
import { ChangePassword } from "./change-password.js";
import { Identities } from "./identities.js";
import { useProvider } from "./provider-button.js";
import { t as factors } from "./factors-vi.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"SessionRead">} Session */

export default function Account() {
  const who = me.value;
  const provider = useProvider();
  if (!who) return null;
  const roles =
    who.assignments.length === 0
      ? t("account.noRole")
      : html`<ul>
        ${who.assignments.map(
          (held) =>
            html`<li key=${held.id}>
              ${roleInWords(held)}
              ${held.delegated_from && ` (${t("account.delegated", { name: held.delegated_from })})`}
            </li>`,
        )}
      </ul>`;
  return Page({
    title: t("account.title"),
    narrow: true,
    children: html`
      ${Section({
        title: t("account.who"),
        children: Facts({
          facts: [
            { label: t("account.fullName"), value: who.user.full_name },
            { label: t("account.username"), value: who.user.username },
            { label: t("account.phone"), value: phoneInWords(who.user.phone) },
            { label: t("account.roles"), value: roles, wide: true },
          ],
        }),
      })}
      ${
        can("user.delegate") &&
        Section({
          title: t("account.delegation"),
          hint: t("account.delegationHint"),
          children: html`<div>${LinkButton({ label: t("account.toDelegation"), href: "/tai-khoan/uy-quyen", icon: "people" })}</div>`,
        })
      }
      ${Section({
        title: factors("title"),
        hint: t("account.factorsHint"),
        children: html`<div>${LinkButton({ label: t("account.toFactors"), href: "/tai-khoan/xac-thuc", icon: "lock" })}</div>`,
      })}
      ${Section({
        title: t("account.unsaved"),
        hint: t("account.unsavedHint"),
        children: html`<div>${LinkButton({ label: t("account.toUnsaved"), href: "/tai-khoan/viet-do", icon: "edit" })}</div>`,
      })}
      ${provider && Identities({ label: provider })}
      ${Sessions({})}
      ${Section({ title: t("account.password"), children: ChangePassword({ done: () => toast(t("password.done")) }) })}
      ${Section({ title: t("account.theme"), hint: t("account.themeHint"), children: Theme({}) })}`,
  });
}

const THEMES = /** @type {const} */ (["auto", "light", "dark"]);

const Theme = component(function Theme() {
  return RadioGroup({
    label: t("account.theme"),
    labelHidden: true,
    name: "theme",
    value: theme.value,
    onChange: (wanted) => {
      theme.value = /** @type {typeof THEMES[number]} */ (wanted);
    },
    options: THEMES.map((value) => ({ value, label: t(`account.theme.${value}`) })),
  });
});

const Sessions = component(function Sessions() {
  const sessions = useGet("/auth/sessions");
  const end = async (/** @type {Session} */ { id }) => {
    try {
      await del("/auth/sessions/{session_id}", { params: { session_id: id } });
      toast(t("account.ended"));
      await sessions.refresh();
    } catch (error) {
      toastProblem(error);
    }
  };
  const leave = async () => {
    if (
      await ask({
        title: t("account.everywhereAsk"),
        text: t("account.everywhereText"),
        yes: t("account.everywhere"),
        danger: true,
      })
    )
      await logout({ everywhere: true }).catch(toastProblem);
  };
  return Section({
    title: t("account.sessions"),
    hint: t("account.sessionsHint"),
    actions: Button({ label: t("account.everywhere"), kind: "danger", small: true, icon: "logout", onClick: leave }),
    children: Loaded({
      of: sessions,
      children: (rows) =>
        DataTable({
          caption: t("account.sessions"),
          rows,
          rowKey: (/** @type {Session} */ row) => row.id,
          columns: [
            { key: "device", label: t("account.device"), kind: "main", value: (row) => row.device },
            { key: "address", label: t("account.address"), value: (row) => row.address || MISSING },
            { key: "created_at", label: t("account.begun"), show: (row) => Instant({ at: row.created_at }) },
            { key: "last_used_at", label: t("account.used"), show: (row) => Instant({ at: row.last_used_at }) },
            {
              key: "actions",
              label: t("account.actions"),
              kind: "actions",
              show: (row) =>
                row.current
                  ? Status({ label: t("account.current"), tone: "good" })
                  : Button({ label: t("account.end"), small: true, onClick: () => void end(row) }),
            },
          ],
        }),
    }),
  });
});
