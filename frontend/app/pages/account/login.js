/** Signing in; in demonstration mode also the people of the cast to sign in as. */
import { html, useEffect, useState } from "../../../vendor/kit.js";
import { get } from "../../api/client.js";
import { leftAlone, login, readWords } from "../../core/session.js";
import { unsentOfAll } from "../../core/unsent.js";
import { t as shared } from "../../core/vi.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Field, PasswordField } from "../../ui/field.js";
import { Form, useForm } from "../../ui/form.js";
import { Gate } from "../../ui/gate.js";
import { FactorField } from "./factor-field.js";
import { t } from "./login-vi.js";
import { PasskeyButton } from "./passkey-button.js";
import { ProviderButton, useProvider } from "./provider-button.js";

/** @typedef {import("../../api/types.d.ts").Schema<"DemoAccountRead">} DemoAccount */

/** What a person needs next, fetched while they type. */
function fetchAhead() {
  const timer = setTimeout(() => {
    void import("../../shell/shell.js").then(() => import("../home/today.js")).catch(() => {});
  }, 600);
  return () => clearTimeout(timer);
}

export const Login = component(function Login() {
  const [accounts, setAccounts] = useState(/** @type {DemoAccount[]} */ ([]));
  const [asked, setAsked] = useState(false);
  const provider = useProvider();
  useEffect(() => {
    get("/auth/demo-accounts").then(setAccounts, () => {}); // 404: no demonstration
    void readWords().then((needed) => needed && location.replace("/thiet-lap"));
    return fetchAhead();
  }, []);
  const form = useForm({
    draft: false,
    initial: { username: "", password: "", factor: "" },
    check: ({ username, password }) => ({
      ...(!username.trim() && { username: shared("field.missing") }),
      ...(!password && { password: shared("field.missing") }),
    }),
    submit: ({ username, password, factor }) => login(username.trim(), password, factor),
    done: (inside) => setAsked(!inside),
  });
  const enter = (/** @type {DemoAccount} */ account) => {
    form.set({ username: account.username, password: account.password });
    void form.submit();
  };
  return Gate({
    title: t("login.title"),
    intro: t("login.intro"),
    foot: t("login.foot"),
    aside: accounts.length > 0 && DemoAccounts({ accounts, enter, busy: form.busy }),
    children: html`
      ${leftAlone.value && html`<p class="notice">${t("leftAlone")}</p>`}
      ${unsentOfAll() > 0 && html`<p class="notice is-warning">${t("login.unsent", { count: unsentOfAll() })}</p>`}
      <div class="card"><h2>${t("login.title")}</h2>
        ${Form({
          form,
          label: t("login.title"),
          children: html`
            ${Field({ ...form.bind("username"), label: t("login.username"), autocomplete: "username", capitalize: false, autofocus: true })}
            ${PasswordField({ ...form.bind("password"), label: t("login.password"), autocomplete: "current-password" })}
            ${asked && FactorField({ form })}
            ${Button({ label: t("login.title"), type: "submit", kind: "primary", busy: form.busy })}
            ${PasskeyButton({})}
            ${provider && ProviderButton({ label: provider, errand: "sign-in" })}
            <p class="small soft">${t("login.help")} <a href="/ma">${t("login.haveCode")}</a>.</p>`,
        })}
      </div>`,
  });
});

/** @type {Component<{ accounts: DemoAccount[], enter: (account: DemoAccount) => void, busy: boolean }>} */
const DemoAccounts = component(function DemoAccounts({ accounts, enter, busy }) {
  return html`<section class="accounts" aria-label=${t("login.demo")}>
    <h2>${t("login.demo")}</h2>
    <p class="small soft">${t("login.demoHint")}</p>
    <ul class="accounts-list">${accounts.map(
      (account) => html`<li key=${account.username}>
        <button type="button" class="account" disabled=${busy} onClick=${() => enter(account)}>
          <span class="avatar" aria-hidden="true">${account.full_name.split(" ").at(-1)?.charAt(0)}</span>
          <span>
            <strong>${account.full_name}</strong>
            <small>${account.role_label}${account.unit_name !== account.role_label && ` · ${account.unit_name}`}</small>
          </span>
      </button></li>`,
    )}</ul>
  </section>`;
});
