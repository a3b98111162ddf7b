/** Leading a person to the first figure that has to be mended, to the remark that is asked for, or to the first empty cell. */
import { unfold } from "../../ui/fold.js";

const WHERE = {
  faults: ".cell-message.is-danger, .field-error",
  asks: 'input[name^="remark."]:not(:disabled)',
  blanks: '.grid-input[name$=".cumulative"]:not(:disabled)',
};

/** @param {Element} one */
const isOpen = (one) => !(one instanceof HTMLInputElement) || one.value === "";

/**
 * @param {keyof WHERE} what
 * @param {() => unknown} showFigures opens the tab where the figures stand
 */
export function goTo(what, showFigures) {
  showFigures();
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const found = [...document.querySelectorAll(WHERE[what])].find(isOpen);
      const field =
        found instanceof HTMLInputElement ? found : found?.closest("tr, .field")?.querySelector("input:not(:disabled)");
      unfold(found);
      const asked = found?.closest(".grid-below"); // the number and what is asked of it stay in sight above
      (asked ?? found)?.scrollIntoView({ block: asked ? "end" : "center" });
      if (field instanceof HTMLElement) field.focus({ preventScroll: true });
    }),
  );
}
