/** Types that every module of the pages names without an import. */
import type { VNode } from "../vendor/kit.js";

declare global {
  /** Props as a component is called with them. */
  type Keyed<P> = P & { key?: string | number };
  /** What `component(function Thing({ … }) { … })` gives for these props. */
  type Component<P extends object> = (props: Keyed<P>) => VNode;
}
