/** Texts of the list of shortcuts. */
import { texts } from "../core/i18n.js";

export const t = texts({
  "keys.title": "Phím tắt",
  "keys.page": "Hướng dẫn trang đang mở",
  "keys.help": "Mở bảng này",
  "keys.search": "Đến ô tìm kiếm",
  "keys.everything": "Tìm khắp nơi",
  "keys.go": "Đến “{place}”",
  "keys.grid": "Trong bảng nhập số",
  "keys.down": "Ô dưới",
  "keys.up": "Ô trên",
  "keys.escape": "Bỏ sửa ô, đóng hộp thoại",
});
