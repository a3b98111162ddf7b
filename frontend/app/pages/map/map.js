/** The map of the ward: the share of one target, or of the homes met, in each place. */
import { html } from "../../../vendor/kit.js";
import { printPage } from "../../core/printing.js";
import { useGet } from "../../core/resource.js";
import { can } from "../../core/session.js";
import { Button, LinkButton } from "../../ui/button.js";
import { Page } from "../../ui/page.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { Layers } from "./layers.js";
import { t } from "./vi.js";

/** @import { Schema } from "../../api/types.d.ts" */
/** @typedef {Schema<"PaceRead">} Pace */
/** @typedef {import("./picture.js").WardMap} WardMap */

export default function MapPage() {
  const pace = useGet("/indicators/pace");
  const map = useGet("/unit-shapes");
  return Page({
    title: t("title"),
    lead: t("lead"),
    actions: html`
      ${Button({ label: t("print"), icon: "print", onClick: () => void printPage() })}
      ${can("unit.manage") && LinkButton({ label: t("change"), href: "/don-vi?tab=ban-do", icon: "edit" })}`,
    children: Loaded({
      of: pace,
      lines: 12,
      empty: ({ targets }) => targets.length === 0,
      whenEmpty: html`<div class="card">${EmptyState({ title: t("none"), icon: "figures" })}</div>`,
      children: (/** @type {Pace} */ read) =>
        Loaded({ of: map, lines: 12, children: (/** @type {WardMap} */ drawn) => Layers({ pace: read, map: drawn }) }),
    }),
  });
}
