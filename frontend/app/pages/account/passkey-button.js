/** The button that signs in with a passkey, where this browser knows them. */
import { useState } from "../../../vendor/kit.js";
import { knowsPasskeys } from "../../core/passkey.js";
import { loginByPasskey } from "../../core/session.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { toastProblem } from "../../ui/toast.js";
import { t } from "./login-vi.js";

/** @type {Component<{ done?: () => void }>} */
export const PasskeyButton = component(function PasskeyButton({ done }) {
  const [busy, setBusy] = useState(false);
  if (!knowsPasskeys()) return null;
  const enter = async () => {
    setBusy(true);
    try {
      if (await loginByPasskey()) return done?.();
    } catch (error) {
      toastProblem(error);
    }
    setBusy(false);
  };
  return Button({ label: t("login.passkey"), icon: "lock", busy, onClick: () => void enter() });
});
