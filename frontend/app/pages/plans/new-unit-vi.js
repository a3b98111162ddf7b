/** Texts of adding a unit that a plan names and the list does not have. */
import { texts } from "../../core/i18n.js";

export const t = texts({
  add: "Thêm đơn vị chưa có trong danh sách",
  addNamed: "Chưa có “{name}”: thêm đơn vị",
  addOne: "Thêm một đơn vị của “{name}”",
  another: "“{name}”: thêm một đơn vị nữa",
  remove: "Bỏ {unit} khỏi “{name}”",
  ask: "Đơn vị chưa có trong danh sách thì nhờ {who} thêm ở trang Đơn vị rồi mở lại trang này; những gì đã chọn vẫn giữ.",
});
