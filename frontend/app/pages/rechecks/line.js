/** The newest re-check and the newest follow-ups, a line each, for the pages whose figures they speak of. */
import { html } from "../../../vendor/kit.js";
import { useGet } from "../../core/resource.js";
import { percent } from "../../core/text.js";
import { component } from "../../ui/component.js";
import { foundWords } from "./interval.js";
import { t } from "./vi.js";

export const TrustLine = component(function TrustLine() {
  return html`<div>${/** @type {const} */ (["visits", "after_30", "after_90"]).map((kind) => Line({ key: kind, kind }))}</div>`;
});

/** @type {Component<{ kind: "visits" | "after_30" | "after_90" }>} */
const Line = component(function Line({ kind }) {
  const newest = useGet("/rechecks", { query: { kind, limit: 1 } }).data?.items[0];
  if (!newest) return null;
  const { share } = newest;
  const interval = { percent: percent(share.percent), low: percent(share.low), high: percent(share.high) };
  const words =
    share.percent === null
      ? t("line.none")
      : kind === "visits"
        ? `${foundWords(share)}. ${t("found.interval", interval)}.`
        : t("line.after", { ...interval, checked: String(share.checked), right: String(share.right) });
  const title = t("line.title", { kind: newest.kind_label, period: newest.period_title, unit: newest.unit_name });
  return html`<p><a href=${`/kiem-tra-lai/${newest.id}`}>${title}</a>: ${words}</p>`;
});
