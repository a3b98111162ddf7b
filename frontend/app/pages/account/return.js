/** Back from the provider of linked identities: signed in, or linked, and on to the pages. */
import { html, useEffect, useState } from "../../../vendor/kit.js";
import { asProblem } from "../../api/problem.js";
import { comeBack } from "../../core/federation.js";
import { component } from "../../ui/component.js";
import { Gate } from "../../ui/gate.js";
import { t } from "./login-vi.js";

export default component(function Return() {
  const [problem, setProblem] = useState("");
  const [proved, setProved] = useState(false);
  useEffect(() => {
    const answer = Object.fromEntries(new URLSearchParams(location.search));
    history.replaceState(null, "", location.pathname); // a code has no place in the list of pages
    if (!answer.code) return setProblem(t("oidc.givenUp"));
    comeBack(answer).then(
      (path) => {
        if (path) return location.replace(path);
        setProved(true);
        close();
      },
      (error) => setProblem(asProblem(error).message),
    );
  }, []);
  return Gate({
    title: t("login.title"),
    narrow: true,
    children: html`<div class="card stack">
      ${
        problem
          ? html`<p role="alert">${problem}</p><p><a href="/">${t("oidc.back")}</a></p>`
          : html`<p role="status">${t(proved ? "oidc.proved" : "oidc.wait")}</p>`
      }
    </div>`,
  });
});
