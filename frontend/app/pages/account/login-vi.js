/** Texts of the sign-in page, apart from the others since it is loaded first. */
import { texts } from "../../core/i18n.js";

export const t = texts({
  "login.title": "Đăng nhập",
  "login.intro": "Từ kế hoạch của phường đến từng nhiệm vụ, từng khu phố và báo cáo tháng có số, có dấu, đúng hạn.",
  leftAlone: "Máy để yên lâu nên đã khóa.",
  "login.username": "Tên đăng nhập hoặc số điện thoại",
  "login.password": "Mật khẩu",
  "factor.code": "Mã xác thực thứ hai",
  "factor.hint": "Mã 6 số đang hiện trên ứng dụng xác thực của bạn, hoặc một mã dự phòng.",
  "login.passkey": "Dùng khóa truy cập",
  "oidc.signIn": "Đăng nhập bằng {label}",
  "oidc.link": "Gắn {label}",
  "oidc.prove": "Xác nhận bằng {label}",
  "oidc.proved": "Đã xác nhận. Hãy đóng cửa sổ này và làm tiếp ở cửa sổ kia.",
  "oidc.wait": "Đang kiểm tra tài khoản…",
  "oidc.givenUp": "Chưa đăng nhập: nơi giữ tài khoản không xác nhận.",
  "oidc.back": "Về trang đăng nhập",
  "login.unsent": "Trên máy này còn {count} phiếu chưa gửi. Đăng nhập để gửi.",
  "login.help":
    "Quên mật khẩu, chưa có tài khoản, hoặc máy báo phải chờ: gọi Văn phòng - Thống kê của phường để nhận mã dùng một lần.",
  "login.haveCode": "Tôi có mã dùng một lần",
  "login.demo": "Tài khoản dùng thử",
  "login.demoHint": "Số liệu giả định. Bấm một người để vào vai.",
  "login.foot": "Dữ liệu đặt tại máy chủ của phường.",
});
