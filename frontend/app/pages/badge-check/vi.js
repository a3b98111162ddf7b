/** Texts of the page on which a resident checks who stands at the door. */
import { texts } from "../../core/i18n.js";

export const t = texts({
  title: "Ai đang ở cửa nhà tôi?",
  lead: "Cho biết người vừa đưa thẻ có phải thành viên Tổ công nghệ số cộng đồng hôm nay không.",
  scan: "Hãy quét mã trên điện thoại của người đến nhà",
  scanHint: "Mở máy ảnh của điện thoại và hướng vào mã vuông đang hiện. Ảnh chụp mã từ trước không dùng được.",
  over: "Đã quá một phút, hãy quét lại",
  valid: "Là thành viên tổ, hôm nay {day}",
  never: "Thành viên tổ không thu tiền, không hỏi mật khẩu hay mã OTP.",
  unknown: "Không xác nhận được người này",
  invalid: "Thẻ không có hiệu lực",
  unknownHint:
    "Hãy đề nghị người ấy mở lại thẻ rồi quét mã đang hiện. Nếu vẫn vậy, đừng cho vào nhà, đừng đưa điện thoại, giấy tờ; " +
    "hãy báo trưởng khu phố hoặc công an phường.",
});
