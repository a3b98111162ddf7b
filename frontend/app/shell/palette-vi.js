/** Texts of the search over everything. */
import { texts } from "../core/i18n.js";

export const t = texts({
  title: "Tìm kiếm",
  words: "Tìm trang, kế hoạch, nhiệm vụ, văn bản, báo cáo, đơn vị, người",
  pages: "Trang",
  commands: "Lệnh",
  print: "In trang này",
  help: "Hướng dẫn trang này",
  shortcuts: "Phím tắt",
  account: "Tài khoản của tôi",
  households: "Tìm hộ dân “{words}” trong sổ hộ (có ghi nhật ký)",
  none: "Không thấy gì khớp với “{words}”.",
  hint: "Gõ từ hai chữ; ↑ ↓ để chọn, Enter để mở. Gõ > trước để chỉ tìm trang và lệnh.",
});
