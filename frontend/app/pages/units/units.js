/** Units, teams and the management group of the ward at a day. */
import { html } from "../../../vendor/kit.js";
import { can } from "../../core/session.js";
import { stylesheet } from "../../core/stylesheet.js";
import { Page } from "../../ui/page.js";
import { Tabs } from "../../ui/tabs.js";
import { Group } from "./group.js";
import { PlannedChanges } from "./planned-changes.js";
import { Teams } from "./teams.js";
import { Tree } from "./tree.js";
import { t } from "./vi.js";

await stylesheet("units");

export default function Units() {
  const tabs = [
    { name: "don-vi", label: t("tab.units"), show: () => Tree({}) },
    ...(can("team.read") ? [{ name: "to", label: t("tab.teams"), show: () => Teams({}) }] : []),
    { name: "nhom", label: t("tab.group"), show: () => Group({}) },
    ...(can("unit.manage") ? [{ name: "thay-doi", label: t("tab.changes"), show: () => PlannedChanges({}) }] : []),
  ];
  return Page({
    title: t("title"),
    lead: t("lead"),
    children: html`<div class="stack">${Tabs({ label: t("tabs"), tabs })}</div>`,
  });
}
