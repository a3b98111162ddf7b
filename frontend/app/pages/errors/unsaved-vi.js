/** Texts of the list of unsaved words. */
import { texts } from "../../core/i18n.js";

export const t = texts({
  title: "Chữ viết dở",
  lead: "Nội dung bạn đã gõ mà chưa lưu, còn giữ trên máy này trong 7 ngày; chỉ bạn đọc được.",
  account: "Tài khoản của tôi",
  none: "Không có chữ viết dở nào trên máy này",
  noneHint: "Gõ vào một biểu mẫu mà chưa lưu thì nội dung hiện ở đây.",
  at: "Gõ lần cuối lúc {at}",
  words: "Nội dung đã gõ",
  open: "Mở trang để viết tiếp",
  drop: "Bỏ bản này",
  dropped: "Đã bỏ bản viết dở.",
  wordless: "Không có chữ: chỉ đổi lựa chọn.",
});
