/** Texts of the page that residents open by the QR code; nobody is signed in there. */
import { texts } from "../../core/i18n.js";

export const t = texts({
  title: "Cần giúp về công nghệ số?",
  lead: "Tổ công nghệ số cộng đồng của {unit}, {ward} đến giúp tại nhà, không thu tiền.",
  wrong: "Mã này không dùng được",
  wrongHint: "Hãy quét lại mã QR ở nhà văn hóa, hoặc gặp Trưởng khu phố.",
  need: "Cần giúp việc gì?",
  needMissing: "Hãy chọn việc cần giúp.",
  name: "Họ và tên",
  phone: "Số điện thoại",
  note: "Nói thêm",
  noteHint: "Ví dụ: nhà ở đâu, lúc nào có nhà. Không ghi mật khẩu, mã OTP, số tài khoản.",
  consentMissing: "Cần đồng ý thì Tổ mới liên hệ được.",
  send: "Gửi",
  website: "Trang web",
  thanks: "Cảm ơn ông/bà",
  warning: "Người của Tổ không bao giờ hỏi mật khẩu, mã OTP hay số tài khoản.",
});
