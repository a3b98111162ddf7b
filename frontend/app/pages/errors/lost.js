/** An address that leads nowhere, or to what is gone or is not this person's: the way back. */
import { useLocation, useState } from "../../../vendor/kit.js";
import { NAVIGATION } from "../../core/roles.js";
import { can } from "../../core/session.js";
import { LinkButton } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Page } from "../../ui/page.js";
import { EmptyState } from "../../ui/states.js";
import { t } from "./lost-vi.js";
import { t as shared } from "../../ui/vi.js";

/** The area of an address, where this person may go there. @param {string} path */
function areaOf(path) {
  const around = NAVIGATION.filter(
    (area) => `${path}/`.startsWith(`${area.path}/`) && [area.action].flat().some((one) => can(one)),
  );
  return around.sort((one, other) => other.path.length - one.path.length)[0];
}

/** @type {Component<{ problem?: import("../../api/problem.js").ApiProblem }>} `problem`: the answer to what the page asked */
export default component(function Lost({ problem }) {
  const { path } = useLocation();
  const [framed] = useState(() => Boolean(problem && document.querySelector("main h1")));
  const area = areaOf(path);
  const back = area
    ? { label: t("back", { area: shared(area.label) }), href: area.path }
    : { label: shared("act.home"), href: "/" };
  const said = problem && problem.status !== 422 ? problem.message : t("what");
  const content = EmptyState({
    title: framed ? t("title") : said,
    hint: [framed && said, t("hint")].filter(Boolean).join(" "),
    icon: "search",
    action: LinkButton({ ...back, kind: "primary", icon: "left" }),
  });
  return framed ? content : Page({ title: t("title"), narrow: true, children: content });
});
