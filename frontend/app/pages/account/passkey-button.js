/** The button that signs in with a passkey, where this browser knows them; what it needs is fetched when it is pressed. */
import { html, useState } from "../../../vendor/kit.js";
import { asProblem } from "../../api/problem.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { t } from "./login-vi.js";

/** Whether this browser knows passkeys at this address; an IP address never does. */
export const knowsPasskeys = () => "PublicKeyCredential" in globalThis && !/^[\d.]+$|^\[/.test(location.hostname);

/**
 * @type {Component<{ done?: () => void, to?: "loginByPasskey" | "proveByPasskey" | "unlockByPasskey" }>} `to`: what it is
 *   pressed for (core/passkey.js)
 */
export const PasskeyButton = component(function PasskeyButton({ done, to = "loginByPasskey" }) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");
  if (!knowsPasskeys()) return null;
  const press = async () => {
    setBusy(true);
    setProblem("");
    try {
      const passkey = await import("../../core/passkey.js");
      if (await passkey[to]()) return done?.();
    } catch (error) {
      setProblem(asProblem(error).message);
    }
    setBusy(false);
  };
  return html`${Button({ label: t("login.passkey"), icon: "lock", busy, onClick: () => void press() })}
    ${problem && html`<p class="field-error" role="alert">${problem}</p>`}`;
});
