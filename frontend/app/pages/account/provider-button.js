/** The button that goes to the provider of linked identities, where the ward has one. */
import { html, useEffect, useState } from "../../../vendor/kit.js";
import { get } from "../../api/client.js";
import { asProblem } from "../../api/problem.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { t } from "./login-vi.js";

/** The provider's name; "" where there is none, or before it is known. */
export function useProvider() {
  const [label, setLabel] = useState("");
  useEffect(() => {
    get("/auth/oidc").then(
      (found) => setLabel(found.label),
      () => {},
    );
  }, []);
  return label;
}

/** @type {Component<{ label: string, errand: "sign-in" | "link" }>} */
export const ProviderButton = component(function ProviderButton({ label, errand }) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");
  const press = async () => {
    setBusy(true);
    setProblem("");
    try {
      const { setOut } = await import("../../core/federation.js");
      await setOut(errand);
    } catch (error) {
      setProblem(asProblem(error).message);
      setBusy(false);
    }
  };
  const text = t(errand === "link" ? "oidc.link" : "oidc.signIn", { label });
  return html`${Button({ label: text, icon: "link", busy, onClick: () => void press() })}
    ${problem && html`<p class="field-error" role="alert">${problem}</p>`}`;
});
