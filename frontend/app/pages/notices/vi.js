/** Texts of the page of notices. */
import { texts } from "../../core/i18n.js";

export const t = texts({
  title: "Thông báo",
  lead: "Những gì hệ thống đã báo cho riêng bạn. Việc đã xong tự xuống dưới.",
  unread: "Chưa đọc",
  earlier: "Trước đó",
  none: "Không có thông báo chưa đọc",
  noneHint: "Có việc mới giao, bị trả lại, chờ duyệt hoặc sắp đến hạn thì hiện ở đây.",
  read: "Đã đọc",
  readAll: "Đã đọc tất cả",
  remind: "Lời đôn đốc",
  done: "đã xong",
});
