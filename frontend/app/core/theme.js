/** Light, dark, or as the device says; kept in this browser. */
import { effect, signal } from "../../vendor/kit.js";

/** @typedef {"auto" | "light" | "dark"} Theme */

const KEY = "toso-theme";
const kept = localStorage.getItem(KEY);

/** @type {import("../../vendor/kit.js").Signal<Theme>} */
export const theme = signal(kept === "light" || kept === "dark" ? kept : "auto");

effect(() => {
  if (theme.value === "auto") {
    delete document.documentElement.dataset.theme;
    localStorage.removeItem(KEY);
  } else {
    document.documentElement.dataset.theme = theme.value;
    localStorage.setItem(KEY, theme.value);
  }
});
