/** Texts of the list of unsaved words. */
import { texts } from "../../core/i18n.js";

export const t = texts({
  title: "Chữ viết dở",
  lead: "Nội dung bạn đã gõ mà chưa lưu, còn giữ 7 ngày trên máy này, của biểu mẫu dài cả ở máy chủ; chỉ bạn đọc được.",
  account: "Tài khoản của tôi",
  none: "Không có chữ viết dở nào",
  noneHint: "Gõ vào một biểu mẫu mà chưa lưu thì nội dung hiện ở đây.",
  at: "Gõ lần cuối lúc {at}",
  atElsewhere: "Gõ trên máy khác, lần cuối lúc {at}",
  words: "Nội dung đã gõ",
  open: "Mở trang để viết tiếp",
  drop: "Bỏ bản này",
  dropped: "Đã bỏ bản viết dở.",
  wordless: "Không có chữ: chỉ đổi lựa chọn.",
});
