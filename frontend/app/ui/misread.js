/** A field that shows what it cannot read keeps its form from being sent: the form holds what stood there before. */
import { useLayoutEffect, useRef } from "../../vendor/kit.js";
import { unfold } from "./fold.js";

/**
 * @param {boolean} misread
 * @param {() => void} tell shows at the field what is wrong with it
 * @returns the ref of its input
 */
export function useMisread(misread, tell) {
  const field = useRef(/** @type {HTMLInputElement | null} */ (null));
  useLayoutEffect(() => {
    const form = misread && field.current?.form;
    if (!form) return undefined;
    const stop = (/** @type {SubmitEvent} */ event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      unfold(field.current);
      tell();
      field.current?.focus();
    };
    form.addEventListener("submit", stop, true);
    return () => form.removeEventListener("submit", stop, true);
  });
  return field;
}
