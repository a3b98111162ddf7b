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
  push: "Báo trên máy này",
  "push.hint": "Máy rung khi có việc mới. Tin chỉ nói có việc mới, không có tên ai, không có nội dung.",
  "push.isOn": "Đang bật trên máy này. Từ 20 giờ đến 6 giờ 30 và ngày nghỉ không báo, trừ tin về tài khoản, bảo mật.",
  "push.isOff": "Đang tắt trên máy này.",
  "push.on": "Bật báo trên máy này",
  "push.off": "Tắt báo trên máy này",
  "push.denied":
    "Trình duyệt không cho báo. Mở phần cài đặt của trang này trong trình duyệt, cho phép Thông báo rồi bấm lại.",
  "push.failed": "Trình duyệt chưa nối được nơi chuyển tin. Hãy thử lại khi có mạng.",
  "push.cannot": "Trình duyệt này không nhận được tin báo. Trên iPhone: thêm Tổ Số vào màn hình chính rồi mở từ đó.",
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
