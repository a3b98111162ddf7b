/** Paging by the server's cursors: one more page at a time, kept under the ones already shown. */
import { html, useLayoutEffect, useState } from "../../vendor/kit.js";
import { asProblem } from "../api/problem.js";
import { readsOn } from "../core/printing.js";
import { number } from "../core/text.js";
import { t } from "./vi.js";
import { Button } from "./button.js";
import { classes, component } from "./component.js";

/**
 * @template Row
 * @typedef {{ items: Row[], next: string | null, total?: number | null }} PageOf
 */

/**
 * Under a list: how many are shown, and a button for more.
 * @type {<Row>(props: Keyed<{ page: PageOf<Row>, more: (cursor: string) => Promise<PageOf<Row>>, onMore: (page: { items: Row[], next:
 *   string | null, total: number | null }) => void }>) => import("../../vendor/kit.js").VNode}
 *   `more` reads the next page; `onMore` gets the joined one: `onMore: tasks.set`
 */
export const Pager = component(function Pager({ page, more, onMore }) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");
  const load = async () => {
    if (!page.next || busy) return;
    setBusy(true);
    setProblem("");
    try {
      const next = await more(page.next);
      onMore({ ...next, items: [...page.items, ...next.items], total: next.total ?? page.total ?? null });
    } catch (error) {
      setProblem(asProblem(error).message);
    } finally {
      setBusy(false);
    }
  };
  useLayoutEffect(() => (page.next && !problem ? readsOn(load) : undefined), [page, problem]);
  const count = page.items.length;
  return html`<div class=${classes("pager", page.next && "has-more")}>
    <span class="soft" role="status">
      ${
        page.total != null
          ? t("table.count", { from: count ? 1 : 0, to: number(count), total: number(page.total) })
          : t("table.shown", { count: number(count) })
      }
    </span>
    ${page.next && Button({ label: t("table.more"), icon: "down", busy, onClick: load })}
    ${problem && html`<span class="field-error" role="alert">${problem}</span>`}
  </div>`;
});
