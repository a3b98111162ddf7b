/** The targets: every measure, its khu phố side by side, as far as the register is surveyed. */
import { html, useState } from "../../../vendor/kit.js";
import { useGet } from "../../core/resource.js";
import { stylesheet } from "../../core/stylesheet.js";
import { Button, LinkButton } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Page } from "../../ui/page.js";
import { Select } from "../../ui/select.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { TrustLine } from "../rechecks/line.js";
import { addressOf, Asking, measurePath, useAsked } from "./selection.js";
import { FigureTable } from "./table.js";
import { Threshold } from "./threshold.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"IndicatorsRead">} Indicators */

await stylesheet("indicators");

export default function IndicatorsPage() {
  const { asked, by, query, change } = useAsked();
  const found = useGet("/indicators", { query: { ...asked, by } });
  const whole = useGet("/indicators/coverage");
  const [setting, set] = useState(false);
  return Page({
    title: found.data?.unit_name ? `${t("title")} — ${found.data.unit_name}` : t("title"),
    lead: t("lead"),
    actions: html`
      ${whole.data?.actions.includes("set_threshold") && Button({ label: t("threshold"), icon: "edit", onClick: () => set(true) })}
      ${LinkButton({ label: t("map"), href: "/ban-do", icon: "board" })}
      ${LinkButton({ label: t("pace"), href: "/co-kip-khong", icon: "figures" })}
      ${LinkButton({ label: t("ledger"), href: addressOf("/so-theo-doi", query), icon: "table" })}`,
    children: html`${setting && whole.data && Threshold({ coverage: whole.data, onClose: () => set(false) })}${Loaded({
      of: found,
      lines: 12,
      children: (/** @type {Indicators} */ read) => html`<div class="stack">
        ${Asking({ period: read.period, on: read.on, query, change, places: whole.data?.places ?? [] })}
        ${read.actions.includes("inside") && Inside({ by, change })}
        ${TrustLine({})} ${read.notes.map((note) => html`<p class="notice" key=${note}>${note}</p>`)}
        ${
          read.survey.households === 0 && by === "unit" && !read.groups.some(counted)
            ? EmptyState({ title: t("none"), hint: t("noneHint"), icon: "figures" })
            : FigureTable({
                read,
                href: (code, unit) => addressOf(measurePath(code), query, unit ? { noi: unit } : {}),
              })
        }
      </div>`,
    })}`,
  });
}

/** Whether anything but the register has answered. @param {Indicators["groups"][number]} group */
const counted = (group) => group.rows.some((row) => row.logged);

/** @type {Component<{ by: "unit" | "group" | "street", change: (changes: Record<string, string | undefined>) => void }>} */
const Inside = component(function Inside({ by, change }) {
  const names = { unit: "", group: "to", street: "tuyen" };
  return html`<div class="form-row no-print">${Select({
    name: "chia",
    label: t("by"),
    value: names[by],
    onChange: (/** @type {string | null} */ chia) => change({ chia: chia || undefined }),
    options: [
      { value: "", label: t("by.unit") },
      { value: "to", label: t("by.group") },
      { value: "tuyen", label: t("by.street") },
    ],
  })}</div>`;
});
