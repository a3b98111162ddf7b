/** Texts around the help of a page. */
import { texts } from "../core/i18n.js";

export const t = texts({
  label: "Hướng dẫn trang này",
  close: "Đóng hướng dẫn",
  lost: "Chưa tải được hướng dẫn. Nối mạng rồi mở lại.",
  keys: "Phím F1 mở và đóng hướng dẫn. Hướng dẫn đi theo trang bạn đang mở.",
});
