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
  letters: "Nhận qua thư điện tử",
  "letters.hint":
    "Mỗi sáng ngày làm việc một thư: có mấy việc chờ, thuộc loại nào. Thư không có tên người, không có nội dung.",
  "letters.off": "Máy chủ của phường chưa gửi thư; mọi thông báo vẫn hiện ở đây.",
  "letters.address": "Địa chỉ thư",
  "letters.send": "Gửi mã xác nhận",
  "letters.sent": "Mã sáu số đang được gửi tới {address}; có khi nằm trong thư rác. Mã dùng được trong 30 phút.",
  "letters.code": "Mã trong thư",
  "letters.confirm": "Xác nhận địa chỉ",
  "letters.wrong": "Mã chưa đúng. Xem lại thư mới nhất rồi nhập lại.",
  "letters.to": "Đang gửi tới {address}, vì:",
  "letters.quiet": "Không gửi từ 20 giờ đến 7 giờ và ngày nghỉ, trừ tin về tài khoản, bảo mật.",
  "letters.drop": "Thôi nhận thư",
  "letters.dropAsk": "Thôi nhận thư và xóa địa chỉ này?",
});
