/** A figure in a text or table: pressing it opens the list that it was summed from. */
import { html } from "../../../vendor/kit.js";
import { number } from "../../core/text.js";
import { component } from "../../ui/component.js";
import { t as corrections } from "./correction-vi.js";
import { wordsOf } from "./figure-words.js";
import { t } from "./vi.js";

/**
 * @type {Component<{ id: string, text: string, open: (figure: string) => void, label?: string }>} `label`: what the figure
 *   counts, where no heading says so
 */
export const Figure = component(function Figure({ id, text, open, label }) {
  return html`<button type="button" class="figure" data-figure=${id}
    title=${label ? `${label}. ${t("figure.open")}` : t("figure.open")} onClick=${() => open(id)}>${text}</button>`;
});

/**
 * Text with figures.
 * @type {Component<{ line: { text: string, figure?: string | null }[], open: (figure: string) => void,
 *   labels?: Map<string, { label: string, late?: number }> }>}
 */
export const FigureLine = component(function FigureLine({ line, open, labels }) {
  return wordsOf(line).map((word) => {
    const shown = word.map(({ text, figure }) =>
      figure ? Figure({ id: figure, text, open, label: labels?.get(figure)?.label }) : text,
    );
    return html`${word.length > 1 ? html`<span class="nowrap">${shown}</span>` : shown}${word.map(
      ({ figure }) => figure && LateMark({ count: labels?.get(figure)?.late ?? 0, id: figure, open }),
    )}`;
  });
});

/**
 * Beside a figure of the period: what came after the cut-off of the period before.
 * @type {Component<{ count: number, id: string, open: (figure: string) => void }>}
 */
export const LateMark = component(function LateMark({ count, id, open }) {
  if (!count) return html``;
  return html` <button type="button" class="late-mark" title=${corrections("late.title", { count: number(count) })}
    onClick=${() => open(id.replace(".in@", ".late@"))}>${corrections("late", { count: number(count) })}</button>`;
});
