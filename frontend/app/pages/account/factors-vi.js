/** Texts of second factors. */
import { texts } from "../../core/i18n.js";

export const t = texts({
  title: "Lớp xác thực thứ hai",
  lead:
    "Có thêm lớp này thì kẻ lấy được mật khẩu cũng không vào được: khi đăng nhập, ngoài mật khẩu còn cần mã 6 số đang hiện " +
    "trên điện thoại của bạn.",
  own: "Cách xác thực của tôi",
  none: "Chưa có cách xác thực nào",
  noneHint:
    "Cài một ứng dụng xác thực trên điện thoại (Google Authenticator, Microsoft Authenticator…) rồi bấm «Thêm ứng dụng xác thực».",
  label: "Tên gọi",
  labelHint: "Ví dụ: Điện thoại của tôi. Có thể để trống.",
  kind: "Loại",
  since: "Thêm lúc",
  used: "Dùng gần nhất",
  next: "Tiếp tục",
  added: "Đã thêm. Từ lần đăng nhập sau sẽ hỏi mã.",
  remove: "Gỡ",
  "remove.title": "Gỡ «{label}»?",
  removed: "Đã gỡ.",
  "totp.add": "Thêm ứng dụng xác thực",
  "totp.lead": "Nhập lại mật khẩu để bắt đầu.",
  "totp.scan": "Mở ứng dụng xác thực trên điện thoại, chọn thêm tài khoản và quét mã này.",
  "totp.qr": "Mã QR để thêm tài khoản vào ứng dụng xác thực",
  "totp.key": "Không quét được thì chọn «nhập khóa» và gõ:",
  "totp.digits": "Mã 6 số đang hiện trên ứng dụng",
  "totp.confirm": "Xác nhận",
  "passkey.add": "Thêm khóa truy cập",
  "passkey.lead":
    "Khóa truy cập (passkey) nằm trong điện thoại hoặc máy tính này và mở bằng vân tay, khuôn mặt hay mã PIN của máy: có nó thì " +
    "vào thẳng, không cần mật khẩu.",
  "passkey.added": "Đã thêm khóa truy cập.",
  "passkey.givenUp": "Chưa thêm: thiết bị không tạo khóa truy cập.",
  codes: "Mã dự phòng",
  codesLeft: "Còn {left} mã. Mất điện thoại thì dùng một mã dự phòng thay cho mã 6 số; mỗi mã dùng một lần.",
  "codes.new": "Mười mã dự phòng của bạn",
  "codes.once": "Các mã này chỉ hiện một lần. Hãy in hoặc chép ra giấy, cất ở nơi riêng, đừng để trong máy tính này.",
  "codes.copy": "Sao chép",
  "codes.copied": "Đã sao chép.",
  "codes.byHand": "Trình duyệt không cho sao chép; hãy chép tay.",
  "codes.kept": "Tôi đã cất mã",
  "codes.renew": "Cấp lại mã dự phòng",
  "codes.renewText": "Mười mã mới thay cho mọi mã cũ.",
  "codes.renewed": "Đã cấp mã mới.",
});
