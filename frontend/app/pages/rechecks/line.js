/** The newest re-check in one line, for the pages whose figures it speaks of. */
import { html } from "../../../vendor/kit.js";
import { useGet } from "../../core/resource.js";
import { percent } from "../../core/text.js";
import { component } from "../../ui/component.js";
import { foundWords } from "./interval.js";
import { t } from "./vi.js";

export const TrustLine = component(function TrustLine() {
  const newest = useGet("/rechecks", { query: { limit: 1 } }).data?.items[0];
  if (!newest) return null;
  const { share } = newest;
  const interval = { percent: percent(share.percent), low: percent(share.low), high: percent(share.high) };
  const words = share.percent === null ? t("line.none") : `${foundWords(share)}. ${t("found.interval", interval)}.`;
  return html`<p>
    <a href=${`/kiem-tra-lai/${newest.id}`}>${t("line.title", { period: newest.period_title, unit: newest.unit_name })}</a>: ${words}
  </p>`;
});
