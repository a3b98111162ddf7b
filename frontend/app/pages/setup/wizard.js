/** A ward's first day: four short steps make the ward, its khu phố, its letterhead and the administrator. */
import { html, useEffect, useState } from "../../../vendor/kit.js";
import { post } from "../../api/client.js";
import { useGet } from "../../core/resource.js";
import { withQuery } from "../../core/query.js";
import { navigate } from "../../core/router.js";
import { speak } from "../../core/place-words.js";
import { adopt } from "../../core/session.js";
import { stylesheet } from "../../core/stylesheet.js";
import { Button, LinkButton } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Form, useForm } from "../../ui/form.js";
import { Gate } from "../../ui/gate.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { chosenWords, emptySetup, missing, request, stepOf, STEPS } from "./steps.js";
import { t } from "./vi.js";

await stylesheet("views");

/** @param {import("../../core/router.js").PageProps} props */
export default function SetupPage({ path, query }) {
  const setup = useGet("/setup");
  const [adding, add] = useState(false);
  return Gate({
    title: t("title"),
    lead: t("lead"),
    narrow: true,
    children: html`<div class="card">${Loaded({
      of: setup,
      children: ({ needed, refused, today }) =>
        needed || adding
          ? refused
            ? EmptyState({ title: t("refused"), hint: refused, icon: "alert" })
            : Wizard({ path, query, today })
          : EmptyState({
              title: t("notNeeded"),
              hint: t("notNeededHint"),
              icon: "check",
              action: html`<div class="form-actions">
                ${LinkButton({ label: t("toLogin"), href: "/", kind: "primary" })}
                ${Button({ label: t("another"), onClick: () => add(true) })}
              </div>`,
            }),
    })}</div>`,
  });
}

/**
 * Each step has an address, so that the browser's Back leads to the one before and what is typed stays.
 * @type {Component<{ path: string, query: Record<string, string>, today: string }>} `today`: the server's day
 */
const Wizard = component(function Wizard({ path, query, today }) {
  const [reached, reach] = useState(0);
  const at = Math.min(Math.max(Math.trunc(Number(query.buoc)) || 1, 1) - 1, reached);
  const go = (/** @type {number} */ to) => {
    reach((before) => Math.max(before, to));
    navigate(withQuery(path, query, { buoc: to + 1 }));
  };
  const step = /** @type {import("./steps.js").Step} */ (STEPS[at]);
  const last = at === STEPS.length - 1;
  const form = useForm({
    draft: false,
    initial: emptySetup(query.ma ?? "", today),
    check: (values) => missing(step, values),
    submit: async (values, key) => {
      if (last) return post("/setup", { body: request(values), key });
      if (step.holds.includes("code")) await post("/setup/code", { body: { code: values.code.trim() } });
      return null;
    },
    done: (who) => {
      if (!last) return go(at + 1);
      if (who) adopt(who);
      navigate("/", { replace: true });
    },
  });
  useEffect(() => speak(chosenWords(form.values)), [at]);
  useEffect(() => {
    if (form.problem && form.problem.errors.length > 0) go(stepOf(Object.keys(form.errors)));
  }, [form.problem]);
  return html`<div class="stack">
    <ol class="steps" aria-label=${t("steps")}>
      ${STEPS.map(
        ({ name }, index) =>
          html`<li key=${name} class=${index < at ? "is-done" : undefined}
            aria-current=${index === at ? "step" : undefined}>${t(`step.${name}`)}</li>`,
      )}
    </ol>
    ${Form({
      form,
      label: t(`step.${step.name}`),
      children: html`
        <div class="form" key=${step.name}>${step.fields(form)}</div>
        <div class="form-actions">
          ${at > 0 && Button({ label: t("back"), icon: "left", onClick: () => go(at - 1) })}
          ${Button({ label: last ? t("submit") : t("next"), type: "submit", kind: "primary", busy: form.busy })}
        </div>`,
    })}
  </div>`;
});
