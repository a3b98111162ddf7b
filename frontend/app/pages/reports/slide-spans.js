/** Which pages the parts of a presentation take, as the browser breaks them into columns of one screen each. */
import { useLayoutEffect, useRef, useState } from "../../../vendor/kit.js";

/** @typedef {{ first: number, pages: number }} Span `first`: how many pages stand before the part */
/** @typedef {{ current: HTMLElement | null }} Flow */

/** From one column to the next, in pixels. @param {HTMLElement} flow */
const stride = (flow) => flow.getBoundingClientRect().width + Number.parseFloat(getComputedStyle(flow).columnGap);

/** On paper the pages stand one below the other and none is shown. @param {HTMLElement} flow */
const onScreen = (flow) => getComputedStyle(flow).columnCount !== "auto";

/** What of the window the head and the menu of a phone lie over. @param {string} bar */
const covered = (bar) => document.querySelector(bar)?.getBoundingClientRect().height ?? 0;

/** @param {HTMLElement} flow @returns {Span[]} */
function spansIn(flow) {
  const from = flow.getBoundingClientRect().left - flow.scrollLeft;
  return Array.from(flow.children, (part) => {
    const columns = [...part.getClientRects()].map(({ left }) => Math.round((left - from) / stride(flow)));
    return { first: Math.min(...columns), pages: new Set(columns).size };
  });
}

/** Measured again when the screen, the letters or a part change. @param {string} parts their keys @returns {[Flow, Span[]]} */
export function useSpans(parts) {
  const flow = useRef(/** @type {HTMLElement | null} */ (null));
  const [spans, set] = useState(/** @type {Span[]} */ ([]));
  useLayoutEffect(() => {
    const place = /** @type {HTMLElement} */ (flow.current);
    const frame = /** @type {HTMLElement} */ (place.parentElement);
    const measure = () => {
      if (!onScreen(place)) return;
      const above = frame.getBoundingClientRect().top + scrollY;
      for (const [name, size] of Object.entries({ above, over: covered(".app-top"), under: covered(".bar") }))
        frame.style.setProperty(`--${name}`, `${size}px`);
      const now = spansIn(place);
      set((old) => (JSON.stringify(old) === JSON.stringify(now) ? old : now));
    };
    measure();
    if (frame.getBoundingClientRect().bottom > innerHeight - covered(".bar")) frame.scrollIntoView({ block: "end" });
    const observer = new ResizeObserver(measure);
    for (const sized of [document.documentElement, place, ...place.children]) observer.observe(sized);
    return () => observer.disconnect();
  }, [parts]);
  return [flow, spans];
}

/**
 * Shows a page; the same place when the pages are cut anew, and the page of what the keyboard goes to.
 * @param {Flow} flow
 * @param {Span[]} spans
 * @param {number} at
 * @param {(page: number) => void} turn
 */
export function useTurned(flow, spans, at, turn) {
  const last = useRef({ spans, at });
  useLayoutEffect(() => {
    const place = /** @type {HTMLElement} */ (flow.current);
    const { spans: old, at: page } = last.current;
    last.current = { spans, at };
    if (old !== spans && page === at && old.length === spans.length) {
      const part = old.findLastIndex((span) => span.first < page);
      const [before, now] = [old[part], spans[part]];
      const same = before && now && now.first + 1 + Math.floor(((page - before.first - 1) * now.pages) / before.pages);
      if (same && same !== at) return turn(same);
    }
    const show = () => {
      place.scrollLeft = (at - 1) * stride(place);
    };
    show();
    let shownAgain = false;
    const followed = () => {
      if (spans.length === 0 || !onScreen(place)) return;
      const page = Math.round(place.scrollLeft / stride(place)) + 1;
      if (place.contains(document.activeElement)) {
        if (page !== at) turn(page);
      } else if (!shownAgain) {
        // Columns that are cut anew are fewer for a moment, and the browser goes to the last of those.
        shownAgain = true;
        show();
      }
    };
    place.addEventListener("scroll", followed);
    return () => place.removeEventListener("scroll", followed);
  });
}
