/** Texts of second factors. */
import { texts } from "../../core/i18n.js";

export const t = texts({
  title: "Lớp xác thực thứ hai",
  lead:
    "Có thêm lớp này thì kẻ lấy được mật khẩu cũng không vào được: khi đăng nhập, ngoài mật khẩu còn cần mã 6 số đang hiện " +
    "trên điện thoại của bạn.",
  "first.title": "Thêm lớp xác thực thứ hai",
  "first.lead":
    "Vai trò của bạn ký, cấp quyền hoặc phát hành thay cho phường, nên mật khẩu thôi thì chưa đủ. Làm một lần, mất chừng ba phút, " +
    "rồi vào làm việc như thường. Không tự làm được thì nhờ người phụ trách máy tính của phường ngồi cạnh.",
  "first.logout": "Đăng xuất, làm sau",
  own: "Cách xác thực của tôi",
  none: "Chưa có cách xác thực nào",
  noneHint:
    "Dễ nhất: cài ứng dụng Google Authenticator hoặc Microsoft Authenticator trên điện thoại rồi bấm «Thêm ứng dụng xác thực». " +
    "Máy này mở bằng vân tay, khuôn mặt hay mã PIN thì có thể bấm «Thêm khóa truy cập».",
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
  "totp.lead":
    "Cần có một ứng dụng xác thực trên điện thoại: Google Authenticator hoặc Microsoft Authenticator, tải miễn phí. " +
    "Nhập lại mật khẩu để bắt đầu.",
  "totp.open": "Mở ứng dụng xác thực trên điện thoại này, hoặc trên điện thoại khác.",
  "totp.plus": "Bấm dấu cộng (+), chọn «Quét mã QR» rồi soi vào hình dưới đây.",
  "totp.type": "Ứng dụng hiện ra 6 số: gõ 6 số ấy vào ô bên dưới rồi bấm «Xác nhận».",
  "totp.here": "Đang dùng chính điện thoại có ứng dụng: bấm vào đây, không cần quét",
  "totp.qr": "Mã QR để thêm tài khoản vào ứng dụng xác thực",
  "totp.key": "Không quét được: trong ứng dụng chọn «Nhập khóa thiết lập» và gõ khóa này:",
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
