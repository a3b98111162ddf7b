/** Units, teams and the management group of the ward at a day. */
import { html, useEffect, useState } from "../../../vendor/kit.js";
import { asProblem } from "../../api/problem.js";
import { can } from "../../core/session.js";
import { stylesheet } from "../../core/stylesheet.js";
import { component } from "../../ui/component.js";
import { Page } from "../../ui/page.js";
import { ErrorState, Loading } from "../../ui/states.js";
import { Tabs } from "../../ui/tabs.js";
import { Group } from "./group.js";
import { PlannedChanges } from "./planned-changes.js";
import { Teams } from "./teams.js";
import { Tree } from "./tree.js";
import { t } from "./vi.js";

await stylesheet("units");

/** The map comes with its own page's modules, once somebody opens the tab. */
const WardMap = component(function WardMap() {
  const [part, set] = useState(/** @type {typeof import("../map/editor.js") | null} */ (null));
  const [problem, fail] = useState(/** @type {import("../../api/problem.js").ApiProblem | null} */ (null));
  useEffect(() => {
    import("../map/editor.js").then(set, (error) => fail(asProblem(error)));
  }, []);
  if (problem) return ErrorState({ problem });
  return part ? part.MapEditor({}) : Loading({ lines: 8 });
});

export default function Units() {
  const tabs = [
    { name: "don-vi", label: t("tab.units"), show: () => Tree({}) },
    ...(can("team.read") ? [{ name: "to", label: t("tab.teams"), show: () => Teams({}) }] : []),
    { name: "nhom", label: t("tab.group"), show: () => Group({}) },
    ...(can("unit.manage")
      ? [
          { name: "thay-doi", label: t("tab.changes"), show: () => PlannedChanges({}) },
          { name: "ban-do", label: t("tab.map"), show: () => WardMap({}) },
        ]
      : []),
  ];
  return Page({
    title: t("title"),
    lead: t("lead"),
    children: html`<div class="stack">${Tabs({ label: t("tabs"), tabs })}</div>`,
  });
}
