/** The badge of a member at a door: name, team and a code that changes every half minute, with or without a network. */
import { html, useEffect, useLayoutEffect, useState } from "../../../vendor/kit.js";
import { asProblem } from "../../api/problem.js";
import { dateTime } from "../../core/text.js";
import { codeOf, dropBadge, instantOf, keptBadge, slotAt, takeBadge } from "../../offline/badge.js";
import { component } from "../../ui/component.js";
import { Page } from "../../ui/page.js";
import { EmptyState, Loading } from "../../ui/states.js";
import { Locked } from "./gate.js";
import { Code, keepLit } from "./parcel-codes.js";
import { t } from "./vi.js";

/** @typedef {import("../../offline/badge.js").Badge} Badge */

/** While it is shown the server is asked this often, in milliseconds: what it has ended goes off the screen. */
const ASK_EVERY = 45_000;
/** Answers after which the phone may show no badge any more. */
const ENDED = [401, 403, 409];

export default function BadgePage() {
  return Locked({ children: () => Mine({}) });
}

/** The badge as it lies here, and what the server says of it. */
function useBadge() {
  const [badge, set] = useState(/** @type {Badge | null} */ (null));
  const [problem, fail] = useState(/** @type {import("../../api/problem.js").ApiProblem | null} */ (null));
  useLayoutEffect(() => {
    const look = async () => {
      set((await keptBadge()) ?? null);
      try {
        set(await takeBadge());
        fail(null);
      } catch (error) {
        const why = asProblem(error);
        if (ENDED.includes(why.status)) {
          await dropBadge();
          set(null);
        }
        fail(why);
      }
    };
    const again = () => void look().catch(() => {}); // locked meanwhile
    again();
    addEventListener("online", again);
    const timer = setInterval(again, ASK_EVERY);
    return () => {
      removeEventListener("online", again);
      clearInterval(timer);
    };
  }, []);
  return { badge, problem };
}

/** The instant by the server's clock, each second. @param {Badge | null} badge */
function useInstant(badge) {
  const [now, tick] = useState(Date.now());
  useEffect(() => {
    const timer = setInterval(() => tick(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return badge && instantOf(badge, now);
}

const Mine = component(function Mine() {
  const { badge, problem } = useBadge();
  const instant = useInstant(badge);
  useEffect(keepLit, []);
  const over = badge && instant !== null && instant >= Date.parse(badge.ends_at);
  return Page({
    title: t("badge.title"),
    crumbs: [{ label: t("title"), href: "/chuyen-di" }],
    narrow: true,
    children:
      badge && instant !== null && !over
        ? html`<div class="stack">
            ${Shown({ badge, instant })}
            <p class="small soft">${t(problem ? "badge.offline" : "badge.fresh", { until: dateTime(badge.ends_at) })}</p>
          </div>`
        : problem || badge
          ? EmptyState({
              title: t(badge && !over ? "badge.clock" : "badge.none"),
              hint: problem && !problem.offline ? problem.message : t("badge.needsNet"),
              icon: "alert",
            })
          : Loading({ lines: 6 }),
  });
});

/** @type {Component<{ badge: Badge, instant: number }>} */
const Shown = component(function Shown({ badge, instant }) {
  const { slot, left } = slotAt(instant);
  const [code, set] = useState("");
  useEffect(() => {
    let stale = false;
    void codeOf(badge.key, slot).then((found) => !stale && set(found));
    return () => {
      stale = true;
    };
  }, [badge, slot]);
  return html`<section class="card stack badge" aria-label=${t("badge.title")}>
    <h2>${badge.full_name}</h2><p>${badge.team_name}</p>
    ${code && Code({ text: `${badge.address}#${badge.handle}.${code}`, label: t("badge.code") })}
    <p class="parcel-place">${t("badge.left", { left })}</p>
    <p class="small">${t("badge.hint")}</p>
  </section>`;
});
