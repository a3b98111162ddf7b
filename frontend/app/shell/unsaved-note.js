/** Words that were typed on this page and that no form of it offers, since what they were for is gone or closed: where they are kept. */
import { html, useEffect, useState } from "../../vendor/kit.js";
import { component } from "../ui/component.js";
import { Icon } from "../ui/icons.js";
import { t } from "./unsaved-vi.js";

const LIST = "/tai-khoan/viet-do";
/** Milliseconds that a page is given to show its forms, again while it loads. */
const PAUSE = 1_000;

/** @type {Component<{ path: string }>} */
export const UnsavedNote = component(function UnsavedNote({ path }) {
  const [left, tell] = useState(false);
  useEffect(() => {
    tell(false);
    if (path === "/" || path === LIST) return undefined;
    let timer = 0;
    let stop = () => {};
    const watch = async () => {
      if (document.querySelector("#noi-dung .skeleton")) return void (timer = setTimeout(watch, PAUSE));
      const { offered, readAllDrafts } = await import("../core/draft-store.js");
      const look = async () => {
        const drafts = await readAllDrafts();
        tell(drafts.some((one) => one.path === path && !offered.peek().has(one.place)));
      };
      stop = offered.subscribe(() => {
        clearTimeout(timer);
        timer = setTimeout(() => void look().catch(() => {}), PAUSE);
      });
    };
    timer = setTimeout(() => void watch().catch(() => {}), PAUSE); // a browser that keeps nothing, a network that is gone
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [path]);
  return (
    left &&
    html`<p class="notice" role="status">
      ${Icon({ name: "edit" })}<span>${t("kept")} <a href=${LIST}>${t("toKept")}</a></span>
    </p>`
  );
});
