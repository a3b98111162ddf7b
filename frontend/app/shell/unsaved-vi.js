/** Texts of the note about unsaved words of a page. */
import { texts } from "../core/i18n.js";

export const t = texts({
  kept: "Chữ bạn viết dở ở trang này, chưa lưu, vẫn còn giữ.",
  toKept: "Xem chữ viết dở",
});
