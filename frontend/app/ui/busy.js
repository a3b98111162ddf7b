/** An act that takes a while: whether one is running, and how to run one; a refusal by the server is shown. */
import { useState } from "../../vendor/kit.js";
import { toastProblem } from "./toast.js";

/** @param {() => unknown} [refused] called after a refusal was shown */
export function useBusy(refused) {
  const [busy, mark] = useState(false);
  const during = async (/** @type {() => Promise<unknown>} */ act) => {
    mark(true);
    try {
      await act();
    } catch (error) {
      toastProblem(error);
      refused?.();
    } finally {
      mark(false);
    }
  };
  return /** @type {const} */ ([busy, during]);
}
