/** What only a desk does with a period, in a file of its own: no phone needs it. */
import { useEffect, useState } from "../../../vendor/kit.js";
import { can } from "../../core/session.js";
import { component } from "../../ui/component.js";

/** @type {Component<import("../periods/acts.js").Props>} */
export const PeriodActs = component(function PeriodActs(props) {
  const [Acts, show] = useState(/** @type {any} */ (null));
  useEffect(() => {
    if (can("period.manage")) import("../periods/acts.js").then((found) => show(() => found.default), String); // come later
  }, []);
  return Acts && Acts(props);
});
