/** Leading a person to the first figure that has to be mended: to its cell, or to the remark that it asks for. */

/**
 * @param {"danger" | "warning"} tone
 * @param {() => unknown} showFigures opens the tab where the figures stand
 */
export function goToFault(tone, showFigures) {
  showFigures();
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const said = document.querySelector(`.cell-message.is-${tone}`);
      const field =
        said?.closest("tr")?.querySelector("input:not(:disabled)") ??
        said?.closest(".section")?.querySelector('input[name^="remark."]:not(:disabled)');
      said?.scrollIntoView({ block: "center" });
      if (field instanceof HTMLElement) field.focus({ preventScroll: Boolean(said?.closest("tr")?.contains(field)) });
    }),
  );
}
