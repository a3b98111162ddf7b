/** Asks before a person leaves a page with changes that are not saved. */
import { useEffect } from "../../vendor/kit.js";
import { navigate } from "../core/router.js";
import { t } from "./vi.js";
import { ask } from "./dialog.js";

/** `useUnsaved(form.dirty)` in the page. @param {boolean} dirty */
export function useUnsaved(dirty) {
  useEffect(() => {
    if (!dirty) return undefined;
    const onUnload = (/** @type {BeforeUnloadEvent} */ event) => event.preventDefault();
    const onClick = (/** @type {MouseEvent} */ event) => {
      const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
      if (
        !(link instanceof HTMLAnchorElement) ||
        event.ctrlKey ||
        event.metaKey ||
        event.shiftKey ||
        link.target === "_blank" ||
        link.download
      )
        return;
      if (link.origin !== location.origin || link.getAttribute("href")?.startsWith("#")) return;
      event.preventDefault();
      event.stopPropagation();
      void ask({ title: t("form.unsaved"), yes: t("form.leave"), no: t("form.stay"), danger: true }).then((leave) => {
        if (leave) navigate(link.pathname + link.search);
      });
    };
    addEventListener("beforeunload", onUnload);
    document.addEventListener("click", onClick, true);
    return () => {
      removeEventListener("beforeunload", onUnload);
      document.removeEventListener("click", onClick, true);
    };
  }, [dirty]);
}
