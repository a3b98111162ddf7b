/** The ward's map on a start page: fetched once it comes into sight, or for paper. */
import { html, useEffect, useRef, useState } from "../../../vendor/kit.js";
import { printing } from "../../core/printing.js";
import { LinkButton } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Section } from "../../ui/page.js";
import { Loading } from "../../ui/states.js";
import { t } from "./vi.js";

/** @typedef {{ pace: import("../../api/types.d.ts").Schema<"PaceRead"> }} Known */
/** @typedef {typeof import("../map/layers.js")} Part */

/** So far below the screen it is fetched already. */
const NEAR = "300px";

/** @type {Component<Known>} */
export const LateMap = component(function LateMap({ pace }) {
  const place = useRef(/** @type {HTMLDivElement | null} */ (null));
  const [near, come] = useState(false);
  useEffect(() => {
    const watch = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && come(true), {
      rootMargin: NEAR,
    });
    if (place.current) watch.observe(place.current);
    return () => watch.disconnect();
  }, []);
  return html`<div ref=${place}>${Section({
    title: t("map"),
    plain: true,
    actions: LinkButton({ label: t("map.open"), href: "/ban-do", icon: "right", small: true }),
    children: near || printing.value ? Drawn({ pace }) : html`<div class="map-place"></div>`,
  })}</div>`;
});

/** @type {Component<Known>} nothing where the part cannot be had: the same numbers stand above */
const Drawn = component(function Drawn({ pace }) {
  const [part, set] = useState(/** @type {Part | null | "lost"} */ (null));
  useEffect(() => {
    import("../map/layers.js").then(set, () => set("lost"));
  }, []);
  if (part === "lost") return html`<p class="soft">${t("map.lost")}</p>`;
  return part === null ? Loading({ lines: 8 }) : part.WardLayers({ pace });
});
