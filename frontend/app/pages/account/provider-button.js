/** The button that goes to the provider of linked identities, where the ward has one. */
import { html, useEffect, useLayoutEffect, useState } from "../../../vendor/kit.js";
import { get } from "../../api/client.js";
import { asProblem } from "../../api/problem.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { t } from "./login-vi.js";

const TEXTS = /** @type {const} */ ({ "sign-in": "oidc.signIn", link: "oidc.link", prove: "oidc.prove" });

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

/** Who signs in elsewhere alone proves there, too, who they are. @type {Component<{ done: () => void }>} */
export const ProviderProof = component(function ProviderProof({ done }) {
  const label = useProvider();
  useLayoutEffect(() => {
    const ended = import("../../core/federation.js").then(({ onProof }) => onProof(done));
    return () => void ended.then((end) => end());
  }, []);
  return ProviderButton({ label, errand: "prove" });
});

/** @type {Component<{ label: string, errand: "sign-in" | "link" | "prove" }>} */
export const ProviderButton = component(function ProviderButton({ label, errand }) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");
  const press = async () => {
    setBusy(true);
    setProblem("");
    try {
      const { setOut, setOutToProve } = await import("../../core/federation.js");
      if (errand !== "prove") return await setOut(errand);
      await setOutToProve();
      setBusy(false);
    } catch (error) {
      setProblem(asProblem(error).message);
      setBusy(false);
    }
  };
  const text = t(TEXTS[errand], { label });
  return html`${Button({ label: text, icon: "link", busy, onClick: () => void press() })}
    ${problem && html`<p class="field-error" role="alert">${problem}</p>`}`;
});
