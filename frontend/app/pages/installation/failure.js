/** The page to print and hang beside the server: where copies lie, who opens them, how to come back, what to write by hand. */
import { html } from "../../../vendor/kit.js";
import { printPage } from "../../core/printing.js";
import { useGet } from "../../core/resource.js";
import { stylesheet } from "../../core/stylesheet.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Page, Section } from "../../ui/page.js";
import { Loaded } from "../../ui/states.js";
import { Instant } from "../../ui/status.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"FailurePlanRead">} Plan */

await stylesheet("installation");

export default function FailurePage() {
  const plan = useGet("/installation/failure-plan");
  return Page({
    title: t("title"),
    lead: html`<span class="no-print">${t("lead")}</span>`,
    narrow: true,
    actions: Button({ label: t("print"), icon: "print", kind: "primary", onClick: () => void printPage() }),
    children: Loaded({
      of: plan,
      children: (read) => html`<div class="stack failure-plan">
        ${Papers({ plan: read })}
        ${Steps({ plan: read })}
        ${RollBack({ plan: read })}
        ${Section({
          title: t("meanwhile"),
          children: html`<ul>${HAND.map((name) => html`<li key=${name}>${t(name)}</li>`)}</ul>`,
        })}
      </div>`,
    }),
  });
}

const HAND = /** @type {const} */ (["hand1", "hand2", "hand3", "hand4", "hand5"]);

/** @type {Component<{ plan: Plan }>} */
const Papers = component(function Papers({ plan }) {
  const { newest_at: newest, keepers } = plan;
  return Section({
    title: t("copies"),
    children: html`
      <ul>${plan.copies_at.map((place) => html`<li key=${place}><code class="break">${place}</code></li>`)}</ul>
      <p>${newest ? html`${t("newest")} ${Instant({ at: newest })}.` : t("noCopy")}</p>
      ${newest && !plan.is_kept && html`<p class="no-print"><strong>${t("late")}</strong></p>`}
      <h3>${t("keepers")}</h3>
      <ul>${[1, 2].map((number) => {
        const who = keepers[number - 1];
        return html`<li key=${number}>${who ? t("keeper", { number, who }) : t("blank", { number })}</li>`;
      })}</ul>
      ${keepers.length < 2 && html`<p class="soft small no-print">${t("keepersHint")}</p>`}
      <p>${t("address")}: <code class="break">${plan.public_url}</code></p>`,
  });
});

/** @type {Component<{ plan: Plan }>} */
const Steps = component(function Steps({ plan }) {
  const { install, restore, keys, check, service, https } = plan.commands;
  return Section({
    title: t("steps"),
    children: html`<ol>
      <li>${t("step1")}</li>
      <li>${t("step2")}</li>
      <li>${t("step3")} ${Command({ line: install })}</li>
      <li>${t("step4")} ${Command({ line: restore })}
        ${keys && html`${t("step4Keys")} ${Command({ line: keys })}`}</li>
      <li>${t(keys ? "step5Compose" : "step5")} ${[check, https, service].map((line) => line && Command({ line }))}</li>
      <li>${t("step6")} ${t("step6Numbers")}</li>
    </ol>`,
  });
});

/** @type {Component<{ plan: Plan }>} */
const RollBack = component(function RollBack({ plan }) {
  const { roll_back: command } = plan.commands;
  const children = html`<p>${t("rollBackHow")}</p> ${Command({ line: command ?? "" })} <p>${t("rollBackAfter")}</p>`;
  return command && html`<div class="no-print">${Section({ title: t("rollBack"), children })}</div>`;
});

/** @type {Component<{ line: string }>} */
const Command = component(function Command({ line }) {
  return html`<code class="command break" key=${line}>${line}</code>`;
});
