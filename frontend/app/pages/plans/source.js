/** The source text beside what was read from it: tied pieces lead to their element, the focused element is lit. */
import { html, useEffect, useRef } from "../../../vendor/kit.js";
import { classes, component } from "../../ui/component.js";
import { piecesOf } from "./content.js";
import { t } from "./vi.js";

/** @typedef {import("./content.js").Draft} Draft */
/** @typedef {import("./content.js").Span} Span */
/** @typedef {{ element: string, doubt: number | null, spans: Span[], from: "content" | "source" }} Focus `spans`: what is lit */

/** @type {Component<{ draft: Draft, places: Map<string, Span[]>, focus: Focus | null, onElement: (element: string) => void }>} */
export const SourceText = component(function SourceText({ draft, places, focus, onElement }) {
  const frame = useRef(/** @type {HTMLDivElement | null} */ (null));
  const doubts = draft.doubts.filter((doubt) => doubt.state === "open");
  useEffect(() => {
    if (focus?.from !== "content") return;
    const first = frame.current?.querySelector(".is-lit");
    first?.scrollIntoView({ block: "center", behavior: "smooth" });
  }, [focus]);
  return html`<div class="source" ref=${frame} tabindex="0" role="region" aria-label=${t("draft.source")}>
    <p class="soft small">${t("draft.sourceHint")}</p>
    ${draft.source.map(
      (
        paragraph,
      ) => html`<p key=${paragraph.index} class=${classes(paragraph.bold && "is-bold", (paragraph.level ?? 0) > 0 && "is-heading")}>
        ${piecesOf(paragraph, places, doubts).map(
          (piece) => html`<span key=${piece.start}
            class=${classes(
              piece.element && "is-tied",
              piece.doubts.length > 0 && "is-doubtful",
              lit(focus, paragraph.index, piece) && "is-lit",
            )}
            title=${piece.doubts.map((doubt) => doubt.reason).join(" ") || undefined}
            onClick=${piece.element ? () => onElement(piece.element) : undefined}>${paragraph.text.slice(piece.start, piece.end)}</span>`,
        )}
      </p>`,
    )}
  </div>`;
});

/** @param {Focus | null} focus @param {number} paragraph @param {{ start: number, end: number }} piece */
const lit = (focus, paragraph, piece) =>
  focus?.spans.some((span) => span.paragraph === paragraph && span.start <= piece.start && span.end >= piece.end);
