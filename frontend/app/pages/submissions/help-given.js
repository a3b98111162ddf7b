/** What a unit gave at its counter, school or events, counted from the entries it made: nobody types it. */
import { html } from "../../../vendor/kit.js";
import { date, number } from "../../core/text.js";
import { component } from "../../ui/component.js";
import { Facts, Section } from "../../ui/page.js";
import { t } from "./vi.js";

/** @type {Component<{ help: import("../../api/types.d.ts").Schema<"HelpedRead"> }>} */
export const HelpGiven = component(function HelpGiven({ help }) {
  const facts = [
    { label: t("help.given"), value: number(help.given) },
    { label: t("help.guests"), value: number(help.guests) },
    ...(help.matched === null ? [] : [{ label: t("help.matched"), value: number(help.matched) }]),
    ...(help.waiting === null ? [] : [{ label: t("help.waiting"), value: number(help.waiting) }]),
    {
      label: t("help.what"),
      wide: true,
      value: help.helps.map(({ label, count }) => `${label}: ${number(count)}`).join("; "),
    },
  ];
  return Section({
    title: t("help.title"),
    hint: t("help.hint", { first: date(help.first_day), last: date(help.last_day) }),
    children: html`${Facts({ facts })}`,
  });
});
