/** A unit that a plan names and the ward's list does not have yet: added where it is missed, or whom to ask. */
import { html, useState } from "../../../vendor/kit.js";
import * as labels from "../../api/labels.js";
import { useGet } from "../../core/resource.js";
import { can } from "../../core/session.js";
import { fold, upperFirst } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { toastProblem } from "../../ui/toast.js";
import { t } from "./new-unit-vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"UnitRead">} Unit */

/** How the names of units begin that are no desk. @type {[RegExp, Unit["kind"]][]} */
const KINDS = [
  [/^(hoi|doan|mttq|ubmttq|mat tran|uy ban (mttq|mat tran)|cong doan|lien doan)\b/, "union"],
  [/^truong\b/, "school"],
  [/^cong an\b/, "police"],
  [/^ban chi dao\b/, "steering_committee"],
  [/^(thon|ap|xom|buon|khom|khu pho|to dan pho) \S/, "neighbourhood"],
];
const SHORT = 60; // characters
/** A name of several units is none's own. */
const SEVERAL = /^(các|những|toàn thể|tất cả)(?=\s)/i;

/** What its printed name says of it. @param {string} printed */
function begun(printed) {
  const name = SEVERAL.test(printed) ? "" : upperFirst(printed.trim());
  const folded = fold(name);
  const code = folded
    .split(/[^a-z0-9]+/)
    .map((word) => word[0] ?? "")
    .join("")
    .slice(0, 30);
  return {
    name,
    short_name: name.slice(0, SHORT),
    code,
    kind: KINDS.find(([starts]) => starts.test(folded))?.[1] ?? "desk",
  };
}

/** Without a right to add units who has it is said once, beside the list.
 * @type {Component<{ name?: string, onMade: (unit: Unit) => void }>} */
export const AddUnit = component(function AddUnit({ name = "", onMade }) {
  const [forms, show] = useState(/** @type {typeof import("../units/unit-forms.js") | null} */ (null));
  const units = useGet("/units");
  if (!can("unit.manage"))
    return name
      ? null
      : html`<p class="soft">${t("ask", { who: `${labels.Role.office_desk}, ${labels.Role.administrator}` })}</p>`;
  return html`<div>
    ${Button({
      label: name ? t(SEVERAL.test(name) ? "addOne" : "addNamed", { name }) : t("add"),
      icon: "plus",
      small: true,
      kind: "quiet",
      onClick: () => void import("../units/unit-forms.js").then(show, toastProblem),
    })}
    ${
      forms &&
      units.data &&
      forms.CreateUnit({ units: units.data, begin: begun(name), onClose: () => show(null), onMade })
    }
  </div>`;
});
